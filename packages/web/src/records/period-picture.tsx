import type { ReactNode } from 'react';
import type { ColumnGuess } from '@aval/core/mapping';
import { useWords } from '../shared/locale.tsx';
import { useFormats } from '../shared/use-formats.ts';
import { barsOf, commonOf, datedColumns, periodOf, resolutionOf, ticksOf } from './period-view.ts';
import { periodWords } from './period-words.ts';
import styles from './records.module.css';

/** When the dates of the source are: one line a date column, all on one time axis. What holds for all of them is said once. */
export function PeriodPicture({ columns }: { readonly columns: readonly ColumnGuess[] }): ReactNode {
  const t = useWords(periodWords);
  const f = useFormats();
  const period = periodOf(columns);
  if (period === null) return null;
  const several = new Set(datedColumns(columns).map(({ table }) => table)).size > 1;
  const isCommon = commonOf(columns);
  const notesOf = ({ date }: ColumnGuess): readonly string[] => [
    t.resolution[resolutionOf(date?.resolution)],
    ...(date?.settledBy === undefined ? [] : [t.settledBy[date.settledBy]]),
  ];
  const [first] = datedColumns(columns);
  return (
    <figure className={styles.period} aria-label={t.title}>
      <figcaption>
        <p className={styles.lead}>{t.sentence(f.day(period.from), f.day(period.to))}</p>
        {isCommon && first !== undefined && <p className={styles.soft}>{t.allDates(notesOf(first).join(' · '))}</p>}
      </figcaption>
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
            {f.day(guess.date?.from ?? period.from)} – {f.day(guess.date?.to ?? period.to)}
            {!isCommon && ` · ${notesOf(guess).join(' · ')}`}
          </div>
        </div>
      ))}
      <div className={styles.periodRow} aria-hidden>
        <div className={styles.periodName} />
        <div className={styles.periodAxis}>
          {ticksOf(period).map(({ at, x, edge }) => (
            <span key={at} style={{ insetInlineStart: `${x}%` }} data-edge={edge}>
              {f.day(at)}
            </span>
          ))}
        </div>
      </div>
    </figure>
  );
}
