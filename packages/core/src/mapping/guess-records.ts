import type { ColumnFacts } from './column-facts.ts';
import { because, counted, free, give, holder, named, shared } from './draft.ts';
import type { Draft } from './draft.ts';
import { cashWords } from './activity-words.ts';
import { expectationKind, expectedAct } from './guess-dates-of-records.ts';
import { keepTheRest, mainObject, setAside } from './guess-events.ts';
import type { GivenRoles } from './guess-events.ts';
import { flowRank, isNumberedName, nounOf, rankKeys } from './guess-key.ts';
import { assignObjects, assignParties } from './guess-parties.ts';
import { assignPeople } from './guess-people.ts';
import { assignRecordMoney } from './guess-record-money.ts';
import { assignReferences } from './guess-references.ts';
import { findReversal } from './guess-reversal.ts';
import { MANAGER_NAMES } from './lexicon/table-names.ts';
import { findTerm } from './lexicon/term.ts';
import { ROW_COLUMN } from './mapping.ts';
import { momentName } from './moment-name.ts';
import { displayName } from './object-type.ts';
import { paymentState } from './payment-states.ts';
import { sumsOver, tableKind } from './source-context.ts';
import type { SourceContext } from './source-context.ts';
import type { Shape } from './seen-table.ts';
import { capital, isKnownNoun, tableNoun, tableWords } from './type-name.ts';
import { assignRole } from './guess-people-tables.ts';

/** Reads a table whose rows are things with the dates of their lives, single acts, or parts of things. */
export function guessRecords(shape: Shape, context: SourceContext, given: GivenRoles): Draft {
  const draft = draftOf(shape);
  setAside(draft, given);
  assignOwnKey(draft, shape, context);
  assignReferences(draft, context);
  if (draft.row === 'event') nameTheKey(draft);
  if (tableKind(shape) !== 'party') assignParties(draft, draft.key);
  if (draft.row === 'event') {
    assignDates(draft, shape, context);
    assignObjects(draft, draft.key);
    assignPeople(draft, draft.key);
  }
  assignMoney(draft, shape, context);
  assignObjects(draft, draft.key);
  if (draft.row === 'event') assignReversal(draft);
  keepTheRest(draft, draft.key);
  return draft;
}

/** Reads a table of the company's people: who, whom they answer to, where they belong. */
export function guessPeopleTable(shape: Shape, context: SourceContext, given: GivenRoles): Draft {
  const draft = draftOf(shape);
  setAside(draft, given);
  const key = shape.ownKey;
  if (key && !holder(draft, 'actor') && !draft.roles.has(key.name)) {
    give(draft, { column: key, score: 0.93, reasons: [because('reason.one-a-row')] }, { role: 'actor' });
    draft.key = key.name;
  }
  const manager = shape.manager ?? free(draft).find((one) => (findTerm(one.words, MANAGER_NAMES)?.score ?? 0) >= 0.9);
  if (manager && !holder(draft, 'manager') && !draft.roles.has(manager.name) && manager !== key)
    give(
      draft,
      {
        column: manager,
        score: shape.manager ? 0.93 : 0.7,
        reasons: [because('reason.answers-to', { column: named(key?.name ?? '') })],
      },
      { role: 'manager' },
    );
  assignRole(draft, context);
  keepTheRest(draft, undefined);
  return draft;
}

const draftOf = (shape: Shape): Draft => ({
  table: shape.table,
  facts: shape.facts,
  roles: new Map(),
  rivals: new Map(),
  row: shape.row,
  meaning: { value: shape.row, confidence: shape.confidence, reasons: shape.reasons },
  ...(shape.kind === 'lines' ? { lines: true } : {}),
});

function assignOwnKey(draft: Draft, shape: Shape, context: SourceContext): void {
  const table = draft.table.table;
  const said = draft.facts.find((column) => draft.roles.get(column.name)?.value.role === 'object');
  const key = shape.kind === 'parts' || shape.kind === 'lines' ? shape.parent : shape.ownKey;
  if (key && !draft.roles.has(key.name)) {
    const type = context.typeOf(table, key.name) ?? (isNumberedName(key) ? tableNoun(table) : displayName(key));
    const reasons =
      key === shape.parent ? [because('reason.parent', { type: named(type) })] : [because('reason.one-a-row')];
    give(draft, { column: key, score: keyConfidence(key, shape), reasons }, { role: 'object', type });
    draft.key = key.name;
  } else if (said) draft.key = said.name;
  else if (key && draft.roles.get(key.name)?.value.role === 'object') draft.key = key.name;
}

