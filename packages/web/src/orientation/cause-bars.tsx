import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ClockShares, ClockTable, Dimension } from '@aval/core/orientation';
import { Choice } from '../chain/choice.tsx';
import { useAddress } from '../shared/address.ts';
import { WhyButton } from '../shared/claim-sentence.tsx';
import { DataTable } from '../shared/data-table.tsx';
import type { TableColumn } from '../shared/data-table.tsx';
import { useWords } from '../shared/locale.tsx';
import { useFormats } from '../shared/use-formats.ts';
import './facing.css';
import styles from './orientation.module.css';
import { causesSeen, readableAmount, stackRows } from './orientation-view.ts';
import type { StackedRow } from './orientation-view.ts';
import { usePlaceName } from './use-place-name.ts';
import { words } from './words.ts';

const ROWS_SHOWN = 12;

interface CauseBarsProps {
  readonly causes: ClockShares;
  /** Waits by cause, of each dimension that the records can tell. */
  readonly tables: Readonly<Partial<Record<Dimension, ClockTable>>>;
  readonly dimension: Dimension;
  readonly onDimension: (dimension: Dimension) => void;
}

/** Causes of waiting, a bar a place, the worst first: as long as what waits there, cut into its causes. */
export function CauseBars({ causes, tables, dimension, onDimension }: CauseBarsProps): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const [, change] = useAddress();
  const [isWhole, setIsWhole] = useState(false);
  const table = tables[dimension];
  const rows = table === undefined ? [] : stackRows(table);
  const shown = isWhole || dimension === 'month' ? rows : rows.slice(0, ROWS_SHOWN);
  const told = (['link', 'team', 'month'] as const).filter((one) => tables[one] !== undefined);
  return (
    <>
      <ul className={styles.legend}>
        {causes.parts.map((part) => (
          <li key={part.name}>
            <button type="button" className={styles.legendPart} onClick={() => change({ why: part.claim })}>
              <span className={styles.swatch} data-facing={part.name} aria-hidden /> {t.facing[part.name]}{' '}
              <strong>{formats.share(part.share)}</strong>
            </button>
          </li>
        ))}
      </ul>
      {told.length > 1 && (
        <div className={styles.choices}>
          <Choice
            label={t.by}
            value={dimension}
            options={told.map((value) => ({ value, label: t.dimension[value] }))}
            onChoice={(value) => onDimension(value as Dimension)}
          />
        </div>
      )}
      <ul className={styles.rows}>
        {shown.map((row) => (
          <CauseRow key={row.name} row={row} dimension={dimension} />
        ))}
      </ul>
      {shown.length < rows.length || isWhole ? (
        <button type="button" className={styles.more} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? t.showFewer : t.showAll(formats.count(rows.length))}
        </button>
      ) : null}
    </>
  );
}

function CauseRow({ row, dimension }: { readonly row: StackedRow; readonly dimension: Dimension }): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const placeName = usePlaceName();
  const [, change] = useAddress();
  const name = placeName(row.name, dimension);
  const says = (amount: number): string => {
    const days = readableAmount('case-seconds', amount);
    return t.amount('case-seconds', days, formats.count(days));
  };
  return (
    <li>
      <span className={styles.rowName}>{name}</span>
      <span className={styles.stack}>
        {row.parts.map((part) => {
          const said = t.partSays(name, t.facing[part.name], formats.share(part.share), says(part.amount));
          return (
            <button
              key={part.name}
              type="button"
              className={styles.piece}
              data-facing={part.name}
              style={{ '--share': part.width } as never}
              aria-label={said}
              title={said}
              onClick={() => change({ why: part.claim })}
            />
          );
        })}
      </span>
      <button type="button" className={styles.rowAmount} onClick={() => change({ why: row.claim })}>
        {says(row.amount)}
      </button>
    </li>
  );
}

/** The same as a table. */
export function CauseTable({
  causes,
  table,
  dimension,
}: {
  readonly causes: ClockShares;
  readonly table: ClockTable;
  readonly dimension: Dimension;
}): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const placeName = usePlaceName();
  const days = (amount: number | null | undefined): string =>
    amount === null ? '—' : formats.number(readableAmount('case-seconds', amount ?? 0));
  type Row = ClockTable['rows'][number];
  const amountIn = (row: Row, name: string): number | null => {
    const cell = row.cells.find((one) => one.name === name);
    return cell === undefined ? 0 : cell.amount;
  };
  const columns: readonly TableColumn<Row>[] = [
    { key: 'name', label: t.of[dimension], cell: (row) => placeName(row.name, dimension), by: (row) => row.name },
    {
      key: 'whole',
      label: `${t.whole} (${t.amount('case-seconds', 2, '').trim()})`,
      align: 'end',
      cell: (row) => days(row.amount),
      by: (row) => row.amount,
    },
    ...causesSeen(causes).map((name): TableColumn<Row> => ({
      key: name,
      label: t.facing[name],
      align: 'end',
      cell: (row) => days(amountIn(row, name)),
      by: (row) => amountIn(row, name),
    })),
    { key: 'why', label: t.why, cell: (row) => <WhyButton claim={row.claim} about={placeName(row.name, dimension)} /> },
  ];
  return <DataTable caption={t.causes} columns={columns} rows={table.rows} rowKey={(row) => row.name} />;
}
