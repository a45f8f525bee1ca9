import type { ReactNode } from 'react';
import { useWords } from '../shared/locale.tsx';
import styles from './chain.module.css';
import type { Measure } from './chain-view.ts';
import { WaitLegend } from './wait-legend.tsx';
import { words } from './words.ts';

/** What width, colour, rhythm and place mean; the steps of waiting with their units. */
export function MapLegend({ measure, paid }: { readonly measure: Measure; readonly paid: boolean }): ReactNode {
  const t = useWords(words);
  return (
    <div className={styles.legend}>
      <span className={styles.legendTitle}>{t.legendWait}</span>
      <WaitLegend />
      <span className={styles.legendItem}>
        <svg width="30" height="14" aria-hidden>
          <path d="M0 3 H30" stroke="currentColor" strokeWidth="1.5" />
          <path d="M0 10 H30" stroke="currentColor" strokeWidth="7" />
        </svg>
        {t.legendWidth[measure]}
      </span>
      {paid && (
        <span className={styles.legendItem}>
          <svg width="30" height="14" aria-hidden>
            <path d="M0 7 H30" stroke="var(--aval-cash-mark)" strokeWidth="7" />
          </svg>
          {t.legendCash}
        </span>
      )}
      <span className={styles.legendItem}>
        <svg width="30" height="14" aria-hidden>
          <path d="M27 2 V7 Q27 11 23 11 H7 Q3 11 3 7 V5" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <polygon points="0,6 3,1 6,6" fill="currentColor" />
        </svg>
        {t.legendBack}
      </span>
      <span className={styles.legendItem}>
        <i className={styles.legendEnd} /> {t.legendEnds}
      </span>
      {paid && (
        <span className={styles.legendItem}>
          <b>∩</b> {t.legendOverlap}
        </span>
      )}
    </div>
  );
}
