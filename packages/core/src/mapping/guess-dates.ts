import type { ColumnFacts } from './column-facts.ts';
import { because, bounded, fixedBy, free, give, named, ranked, shared } from './draft.ts';
import type { Candidate, Draft } from './draft.ts';
import { END_NAMES, INSTANT_NAMES, PROMISED_NAMES, START_NAMES } from './lexicon/column-names.ts';
import { findTerm } from './lexicon/term.ts';
import type { Term } from './lexicon/term.ts';
import type { ColumnRole } from './mapping.ts';

const dateFormat = (column: ColumnFacts): string => column.profile.date?.format ?? 'iso';
const nameFit = (column: ColumnFacts, names: readonly Term[]): number => findTerm(column.words, names)?.score ?? 0;

/** Columns that may be the instant of the act, best first: well filled, with a time of day, moving within an object. */
const rankInstants = (draft: Pick<Draft, 'table' | 'facts'>, key: string | undefined): readonly Candidate[] =>
  ranked(
    draft.facts.map((column) => instantCandidate(draft, column, key)),
    0.25,
  );

function instantCandidate(
  draft: Pick<Draft, 'table'>,
  column: ColumnFacts,
  key: string | undefined,
): Candidate | undefined {
  if (!column.isDate || column.filled < 0.5) return undefined;
  const promised = nameFit(column, PROMISED_NAMES);
  const name = Math.max(nameFit(column, END_NAMES), nameFit(column, INSTANT_NAMES), 0.8 * nameFit(column, START_NAMES));
  const still = key === undefined ? undefined : fixedBy(draft.table, key, column.name);
  const moves = still === undefined ? 0.5 : 1 - still;
  const score =
    0.35 * name +
    0.25 * column.filled +
    0.2 * moves +
    (column.profile.date?.hasTime ? 0.12 : 0) +
    0.08 -
    0.5 * promised -
    (column.caseLevel ? 0.25 : 0);
  return { column, score: bounded(score), reasons: dateReasons(column, name >= 0.5, key, still) };
}

function dateReasons(
  column: ColumnFacts,
  byName: boolean,
  key: string | undefined,
  still: number | undefined,
): Candidate['reasons'] {
  return [
    ...(byName ? [because('reason.name', { word: named(column.name) })] : []),
    because('reason.date', { format: named(dateFormat(column)), share: shared(column.profile.date?.share ?? 0) }),
    ...(key !== undefined && still !== undefined && still < 0.5
      ? [because('reason.moves', { object: named(key) })]
      : []),
  ];
}

/** Gives `end`, `start` and `promised`. Without a start the one instant is the end. */
export function assignDates(draft: Draft, key: string | undefined): void {
  const open = { ...draft, facts: free(draft) };
  const taken = (role: ColumnRole['role']): boolean =>
    [...draft.roles.values()].some((guess) => guess.value.role === role);
  const instants = rankInstants(open, key);
  const starts = ranked(
    instants.map((one) => (isStill(draft, key, one.column) ? undefined : startCandidate(one))),
    0.6,
  );
  if (!taken('end')) {
    const endings = instants.filter((one) => !starts.includes(one) && nameFit(one.column, START_NAMES) < 0.6);
    const end = endings[0] ?? instants[0];
    if (end) give(draft, end, { role: 'end', format: dateFormat(end.column) }, endConfidence(end, endings[1]));
    draft.rivals.set(
      'end',
      endings.slice(1).filter((one) => end && one.score > end.score - 0.15),
    );
  }
  const start = starts.find((one) => !draft.roles.has(one.column.name));
  const end = [...draft.roles].find(([, guess]) => guess.value.role === 'end')?.[0];
  if (!taken('start') && start && end !== undefined)
    give(draft, start, { role: 'start', format: dateFormat(start.column) });
  assignPromised(draft, taken('promised'));
}

const endConfidence = (end: Candidate, rival: Candidate | undefined): number =>
  Math.min(0.98, end.score + 0.1) - (rival && rival.score > end.score - 0.08 ? 0.2 : 0);

/** True when the date is one for the whole life of an object: then it is not the start of an act. */
const isStill = (draft: Draft, key: string | undefined, column: ColumnFacts): boolean =>
  column.caseLevel || (key !== undefined && (fixedBy(draft.table, key, column.name) ?? 0) >= 0.95);

function startCandidate(one: Candidate): Candidate | undefined {
  const fit = nameFit(one.column, START_NAMES);
  if (fit < 0.6 || one.score < 0.5) return undefined;
  return { ...one, score: bounded(0.4 + 0.55 * fit) };
}

function assignPromised(draft: Draft, taken: boolean): void {
  if (taken) return;
  const promised = ranked(
    free(draft).map((column) => {
      const fit = nameFit(column, PROMISED_NAMES);
      if (!column.isDate || fit < 0.5 || column.filled < 0.2) return undefined;
      return { column, score: bounded(0.35 + 0.6 * fit), reasons: dateReasons(column, true, undefined, undefined) };
    }),
    0.5,
  )[0];
  if (promised) give(draft, promised, { role: 'promised', format: dateFormat(promised.column) });
}
