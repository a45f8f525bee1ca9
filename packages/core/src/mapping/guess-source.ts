import { NO_CURRENCY } from '../ledger/index.ts';
import { isEmptyWord, tableFacts } from './column-facts.ts';
import type { Corrections } from './corrections.ts';
import { countOnce } from './count-once.ts';
import { because } from './draft.ts';
import type { Draft } from './draft.ts';
import { expectTheMoney } from './expect-money.ts';
import type { ActivityGuess, Guess, SourceProfile, TableProfile } from './guess.types.ts';
import { eventCashQuestion, ocelCashQuestion } from './cash-question.ts';
import { recordsCashQuestion } from './records-cash-question.ts';
import { guessCash } from './guess-cash.ts';
import type { CashQuestion } from './guess-cash.ts';
import { guessOutcomes } from './guess-ends.ts';
import { guessEvents, keepTheRest, mainObject, setAside } from './guess-events.ts';
import { guessActs, guessKinds } from './guess-kinds.ts';
import { nounOf, namedKind } from './guess-key.ts';
import { leadingRecords } from './guess-leading.ts';
import { currencyOf } from './guess-money.ts';
import { guessLeading, guessOcelTable, guessTypeKinds } from './guess-ocel.ts';
import { guessPeopleTable, guessRecords } from './guess-records.ts';
import { guessRelation } from './guess-relation.ts';
import { linkTheLog } from './link-the-log.ts';
import { ROW_COLUMN } from './mapping.ts';
import type { Mapping, TableMapping } from './mapping.ts';
import { nameApart } from './name-apart.ts';
import { readContext, tableKind } from './source-context.ts';
import type { SourceContext } from './source-context.ts';

/** A source read as a whole, before anything is asked. */
export interface SourceGuess {
  readonly profile: SourceProfile;
  readonly mapping: Mapping;
  readonly drafts: readonly Draft[];
  readonly context: SourceContext | undefined;
  readonly leading: Guess<string> & { readonly rivals: readonly string[] };
  readonly cash: Guess<Mapping['cash']>;
  readonly outcomes: Guess<Mapping['outcomes']>;
  readonly activities: Guess<Mapping['activities']>;
  readonly acts: readonly ActivityGuess[];
  readonly cashQuestion: CashQuestion | undefined;
}

/** Guesses a whole mapping around what a person already said. */
export function guessSource(
  profile: SourceProfile,
  settings: { zone: string; currency: string },
  said: Corrections,
): SourceGuess {
  const objectCentric = profile.objectTypes !== undefined || profile.format.startsWith('ocel');
  const context = objectCentric ? undefined : readContext(profile);
  const drafts = profile.tables.map((table) => draftOf(table, profile, said, context));
  if (context) {
    nameApart(drafts);
    countOnce(drafts);
  }
  const kinds = context ? columnKinds(drafts, context) : guessTypeKinds(profile.objectTypes ?? []).value;
  const objects = { ...kinds, ...partyKinds(drafts), ...said.objects };
  const leading = leadingOf(profile, drafts, objects, said, objectCentric);
  const question = objectCentric ? ocelCashQuestion(profile, drafts) : tablesCashQuestion(profile, drafts);
  const cash = stated(said.whole.cash, question ? guessCash(question) : NOTHING_TO_READ);
  if (context) expectTheMoney(drafts, context, cash.value);
  const ends = stated(said.whole.outcomes, question ? guessOutcomes(question.activities, cash.value) : NOTHING_TO_READ);
  const acts = question
    ? guessActs(question.activities, { cash: cash.value, outcomes: ends.value, said: said.activities })
    : [];
  const activities = guessKinds(acts, said.activities);
  const mapping: Mapping = {
    version: 1,
    zone: said.whole.zone ?? settings.zone,
    currency: said.whole.currency ?? sourceCurrency(drafts) ?? settings.currency,
    tables: drafts.map(tableOf),
    objects,
    leading: leading.value,
    cash: cash.value,
    outcomes: ends.value,
    activities: { ...activities.value, ...saidOfNone(said.activities, acts) },
    empties: said.whole.empties ?? emptiesOf(drafts, acts),
    ...(said.whole.told === undefined ? {} : { told: said.whole.told }),
    ...(said.whole.escaped === undefined ? {} : { escaped: said.whole.escaped }),
  };
  return { profile, mapping, drafts, context, leading, cash, outcomes: ends, activities, acts, cashQuestion: question };
}

