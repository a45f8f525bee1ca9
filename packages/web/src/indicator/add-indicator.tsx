import { Button, FileInput, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { problemIn } from '../shared/api.ts';
import { useWords } from '../shared/locale.tsx';
import { Block } from '../shared/page-frame.tsx';
import { ErrorState } from '../shared/states.tsx';
import styles from './indicator.module.css';
import { useTelling } from './use-telling.ts';
import { words } from './words.ts';

/** A figure of the company's own, from a file of days and values. */
export function AddIndicator(): ReactNode {
  const t = useWords(words);
  const { tell } = useTelling();
  const [file, setFile] = useState<File | null>(null);
  const [name, setName] = useState('');
  const [wanted, setWanted] = useState<'up' | 'down'>('up');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (file !== null && name.trim() !== '') tell.mutate({ name: name.trim(), wanted, file });
  };
  return (
    <Block title={t.add} note={t.addText}>
      <form className={styles.form} onSubmit={send}>
        <FileInput
          size="sm"
          label={t.file}
          accept=".csv,.tsv,.txt"
          value={file}
          onChange={(chosen) => {
            setFile(chosen);
            if (chosen !== null && name === '') setName(chosen.name.replace(/\.\w+$/, '').slice(0, 80));
          }}
        />
        <TextInput
          size="sm"
          label={t.name}
          maxLength={80}
          value={name}
          onChange={(e) => setName(e.currentTarget.value)}
        />
        <NativeSelect
          size="sm"
          label={t.better}
          value={wanted}
          data={(['up', 'down'] as const).map((value) => ({ value, label: t.betterWay[value] }))}
          onChange={(event) => setWanted(event.currentTarget.value === 'down' ? 'down' : 'up')}
        />
        <Button type="submit" size="sm" disabled={file === null || name.trim() === ''} loading={tell.isPending}>
          {t.send}
        </Button>
      </form>
      {tell.isError && <ErrorState problem={problemIn(tell.error)} />}
    </Block>
  );
}
