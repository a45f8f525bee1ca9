import { useState } from 'react';
import type { ReactNode } from 'react';
import type { SourceState } from '@aval/server/contract';
import { DataTable } from '../shared/data-table.tsx';
import { useWords } from '../shared/locale.tsx';
import { Block } from '../shared/page-frame.tsx';
import { useFormats } from '../shared/use-formats.ts';
import { Fold } from './fold.tsx';
import { PeriodPicture } from './period-picture.tsx';
import styles from './records.module.css';
import { ignoredOf } from './source-view.ts';
import { words } from './words.ts';

interface SampleRow {
  readonly n: number;
  readonly values: readonly (string | null)[];
}

/** What came in: files, period, tables, and the first of their rows as the file writes them. */
export function StepCameIn({ state }: { readonly state: SourceState }): ReactNode {
  const t = useWords(words);
  const f = useFormats();
  const rows = state.tables.reduce((sum, table) => sum + table.rowCount, 0);
  const isMany = state.files.length > 1;
  return (
    <div className={styles.blocks}>
      <p className={styles.lead}>
        {isMany
          ? t.filesCameIn(state.files.length, f.count(rows), state.tables.length)
          : t.cameIn(state.file, f.count(rows), state.tables.length)}
      </p>
      <PeriodPicture columns={state.understanding?.columns ?? []} />
      {isMany && <Files state={state} />}
      <Block title={t.tablesTitle(state.tables.length)}>
        {state.tables.map((table) => (
          <Fold
            key={table.table}
            title={table.table}
            holds={t.tableRows(f.count(table.rowCount), table.columns.length)}
            isOpenFirst={state.tables.length === 1}
          >
            <Sample table={table} />
          </Fold>
        ))}
      </Block>
      {state.ignored.length > 0 && (
        <ul className={styles.rules}>
          {ignoredOf(state).map(({ what, count, names }) => (
            <li key={what} className={styles.soft}>
              {t.ignored[what](f.count(count), count > 1)}{' '}
              {names.length > 0 && `(${names.slice(0, 6).join(', ')}${names.length > 6 ? '…' : ''})`}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const SHORT = 8;

/** Few rows at first, all of the sample on demand. */
function Sample({ table }: { readonly table: SourceState['tables'][number] }): ReactNode {
  const t = useWords(words);
  const [isWhole, setIsWhole] = useState(false);
  const rows = isWhole ? table.sample : table.sample.slice(0, SHORT);
  return (
    <>
      <DataTable
        caption={table.table}
        rows={rows.map((values, n): SampleRow => ({ n, values }))}
        rowKey={({ n }) => n}
        columns={table.columns.map((column, c) => ({
          key: `${c}`,
          label: column,
          cell: ({ values }: SampleRow) => (
            <span className={styles.cell} title={values[c] ?? undefined}>
              {values[c] ?? ''}
            </span>
          ),
        }))}
      />
      <p className={styles.soft}>
        {t.sample(rows.length)}{' '}
        {rows.length < table.sample.length && (
          <button type="button" className={styles.linkButton} onClick={() => setIsWhole(true)}>
            {t.sampleMore(table.sample.length - rows.length)}
          </button>
        )}
      </p>
    </>
  );
}

/** The files of a source of several, with the tables each gave. */
function Files({ state }: { readonly state: SourceState }): ReactNode {
  const t = useWords(words);
  const f = useFormats();
  return (
    <Block title={t.filesTitle}>
      <DataTable
        caption={t.filesTitle}
        rows={state.files}
        rowKey={({ file }) => file}
        columns={[
          { key: 'file', label: t.fileColumns.file, cell: ({ file }) => file, by: ({ file }) => file },
          { key: 'format', label: t.fileColumns.format, cell: ({ format }) => format.toUpperCase() },
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
    </Block>
  );
}
