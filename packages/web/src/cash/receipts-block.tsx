import { Select } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { CashAnswer } from '@aval/core/cash';
import type { ReceiptRow } from '@aval/core/chain';
import type { ReceiptsPage } from '@aval/server/contract';
import { useAddress } from '../shared/address.ts';
import { apiPath, withQuery } from '../shared/api.ts';
import { Choice } from '../chain/choice.tsx';
import { WhyButton } from '../shared/claim-sentence.tsx';
import { useCompany } from '../shared/company.ts';
import { DataTable, type TableColumn } from '../shared/data-table.tsx';
import type { Formats } from '../shared/formats.ts';
import { useWords } from '../shared/locale.tsx';
import { Block } from '../shared/page-frame.tsx';
import { tracePlace } from '../shared/places.ts';
import { Answered } from '../shared/states.tsx';
import { useAnswer } from '../shared/use-answer.ts';
import { useFormats } from '../shared/use-formats.ts';
import styles from './cash.module.css';
import { PAGE, pageAt, pageEnds, RECEIPT_SORTS, sortOf } from './receipts-view.ts';
import { useIsNarrow } from '../chain/use-width.ts';
import { words, type CashWords } from './words.ts';

/** Receipt by receipt: sorted, paged and filtered by the server; each leads to the work behind it. */
export function ReceiptsBlock({ answer }: { readonly answer: CashAnswer }): ReactNode {
  const t = useWords(words);
  const [address, change] = useAddress();
  const { company } = useCompany();
  const customer = address['customer'];
  const sort = sortOf(address['sort']);
  const page = pageAt(address['page']);
  const receipts = useAnswer<ReceiptsPage>(
    withQuery(apiPath(company, 'receipts'), { offset: page * PAGE, limit: PAGE, sort, customer }),
  );
  return (
    <Block title={t.receipts}>
      <div className={styles.filters} id="receipts">
        <Choice
          label={t.order}
          value={sort}
          options={RECEIPT_SORTS.map((value) => ({ value, label: t.sorts[value] }))}
          onChoice={(value) => change({ sort: value, page: undefined }, true)}
        />
        {answer.customers.length > 0 && (
          <Select
            size="xs"
            aria-label={t.filterCustomer}
            placeholder={t.allCustomers}
            searchable
            limit={50}
            value={customer ?? null}
            clearable={false}
            data={namesWith(
              answer.customers.map((row) => row.customer),
              customer,
            )}
            onChange={(value) => change({ customer: value ?? undefined, page: undefined })}
          />
        )}
        {customer !== undefined && (
          <button
            type="button"
            className={styles.chip}
            aria-label={t.removeFilter(customer)}
            onClick={() => change({ customer: undefined, page: undefined })}
          >
            {customer} <IconX size={14} aria-hidden />
          </button>
        )}
      </div>
      <Answered answer={receipts} shape="table">
        {(data) =>
          data.receipts.length === 0 ? (
            <p>{t.receiptsNone}</p>
          ) : (
            <ReceiptTable
              page={page}
              answer={data}
              onPage={(next) => change({ page: next === 0 ? undefined : String(next + 1) })}
            />
          )
        }
      </Answered>
    </Block>
  );
}

const namesWith = (names: readonly string[], customer: string | undefined): string[] => [
  ...new Set([...(customer === undefined ? [] : [customer]), ...names]),
];

interface ReceiptTableProps {
  readonly page: number;
  readonly answer: ReceiptsPage;
  readonly onPage: (page: number) => void;
}

function ReceiptTable({ page, answer, onPage }: ReceiptTableProps): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const { company } = useCompany();
  const narrow = useIsNarrow();
  const ends = pageEnds(page, answer.total);
  return (
    <>
      <DataTable
        caption={t.receipts}
        columns={receiptColumns(company, narrow, t, formats)}
        rows={answer.receipts}
        rowKey={(row) => row.receiptId}
      />
      <div className={styles.pages}>
        <span>{t.pageOf(formats.count(ends.from), formats.count(ends.to), formats.count(answer.total))}</span>
        <button type="button" disabled={page === 0} onClick={() => onPage(page - 1)}>
          {t.previous}
        </button>
        <button type="button" disabled={ends.to >= answer.total} onClick={() => onPage(page + 1)}>
          {t.next}
        </button>
      </div>
    </>
  );
}

const receiptColumns = (
  company: string,
  narrow: boolean,
  t: CashWords,
  formats: Formats,
): readonly TableColumn<ReceiptRow>[] => {
  const payer = (row: ReceiptRow): ReactNode => row.customer ?? <span className={styles.soft}>{t.notNamed}</span>;
  const columns: readonly TableColumn<ReceiptRow>[] = [
    { key: 'at', label: t.at, cell: (row) => <span className={styles.whole}>{formats.day(row.at)}</span> },
    { key: 'customer', label: t.customer, cell: payer },
    { key: 'pays', label: t.pays, cell: (row) => row.pays.join(', ') },
    { key: 'activity', label: t.activity, cell: (row) => row.activity },
    {
      key: 'amount',
      label: t.amount,
      align: 'end',
      cell: (row) => (row.amount === null ? '—' : formats.money(row.amount)),
    },
    {
      key: 'trace',
      label: t.walkBack,
      cell: (row) => (
        <span className={styles.rowActions}>
          <Link {...tracePlace(company, row.receiptId)} aria-label={t.walkBackOf(row.pays.join(', '))}>
            {t.walkBack}
          </Link>
          <WhyButton claim={`chain.receipt?id=${row.receiptId}`} about={row.pays.join(', ')} />
        </span>
      ),
    },
  ];
  if (!narrow) return columns;
  const stacked: TableColumn<ReceiptRow> = {
    key: 'customer',
    label: t.customer,
    cell: (row) => (
      <>
        {payer(row)}
        <br />
        <span className={styles.soft}>{row.pays.join(', ')}</span>
      </>
    ),
  };
  return columns.flatMap((column) =>
    column.key === 'customer' ? [stacked] : ['pays', 'activity'].includes(column.key) ? [] : [column],
  );
};