const NOTHING_TO_READ: Guess<never[]> = { value: [], confidence: 0, reasons: [because('cash.no-activity')] };
const stated = <T>(value: T | undefined, guess: Guess<T>): Guess<T> =>
  value === undefined ? guess : { value, confidence: 1, reasons: [because('reason.corrected')] };

/** What a person said of an activity that the source does not have. */
const saidOfNone = (said: Mapping['activities'], acts: readonly ActivityGuess[]): Mapping['activities'] =>
  Object.fromEntries(
    Object.entries(said).filter(([name, kind]) => kind !== 'work' && !acts.some((act) => act.activity === name)),
  );

/** One log is asked as it always was; several tables of acts, or acts that dates name, together. */
const tablesCashQuestion = (profile: SourceProfile, drafts: readonly Draft[]): CashQuestion | undefined => {
  const events = drafts.filter((draft) => draft.row === 'event');
  const [only] = events;
  const isLog = only !== undefined && [...only.roles.values()].some(({ value }) => value.role === 'activity');
  return events.length === 1 && isLog ? eventCashQuestion(profile, drafts) : recordsCashQuestion(profile, drafts);
};

function draftOf(
  table: TableProfile,
  profile: SourceProfile,
  said: Corrections,
  context: SourceContext | undefined,
): Draft {
  const columns = said.columns.get(table.table) ?? new Map();
  const given = said.rows.get(table.table);
  if (!context) {
    const row = given?.row;
    return row !== undefined && row !== 'event'
      ? otherDraft(table, row, columns)
      : named(guessOcelTable(table, profile, columns), given);
  }
  const traces = profile.format === 'xes' && table.table === 'traces';
  if (traces && given?.row === undefined) return otherDraft(table, 'ignore', columns, because('table.traces'));
  return named(recordDraft(table, context, columns, given), given);
}

function recordDraft(
  table: TableProfile,
  context: SourceContext,
  columns: Parameters<typeof setAside>[1],
  given: Partial<TableMapping> | undefined,
): Draft {
  const shape = context.shapes.get(table.table);
  if (!shape) return otherDraft(table, 'ignore', columns);
  const row = given?.row ?? shape.row;
  if (row === 'person') return guessPeopleTable({ ...shape, row }, context, columns);
  if (row === 'object-object' && shape.kind === 'relation') return guessRelation({ ...shape, row }, context, columns);
  if (row === 'ignore' || row === 'event-object' || row === 'object-object') {
    const draft = otherDraft(table, row, columns);
    draft.meaning = { value: row, confidence: shape.confidence, reasons: shape.reasons };
    return draft;
  }
  if (row === 'object')
    return guessRecords({ ...shape, row, kind: shape.kind === 'parts' ? 'parts' : 'objects' }, context, columns);
  if (shape.kind === 'lines' || (shape.kind === 'dated' && shape.confidence > 0.4))
    return guessRecords({ ...shape, row }, context, columns);
  const draft = guessEvents(table, columns);
  linkTheLog(draft, context);
  draft.meaning = { value: 'event', confidence: shape.confidence, reasons: shape.reasons };
  return draft;
}

/** What a person said of the table as a whole stands. */
function named(draft: Draft, given: Partial<TableMapping> | undefined): Draft {
  if (given === undefined) return draft;
  draft.meaning = { value: draft.row, confidence: 1, reasons: [because('reason.corrected')] };
  if (given.activity !== undefined) draft.activity = given.activity;
  if (given.key !== undefined) draft.key = given.key;
  if (given.lines === undefined) delete draft.lines;
  else draft.lines = given.lines;
  if (given.reversal === undefined) delete draft.reversal;
  else draft.reversal = given.reversal;
  return draft;
}