const keyConfidence = (key: ColumnFacts, shape: Shape): number =>
  (key.namesIdentifier || flowRank(nounOf(key)) > 0 ? 0.95 : 0.8) - (shape.confidence < 0.8 ? 0.05 : 0);

/** A table of acts without a key of its own is about what it names; where it names nothing that flows, each row is a thing of its own. */
function nameTheKey(draft: Draft): void {
  if (mainObject(draft)) return;
  const referred = draft.facts.filter((column) => draft.roles.get(column.name)?.value.role === 'object');
  const flowing = referred.toSorted((a, b) => typeRank(draft, b) - typeRank(draft, a))[0];
  if (flowing && typeRank(draft, flowing) > 0) {
    draft.key = flowing.name;
    return;
  }
  const ranked = rankKeys(draft.table, free(draft))[0];
  const isKey = ranked && (flowRank(nounOf(ranked.column)) > 0 || ranked.column.profile.meanLength >= 4);
  if (ranked && isKey && ranked.score >= 0.5) {
    give(draft, ranked, { role: 'object', type: displayName(ranked.column) });
    draft.key = ranked.column.name;
  }
}

const typeRank = (draft: Draft, column: ColumnFacts): number => {
  const role = draft.roles.get(column.name)?.value;
  return role?.role === 'object' ? Math.max(flowRank(role.type.split(' ')), flowRank(nounOf(column))) : 0;
};

function assignDates(draft: Draft, shape: Shape, context: SourceContext): void {
  const { span, moments, promised } = shape.dates;
  const open = moments.filter(({ column }) => !draft.roles.has(column.name));
  const saidEnd = holder(draft, 'end') !== undefined;
  const single = open.length === 1 && open[0] !== undefined && open[0].column.filled >= 0.98 ? open[0] : undefined;
  if (span && !saidEnd && !draft.roles.has(span.start.name) && !draft.roles.has(span.end.name)) {
    give(draft, datedCandidate(span.start, 0.9), { role: 'start', format: formatOf(span.start) });
    give(draft, datedCandidate(span.end, 0.9), { role: 'end', format: formatOf(span.end) });
  } else if (!saidEnd && single && !holder(draft, 'moment')) {
    give(draft, datedCandidate(single.column, single.score), { role: 'end', format: formatOf(single.column) });
  } else if (!saidEnd) {
    const names = momentNames(open.map(({ column }) => column.name));
    for (const [i, one] of open.entries()) {
      if (one.column.filled < 0.002) continue;
      give(draft, datedCandidate(one.column, one.score, names[i]), {
        role: 'moment',
        activity: names[i] ?? one.column.name,
        format: formatOf(one.column),
      });
    }
  }
  const state = holder(draft, 'end') && paymentState(draft);
  if (state)
    give(draft, { column: state, score: 0.8, reasons: [because('reason.payment-state')] }, { role: 'activity' });
  else if (holder(draft, 'end')) draft.activity = actName(draft, context);
  if (!mainObject(draft) && !holder(draft, 'object')) ownEachRow(draft, context);
  if (draft.activity === '') draft.activity = actName(draft, context);
  assignExpectations(
    draft,
    promised.filter((column) => !draft.roles.has(column.name)),
  );
  for (const { column, why } of shape.dates.aside)
    if (!draft.roles.has(column.name))
      give(draft, { column, score: 0.75, reasons: [because(`reason.date-${why}`)] }, { role: 'attribute' });
}

const formatOf = (column: ColumnFacts): string => column.profile.date?.format ?? 'iso';
const datedCandidate = (column: ColumnFacts, score: number, activity?: string) => ({
  column,
  score,
  reasons: [
    because('reason.date', { format: named(formatOf(column)), share: shared(column.profile.date?.share ?? 0) }),
    ...(activity === undefined
      ? []
      : [
          because('reason.moment', {
            activity: named(activity),
            count: counted(Math.round(column.filled * column.profile.rowCount)),
          }),
        ]),
  ],
});

/** Names of acts, each its own: where two would be called the same, the columns' names stand. */
function momentNames(columns: readonly string[]): readonly string[] {
  const names = columns.map((column) => momentName(column) || column);
  return names.map((name, i) => (names.indexOf(name) !== names.lastIndexOf(name) ? (columns[i] ?? name) : name));
}

