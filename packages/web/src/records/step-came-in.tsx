import type { ReactNode } from 'react';
import type { SourceState } from '@aval/server/contract';
import { DataTable } from '../shared/data-table.tsx';
import { useWords } from '../shared/locale.tsx';
import { Block } from '../shared/page-frame.tsx';
import { useFormats } from '../shared/use-formats.ts';
import { PeriodPicture } from './period-picture.tsx';
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
      <Files state={state} />
      <PeriodPicture columns={state.understanding?.columns ?? []} />
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

/** The files of a source of several, with the tables each gave. */
function Files({ state }: { readonly state: SourceState }): ReactNode {
  const t = useWords(words);
  const f = useFormats();
  if (state.files.length < 2) return null;
  return (
    <DataTable
      caption={t.filesTitle}
      rows={state.files}
      rowKey={({ file }) => file}
      columns={[
        { key: 'file', label: t.fileColumns.file, cell: ({ file }) => file, by: ({ file }) => file },
        { key: 'format', label: t.fileColumns.format, cell: ({ format }) => format },
        { key: 'tables', label: t.fileColumns.tables, cell: ({ tables }) => tables.join(', ') },
        {
          key: 'bytes',
          label: t.fileColumns.bytes,
          align: 'end',
          cell: ({ bytes }) => f.bytes(bytes),
          by: ({ bytes }) => bytes,
        },
      ]}
    />
  );
}
