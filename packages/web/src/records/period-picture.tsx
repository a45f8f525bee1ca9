import type { ReactNode } from 'react';
import type { ColumnGuess } from '@aval/core/mapping';
import { useWords } from '../shared/locale.tsx';
import { useFormats } from '../shared/use-formats.ts';
import { barsOf, periodOf, resolutionOf } from './period-view.ts';
import { periodWords } from './period-words.ts';
import styles from './records.module.css';

/** When the dates of the source are: one line a date column on one time axis. */
export function PeriodPicture({ columns }: { readonly columns: readonly ColumnGuess[] }): ReactNode {
  const t = useWords(periodWords);
  const f = useFormats();
  const period = periodOf(columns);
  if (period === null) return null;
  const several = new Set(columns.map(({ table }) => table)).size > 1;
  return (
    <figure className={styles.period} aria-label={t.title}>
      <figcaption className={styles.lead}>{t.sentence(f.day(period.from), f.day(period.to))}</figcaption>
      {barsOf(columns, period).map(({ guess, bars }) => (
        <div key={`${guess.table} ${guess.column}`} className={styles.periodRow}>
          <div className={styles.periodName}>
            <strong>{guess.column}</strong>
            {several && <span className={styles.soft}> {guess.table}</span>}
          </div>
          <svg viewBox="0 0 100 20" preserveAspectRatio="none" className={styles.periodBars} aria-hidden>
            {bars.map(({ x, width, height }, n) => (
              <rect key={n} x={x} y={20 - height * 20} width={width} height={height * 20} />
            ))}
          </svg>
          <div className={styles.soft}>
            {f.day(guess.date?.from ?? period.from)} – {f.day(guess.date?.to ?? period.to)} ·{' '}
            {t.resolution[resolutionOf(guess.date?.resolution)]}
            {guess.date?.settledBy !== undefined && ` · ${t.settledBy[guess.date.settledBy]}`}
          </div>
        </div>
      ))}
    </figure>
  );
}
