import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CashAnswer } from '@aval/core/cash';
import { ClaimSentence } from '../shared/claim-sentence.tsx';
import { useCompany } from '../shared/company.ts';
import { useWords } from '../shared/locale.tsx';
import { Page } from '../shared/page-frame.tsx';
import { chainPlace, recordsPlace } from '../shared/places.ts';
import { Answered } from '../shared/states.tsx';
import { useFilteredAnswer } from '../shared/use-filter.ts';
import { ApartBlocks, InflowBlock, OpenBlock, UnpaidBlock } from './cash-blocks.tsx';
import styles from './cash.module.css';
import { CustomersBlock } from './customers-block.tsx';
import { leadClaims } from './cash-view.ts';
import { ReceiptsBlock } from './receipts-block.tsx';
import { words } from './words.ts';

/** Inflow from customers, from the whole to the single receipt; then what never became cash. */
export function CashPage(): ReactNode {
  const t = useWords(words);
  const answer = useFilteredAnswer<CashAnswer>('cash');
  return (
    <Page title={t.title} lead={t.lead}>
      <Answered answer={answer} shape="chart">
        {(data) => (
          <>
            <Sentences answer={data} />
            {data.paidBy === 'nobody' ? <WaysOn /> : <Paid answer={data} />}
            {(data.paidBy !== 'nobody' || data.unpaid.length > 0) && <UnpaidBlock answer={data} />}
            <ApartBlocks answer={data} />
            {data.paidBy !== 'nobody' && <ReceiptsBlock answer={data} />}
          </>
        )}
      </Answered>
    </Page>
  );
}

function Sentences({ answer }: { readonly answer: CashAnswer }): ReactNode {
  const t = useWords(words);
  return (
    <div className={styles.sentences}>
      {leadClaims(answer).map((claim, i) => (
        <ClaimSentence key={claim.id} claim={claim} size={i === 0 ? 'lead' : 'line'} />
      ))}
      {answer.basis !== null && <p className={styles.soft}>{t.basisMeans[answer.basis]}</p>}
    </div>
  );
}

const Paid = ({ answer }: { readonly answer: CashAnswer }): ReactNode => (
  <>
    <InflowBlock answer={answer} />
    {answer.paidBy === 'customers' && <CustomersBlock answer={answer} />}
    <OpenBlock answer={answer} />
  </>
);

/** When nobody pays, the sentences above say so; what is left to do is to bring the records, or to look at the chain. */
function WaysOn(): ReactNode {
  const t = useWords(words);
  const { company } = useCompany();
  return (
    <p className={styles.waysOn}>
      <Link {...recordsPlace(company)}>{t.toRecords}</Link> <Link {...chainPlace(company)}>{t.toChain}</Link>
    </p>
  );
}
