import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CashAnswer } from '@aval/core/cash';
import { chipOf } from '@aval/core/ledger';
import { BasisChip, WhyButton } from '../shared/claim-sentence.tsx';
import { useCompany } from '../shared/company.ts';
import { useWords } from '../shared/locale.tsx';
import { cashPlace } from '../shared/places.ts';
import { useFormats } from '../shared/use-formats.ts';
import styles from './chain-map.module.css';
import { Ends } from './link-box.tsx';
import type { BoxKey } from './map-elements.ts';
import { words } from './words.ts';

export interface CustomersData extends Record<string, unknown> {
  readonly cash: CashAnswer | undefined;
  readonly tabStop: boolean;
  readonly onKey: BoxKey;
  readonly dim: boolean;
}

/** The customers at the right edge: what they brought in, the first of them large. Its figures come from the cash answer. */
export function CustomersBox({ data, id }: { readonly data: CustomersData; readonly id: string }): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const { company } = useCompany();
  const { cash } = data;
  const total = cash?.claims.find((claim) => claim.id === 'cash.total');
  return (
    <div className={styles.node} data-dim={data.dim}>
      <Ends />
      <section className={styles.customers} aria-label={t.customers}>
        <Link
          {...cashPlace(company)}
          className={styles.customersName}
          data-box={id}
          tabIndex={data.tabStop ? 0 : -1}
          onKeyDown={(event) => data.onKey(event, id)}
        >
          {t.customers}
        </Link>
        {cash?.total != null && (
          <p className={styles.customersTotal}>
            {formats.moneyShort(cash.total)} {cash.basis !== null && <BasisChip basis={chipOf(cash.basis)} />}
            {total !== undefined && <WhyButton claim={total.id} about={t.customers} />}
          </p>
        )}
        {cash?.paidBy === 'unnamed' && <p className={styles.customersNote}>{t.customersUnnamed}</p>}
        <ol className={styles.customerList}>
          {cash?.customers.slice(0, 5).map((one) => (
            <li key={one.customer} style={{ '--share': one.share / (cash.customers[0]?.share ?? 1) } as never}>
              <span>{one.customer}</span> <span>{formats.moneyShort(one.cash)}</span>
            </li>
          ))}
        </ol>
        {cash !== undefined && cash.customers.length > 5 && <Others cash={cash} />}
      </section>
    </div>
  );
}

function Others({ cash }: { readonly cash: CashAnswer }): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const count = cash.customers.length - 5 + (cash.otherCustomers?.count ?? 0);
  return <p className={styles.customersNote}>{t.otherCustomers(count, formats.count(count))}</p>;
}
