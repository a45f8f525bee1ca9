import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { WaitTrace } from '@aval/core/work';
import { isWorkKind } from '@aval/core/ledger';
import { sibling } from '../chain/claim-sibling.ts';
import { apiPath } from '../shared/api.ts';
import { ClaimSentence, WhyButton } from '../shared/claim-sentence.tsx';
import { useCompany } from '../shared/company.ts';
import { DataTable, type TableColumn } from '../shared/data-table.tsx';
import { KeyFigure, KeyFigures } from '../shared/figure.tsx';
import { useWords } from '../shared/locale.tsx';
import { Block, Page } from '../shared/page-frame.tsx';
import { cashPlace } from '../shared/places.ts';
import { Answered } from '../shared/states.tsx';
import { useAnswer } from '../shared/use-answer.ts';
import { useFormats, type Formats } from '../shared/use-formats.ts';
import '../chain/wait-scale.css';
import { joinShared } from './shared-work.ts';
import styles from './trace.module.css';
import { TraceBlock } from './trace-block.tsx';
import { words } from './words.ts';

/** One receipt and all the work behind it, not later than it. */
export function ReceiptTrace({ receipt }: { readonly receipt: string }): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const { company } = useCompany();
  const answer = useAnswer<WaitTrace>(apiPath(company, 'receipts', receipt));
  const row = answer.data?.receipt;
  const title = row === undefined ? t.receipt : t.title(row.pays.slice(0, 2).join(', ') || row.activity);
  return (
    <Page title={title} lead={t.lead} width="wide" actions={<Link {...cashPlace(company)}>{t.toCash}</Link>}>
      <Answered answer={answer} shape="map">
        {(data) => (
          <>
            <div className={styles.sentences}>
              {data.claims.slice(0, 2).map((claim, i) => (
                <ClaimSentence key={claim.id} claim={claim} size={i === 0 ? 'lead' : 'line'} />
              ))}
            </div>
            {data.work.length === 0 ? <p>{t.noWork}</p> : <TraceBlock answer={data} />}
            <TraceFigures answer={data} />
            {data.shares.length > 1 && <Shares answer={data} formats={formats} />}
          </>
        )}
      </Answered>
    </Page>
  );
}

function TraceFigures({ answer }: { readonly answer: WaitTrace }): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const claim = `chain.receipt?id=${answer.receipt.receiptId}`;
  const unknown = { known: false, because: { code: '', values: {} } } as const;
  return (
    <KeyFigures>
      <KeyFigure
        label={t.receipt}
        tone="cash"
        claim={claim}
        figure={
          answer.receipt.amount === null
            ? unknown
            : { known: true, quantity: { unit: 'money', ...answer.receipt.amount } }
        }
        note={<span className={styles.noteText}>{answer.receipt.customer ?? t.notNamed}</span>}
      />
      <KeyFigure
        label={t.leadTime}
        claim={sibling(claim, 'lead')}
        figure={{ known: true, quantity: { unit: 'hours', value: answer.leadHours } }}
      />
      <KeyFigure
        label={t.workMinutes}
        claim={sibling(claim, 'receipt-work')}
        figure={
          answer.workMinutes === null
            ? unknown
            : { known: true, quantity: { unit: 'name', value: sayWork(answer.workMinutes, formats) } }
        }
        note={answer.workMinutes === null ? t.workMinutesUnknown : undefined}
      />
      <KeyFigure
        label={t.acts}
        claim={claim}
        figure={{
          known: true,
          quantity: { unit: 'count', value: joinShared(answer.work).filter((one) => isWorkKind(one.kind)).length },
        }}
      />
    </KeyFigures>
  );
}

/** Work is said in minutes or hours, never in days: a day of work is not a day of the calendar. */
const sayWork = (minutes: number, formats: Formats): string =>
  minutes < 120 ? formats.hours(minutes / 60) : `${formats.count(minutes / 60)} h`;

function Shares({ answer, formats }: { readonly answer: WaitTrace; readonly formats: Formats }): ReactNode {
  const t = useWords(words);
  const columns: readonly TableColumn<WaitTrace['shares'][number]>[] = [
    { key: 'leading', label: t.leading, cell: (row) => row.leading, by: (row) => row.leading },
    {
      key: 'amount',
      label: t.amount,
      align: 'end',
      cell: (row) => (row.amount === null ? '—' : formats.money(row.amount)),
      by: (row) => row.amount?.minor ?? null,
    },
  ];
  return (
    <Block
      title={t.shares}
      note={
        <>
          {t.sharesLead} <WhyButton claim={`chain.receipt?id=${answer.receipt.receiptId}`} about={t.shares} />
        </>
      }
    >
      <div className={styles.narrowTable}>
        <DataTable caption={t.shares} columns={columns} rows={answer.shares} rowKey={(row) => row.leading} />
      </div>
    </Block>
  );
}
