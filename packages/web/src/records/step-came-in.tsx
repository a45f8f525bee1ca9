import type { ReactNode } from 'react';
import type { SourceState } from '@aval/server/contract';
import { DataTable } from '../shared/data-table.tsx';
import { useWords } from '../shared/locale.tsx';
import { Block } from '../shared/page-frame.tsx';
import { useFormats } from '../shared/use-formats.ts';
import styles from './records.module.css';
import { words } from './words.ts';

interface SampleRow {
  readonly n: number;
  readonly values: readonly (string | null)[];
}

/** What came in: tables, rows, and the first of them as the file writes them. */
export function StepCameIn({ state }: { readonly state: SourceState }): ReactNode {
  const t = useWords(words);
  const f = useFormats();
  const rows = state.tables.reduce((sum, table) => sum + table.rowCount, 0);
  return (
    <div className={styles.blocks}>
      <p className={styles.lead}>{t.cameIn(state.file, f.count(rows), state.tables.length)}</p>
      {state.ignored.map(({ what, count }) => (
        <p key={what} className={styles.soft}>
          {t.ignored[what](f.count(count))}
        </p>
      ))}
      {state.tables.map((table) => (
        <Block
          key={table.table}
          title={t.tableRows(table.table, f.count(table.rowCount), f.count(table.columns.length))}
          note={t.sample(table.sample.length)}
          picture={
            <DataTable
              caption={table.table}
              rows={table.sample.map((values, n): SampleRow => ({ n, values }))}
              rowKey={({ n }) => n}
              columns={table.columns.map((column, c) => ({
                key: `${c}`,
                label: column,
                cell: ({ values }: SampleRow) => <span className={styles.cell}>{values[c] ?? ''}</span>,
              }))}
            />
          }
        />
      ))}
    </div>
  );
}
