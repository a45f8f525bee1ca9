import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../shared/locale.tsx';
import { useFormats } from '../shared/use-formats.ts';
import styles from './records.module.css';

interface ProgressLineProps {
  readonly label: string;
  /** 0..1; null while the end is not known. */
  readonly share: number | null;
  /** Said under the bar, from left to right. */
  readonly facts: readonly (string | null)[];
  readonly onCancel?: (() => void) | undefined;
}

/** Work under way: what, how far, at which rate, for how long still; it can be stopped. */
export function ProgressLine({ label, share, facts, onCancel }: ProgressLineProps): ReactNode {
  const formats = useFormats();
  const t = useWords(cancelWord);
  const percent = share === null ? undefined : Math.round(share * 100);
  return (
    <div className={styles.progress}>
      <div className={styles.progressHead}>
        <span>{label}</span>
        {share !== null && <strong>{formats.share(Math.round(share * 100) / 100)}</strong>}
      </div>
      <progress className={styles.bar} aria-label={label} max={100} value={percent} />
      <div className={styles.progressFacts}>
        <span>{facts.filter((fact) => fact !== null).join(' · ')}</span>
        {onCancel !== undefined && (
          <Button variant="subtle" size="compact-sm" onClick={onCancel}>
            {t.cancel}
          </Button>
        )}
      </div>
    </div>
  );
}

const cancelWord = { fr: { cancel: 'Annuler' }, en: { cancel: 'Cancel' } };
