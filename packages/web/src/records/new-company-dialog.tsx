import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useWords } from '../shared/locale.tsx';
import { Dialog } from './dialog.tsx';
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
  const [name, setName] = useState(suggested);
  const isEmpty = name.trim() === '';
  return (
    <Dialog title={t.newCompanyTitle} onClose={onClose} onSubmit={() => isEmpty || onName(name.trim())}>
      <p className={styles.soft}>{because}</p>
      <TextInput
        label={t.companyName}
        value={name}
        maxLength={80}
        data-first
        error={isEmpty ? t.nameNeeded : undefined}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className={styles.dialogButtons}>
        <Button variant="subtle" onClick={onClose}>
          {t.cancel}
        </Button>
        <Button type="submit" disabled={isEmpty}>
          {t.create}
        </Button>
      </div>
    </Dialog>
  );
}
