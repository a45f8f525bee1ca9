import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useWords } from '../shared/locale.tsx';
import styles from './records.module.css';
import { words } from './words.ts';

interface NewCompanyDialogProps {
  readonly suggested: string;
  /** Why a company is asked for. */
  readonly because: string;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks for the name of the company that dropped files belong to. */
export function NewCompanyDialog({ suggested, because, onName, onClose }: NewCompanyDialogProps): ReactNode {
  const t = useWords(words);
  const dialog = useRef<HTMLDialogElement>(null);
  const [name, setName] = useState(suggested);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="new-company" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === '') return;
          dialog.current?.close();
          onName(name.trim());
        }}
      >
        <h2 id="new-company" className={styles.dialogTitle}>
          {t.newCompanyTitle}
        </h2>
        <p className={styles.soft}>{because}</p>
        <TextInput
          label={t.companyName}
          value={name}
          maxLength={80}
          autoFocus
          error={name.trim() === '' ? t.nameNeeded : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <div className={styles.dialogButtons}>
          <Button variant="default" onClick={() => dialog.current?.close()}>
            {t.cancel}
          </Button>
          <Button type="submit" disabled={name.trim() === ''}>
            {t.create}
          </Button>
        </div>
      </form>
    </dialog>
  );
}
