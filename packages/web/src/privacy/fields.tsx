import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Credentials } from '@aval/server/contract';
import { useWords } from '../shared/locale.tsx';
import styles from './privacy.module.css';
import { words } from './words.ts';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** One line of text that must be filled in. */
export const Field = ({ label, value, onValue }: FieldProps): ReactNode => (
  <TextInput
    label={label}
    value={value}
    onChange={(event) => onValue(event.currentTarget.value)}
    autoComplete="off"
    required
  />
);

interface WhoFieldsProps {
  readonly who: Credentials;
  readonly onWho: (who: Credentials) => void;
  /** The two people named, to choose from; none: a new one writes their name. */
  readonly names?: readonly string[];
}

/** Who somebody is, and their passphrase. */
export function WhoFields({ who, onWho, names }: WhoFieldsProps): ReactNode {
  const t = useWords(words);
  return (
    <div className={styles.fields}>
      <TextInput
        label={t.yourName}
        value={who.name}
        onChange={(event) => onWho({ ...who, name: event.currentTarget.value })}
        autoComplete="off"
        {...(names === undefined ? {} : { description: names.join(' · ') })}
        required
      />
      <TextInput
        type="password"
        label={names === undefined ? t.newPassphrase : t.passphrase}
        value={who.passphrase}
        onChange={(event) => onWho({ ...who, passphrase: event.currentTarget.value })}
        autoComplete="off"
        required
      />
    </div>
  );
}

export const NOBODY: Credentials = { name: '', passphrase: '' };
