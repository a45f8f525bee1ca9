import type { ReactNode } from 'react';
import type { Journal, JournalEntry } from '@aval/server/contract';
import { apiPath } from '../shared/api.ts';
import { useCompanySlug } from '../shared/company.ts';
import { DataTable } from '../shared/data-table.tsx';
import type { TableColumn } from '../shared/data-table.tsx';
import { useWords } from '../shared/locale.tsx';
import { Block } from '../shared/page-frame.tsx';
import { Answered } from '../shared/states.tsx';
import { useAnswer } from '../shared/use-answer.ts';
import { useFormats } from '../shared/use-formats.ts';
import { newestOf } from './privacy-view.ts';
import styles from './privacy.module.css';
import { words } from './words.ts';

const SHOWN = 100;

/** What was done about persons, by whom and why; and by what it is known that nothing was rewritten. */
export function JournalBlock(): ReactNode {
  const t = useWords(words);
  const f = useFormats();
  const journal = useAnswer<Journal>(apiPath(useCompanySlug(), 'privacy', 'journal'));
  const columns: readonly TableColumn<JournalEntry>[] = [
    { key: 'n', label: t.number, cell: (entry) => String(entry.n), align: 'end' },
    { key: 'at', label: t.at, cell: (entry) => f.minute(entry.at) },
    { key: 'act', label: t.act, cell: (entry) => t.journalActs[entry.act](entry.about) },
    { key: 'by', label: t.who, cell: (entry) => entry.by },
    { key: 'purpose', label: t.purpose, cell: (entry) => entry.purpose },
    { key: 'mark', label: t.mark, cell: (entry) => <code>{entry.mark}</code> },
  ];
  return (
    <Block title={t.journal}>
      <Answered answer={journal} shape="table">
        {(found) => (
          <>
            <p data-missing={found.brokenAt !== null} className={styles.fingerprint}>
              {found.brokenAt === null ? t.journalWhole : t.journalBroken(String(found.brokenAt))}{' '}
              {found.entries.length > 0 && <code>{found.head}</code>}
            </p>
            {found.entries.length > 0 && (
              <DataTable
                caption={t.journal}
                columns={columns}
                rows={newestOf(found, SHOWN)}
                rowKey={(entry) => entry.n}
                isStacked
              />
            )}
          </>
        )}
      </Answered>
    </Block>
  );
}
