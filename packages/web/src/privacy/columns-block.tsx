import type { ReactNode } from 'react';
import { sayText } from '@aval/core/explain';
import { PRIVACY_WORDS } from '@aval/core/privacy';
import type { PrivacyState, SourceColumn } from '@aval/core/privacy';
import { DataTable } from '../shared/data-table.tsx';
import type { TableColumn } from '../shared/data-table.tsx';
import { useLocale, useWords } from '../shared/locale.tsx';
import { Block } from '../shared/page-frame.tsx';
import { PaperLines, usePaperHeading } from './paper-lines.tsx';
import { words } from './words.ts';

type Row = SourceColumn & { readonly file: string };

/** Which columns named people, and what became of them. */
export function ColumnsBlock({ state }: { readonly state: PrivacyState }): ReactNode {
  const t = useWords(words);
  const locale = useLocale();
  const rows = state.sources.flatMap(({ file, columns }) =>
    columns.filter(({ fate }) => fate !== 'kept').map((column): Row => ({ ...column, file })),
  );
  const columns: readonly TableColumn<Row>[] = [
    { key: 'file', label: t.file, cell: (row) => row.file, by: (row) => row.file },
    { key: 'table', label: t.table, cell: (row) => row.table, by: (row) => row.table },
    { key: 'name', label: t.column, cell: (row) => row.name, by: (row) => row.name },
    {
      key: 'fate',
      label: t.becomes,
      cell: (row) => sayText({ code: `word.fate-${row.fate}`, values: {} }, PRIVACY_WORDS, locale),
    },
  ];
  return (
    <Block title={usePaperHeading('sheet.persons')}>
      <PaperLines state={state} section="sheet.persons" />
      {rows.length > 0 && (
        <DataTable
          caption={t.columns}
          columns={columns}
          rows={rows}
          rowKey={(row) => `${row.file} ${row.table} ${row.name}`}
        />
      )}
    </Block>
  );
}
