import type { ReactNode } from 'react';
import type { LoyaltyAnswer } from '@aval/core/loyalty';
import { ClaimSentence } from '../shared/claim-sentence.tsx';
import { DataTable } from '../shared/data-table.tsx';
import { useWords } from '../shared/locale.tsx';
import { Block, Page } from '../shared/page-frame.tsx';
import { Answered } from '../shared/states.tsx';
import { useFilteredAnswer } from '../shared/use-filter.ts';
import { useFormats } from '../shared/use-formats.ts';
import { AssociationsBlock } from './association-dots.tsx';
import { CohortTriangle } from './cohort-triangle.tsx';
import { CustomerList } from './customer-list.tsx';
import styles from './loyalty.module.css';
import { claimsOf, drawDemands } from './loyalty-view.ts';
import { RepeatCurve } from './repeat-curve.tsx';
import { words } from './words.ts';

/** Do customers come back, and after what; then offers, and what goes with selling. */
export function LoyaltyPage(): ReactNode {
  const t = useWords(words);
  const answer = useFilteredAnswer<LoyaltyAnswer>('loyalty');
  return (
    <Page title={t.title} lead={t.lead}>
      <Answered answer={answer} shape="chart">
        {(data) => (
          <>
            <div className={styles.sentences}>
              <Said answer={data} families={['repeat', 'customer']} isLead />
            </div>
            {data.retention !== null && <RetentionBlock answer={data} retention={data.retention} />}
            {data.customerCount > 0 && <FutureBlock answer={data} />}
            {data.lost.count > 0 && <LostBlock answer={data} />}
            <Block title={t.promises} sentence={<Said answer={data} families={['promises']} />} />
            <OffersBlock answer={data} />
            <AssociationsBlock answer={data} />
          </>
        )}
      </Answered>
    </Page>
  );
}

const Said = ({
  answer,
  families,
  isLead = false,
}: {
  readonly answer: LoyaltyAnswer;
  readonly families: readonly string[];
  readonly isLead?: boolean;
}): ReactNode =>
  claimsOf(answer, ...families).map((claim, i) => (
    <ClaimSentence key={claim.id} claim={claim} size={isLead && i === 0 ? 'lead' : 'line'} />
  ));

function RetentionBlock({
  retention,
}: {
  readonly answer: LoyaltyAnswer;
  readonly retention: NonNullable<LoyaltyAnswer['retention']>;
}): ReactNode {
  const t = useWords(words);
  return (
    <Block
      title={t.retention[retention.unit]}
      picture={<CohortTriangle retention={retention} />}
      note={t.retentionNote[retention.unit]}
    />
  );
}

function FutureBlock({ answer }: { readonly answer: LoyaltyAnswer }): ReactNode {
  const t = useWords(words);
  const { tracked, coming } = answer;
  return (
    <Block
      title={t.future}
      sentence={<Said answer={answer} families={['expected', 'concentration', 'forecast']} />}
      picture={tracked === null ? undefined : <RepeatCurve tracked={tracked} />}
      note={tracked === null ? undefined : t.curveSays(1)}
      table={
        tracked === null && coming.listed.length === 0 ? undefined : (
          <div className={styles.tables}>
            {coming.listed.length > 0 && (
              <>
                <h3 className={styles.panelTitle}>{t.coming}</h3>
                <CustomerList caption={t.coming} rows={coming.listed} />
              </>
            )}
            {tracked !== null && <WeekTable tracked={tracked} />}
          </div>
        )
      }
    />
  );
}

function WeekTable({ tracked }: { readonly tracked: NonNullable<LoyaltyAnswer['tracked']> }): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  return (
    <DataTable
      caption={t.future}
      rows={tracked.weeks}
      rowKey={({ start }) => start}
      columns={[
        { key: 'start', label: t.week, cell: ({ start }) => formats.date(start), by: ({ start }) => start },
        { key: 'made', label: t.made, align: 'end', cell: ({ made }) => formats.count(made), by: ({ made }) => made },
        {
          key: 'expected',
          label: t.expected,
          align: 'end',
          cell: ({ expected }) => formats.number(expected),
          by: ({ expected }) => expected,
        },
      ]}
    />
  );
}

const SHOWN = 10;

function LostBlock({ answer }: { readonly answer: LoyaltyAnswer }): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const { listed, count } = answer.lost;
  const first = listed.slice(0, SHOWN);
  return (
    <Block
      title={t.lost}
      sentence={<Said answer={answer} families={['lost']} />}
      picture={<CustomerList caption={t.lost} rows={first} />}
      note={count > first.length ? t.lostNote(formats.count(first.length), formats.count(count)) : undefined}
      table={listed.length > first.length ? <CustomerList caption={t.lost} rows={listed} /> : undefined}
    />
  );
}

function OffersBlock({ answer }: { readonly answer: LoyaltyAnswer }): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const parts = drawDemands(answer.offers.demands);
  return (
    <Block
      title={t.offers}
      sentence={<Said answer={answer} families={['offers']} />}
      picture={
        parts.length < 2 ? undefined : (
          <div className={styles.demand}>
            {parts.map(({ name, count, part }) => (
              <span key={name} data-name={name} style={{ flexGrow: part }}>
                <b>{formats.count(count)}</b> {t.demand[name]} · {formats.share(part)}
              </span>
            ))}
          </div>
        )
      }
    />
  );
}
