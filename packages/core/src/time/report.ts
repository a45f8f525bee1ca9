import { SMALL_LINK } from '../chain/index.ts';
import type { AnswerRow, AnswerTable, Quantity } from '../explain/index.ts';
import type { Lasts, TimeAnswer, TimeClock } from './answers.ts';
import { count, lasting, named, word, work } from './claim.ts';

const text = (code: string) => ({ code: `time.column.${code}`, kind: 'text' as const });
const figure = (code: string) => ({ code: `time.column.${code}`, kind: 'figure' as const });

/** The tables of the answer: activities by both clocks, calendars, estimates. */
export const answerTables = (answer: TimeAnswer): AnswerTable[] =>
  [linkTable(answer), calendarTable(answer), estimateTable(answer)].filter(({ rows }) => rows.length > 0);

const tableOf = (code: string, columns: AnswerTable['columns'], rows: readonly AnswerRow[]): AnswerTable => ({
  code: `time.table.${code}`,
  columns,
  rows,
  rowCount: rows.length,
});

const linkTable = ({ links, holdsWork }: TimeAnswer): AnswerTable =>
  tableOf(
    'links',
    [
      text('activity'),
      ...spreadColumns(holdsWork ? 'held' : 'wait'),
      ...(links.some((one) => one.work !== null) ? spreadColumns('work') : []),
    ],
    links.map(({ name, ...row }) => ({
      cells: [
        name === SMALL_LINK ? word('time-small') : named(name),
        ...spreadCells(row.wait),
        ...(links.some((one) => one.work !== null) ? spreadCells(row.work) : []),
      ],
      claim: (row.wait ?? row.work)?.claims.clock ?? '',
    })),
  );

const spreadColumns = (of: string) =>
  ['median', 'p90', 'working', 'working-p90'].map((name) => figure(`${of}.${name}`));

const spreadCells = (lasts: Lasts | null): (Quantity | null)[] =>
  (['clock', 'working'] as const satisfies readonly TimeClock[]).flatMap((clock) => {
    const spread = lasts?.[clock] ?? null;
    return [spread && lasting(clock, spread.median), spread && lasting(clock, spread.p90)];
  });

const calendarTable = ({ calendars }: TimeAnswer): AnswerTable =>
  tableOf(
    'calendars',
    [text('calendar'), figure('hours'), text('known')],
    calendars.map((one) => ({
      cells: [
        one.team === null ? word('time-company') : named(one.team),
        count(Math.round(one.hours)),
        word(one.isSaid ? 'time-said' : 'time-estimated'),
      ],
      claim: one.claim,
    })),
  );

const estimateTable = ({ estimates }: TimeAnswer): AnswerTable =>
  tableOf(
    'estimates',
    [text('activity'), figure('mean'), figure('low'), figure('high'), text('state')],
    estimates.map((one) => ({
      cells: [
        named(one.activity),
        one.hours === null ? null : work(one.hours),
        one.low === null ? null : work(one.low),
        one.high === null ? null : work(one.high),
        word(`time-${one.state}`),
      ],
      claim: one.claim,
    })),
  );
