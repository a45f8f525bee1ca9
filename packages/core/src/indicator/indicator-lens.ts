import type { AnswerTable, Quantity } from '../explain/index.ts';
import type { Lens } from '../lens.ts';
import type { IndicatorAnswer, IndicatorRow } from './answers.ts';
import { indicatorFacts, measureIndicator } from './measure-indicator.ts';
import { INDICATOR_WORDS } from './words.ts';

const word = (value: string): Quantity => ({ unit: 'word', value });

/** Indicators beside the cash, as claims: `indicator.all`, `indicator.one?name=`. It takes a year and all demand: no part is asked. */
export const indicatorLens: Lens = {
  name: 'indicator',
  words: INDICATOR_WORDS,
  filters: [],
  report: async (query) => {
    const answer = await measureIndicator(query);
    return { claims: answer.claims, tables: [tableOf(answer)] };
  },
  ask: async (query, id) => (await measureIndicator(query)).claims.find((claim) => claim.id === id),
  evidenceOf: async (query, id) => {
    const { claims } = await measureIndicator(query);
    const claim = claims.find((one) => one.id === id);
    if (claim === undefined) return undefined;
    return claim.factCount === 0
      ? { sql: 'SELECT e.event_id FROM event e WHERE FALSE', parameters: {} }
      : indicatorFacts(query);
  },
};

const COLUMNS = ['indicator', 'wanted', 'standing', 'lag', 'correlation', 'gain'] as const;

function tableOf({ indicators }: IndicatorAnswer): AnswerTable {
  return {
    code: 'indicator.table',
    columns: COLUMNS.map((name, i) => ({ code: `indicator.table.${name}`, kind: i < 3 ? 'text' : 'figure' })),
    rows: indicators.map((row) => ({ cells: cellsOf(row), claim: row.claim })),
    rowCount: indicators.length,
  };
}

const cellsOf = (row: IndicatorRow): readonly (Quantity | null)[] => [
  row.isTold ? { unit: 'name', value: row.name } : word(`indicator-${row.name}`),
  word(`indicator-wanted-${row.wanted}`),
  row.standing === null ? null : word(`indicator-${row.standing}`),
  row.lag === null ? null : { unit: 'count', value: row.lag },
  row.correlation === null ? null : { unit: 'share', value: row.correlation },
  row.gainShare === null ? null : { unit: 'share', value: row.gainShare },
];
