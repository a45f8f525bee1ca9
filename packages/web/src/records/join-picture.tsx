import type { ReactNode } from 'react';
import type { JoinGuess, TableGuess } from '@aval/core/mapping';
import { Said } from '../shared/claim-sentence.tsx';
import { DataTable } from '../shared/data-table.tsx';
import { useWords } from '../shared/locale.tsx';
import { Block } from '../shared/page-frame.tsx';
import { useFormats } from '../shared/use-formats.ts';
import { BOX, layOutJoins } from './join-layout.ts';
import { joinWords } from './join-words.ts';
import styles from './records.module.css';

interface JoinPictureProps {
  readonly joins: readonly JoinGuess[];
  readonly tables: readonly TableGuess[];
}

/** How the tables name each other: a picture with the match rate of both sides, and a table that says the same. */
export function JoinPicture({ joins, tables }: JoinPictureProps): ReactNode {
  const t = useWords(joinWords);
  const f = useFormats();
  if (joins.length === 0) return null;
  const { width, height, boxes, lines } = layOutJoins(joins, tables);
  const margin = 8;
  return (
    <Block title={t.title} sentence={t.sentence} note={t.dashed} table={<JoinTable joins={joins} />}>
      {boxes.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        <section className={styles.joins} aria-label={t.picture} tabIndex={0}>
          <svg
            width={width + 2 * margin}
            height={height + 2 * margin}
            viewBox={`${-margin} ${-margin} ${width + 2 * margin} ${height + 2 * margin}`}
            role="img"
            aria-label={t.picture}
          >
            {lines.map(({ join, path, manyAt, oneAt }) => (
              <g key={`${join.many.table} ${join.many.column} ${join.one.table}`}>
                <path d={path} className={styles.joinLine} data-whole={join.manyMatched >= 1} />
                <text {...manyAt} className={styles.joinRate}>
                  {f.share(join.manyMatched)}
                </text>
                <text {...oneAt} className={styles.joinRate} textAnchor="end">
                  {f.share(join.oneMatched)}
                </text>
              </g>
            ))}
            {boxes.map(({ table, rowCount, x, y, height: tall }) => (
              <g key={table} transform={`translate(${x},${y})`}>
                <rect width={BOX.width} height={tall} rx={6} className={styles.joinBox} />
                <text x={12} y={21} className={styles.joinName}>
                  {table.length > 20 ? `${table.slice(0, 19)}…` : table}
                  <title>{table}</title>
                </text>
                <text x={12} y={40} className={styles.joinRows}>
                  {t.rows(f.count(rowCount))}
                </text>
              </g>
            ))}
          </svg>
        </section>
      )}
    </Block>
  );
}

/** Each relation in words: which column names which, what is found on both sides, and what a merge would have done. */
function JoinTable({ joins }: Pick<JoinPictureProps, 'joins'>): ReactNode {
  const t = useWords(joinWords);
  const f = useFormats();
  return (
    <DataTable
      caption={t.title}
      rows={joins}
      isStacked
      rowKey={({ many, one }) => `${many.table}.${many.column} ${one.table}.${one.column}`}
      columns={[
        { key: 'many', label: t.columns.many, cell: ({ many }) => `${many.table} · ${many.column}` },
        { key: 'one', label: t.columns.one, cell: ({ one }) => `${one.table} · ${one.column}` },
        {
          key: 'matched',
          label: t.columns.matched,
          align: 'end',
          cell: ({ manyMatched, oneMatched }) => `${f.share(manyMatched)} · ${f.share(oneMatched)}`,
          by: ({ manyMatched }) => manyMatched,
        },
        {
          key: 'says',
          label: t.columns.says,
          cell: ({ says }) => (
            <div className={styles.reason}>
              {says.map((one, n) => (
                <p key={n}>
                  <Said statement={one} />
                </p>
              ))}
            </div>
          ),
        },
      ]}
    />
  );
}
