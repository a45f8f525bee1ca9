import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import styles from './data-table.module.css';
import { sortRows } from './data-table-view.ts';
import type { SortOrder } from './data-table-view.ts';
import { useWords } from './locale.tsx';
import { words } from './words.ts';

export interface TableColumn<Row> {
  readonly key: string;
  readonly label: string;
  /** What is shown. */
  readonly cell: (row: Row) => ReactNode;
  /** What it is sorted by; a column without it is not sortable. */
  readonly by?: (row: Row) => string | number | null;
  /** Figures stand to the right. */
  readonly align?: 'start' | 'end';
}

interface DataTableProps<Row> {
  /** Says what the table holds, for screen readers. */
  readonly caption: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string | number;
  /** Shown under a row when it is set for it. */
  readonly detail?: (row: Row) => ReactNode;
  /** On a narrow screen each row becomes a card, its cells one below the other with their labels. */
  readonly isStacked?: boolean;
}

/** A sortable table that scrolls inside itself on a narrow screen. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  detail,
  isStacked = false,
}: DataTableProps<Row>): ReactNode {
  const [order, setOrder] = useState<SortOrder | null>(null);
  const by = columns.find((column) => column.key === order?.key)?.by;
  const sorted = useMemo(
    () => (by === undefined || order === null ? rows : sortRows(rows, by, order.descending)),
    [rows, by, order],
  );
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <section className={styles.scroll} aria-label={caption} tabIndex={0}>
      <table className={styles.table} data-stacked={isStacked}>
        <caption className="aval-unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Heading key={column.key} column={column} order={order} setOrder={setOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <Row key={rowKey(row)} row={row} columns={columns} detail={detail?.(row)} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface HeadingProps<Row> {
  readonly column: TableColumn<Row>;
  readonly order: SortOrder | null;
  readonly setOrder: (order: SortOrder) => void;
}

function Heading<Row>({ column, order, setOrder }: HeadingProps<Row>): ReactNode {
  const t = useWords(words);
  const isSorted = order?.key === column.key;
  const sort = !isSorted ? undefined : order.descending ? 'descending' : 'ascending';
  if (column.by === undefined)
    return (
      <th scope="col" data-align={column.align}>
        {column.label}
      </th>
    );
  return (
    <th scope="col" data-align={column.align} aria-sort={sort}>
      <button
        type="button"
        title={t.sortBy(column.label)}
        onClick={() => setOrder({ key: column.key, descending: isSorted ? !order.descending : column.align === 'end' })}
      >
        {column.label}
        {isSorted &&
          (order.descending ? <IconArrowDown size={12} aria-hidden /> : <IconArrowUp size={12} aria-hidden />)}
      </button>
    </th>
  );
}

interface RowProps<Row> {
  readonly row: Row;
  readonly columns: readonly TableColumn<Row>[];
  readonly detail: ReactNode;
}

function Row<Row>({ row, columns, detail }: RowProps<Row>): ReactNode {
  return (
    <>
      <tr>
        {columns.map((column) => (
          <td key={column.key} data-align={column.align} data-label={column.label}>
            {column.cell(row)}
          </td>
        ))}
      </tr>
      {detail !== undefined && detail !== null && (
        <tr className={styles.detail}>
          <td colSpan={columns.length}>{detail}</td>
        </tr>
      )}
    </>
  );
}
