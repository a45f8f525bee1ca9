import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Claim } from '@aval/core/explain';
import type { FactsPage } from '@aval/server/contract';
import { apiPath, withQuery } from './api.ts';
import styles from './claim.module.css';
import { useCompany } from './company.ts';
import { DataTable } from './data-table.tsx';
import type { TableColumn } from './data-table.tsx';
import { downloadCsv } from './download.ts';
import { useWords } from './locale.tsx';
import { Answered } from './states.tsx';
import { useAnswer } from './use-answer.ts';
import { useFormats } from './use-formats.ts';
import { words } from './words.ts';

const PAGE = 50;
type Fact = FactsPage['facts'][number];

/** The facts a claim rests on: each with its source file and row, its record one click further; exportable. */
export function ClaimFacts({ claim }: { readonly claim: Claim }): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const [limit, setLimit] = useState(PAGE);
  const path = apiPath(useCompany().company, 'claims', claim.id, 'facts');
  const answer = useAnswer<FactsPage>(withQuery(path, { offset: 0, limit }));
  return (
    <div className={styles.records}>
      <Answered answer={answer} shape="table">
        {({ total, facts }) => (
          <>
            <FactsTable facts={facts} />
            <div className={styles.turns}>
              <span>{t.shownOf(formats.count(facts.length), formats.count(total))}</span>
              {facts.length < total && limit < 1000 && (
                <button type="button" className={styles.turn} onClick={() => setLimit(Math.min(limit * 4, 1000))}>
                  {t.more}
                </button>
              )}
              <button type="button" className={styles.turn} onClick={() => void downloadCsv(path, `${claim.id}.csv`)}>
                <IconDownload size={12} aria-hidden /> {t.exportCsv}
              </button>
            </div>
          </>
        )}
      </Answered>
    </div>
  );
}

function FactsTable({ facts }: { readonly facts: readonly Fact[] }): ReactNode {
  const t = useWords(words);
  const [open, setOpen] = useState<number | null>(null);
  const columns = useFactColumns(open, (id) => setOpen(open === id ? null : id));
  return (
    <DataTable
      caption={t.records(String(facts.length))}
      columns={columns}
      rows={facts}
      rowKey={(fact) => fact.eventId}
      detail={(fact) => (fact.eventId === open ? <SourceRecord fact={fact} /> : null)}
    />
  );
}

function useFactColumns(open: number | null, turn: (id: number) => void): readonly TableColumn<Fact>[] {
  const t = useWords(words);
  const formats = useFormats();
  const who = (fact: Fact): string => fact.team ?? fact.role ?? (fact.actor === null ? '' : t.actor[fact.actor]);
  return [
    {
      key: 'at',
      label: t.fact.at,
      cell: (fact) => <span className={styles.once}>{formats.minute(fact.at)}</span>,
      by: (fact) => fact.at,
    },
    { key: 'activity', label: t.fact.activity, cell: (fact) => fact.activity, by: (fact) => fact.activity },
    {
      key: 'objects',
      label: t.fact.objects,
      cell: (fact) => fact.objects.join(', '),
      by: (fact) => fact.objects[0] ?? null,
    },
    { key: 'who', label: t.fact.who, cell: who, by: who },
    {
      key: 'amount',
      label: t.fact.amount,
      align: 'end',
      cell: (fact) => (fact.money === null ? '' : formats.money(fact.money)),
      by: (fact) => fact.money?.minor ?? null,
    },
    { key: 'file', label: t.fact.file, cell: (fact) => fact.file, by: (fact) => fact.file },
    {
      key: 'row',
      label: t.fact.row,
      align: 'end',
      by: (fact) => fact.row,
      cell: (fact) => (
        <button
          type="button"
          className={styles.turn}
          aria-expanded={open === fact.eventId}
          title={t.showRecord(String(fact.row))}
          onClick={() => turn(fact.eventId)}
        >
          {formats.count(fact.row)}
        </button>
      ),
    },
  ];
}

/** The record as the source wrote it; columns that name a person were masked when it was kept. */
function SourceRecord({ fact }: { readonly fact: Fact }): ReactNode {
  const t = useWords(words);
  return (
    <dl className={styles.record} aria-label={t.fact.record}>
      {Object.entries(fact.record).map(([column, value]) => (
        <div key={column} style={{ display: 'contents' }}>
          <dt>{column}</dt>
          <dd>{value ?? `(${t.empty})`}</dd>
        </div>
      ))}
    </dl>
  );
}
