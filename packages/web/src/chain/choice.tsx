import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './choice.module.css';

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly disabled?: boolean }[];
  readonly onChoice: (value: string) => void;
}

/** A few choices side by side, named above them and for those who do not see them. */
export const Choice = ({ label, value, options, onChoice }: ChoiceProps): ReactNode => (
  <div className={styles.choice} role="group" aria-label={label}>
    <span aria-hidden>{label}</span>
    <SegmentedControl size="xs" aria-label={label} value={value} data={[...options]} onChange={onChoice} />
  </div>
);
