import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../shared/locale.tsx';
import { Dialog } from './dialog.tsx';
import styles from './records.module.css';
import { words } from './words.ts';

interface TogetherDialogProps {
  readonly files: readonly string[];
  readonly choose: (isOne: boolean) => void;
  readonly onClose: () => void;
}

const SHOWN = 8;

/** Asks whether several files are one source, whose tables complete each other. */
export function TogetherDialog({ files, choose, onClose }: TogetherDialogProps): ReactNode {
  const t = useWords(words);
  return (
    <Dialog title={t.together.title(files.length)} onClose={onClose}>
      <p className={styles.soft}>{t.together.text}</p>
      <ul className={styles.fileList}>
        {files.slice(0, SHOWN).map((file) => (
          <li key={file}>{file}</li>
        ))}
        {files.length > SHOWN && <li>{t.together.others(files.length - SHOWN)}</li>}
      </ul>
      <div className={styles.dialogButtons}>
        <Button variant="subtle" type="submit">
          {t.cancel}
        </Button>
        <Button variant="default" onClick={() => choose(false)}>
          {t.together.each}
        </Button>
        <Button data-first onClick={() => choose(true)}>
          {t.together.one}
        </Button>
      </div>
    </Dialog>
  );
}
