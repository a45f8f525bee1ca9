import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useWords } from '../shared/locale.tsx';
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
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="together" onClose={onClose}>
      <form method="dialog">
        <h2 id="together" className={styles.dialogTitle}>
          {t.together.title(files.length)}
        </h2>
        <p className={styles.soft}>{t.together.text}</p>
        <ul className={styles.rules}>
          {files.slice(0, SHOWN).map((file) => (
            <li key={file}>{file}</li>
          ))}
          {files.length > SHOWN && <li>…</li>}
        </ul>
        <div className={styles.dialogButtons}>
          <Button variant="subtle" type="submit">
            {t.cancel}
          </Button>
          <Button variant="default" onClick={() => choose(false)}>
            {t.together.each}
          </Button>
          <Button autoFocus onClick={() => choose(true)}>
            {t.together.one}
          </Button>
        </div>
      </form>
    </dialog>
  );
}
