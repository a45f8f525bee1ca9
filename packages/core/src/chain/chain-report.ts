import type { AnswerRow, AnswerTable, Quantity } from '../explain/index.ts';
import type { Query } from '../ledger/index.ts';
import type { LensReport } from '../lens.ts';
import type { ChainAnswer, ChainLink, HandOff, Level } from './answers.ts';
import { count, hours, linkName, money, name, share, word } from './claims/said.ts';
import { findChain } from './find-chain.ts';

/** The chain as sentences and tables: links of each level that the records answer, and the hand-offs between activities. */
export async function reportChain(query: Query): Promise<LensReport> {
  const chain = await findChain(query, { level: 'activity' });
  const others: ChainAnswer[] = [];
  for (const level of chain.levels.filter((one) => one !== 'activity')) others.push(await findChain(query, { level }));
  const tables = [linkTable(chain), handOffTable(chain), ...others.map(linkTable)];
  return { claims: chain.claims, tables: tables.filter(({ rows }) => rows.length > 0) };
}

const text = (code: string) => ({ code: `chain.column.${code}`, kind: 'text' }) as const;
const figure = (code: string) => ({ code: `chain.column.${code}`, kind: 'figure' }) as const;

const LINK_COLUMNS = [
  figure('work'),
  figure('objects'),
  figure('reach'),
  figure('cash-through'),
  figure('hours'),
  text('done-by'),
];

const table = (code: string, columns: AnswerTable['columns'], rows: readonly AnswerRow[]): AnswerTable => ({
  code: `chain.table.${code}`,
  columns,
  rows,
  rowCount: rows.length,
});

const linkTable = ({ level, links }: Pick<ChainAnswer, 'level' | 'links'>): AnswerTable =>
  table(
    level,
    [text(level), ...LINK_COLUMNS.slice(0, columnsOf(level))],
    links.map((link) => linkRow(level, link)),
  );

/** Who does it is told of activities; a team or a role is who does it. */
const columnsOf = (level: Level): number => (level === 'activity' ? LINK_COLUMNS.length : LINK_COLUMNS.length - 1);

const work = (value: number): Quantity => ({ unit: 'work', value });

const linkRow = (level: Level, link: ChainLink): AnswerRow => ({
  cells: [
    linkName(link.link),
    count(link.workCount),
    count(link.objectCount),
    share(link.reachShare),
    link.cashThrough === null ? null : money(link.cashThrough),
    link.workHours === null ? null : work(link.workHours),
    link.doneBy.length === 0 ? null : name(link.doneBy.join(', ')),
  ].slice(0, columnsOf(level) + 1),
  claim: link.claim,
});

const handOffTable = ({ handOffs }: ChainAnswer): AnswerTable =>
  table(
    'hand-off',
    [
      text('from'),
      text('to'),
      figure('count'),
      figure('share'),
      figure('median-wait'),
      figure('p90-wait'),
      figure('cash-passed'),
      figure('returns'),
    ],
    handOffs.map((one) => ({ cells: handOffCells(one), claim: one.claim })),
  );

const handOffCells = (one: HandOff): (Quantity | null)[] => [
  linkName(one.from),
  one.end === null ? linkName(one.to) : word(`end-${one.end}`),
  count(one.count),
  share(one.share),
  one.medianWaitHours === null ? null : hours(one.medianWaitHours),
  one.p90WaitHours === null ? null : hours(one.p90WaitHours),
  one.cashThrough === null ? null : money(one.cashThrough),
  one.end === null ? count(one.returnCount) : null,
];
