import { NO_CURRENCY } from '../ledger/index.ts';
import { isEmptyWord } from './column-facts.ts';
import type { Corrections } from './corrections.ts';
import { because } from './draft.ts';
import type { Draft } from './draft.ts';
import type { Guess, SourceProfile, TableProfile } from './guess.types.ts';
import { eventCashQuestion, ocelCashQuestion } from './cash-question.ts';
import { guessCash } from './guess-cash.ts';
import type { CashQuestion } from './guess-cash.ts';
import { guessKinds, guessOutcomes } from './guess-ends.ts';
import { guessEvents, keepTheRest, mainObject, setAside } from './guess-events.ts';
import { nounOf, namedKind } from './guess-key.ts';
import { currencyOf } from './guess-money.ts';
import { guessLeading, guessOcelTable, guessTypeKinds } from './guess-ocel.ts';
import type { Mapping, TableMapping } from './mapping.ts';
import { tableFacts } from './column-facts.ts';

/** A source read as a whole, before anything is asked. */
export interface SourceGuess {
  readonly mapping: Mapping;
  readonly drafts: readonly Draft[];
  readonly leading: Guess<string> & { readonly rivals: readonly string[] };
  readonly cash: Guess<Mapping['cash']>;
  readonly outcomes: Guess<Mapping['outcomes']>;
  readonly activities: Guess<Mapping['activities']>;
  readonly cashQuestion: CashQuestion | undefined;
}

/** Guesses a whole mapping around what a person already said. */
export function guessSource(
  profile: SourceProfile,
  settings: { zone: string; currency: string },
  said: Corrections,
): SourceGuess {
  const objectCentric = profile.objectTypes !== undefined || profile.format.startsWith('ocel2');
  const drafts = profile.tables.map((table) => draftOf(table, profile, said, objectCentric));
  const kinds = objectCentric ? guessTypeKinds(profile.objectTypes ?? []).value : columnKinds(drafts);
  const objects = { ...kinds, ...partyKinds(drafts), ...said.objects };
  const leading = leadingOf(profile, drafts, objects, said, objectCentric);
  const question = objectCentric ? ocelCashQuestion(profile, drafts) : eventCashQuestion(profile, drafts);
  const cash = stated(said.whole.cash, question ? guessCash(question) : NOTHING_TO_READ);
  const ends = stated(said.whole.outcomes, question ? guessOutcomes(question.activities, cash.value) : NOTHING_TO_READ);
  const kindsOfActs = question
    ? guessKinds(question.activities)
    : { value: {}, confidence: 0, reasons: [because('kinds.all-work')] };
  const activities = {
    ...kindsOfActs,
    value: worksAndStates({ ...kindsOfActs.value, ...said.activities }, kindsOfActs.value),
  };
  const mapping: Mapping = {
    version: 1,
    zone: said.whole.zone ?? settings.zone,
    currency: said.whole.currency ?? sourceCurrency(drafts) ?? settings.currency,
    tables: drafts.map(tableOf),
    objects,
    leading: leading.value,
    cash: cash.value,
    outcomes: ends.value,
    activities: activities.value,
    empties: said.whole.empties ?? emptiesOf(drafts),
  };
  return { mapping, drafts, leading, cash, outcomes: ends, activities, cashQuestion: question };
}

const NOTHING_TO_READ: Guess<never[]> = { value: [], confidence: 0, reasons: [because('cash.no-activity')] };
const stated = <T>(value: T | undefined, guess: Guess<T>): Guess<T> =>
  value === undefined ? guess : { value, confidence: 1, reasons: [because('reason.corrected')] };

/** An activity that nobody calls a state, and that the guess did not, need not be listed. */
const worksAndStates = (all: Mapping['activities'], guessed: Mapping['activities']): Mapping['activities'] =>
  Object.fromEntries(Object.entries(all).filter(([name, kind]) => kind === 'state' || guessed[name] === 'state'));

