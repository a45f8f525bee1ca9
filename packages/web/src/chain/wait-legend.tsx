import type { ReactNode } from 'react';
import { useWords } from '../shared/locale.tsx';
import styles from './chain.module.css';
import { RHYTHMS, UNKNOWN_RHYTHM, WAIT_STEPS, waitColour } from './wait-scale.ts';
import { words } from './words.ts';

/** The five steps of waiting, each with its colour and its rhythm. */
export function WaitLegend(): ReactNode {
  const t = useWords(words);
  const item = (key: string, colour: string, dashes: string, label: string): ReactNode => (
    <span key={key} className={styles.legendItem}>
      <svg width="30" height="10" aria-hidden>
        <path d="M0 5 H30" stroke={colour} strokeWidth="9" />
        {dashes !== '' && <path d="M2 5 H30" stroke="var(--aval-surface)" strokeWidth="2" strokeDasharray={dashes} />}
      </svg>
      {label}
    </span>
  );
  return (
    <>
      {WAIT_STEPS.map(({ step }) => item(String(step), waitColour(step), RHYTHMS[step], t.waitStep[step]))}
      {item('unknown', waitColour(null), UNKNOWN_RHYTHM, t.waitUnknown)}
    </>
  );
}
