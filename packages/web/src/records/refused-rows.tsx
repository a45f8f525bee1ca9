import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ImportRow, RefusedPage } from '@aval/server/contract';
import { apiAddress, apiPath, withQuery } from '../shared/api.ts';
import { useCompanySlug } from '../shared/company.ts';
import { DataTable } from '../shared/data-table.tsx';
import { downloadCsv } from '../shared/download.ts';
import { useWords } from '../shared/locale.tsx';
import { Answered } from '../shared/states.tsx';
import { useAnswer } from '../shared/use-answer.ts';
import { useFormats } from '../shared/use-formats.ts';
import { canBeCorrected, recordText } from './quality-view.ts';
import { qualityWords } from './quality-words.ts';
import styles from './records.module.css';

interface RefusedRowsProps {
  readonly quality: ImportRow['quality'];
  readonly importId: number;
}

/** The rows set aside: how many by rule, then the rows themselves, to be looked at and exported. */
export function RefusedRows({ quality, importId }: RefusedRowsProps): ReactNode {
  const t = useWords(qualityWords);
  const shared = useWords(buttons);
  const f = useFormats();
  const company = useCompanySlug();
  const path = apiPath(company, 'imports', importId, 'refused');
  const [isOpen, setIsOpen] = useState(false);
  const isMendable = canBeCorrected(quality);
  return (
    <section className={styles.stack}>
      <h2 className={styles.lead}>{t.refusedTitle(f.count(quality.rowsRefused))}</h2>
      <p className={styles.soft}>{isMendable ? t.refusedText : t.settledText}</p>
      <ul className={styles.rules}>
        {quality.refusedByRule.map(({ rule, rows }) => (
          <li key={rule}>
            <strong>{f.count(rows)}</strong> {t.rules[rule] ?? rule}
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button variant="default" onClick={() => setIsOpen(!isOpen)} aria-expanded={isOpen}>
          {isOpen ? shared.hide : shared.show}
        </Button>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={() => void downloadCsv(path, `refused-${importId}.csv`)}
        >
          {shared.csv}
        </Button>
        {isMendable && (
          <Button
            component="a"
            href={apiAddress(withQuery(apiPath(company, 'imports', importId, 'quarantine'), { lang: f.locale }))}
            download
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {t.correct}
          </Button>
        )}
      </div>
      {isMendable && <p className={styles.soft}>{t.correctText}</p>}
      {isOpen && <RefusedTable path={path} />}
    </section>
  );
}

function RefusedTable({ path }: { readonly path: string }): ReactNode {
  const t = useWords(qualityWords);
  const f = useFormats();
  const answer = useAnswer<RefusedPage>(withQuery(path, { offset: 0, limit: 100 }));
  return (
    <Answered answer={answer} shape="table">
      {({ rows, total }) => (
        <>
          <DataTable
            caption={t.refusedTitle(f.count(total))}
            isStacked
            rows={rows.map((row, n): NumberedRow => ({ ...row, n }))}
            rowKey={({ n }) => n}
            columns={[
              {
                key: 'row',
                label: t.refusedColumns.row,
                align: 'end',
                cell: ({ row }) => f.count(row),
                by: ({ row }) => row,
              },
              { key: 'says', label: t.refusedColumns.says, cell: ({ says }) => says, by: ({ says }) => says },
              { key: 'next', label: t.refusedColumns.next, cell: ({ next }) => next },
              {
                key: 'record',
                label: t.refusedColumns.record,
                cell: ({ record }) => <div className={styles.recordText}>{recordText(record)}</div>,
              },
            ]}
          />
          {rows.length < total && <p className={styles.soft}>{t.refusedShown(f.count(rows.length), f.count(total))}</p>}
        </>
      )}
    </Answered>
  );
}

type NumberedRow = RefusedPage['rows'][number] & { readonly n: number };

const buttons = {
  fr: { show: 'Les voir', hide: 'Les masquer', csv: 'Exporter en CSV' },
  en: { show: 'Show them', hide: 'Hide them', csv: 'Export as CSV' },
};
