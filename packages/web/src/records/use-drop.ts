import { useEffect, useEffectEvent, useState } from 'react';
import { filesIn } from './dropped-files.ts';
import type { DroppedFile } from './dropped-files.ts';

/** Takes files dropped anywhere on the page while it is shown; true while some are held over it. */
export function useDrop(onFiles: (files: readonly DroppedFile[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const take = useEffectEvent(
    (data: DataTransfer) => void filesIn(data).then((files) => files.length > 0 && onFiles(files)),
  );
  useEffect(() => {
    const over = (event: DragEvent): void => {
      event.preventDefault();
      setIsOver(event.dataTransfer?.types.includes('Files') === true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setIsOver(false);
      if (event.dataTransfer !== null) take(event.dataTransfer);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, []);
  return isOver;
}
