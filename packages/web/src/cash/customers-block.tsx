import { useState } from 'react';
import type { ReactNode } from 'react';
import type { CashAnswer, CustomerCash } from '@aval/core/cash';
import type { Money } from '@aval/core/ledger';
import { useAddress } from '../shared/address.ts';
import { WhyButton } from '../shared/claim-sentence.tsx';
import { DataTable, type TableColumn } from '../shared/data-table.tsx';
import { useWords } from '../shared/locale.tsx';
import { Block } from '../shared/page-frame.tsx';
import { useFormats } from '../shared/use-formats.ts';
import { Claims } from './cash-blocks.tsx';
import styles from './cash.module.css';
import { foldCustomers } from './cash-view.ts';
import { words } from './words.ts';

/** Concentration in a sentence, then the customers by what they brought in; the long tail is folded and counted. */
export function CustomersBlock({ answer }: { readonly answer: CashAnswer }): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const columns: readonly TableColumn<CustomerCash>[] = [
    { key: 'customer', label: t.customer, cell: (row) => row.customer, by: (row) => row.customer },
    { key: 'cash', label: t.cash, align: 'end', cell: (row) => formats.money(row.cash), by: (row) => row.cash.minor },
    { key: 'share', label: t.share, align: 'end', cell: (row) => formats.share(row.share), by: (row) => row.share },
    {
      key: 'count',
      label: t.receipts,
      align: 'end',
      cell: (row) => formats.count(row.receiptCount),
      by: (row) => row.receiptCount,
    },
    { key: 'why', label: t.reasonsOf, cell: (row) => <WhyButton claim={row.claim} about={row.customer} /> },
  ];
  return (
    <Block
      title={t.customers}
      sentence={<Claims answer={answer} families={['concentration']} />}
      picture={<Ranked answer={answer} />}
      table={
        <DataTable caption={t.customers} columns={columns} rows={answer.customers} rowKey={(row) => row.customer} />
      }
    />
  );
}

function Ranked({ answer }: { readonly answer: CashAnswer }): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const [, change] = useAddress();
  const [all, setAll] = useState(false);
  const { rows, folded, canUnfold } = foldCustomers(answer, all);
  const most = Math.max(...answer.customers.map((row) => row.cash.minor), answer.otherCustomers?.cash.minor ?? 0, 1);
  return (
    <>
      <ol className={styles.ranked}>
        {rows.map((row) => (
          <li
            key={row.customer}
            style={{ '--share': Math.max(0, row.cash.minor / most), '--mark': 'var(--aval-cash-mark)' } as never}
          >
            <button
              type="button"
              className={styles.rankName}
              title={t.seeReceipts(row.customer)}
              onClick={() => change({ customer: row.customer, page: undefined })}
            >
              {row.customer}
            </button>
            <span className={styles.rankBar} aria-hidden />
            <span className={styles.rankFigure}>{formats.money(row.cash)}</span>
            <span className={styles.rankShare}>
              {formats.share(row.share)} <WhyButton claim={row.claim} about={row.customer} />
            </span>
          </li>
        ))}
        {all && answer.otherCustomers !== null && (
          <Apart
            name={t.others(answer.otherCustomers.count, formats.count(answer.otherCustomers.count))}
            cash={answer.otherCustomers.cash}
            most={most}
          />
        )}
        {answer.unnamed !== null && <Apart name={t.payerUnknown} cash={answer.unnamed} most={most} />}
      </ol>
      {canUnfold && (
        <p className={styles.soft}>
          {!all && `${t.others(folded, formats.count(folded))}. `}
          <button type="button" className={styles.linkButton} onClick={() => setAll(!all)}>
            {all ? t.showFewer : t.showAll(formats.count(answer.customers.length))}
          </button>
        </p>
      )}
    </>
  );
}

/** Cash of no single customer: of the long tail together, or of payers that are not recorded. */
function Apart({
  name,
  cash,
  most,
}: {
  readonly name: string;
  readonly cash: Money;
  readonly most: number;
}): ReactNode {
  const formats = useFormats();
  return (
    <li style={{ '--share': Math.max(0, cash.minor / most), '--mark': 'var(--aval-line-strong)' } as never}>
      <span className={styles.rankName}>{name}</span>
      <span className={styles.rankBar} aria-hidden />
      <span className={styles.rankFigure}>{formats.money(cash)}</span>
      <span className={styles.rankShare} />
    </li>
  );
}