/** What every row of a table is: the word of its date, else of its key, else of the table. */
function actName(draft: Draft, context: SourceContext): string {
  const start = holder(draft, 'start');
  const end = holder(draft, 'end')?.name ?? '';
  const dated = start ? '' : momentName(end);
  const main = mainObject(draft);
  const own = main && draft.facts.some((one) => one.name === main.name && one.repeats < 1.05) ? main.type : undefined;
  const table =
    isKnownNoun(tableWords(draft.table.table)) || context.shapes.size > 1 ? tableNoun(draft.table.table) : '';
  const generic =
    /^(created?|updated?|posted|posting|entry|document|registered|recorded|registro|buchung|beleg|transaction|open|opened)$/i;
  if (dated !== '' && !generic.test(dated)) return dated;
  const noun = own !== undefined && own !== 'case' ? own : table;
  if (noun !== '') return capital(noun);
  if (dated !== '') return dated;
  return holder(draft, 'customer') ? 'Purchase' : capital(tableNoun(draft.table.table) || draft.table.table);
}

/** Each row is a thing of its own, called what the act is. */
function ownEachRow(draft: Draft, context: SourceContext): void {
  const type = (draft.activity ?? actName(draft, context)).toLocaleLowerCase();
  draft.key = ROW_COLUMN;
  draft.roles.set(ROW_COLUMN, {
    value: { role: 'object', type },
    confidence: 0.75,
    reasons: [because('reason.each-row', { type: named(type) })],
  });
}

function assignExpectations(draft: Draft, columns: readonly ColumnFacts[]): void {
  const acts = [...draft.roles].flatMap(([name, { value }]) =>
    value.role === 'moment'
      ? [{ activity: value.activity, words: wordsOf(draft, name) }]
      : value.role === 'end' && draft.activity !== undefined
        ? [{ activity: draft.activity, words: wordsOf(draft, name) }]
        : [],
  );
  const rank = flowRank((mainObject(draft)?.type ?? '').split(' '));
  const paid = acts.some((act) => ['received', 'settled'].includes(cashWords(act.activity)?.basis ?? ''));
  const aboutMoney = paid || rank === 3 || rank === 1;
  const given = new Set<string>();
  for (const column of columns) {
    const kind = expectationKind(column, aboutMoney);
    if (column.filled < 0.05 || given.has(kind)) continue;
    given.add(kind);
    const activity = expectedAct(
      kind,
      acts.filter((act) => act.activity !== draft.activity),
    );
    give(
      draft,
      {
        column,
        score: 0.92,
        reasons: [
          because('reason.name', { word: named(column.name) }),
          ...(activity === undefined ? [] : [because('reason.expects', { activity: named(activity) })]),
        ],
      },
      {
        role: 'promised',
        format: formatOf(column),
        ...(kind === 'promised' ? {} : { kind }),
        ...(activity === undefined ? {} : { activity }),
      },
    );
  }
}

const wordsOf = (draft: Draft, name: string): readonly string[] =>
  draft.facts.find((one) => one.name === name)?.words ?? [];

/** Where the parts of a row's money stand in another table and add up to it, one of the two is used: the row's own. */
function assignMoney(draft: Draft, shape: Shape, context: SourceContext): void {
  const main = mainObject(draft);
  const told = sumsOver(context, 'many', draft.table.table);
  if (told.length > 0 && shape.kind === 'parts') {
    for (const column of new Set(told.flatMap((sum) => [sum.part, ...(sum.factors ?? [])]))) {
      const facts = free(draft).find((one) => one.name === column);
      if (facts)
        give(
          draft,
          {
            column: facts,
            score: 0.85,
            reasons: [because('reason.told-twice', { total: named(told[0]?.total ?? '') })],
          },
          { role: 'attribute' },
        );
    }
    return;
  }
  const kind = shape.kind === 'objects' && main ? flowRank(main.type.split(' ')) : 1;
  if (kind === 0) return;
  const bases = [...draft.roles.values()].flatMap(({ value }) =>
    value.role === 'moment' ? [cashWords(value.activity)?.basis] : [],
  );
  const own = cashWords(draft.activity ?? '')?.basis;
  const paid = [...bases, own].some((basis) => basis === 'received' || basis === 'settled');
  const parts = shape.kind === 'parts' || shape.kind === 'lines';
  const byRow = !parts && draft.key !== undefined && draft.key !== ROW_COLUMN && draft.key === shape.ownKey?.name;
  assignRecordMoney(draft, {
    of: (parts || byRow) && main ? main.type : draft.row === 'event' ? 'event' : (main?.type ?? 'event'),
    parts,
    paid,
  });
}

function assignReversal(draft: Draft): void {
  const acts = [...draft.roles.values()].filter(({ value }) => value.role === 'moment').length;
  if (acts > 1) return;
  const found = findReversal(draft);
  if (found) draft.reversal = found;
}
