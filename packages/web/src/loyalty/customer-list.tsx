import type { ReactNode } from 'react';
import type { CustomerRow } from '@aval/core/loyalty';
import { WhyButton } from '../shared/claim-sentence.tsx';
import { DataTable } from '../shared/data-table.tsx';
import type { TableColumn } from '../shared/data-table.tsx';
import { useWords } from '../shared/locale.tsx';
import { useFormats } from '../shared/use-formats.ts';
import { words } from './words.ts';

/** Customers with what they bought, whether they still do, and what is expected of them; columns nobody has a value for are left out. */
export function CustomerList({
  caption,
  rows,
}: {
  readonly caption: string;
  readonly rows: readonly CustomerRow[];
}): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const told = (key: 'cash' | 'alive' | 'value'): boolean => rows.some((row) => row[key] !== null);
  const columns: readonly (TableColumn<CustomerRow> | false)[] = [
    { key: 'customer', label: t.customer, cell: (row) => row.customer, by: (row) => row.customer },
    {
      key: 'purchases',
      label: t.purchases,
      align: 'end',
      cell: (row) => formats.count(row.purchases),
      by: (row) => row.purchases,
    },
    { key: 'last', label: t.last, align: 'end', cell: (row) => formats.date(row.lastDay), by: (row) => row.lastDay },
    told('cash') && {
      key: 'cash',
      label: t.brought,
      align: 'end',
      cell: (row) => (row.cash === null ? '—' : formats.money(row.cash)),
      by: (row) => row.cash?.minor ?? null,
    },
    told('alive') && {
      key: 'alive',
      label: t.alive,
      align: 'end',
      cell: (row) => (row.alive === null ? '—' : formats.share(Math.round(row.alive * 100) / 100)),
      by: (row) => row.alive,
    },
    {
      key: 'expected',
      label: t.in52,
      align: 'end',
      cell: (row) => (row.expected === null ? '—' : formats.number(row.expected)),
      by: (row) => row.expected,
    },
    told('value') && {
      key: 'value',
      label: t.worth,
      align: 'end',
      cell: (row) => (row.value === null ? '—' : formats.moneyShort(row.value)),
      by: (row) => row.value?.minor ?? null,
    },
    { key: 'why', label: t.why, cell: (row) => <WhyButton claim={row.claim} about={row.customer} /> },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns.filter((column) => column !== false)}
      rows={rows}
      rowKey={(row) => row.customer}
      isStacked
    />
  );
}
