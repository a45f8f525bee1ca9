import type { ColumnFacts } from './column-facts.ts';
import { weighted } from './column-facts.ts';
import { because, bounded, counted, fixedBy, listed, named, ranked } from './draft.ts';
import type { Candidate, Draft } from './draft.ts';
import {
  ACTIVITY_NAMES,
  ACTOR_KIND_NAMES,
  ACTOR_NAMES,
  AMOUNT_NAMES,
  BEFORE_NAMES,
  CURRENCY_NAMES,
  CUSTOMER_NAMES,
  NOT_MONEY_NAMES,
  PHASE_NAMES,
  ROLE_NAMES,
  SUPPLIER_NAMES,
  TEAM_NAMES,
  TECHNICAL_NAMES,
} from './lexicon/column-names.ts';
import { PHASE_VALUES } from './lexicon/end-names.ts';
import { KINDS_OF_ACT, LOG_TABLES } from './lexicon/table-names.ts';
import { findTerm } from './lexicon/term.ts';
import type { Hit } from './lexicon/term.ts';
import type { TableProfile } from './guess.types.ts';
import { namedKind } from './guess-key.ts';
import { foldText, nameWords } from './name-words.ts';

const OTHERS = [
  ACTOR_NAMES,
  ACTOR_KIND_NAMES,
  TEAM_NAMES,
  ROLE_NAMES,
  CUSTOMER_NAMES,
  SUPPLIER_NAMES,
  AMOUNT_NAMES,
  NOT_MONEY_NAMES,
  CURRENCY_NAMES,
  TECHNICAL_NAMES,
];

/** Columns that may name the act, best first: words, few and often repeated, changing within an object. */
export const rankActivities = (draft: Pick<Draft, 'table' | 'facts'>, key: string | undefined): readonly Candidate[] =>
  ranked(
    draft.facts.map((column) => activityCandidate(draft, column, key)),
    0.4,
  );

function activityCandidate(
  draft: Pick<Draft, 'table'>,
  column: ColumnFacts,
  key: string | undefined,
): Candidate | undefined {
  if (column.isDate || column.isEmpty || column.filled < 0.5 || column.name === key || isPhase(column))
    return undefined;
  if (findTerm(column.words, BEFORE_NAMES)) return undefined;
  const hit = findTerm(column.words, ACTIVITY_NAMES) ?? typeOfAct(draft.table, column);
  const name = hit?.score ?? 0;
  const other = Math.max(
    ...OTHERS.map((names) => findTerm(column.words, names)?.score ?? 0),
    namedKind(column.thing) ? 0.8 : 0,
  );
  const still = key === undefined ? undefined : fixedBy(draft.table, key, column.name);
  if (name < 0.5 && (other > name || column.caseLevel)) return undefined;
  const score =
    0.5 * name + activityShape(column, still) - (other > name ? 0.3 * other : 0) - (column.caseLevel ? 0.3 : 0);
  return { column, score: bounded(score), reasons: activityReasons(column, hit?.found, key, still) };
}

/** In a table whose name says that it lists what was done, the kind of a row is the act. */
const typeOfAct = (table: TableProfile, column: ColumnFacts): Hit | undefined =>
  findTerm(nameWords(table.table), LOG_TABLES) === undefined ? undefined : findTerm(column.words, KINDS_OF_ACT);

/** Up to 0.5; a column that never changes within an object, or has a value of its own on each row, names no act. */
function activityShape(column: ColumnFacts, still: number | undefined): number {
  const most = Math.max(40, Math.min(2000, column.profile.rowCount / 4));
  const few = column.distinct >= 2 && column.distinct <= most ? 0.15 : column.distinct === 1 ? -0.05 : -0.25;
  const wordy = column.isText ? (column.isCode ? 0.04 : 0.12) : -0.1;
  const full = column.filled >= 0.97 ? 0.1 : 0;
  const changes = still === undefined ? 0.05 : still < 0.6 ? 0.13 : still > 0.95 ? -0.25 : 0;
  return few + wordy + full + changes;
}

function activityReasons(
  column: ColumnFacts,
  word: string | undefined,
  key: string | undefined,
  still: number | undefined,
): Candidate['reasons'] {
  return [
    ...(word === undefined ? [] : [because('reason.name', { word: named(column.name) })]),
    because('reason.few-values', { count: counted(column.distinct), rows: counted(Math.round(column.repeats)) }),
    ...(key !== undefined && still !== undefined && still < 0.6
      ? [because('reason.moves', { object: named(key) })]
      : []),
  ];
}

/** True when the values are words of a life cycle (start, complete, …). */
export const isPhase = (column: ColumnFacts): boolean =>
  !column.isNumber &&
  !column.isDate &&
  column.distinct >= 1 &&
  column.distinct <= 20 &&
  weighted(
    column.profile,
    (value) => PHASE_VALUES.has(foldText(value).replaceAll('_', ' ')) || PHASE_VALUES.has(foldText(value)),
  ) >= 0.75;

/** Columns that may say the phase of the act, best first. */
export const rankPhases = (facts: readonly ColumnFacts[]): readonly Candidate[] =>
  ranked(
    facts.map((column) => {
      if (!isPhase(column)) return undefined;
      const hit = findTerm(column.words, PHASE_NAMES);
      if (!hit && column.distinct < 2) return undefined;
      const values = column.profile.top.map((entry) => entry.value);
      return {
        column,
        score: bounded(0.55 + 0.43 * (hit?.score ?? 0)),
        reasons: [
          ...(hit ? [because('reason.name', { word: named(column.name) })] : []),
          because('reason.life-cycle', { values: listed(values) }),
        ],
      };
    }),
    0.5,
  );
