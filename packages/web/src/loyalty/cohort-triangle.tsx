import type { ReactNode } from 'react';
import type { Retention } from '@aval/core/loyalty';
import { WhyButton } from '../shared/claim-sentence.tsx';
import { useWords } from '../shared/locale.tsx';
import { useFormats } from '../shared/use-formats.ts';
import type { Formats } from '../shared/formats.ts';
import styles from './loyalty.module.css';
import { drawTriangle } from './loyalty-view.ts';
import type { TriangleCell } from './loyalty-view.ts';
import { words } from './words.ts';

/** The retention triangle: a table whose cells are as deep as the share they hold, so that picture and table are one. */
export function CohortTriangle({ retention }: { readonly retention: Retention }): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const rows = drawTriangle(retention);
  const periods = rows[0]?.cells.length ?? 0;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <section className={styles.scroll} aria-label={t.retention[retention.unit]} tabIndex={0}>
      <table className={styles.triangle}>
        <caption className="aval-unseen">{t.retentionNote[retention.unit]}</caption>
        <thead>
          <tr>
            <th scope="col">{t.cohort}</th>
            <th scope="col">{t.customers}</th>
            {Array.from({ length: periods }, (_, i) => (
              <th key={i} scope="col">
                +{i + 1}
              </th>
            ))}
            <th scope="col">{t.why}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cohort, cells }) => (
            <tr key={cohort.start}>
              <th scope="row">{cohortName(cohort.start, retention.unit, formats)}</th>
              <td className={styles.count}>{formats.count(cohort.customers)}</td>
              {cells.map((cell, i) => (
                <Cell key={i} cell={cell} formats={formats} notOver={t.notOver} />
              ))}
              <td>
                <WhyButton claim={cohort.claim} about={cohortName(cohort.start, retention.unit, formats)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const Cell = ({
  cell,
  formats,
  notOver,
}: {
  readonly cell: TriangleCell | null;
  readonly formats: Formats;
  readonly notOver: string;
}): ReactNode =>
  cell === null ? (
    <td className={styles.notOver}>
      <span className="aval-unseen">{notOver}</span>
    </td>
  ) : (
    <td className={styles.cell} style={{ '--depth': `${Math.round(cell.depth * 55)}%` } as never}>
      {wholeShare(cell.share, formats)}
    </td>
  );

/** Whole per cents: a cohort's share is no finer. */
const wholeShare = (share: number, formats: Formats): string => formats.share(Math.round(share * 100) / 100);

const cohortName = (start: string, unit: Retention['unit'], formats: Formats): string => {
  if (unit === 'month') return formats.month(start);
  const quarter = Math.floor((Number(start.slice(5, 7)) - 1) / 3) + 1;
  return `${formats.locale === 'fr' ? 'T' : 'Q'}${quarter} ${start.slice(0, 4)}`;
};