/** A table that a person, or the format, says holds no acts. */
function otherDraft(
  table: TableProfile,
  row: Draft['row'],
  given: Parameters<typeof setAside>[1],
  why = because('reason.corrected'),
): Draft {
  const draft: Draft = { table, facts: tableFacts(table), roles: new Map(), rivals: new Map(), row };
  draft.meaning = { value: row, confidence: 1, reasons: [why] };
  setAside(draft, given);
  keepTheRest(draft, undefined);
  return draft;
}

const tableOf = (draft: Draft): TableMapping => ({
  table: draft.table.table,
  row: draft.row,
  ...(draft.activity === undefined ? {} : { activity: draft.activity }),
  ...(keyOf(draft) === undefined ? {} : { key: keyOf(draft) ?? '' }),
  ...(draft.lines === undefined ? {} : { lines: draft.lines }),
  ...(draft.reversal === undefined ? {} : { reversal: draft.reversal }),
  columns: Object.fromEntries(
    [ROW_COLUMN, ...draft.facts.map(({ name }) => name)].flatMap((name) => {
      const guess = draft.roles.get(name);
      return guess ? [[name, guess.value]] : [];
    }),
  ),
});

/** The row's own key is said where more than one column names a thing, or a person. */
function keyOf(draft: Draft): string | undefined {
  if (draft.key === undefined || draft.row === 'ignore') return undefined;
  if (draft.row === 'person' || draft.key === ROW_COLUMN || draft.lines === true) return draft.key;
  const own = draft.roles.get(draft.key)?.value.role;
  const naming = [...draft.roles.values()].filter(({ value }) =>
    ['object', ...(draft.row === 'object' ? ['customer', 'supplier'] : [])].includes(value.role),
  );
  return own === 'object' && (naming.length > 1 || draft.row === 'object') ? draft.key : undefined;
}

/** The key of what flows is a flow; other keys are what their tables and names say. */
function columnKinds(drafts: readonly Draft[], context: SourceContext): Mapping['objects'] {
  const kinds: Record<string, Mapping['objects'][string]> = {};
  for (const draft of drafts) {
    const main = draft.row === 'event' ? mainObject(draft) : undefined;
    if (main) kinds[main.type] = 'flow';
  }
  for (const draft of drafts) {
    const shape = context.shapes.get(draft.table.table);
    for (const column of draft.facts) {
      const role = draft.roles.get(column.name)?.value;
      if (role?.role !== 'object' || kinds[role.type] !== undefined) continue;
      const target = context.targetOf(draft.table.table, column.name)?.shape;
      const listed = target ?? (shape?.ownKey?.name === column.name && draft.row === 'object' ? shape : undefined);
      const kind = (listed && tableKind(listed)) ?? namedKind(role.type.split(' ')) ?? namedKind(nounOf(column));
      kinds[role.type] = kind ?? (listed && isCatalogue(listed.table.rowCount, draft, context) ? 'catalogue' : 'flow');
    }
  }
  return kinds;
}

/** A list that rows refer to again and again, of a name that we do not know, is something sold or used rather than something that flows. */
const isCatalogue = (rows: number, draft: Draft, { profile }: SourceContext): boolean =>
  rows * 5 <= Math.max(draft.table.rowCount, ...profile.tables.map((table) => table.rowCount));

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
  return leadingRecords(drafts);
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

/** Values of who-columns that stand for nobody, as they are written: empty words, and the names that a tool gives its own rows. */
function emptiesOf(drafts: readonly Draft[], acts: readonly ActivityGuess[]): readonly string[] {
  const found = new Set<string>();
  const artificial = new Set(acts.flatMap((act) => (act.value === 'artificial' ? [act.activity] : [])));
  for (const draft of drafts) {
    for (const column of draft.facts) {
      const role = draft.roles.get(column.name)?.value.role;
      if (!['actor', 'actor-kind', 'team', 'role', 'customer', 'supplier'].includes(role ?? '')) continue;
      for (const { value } of column.profile.top)
        if (value.trim() !== '' && (isEmptyWord(value) || artificial.has(value))) found.add(value);
    }
  }
  return [...found];
}
