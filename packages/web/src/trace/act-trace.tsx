import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { FedAnswer } from '@aval/core/chain';
import { apiPath } from '../shared/api.ts';
import { ClaimSentence, WhyButton } from '../shared/claim-sentence.tsx';
import { useCompany } from '../shared/company.ts';
import { DataTable, type TableColumn } from '../shared/data-table.tsx';
import type { Formats } from '../shared/formats.ts';
import { useWords } from '../shared/locale.tsx';
import { Block, Page } from '../shared/page-frame.tsx';
import { cashPlace, tracePlace } from '../shared/places.ts';
import { Answered, EmptyState } from '../shared/states.tsx';
import { useAnswer } from '../shared/use-answer.ts';
import { useFormats } from '../shared/use-formats.ts';
import styles from './trace.module.css';
import { words, type TraceWords } from './words.ts';

/** One recorded act and the receipts it fed; or why it fed none. */
export function ActTrace({ event }: { readonly event: string }): ReactNode {
  const t = useWords(words);
  const { company } = useCompany();
  const answer = useAnswer<FedAnswer>(apiPath(company, 'acts', event));
  const title = answer.data === undefined ? t.fedBy : t.actTitle(answer.data.activity);
  return (
    <Page title={title} lead={t.actLead} actions={<Link {...cashPlace(company)}>{t.toCash}</Link>}>
      <Answered answer={answer} shape="table">
        {(data) => <Fed answer={data} company={company} />}
      </Answered>
    </Page>
  );
}

function Fed({ answer, company }: { readonly answer: FedAnswer; readonly company: string }): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  return (
    <>
      <div className={styles.sentences}>
        {answer.claims.slice(0, 2).map((claim, i) => (
          <ClaimSentence key={claim.id} claim={claim} size={i === 0 ? 'lead' : 'line'} />
        ))}
        <p className={styles.soft}>{[formats.minute(answer.at), ...answer.leading].join(' · ')}</p>
      </div>
      {answer.receipts.length === 0 ? (
        answer.claims.length === 0 && (
          <EmptyState title={t.fedNone}>{answer.fate === null ? null : t.fate[answer.fate]}</EmptyState>
        )
      ) : (
        <Block title={t.fed}>
          <DataTable
            caption={t.fed}
            columns={fedColumns(company, t, formats)}
            rows={answer.receipts}
            rowKey={(row) => row.receiptId}
          />
        </Block>
      )}
    </>
  );
}

const fedColumns = (
  company: string,
  t: TraceWords,
  formats: Formats,
): readonly TableColumn<FedAnswer['receipts'][number]>[] => [
  {
    key: 'at',
    label: t.at,
    cell: (row) => <span className={styles.whole}>{formats.day(row.at)}</span>,
    by: (row) => row.at,
  },
  { key: 'customer', label: t.customer, cell: (row) => row.customer ?? t.notNamed, by: (row) => row.customer },
  { key: 'pays', label: t.pays, cell: (row) => row.pays.join(', '), by: (row) => row.pays[0] ?? null },
  {
    key: 'amount',
    label: t.receipt,
    align: 'end',
    cell: (row) => (row.amount === null ? '—' : formats.money(row.amount)),
    by: (row) => row.amount?.minor ?? null,
  },
  { key: 'share', label: t.share, align: 'end', cell: (row) => formats.share(row.share), by: (row) => row.share },
  {
    key: 'trace',
    label: t.walkBack,
    cell: (row) => (
      <span className={styles.rowActions}>
        <Link {...tracePlace(company, row.receiptId)}>{t.walkBack}</Link>
        <WhyButton claim={`chain.receipt?id=${row.receiptId}`} about={row.pays.join(', ')} />
      </span>
    ),
  },
];
