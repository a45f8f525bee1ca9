import { useState } from 'react';
import type { ReactNode } from 'react';
import { filterValues } from '@aval/core/filter';
import type { TableRow } from '@aval/server/contract';
import { apiPath, withQuery } from '../shared/api.ts';
import { useCompany } from '../shared/company.ts';
import { useLocale, useWords } from '../shared/locale.tsx';
import { Answered } from '../shared/states.tsx';
import { useAnswer } from '../shared/use-answer.ts';
import { useFilter } from '../shared/use-filter.ts';
import { useFormats } from '../shared/use-formats.ts';
import { tableFile } from './share-paths.ts';
import styles from './share.module.css';
import type { FileAsked } from './use-file.ts';
import { words } from './words.ts';

/** The tables that there are, each to be downloaded; they are asked for once somebody wants to see them. */
export function SharedTables({ files }: { readonly files: FileAsked }): ReactNode {
  const t = useWords(words);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section className={styles.part}>
      <h3>{t.tables}</h3>
      <p className={styles.soft}>{t.tablesHint}</p>
      {isOpen ? (
        <TableList files={files} />
      ) : (
        <button type="button" className={styles.quiet} onClick={() => setIsOpen(true)}>
          {t.showTables}
        </button>
      )}
    </section>
  );
}

function TableList({ files }: { readonly files: FileAsked }): ReactNode {
  const { company } = useCompany();
  const filter = useFilter();
  const answer = useAnswer<readonly TableRow[]>(withQuery(apiPath(company, 'tables'), filterValues(filter)));
  return (
    <Answered answer={answer} shape="table">
      {(tables) => (
        <ul className={styles.tables}>
          {tables.map((table) => (
            <li key={table.code}>
              <TableFiles table={table} files={files} />
            </li>
          ))}
        </ul>
      )}
    </Answered>
  );
}

function TableFiles({ table, files }: { readonly table: TableRow; readonly files: FileAsked }): ReactNode {
  const t = useWords(words);
  const locale = useLocale();
  const formats = useFormats();
  const { company } = useCompany();
  const filter = useFilter();
  const title = table.title[locale];
  return (
    <>
      <span>{title}</span>
      <span className={styles.soft}>{t.rows(formats.count(table.rowCount))}</span>
      {(['csv', 'xlsx'] as const).map((format) => {
        const { path, name } = tableFile(company, filter, table.code, format, locale);
        return (
          <button
            key={format}
            type="button"
            className={styles.quiet}
            disabled={files.writing !== null}
            aria-label={t.download(title, format.toUpperCase())}
            onClick={() => files.save(path, name)}
          >
            {format.toUpperCase()}
          </button>
        );
      })}
    </>
  );
}
