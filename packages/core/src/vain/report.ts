import type { AnswerColumn, AnswerRow, AnswerTable, Quantity } from '../explain/index.ts';
import type { Instant } from '../ledger/index.ts';
import type { VainAnswer, VainName, VainRow, VainTable } from './answers.ts';
import { WORK_CLASSES } from './class.sql.ts';
import { count, named, share } from './claim.ts';

const text = (code: string): AnswerColumn => ({ code, kind: 'text' });
const figure = (code: string): AnswerColumn => ({ code, kind: 'figure' });
const word = (value: string): Quantity => ({ unit: 'word', value: `vain-${value}` });

/** Hours, never days: a day of work is not a day on the wall. Acts as they are. */
const amount = ({ unit }: VainAnswer, value: number | null): Quantity | null =>
  value === null ? null : count(unit === 'acts' ? value : value / 60);
const amountColumn = ({ unit }: VainAnswer): AnswerColumn =>
  figure(unit === 'acts' ? 'vain.column.acts' : 'vain.column.hours');

/** The tables of an answer, for documents, downloads and the command line; one without rows is left out. */
export function tablesOf(answer: VainAnswer): AnswerTable[] {
  const tables = [
    classTable(answer),
    ...(
      [
        ['link', answer.links],
        ['team', answer.teams],
        ['month', answer.months],
        ['size', answer.sizes],
        ['custom', answer.customs],
        ['product', answer.products],
      ] as const
    ).map(([what, table]) => rowTable(answer, what, table)),
    openTable(answer),
    orphanTable(answer),
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

const table = (
  what: string,
  columns: readonly AnswerColumn[],
  rows: readonly AnswerRow[],
  rowCount = rows.length,
): AnswerTable => ({ code: `vain.table.${what}`, columns, rows, rowCount });

const classTable = (answer: VainAnswer): AnswerTable =>
  table(
    'class',
    [
      text('vain.column.class'),
      amountColumn(answer),
      figure('vain.column.share'),
      figure('vain.column.low'),
      figure('vain.column.high'),
    ],
    answer.classes.map((row) => ({
      cells: [
        word(row.name),
        amount(answer, row.amount),
        share(row.share),
        row.range && share(row.range.low),
        row.range && share(row.range.high),
      ],
      claim: row.claim,
    })),
  );

function rowTable(answer: VainAnswer, what: string, told: VainTable | null): AnswerTable {
  const rows = told?.rows ?? [];
  const names = namesIn(rows);
  const isHiding = rows.some(({ together }) => together !== null);
  const sorted = ['month', 'size', 'custom'].includes(what) ? rows : rows.toSorted((a, b) => b.amount - a.amount);
  return table(
    what,
    [
      text(`vain.column.${what}`),
      amountColumn(answer),
      ...names.map((name) => figure(`word.vain-${name}`)),
      ...(isHiding ? [figure('vain.column.together')] : []),
    ],
    sorted.map((row) => ({
      cells: [
        rowName(row),
        amount(answer, row.amount),
        ...names.map((name) => {
          const cell = row.cells.find((one) => one.name === name);
          return amount(answer, cell === undefined ? 0 : cell.amount);
        }),
        ...(isHiding ? [amount(answer, row.together)] : []),
      ],
      claim: row.claim,
    })),
  );
}

/** The classes of a table, in their order. */
const namesIn = (rows: readonly VainRow[]): VainName[] => {
  const used = new Set(rows.flatMap(({ cells }) => cells.map(({ name }) => name)));
  return [...WORK_CLASSES, 'gathered' as const].filter((name) => used.has(name));
};

const MONTH = /^\d{4}-\d{2}-01$/;

function rowName({ name }: VainRow): Quantity {
  if (MONTH.test(name))
    return { unit: 'instant', value: Date.parse(`${name}T00:00:00Z`) as Instant, precision: 'month' };
  return name.startsWith('…') ? word(name.slice(1)) : named(name);
}

const openTable = ({ open }: VainAnswer): AnswerTable =>
  table(
    'open',
    [
      text('vain.column.link'),
      figure('vain.column.objects'),
      figure('vain.column.chance'),
      figure('vain.column.low'),
      figure('vain.column.high'),
      figure('vain.column.comparable'),
    ],
    (open?.links ?? []).map(({ link, objectCount, chance, comparableCount, claim }) => ({
      cells: [
        named(link),
        count(objectCount),
        chance && share(chance.share),
        chance && share(chance.low),
        chance && share(chance.high),
        chance && count(comparableCount),
      ],
      claim,
    })),
  );

const orphanTable = ({ orphans }: VainAnswer): AnswerTable =>
  table(
    'orphan',
    [
      text('vain.column.object'),
      text('vain.column.reason'),
      text('vain.column.customer'),
      figure('vain.column.value'),
      text('vain.column.since'),
      text('vain.column.last'),
    ],
    orphans.listed.map(({ object, reason, customer, value, firstAt, lastAt }) => ({
      cells: [
        named(object),
        word(reason),
        customer === null ? null : named(customer),
        value && { unit: 'money', ...value },
        firstAt === null ? null : { unit: 'instant', value: firstAt, precision: 'day' },
        lastAt === null ? null : { unit: 'instant', value: lastAt, precision: 'day' },
      ],
      claim: orphans.claim,
    })),
    orphans.count,
  );
