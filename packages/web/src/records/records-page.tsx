import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ImportRow } from '@aval/server/contract';
import { apiPath } from '../shared/api.ts';
import { useCompany } from '../shared/company.ts';
import { DataTable } from '../shared/data-table.tsx';
import type { TableColumn } from '../shared/data-table.tsx';
import { useWords } from '../shared/locale.tsx';
import { Block, Page } from '../shared/page-frame.tsx';
import { Answered, EmptyState } from '../shared/states.tsx';
import { useAnswer } from '../shared/use-answer.ts';
import { useFormats } from '../shared/use-formats.ts';
import { ExportBlock } from './export-block.tsx';
import { QualityReport } from './quality-report.tsx';
import { RecordsDrop } from './records-drop.tsx';
import styles from './records.module.css';
import { UndoImport } from './undo-import.tsx';
import { SourcesUnderWay } from './waiting-list.tsx';
import { words } from './words.ts';
import type { RecordsWords } from './words.ts';

/** What the company's figures rest on, and where more of it is brought in. */
export function RecordsPage(): ReactNode {
  const t = useWords(words);
  const { company } = useCompany();
  const imports = useAnswer<readonly ImportRow[]>(apiPath(company, 'imports'));
  return (
    <Page title={t.title} lead={t.lead}>
      <RecordsDrop />
      <SourcesUnderWay company={company} />
      <Block title={t.importsTitle}>
        <Answered answer={imports} shape="table">
          {(rows) =>
            rows.length === 0 ? (
              <EmptyState title={t.noImports}>{t.noImportsText}</EmptyState>
            ) : (
              <ImportsTable rows={rows} />
            )
          }
        </Answered>
      </Block>
      {imports.data !== undefined && imports.data.length > 0 && <ExportBlock />}
    </Page>
  );
}

function ImportsTable({ rows }: { readonly rows: readonly ImportRow[] }): ReactNode {
  const t = useWords(words);
  const [open, setOpen] = useState<number | null>(null);
  const columns = useImportColumns(open, (id) => setOpen(open === id ? null : id));
  return (
    <DataTable
      caption={t.importsTitle}
      columns={columns}
      isStacked
      rows={rows}
      rowKey={(row) => row.importId}
      detail={(row) =>
        row.importId === open ? (
          <div className={styles.stack}>
            <QualityReport quality={row.quality} importId={row.importId} />
            <UndoImport row={row} />
          </div>
        ) : null
      }
    />
  );
}

function useImportColumns(open: number | null, turn: (id: number) => void): readonly TableColumn<ImportRow>[] {
  const t = useWords(words);
  const f = useFormats();
  const figure = (key: 'rows' | 'kept' | 'refused', value: (row: ImportRow) => number): TableColumn<ImportRow> => ({
    key,
    label: t.importColumns[key],
    align: 'end',
    cell: (row) => f.count(value(row)),
    by: value,
  });
  return [
    {
      key: 'file',
      label: t.importColumns.file,
      by: (row) => row.file,
      cell: (row) => (
        <>
          <button
            type="button"
            className={styles.linkButton}
            aria-expanded={row.importId === open}
            title={t.details(row.file)}
            onClick={() => turn(row.importId)}
          >
            {row.file}
          </button>{' '}
          <span className={styles.soft}>{stateOf(row, t) ?? f.bytes(row.bytes)}</span>
        </>
      ),
    },
    { key: 'at', label: t.importColumns.at, cell: (row) => f.minute(row.importedAt), by: (row) => row.importedAt },
    figure('rows', (row) => row.quality.rowsRead),
    figure('kept', (row) => row.quality.rowsKept),
    figure('refused', (row) => row.quality.rowsRefused),
    {
      key: 'period',
      label: t.importColumns.period,
      by: (row) => row.quality.period?.from ?? null,
      cell: ({ quality: { period } }) => (period === null ? '' : `${f.day(period.from)} – ${f.day(period.to)}`),
    },
  ];
}

/** Why an import does not count; null when it does. */
const stateOf = ({ undone, supersededBy }: ImportRow, t: RecordsWords): string | null =>
  undone ? t.undoImport.undone : supersededBy === null ? null : t.superseded;