function draftOf(table: TableProfile, profile: SourceProfile, said: Corrections, objectCentric: boolean): Draft {
  const columns = said.columns.get(table.table) ?? new Map();
  const row = said.rows.get(table.table);
  if (row !== undefined && row.row !== 'event') return otherDraft(table, row.row, columns);
  if (objectCentric) return guessOcelTable(table, profile, columns);
  if (profile.format === 'xes' && table.table === 'traces') return otherDraft(table, 'ignore', columns);
  const draft = guessEvents(table, columns);
  if (row?.activity !== undefined) draft.activity = row.activity;
  return draft;
}

/** A table that a person, or the format, says holds no acts. */
function otherDraft(table: TableProfile, row: Draft['row'], given: Parameters<typeof setAside>[1]): Draft {
  const draft: Draft = { table, facts: tableFacts(table), roles: new Map(), rivals: new Map(), row };
  setAside(draft, given);
  keepTheRest(draft, undefined);
  return draft;
}

const tableOf = (draft: Draft): TableMapping => ({
  table: draft.table.table,
  row: draft.row,
  ...(draft.activity === undefined ? {} : { activity: draft.activity }),
  columns: Object.fromEntries(
    draft.facts.flatMap(({ name }) => {
      const guess = draft.roles.get(name);
      return guess ? [[name, guess.value]] : [];
    }),
  ),
});

/** The key of what flows is a flow; other keys are what their names say. */
function columnKinds(drafts: readonly Draft[]): Mapping['objects'] {
  const kinds: Record<string, Mapping['objects'][string]> = {};
  for (const draft of drafts) {
    const main = mainObject(draft);
    for (const column of draft.facts) {
      const role = draft.roles.get(column.name)?.value;
      if (role?.role !== 'object' || kinds[role.type] !== undefined) continue;
      kinds[role.type] = role.type === main?.type ? 'flow' : (namedKind(nounOf(column)) ?? 'flow');
    }
  }
  return kinds;
}

const partyKinds = (drafts: readonly Draft[]): Mapping['objects'] =>
  Object.fromEntries(
    drafts.flatMap((draft) =>
      [...draft.roles.values()].flatMap(({ value }) =>
        value.role === 'customer' || value.role === 'supplier' ? [[value.role, 'party' as const]] : [],
      ),
    ),
  );

function leadingOf(
  profile: SourceProfile,
  drafts: readonly Draft[],
  objects: Mapping['objects'],
  said: Corrections,
  objectCentric: boolean,
): SourceGuess['leading'] {
  if (said.whole.leading !== undefined)
    return { value: said.whole.leading, confidence: 1, reasons: [because('reason.corrected')], rivals: [] };
  if (objectCentric) {
    const valued = drafts.flatMap((draft) =>
      [...draft.roles.values()].flatMap(({ value }) => (value.role === 'amount' ? [value.of] : [])),
    );
    return guessLeading(profile.objectTypes ?? [], objects, valued);
  }
  const draft = drafts.find((one) => one.row === 'event' && mainObject(one));
  const main = draft && mainObject(draft);
  if (!draft || !main) return { value: '', confidence: 0, reasons: [because('leading.none')], rivals: [] };
  const guess = draft.roles.get(main.name);
  return {
    value: main.type,
    confidence: guess?.confidence ?? 0,
    reasons: guess?.reasons ?? [],
    rivals: (draft.rivals.get('object') ?? []).map((one) => one.column.name),
  };
}

function sourceCurrency(drafts: readonly Draft[]): string | undefined {
  for (const draft of drafts) {
    if ([...draft.roles.values()].some(({ value }) => value.role === 'currency')) return undefined;
    const amounts = [...draft.roles].filter(([, { value }]) => value.role === 'amount').map(([name]) => name);
    const found = currencyOf(draft.facts, amounts);
    if (found !== undefined && found !== NO_CURRENCY) return found;
  }
  return undefined;
}

/** Values of who-columns that stand for nobody, as they are written. */
function emptiesOf(drafts: readonly Draft[]): readonly string[] {
  const found = new Set<string>();
  for (const draft of drafts) {
    for (const column of draft.facts) {
      const role = draft.roles.get(column.name)?.value.role;
      if (!['actor', 'actor-kind', 'team', 'role', 'customer', 'supplier'].includes(role ?? '')) continue;
      for (const { value } of column.profile.top) if (value.trim() !== '' && isEmptyWord(value)) found.add(value);
    }
  }
  return [...found];
}
