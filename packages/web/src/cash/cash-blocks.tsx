import type { ReactNode } from 'react';
import type { CashAnswer, CashPeriod, UnpaidWork } from '@aval/core/cash';
import { useAddress } from '../shared/address.ts';
import { ClaimSentence, WhyButton } from '../shared/claim-sentence.tsx';
import { DataTable, type TableColumn } from '../shared/data-table.tsx';
import { useWords } from '../shared/locale.tsx';
import { Block } from '../shared/page-frame.tsx';
import { useFormats } from '../shared/use-formats.ts';
import { Choice } from '../chain/choice.tsx';
import { CashChart, periodName } from './cash-chart.tsx';
import styles from './cash.module.css';
import { ageSpans, claimsOf, grainOf } from './cash-view.ts';
import { useIsNarrow } from '../chain/use-width.ts';
import { words } from './words.ts';

export const Claims = ({
  answer,
  families,
}: {
  readonly answer: CashAnswer;
  readonly families: readonly string[];
}): ReactNode => claimsOf(answer, ...families).map((claim) => <ClaimSentence key={claim.id} claim={claim} />);

/** What comes in, a bar a week or a month, with the trend of the last few. */
export function InflowBlock({ answer }: { readonly answer: CashAnswer }): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const [address, change] = useAddress();
  const narrow = useIsNarrow();
  const grain = grainOf(address['grain'], answer.weeks.length, narrow);
  const periods = grain === 'week' ? answer.weeks : answer.months;
  const columns: readonly TableColumn<CashPeriod>[] = [
    {
      key: 'start',
      label: t.grain[grain],
      cell: (row) => periodName(row.start, grain, formats),
      by: (row) => row.start,
    },
    {
      key: 'amount',
      label: t.cash,
      align: 'end',
      cell: (row) => formats.money(row.amount),
      by: (row) => row.amount.minor,
    },
    {
      key: 'count',
      label: t.receipts,
      align: 'end',
      cell: (row) => formats.count(row.receiptCount),
      by: (row) => row.receiptCount,
    },
    {
      key: 'why',
      label: t.reasonsOf,
      cell: (row) => <WhyButton claim={row.claim} about={periodName(row.start, grain, formats)} />,
    },
  ];
  return (
    <Block
      title={t.inflow}
      sentence={<Claims answer={answer} families={['trend', 'pace', 'latest', 'best']} />}
      picture={
        <>
          <Choice
            label={t.grainLabel}
            value={grain}
            options={(['week', 'month'] as const).map((value) => ({ value, label: t.grain[value] }))}
            onChoice={(value) => change({ grain: value }, true)}
          />
          <CashChart key={grain} periods={periods} grain={grain} />
        </>
      }
      note={<span className={styles.trendKey}>{t.trend[grain]}</span>}
      table={<DataTable caption={t.inflow} columns={columns} rows={periods} rowKey={(row) => row.start} />}
    />
  );
}

/** What was asked for and is not paid yet, by age. */
export function OpenBlock({ answer }: { readonly answer: CashAnswer }): ReactNode {
  const t = useWords(words);
  return (
    <Block
      title={t.open}
      sentence={<Claims answer={answer} families={['open']} />}
      picture={answer.open.objectCount === 0 ? undefined : <Ages answer={answer} />}
    />
  );
}

function Ages({ answer }: { readonly answer: CashAnswer }): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const most = Math.max(...answer.open.ages.map((age) => age.objectCount), 1);
  const spans = ageSpans(answer.open.ages).map(({ from, to }) =>
    to === null ? t.ageOver(formats.count(from)) : t.ageUpTo(formats.count(from), formats.count(to)),
  );
  return (
    <ul className={styles.ranked}>
      {answer.open.ages.map((age, i) => (
        <li
          key={age.upToDays ?? 'over'}
          style={{ '--share': age.objectCount / most, '--mark': 'var(--aval-waiting-mark)' } as never}
        >
          <span className={styles.rankName}>{spans[i]}</span>
          <span className={styles.rankBar} aria-hidden />
          <span className={styles.rankFigure}>{t.objectsOf(age.objectCount, formats.count(age.objectCount))}</span>
          <span className={styles.rankShare}>{age.value === null ? '' : formats.moneyShort(age.value)}</span>
        </li>
      ))}
    </ul>
  );
}

/** The first table of work that reached no cash, by reason. */
export function UnpaidBlock({ answer }: { readonly answer: CashAnswer }): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const columns: readonly TableColumn<UnpaidWork>[] = [
    {
      key: 'reason',
      label: t.reason,
      cell: (row) => (
        <span className={styles.reason} data-reason={row.reason}>
          {t.reasons[row.reason]}
        </span>
      ),
      by: (row) => t.reasons[row.reason],
    },
    {
      key: 'objects',
      label: t.objects,
      align: 'end',
      cell: (row) => formats.count(row.objectCount),
      by: (row) => row.objectCount,
    },
    {
      key: 'value',
      label: t.value,
      align: 'end',
      cell: (row) => (row.value === null ? '—' : formats.money(row.value)),
      by: (row) => row.value?.minor ?? null,
    },
    { key: 'acts', label: t.acts, align: 'end', cell: (row) => formats.count(row.actCount), by: (row) => row.actCount },
    {
      key: 'hours',
      label: t.hours,
      align: 'end',
      cell: (row) => (row.workHours === null ? t.hoursUnknown : formats.count(row.workHours)),
      by: (row) => row.workHours,
    },
    { key: 'why', label: t.reasonsOf, cell: (row) => <WhyButton claim={row.claim} about={t.reasons[row.reason]} /> },
  ];
  return (
    <Block
      title={t.unpaid}
      sentence={<Claims answer={answer} families={['unpaid-total', 'lost', 'no-client']} />}
      note={t.unpaidLead}
    >
      {answer.unpaid.length === 0 ? (
        <p>{t.unpaidNone}</p>
      ) : (
        <DataTable caption={t.unpaid} columns={columns} rows={answer.unpaid} rowKey={(row) => row.reason} />
      )}
    </Block>
  );
}

/** Money that went out and money of other currencies: apart, never netted. */
export function ApartBlocks({ answer }: { readonly answer: CashAnswer }): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  return (
    <>
      {answer.outflow !== null && (
        <Block title={t.outflow}>
          <p className={styles.apart}>
            <strong>{formats.money(answer.outflow.total)}</strong>{' '}
            <WhyButton claim={answer.outflow.claim} about={t.outflow} />
          </p>
          <p className={styles.soft}>{t.outflowLead(answer.outflow.count, formats.count(answer.outflow.count))}</p>
        </Block>
      )}
      {answer.otherCurrencies.length > 0 && (
        <Block title={t.otherCurrencies} note={t.otherCurrenciesLead}>
          <p className={styles.apart}>{answer.otherCurrencies.map((money) => formats.money(money)).join(' · ')}</p>
        </Block>
      )}
    </>
  );
}
