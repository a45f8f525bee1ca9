import { cashWords } from './activity-words.ts';
import { tableFacts } from './column-facts.ts';
import type { ColumnFacts } from './column-facts.ts';
import { because, free, give, holder, isMeant, named, ranked, unassigned } from './draft.ts';
import type { Candidate, Draft } from './draft.ts';
import type { TableProfile } from './guess.types.ts';
import { ACTIVITY_NAMES } from './lexicon/column-names.ts';
import { findTerm } from './lexicon/term.ts';
import { isPhase, rankActivities, rankPhases } from './guess-activity.ts';
import { assignDates } from './guess-dates.ts';
import { rankKeys } from './guess-key.ts';
import { assignMoney } from './guess-money.ts';
import { assignObjects, assignParties } from './guess-parties.ts';
import { assignPeople } from './guess-people.ts';
import { basisRank } from './activity-words.ts';
import type { ColumnRole } from './mapping.ts';
import { displayName } from './object-type.ts';

/** Roles that a person gave, by column name. They stand, and are taken. */
export type GivenRoles = ReadonlyMap<string, ColumnRole>;

/** Keys of XES and of the tools around it, whose meaning is agreed. */
const STANDARD: Readonly<Record<string, ColumnRole>> = {
  'concept:name': { role: 'activity' },
  'case:concept:name': { role: 'object', type: 'case' },
  'time:timestamp': { role: 'end', format: 'iso' },
  'lifecycle:transition': { role: 'phase' },
  'org:resource': { role: 'actor' },
  'org:role': { role: 'role' },
  'org:group': { role: 'team' },
  'cost:currency': { role: 'currency' },
};

/** Reads one table whose rows are acts. */
export function guessEvents(table: TableProfile, given: GivenRoles): Draft {
  const draft: Draft = { table, facts: tableFacts(table), roles: new Map(), rivals: new Map(), row: 'event' };
  setAside(draft, given);
  assignKey(draft);
  const { key } = draft;
  assignStandard(draft);
  assignActivity(draft, key);
  assignPhase(draft);
  assignParties(draft, key);
  assignDates(draft, key);
  assignPeople(draft, key);
  assignMoney(draft, key, mainObject(draft)?.type);
  assignObjects(draft, key);
  nameTheAct(draft);
  keepTheRest(draft, key);
  return draft;
}

/** What a person said first; then columns without a value, which say nothing. */
export function setAside(draft: Draft, given: GivenRoles): void {
  for (const [name, role] of given) {
    if (draft.facts.some((column) => column.name === name)) {
      draft.roles.set(name, { value: role, confidence: 1, reasons: [because('reason.corrected')] });
    }
  }
  for (const column of free(draft)) {
    if (column.isEmpty)
      draft.roles.set(column.name, { value: { role: 'ignore' }, confidence: 0.95, reasons: [because('reason.empty')] });
  }
}

/** The key of what flows, and what it is called. */
export function mainObject(draft: Draft): { name: string; type: string } | undefined {
  const role = draft.key === undefined ? undefined : draft.roles.get(draft.key)?.value;
  return draft.key !== undefined && role?.role === 'object' ? { name: draft.key, type: role.type } : undefined;
}

/** What a person made an object is a candidate before others, but does not dethrone a key that is clearly better. */
const SAID_BONUS = 0.2;

function assignKey(draft: Draft): void {
  const said = draft.facts.filter((column) => draft.roles.get(column.name)?.value.role === 'object');
  const saidKeys = rankKeys(draft.table, said).map((one) => ({ ...one, score: one.score + SAID_BONUS }));
  const keys = ranked([...saidKeys, ...rankKeys(draft.table, free(draft))], 0);
  const best = keys[0];
  if (best && !said.includes(best.column)) {
    give(draft, best, { role: 'object', type: displayName(best.column) }, Math.min(0.98, best.score + 0.05));
  }
  const key = best?.column.name ?? said[0]?.name;
  if (key !== undefined) draft.key = key;
  draft.rivals.set(
    'object',
    keys.slice(1).filter((one) => best && one.score > best.score - 0.12),
  );
}

/** Standard keys keep their agreed meaning where their values do not speak against it. */
function assignStandard(draft: Draft): void {
  for (const column of free(draft)) {
    const role = STANDARD[column.name.replace(/^event[: _]/i, '')];
    if (!role || holder(draft, role.role) || isSaidBefore(draft, column)) continue;
    if (role.role === 'actor' && !speaksOfPersons(column)) continue;
    if (role.role === 'end' && !column.isDate) continue;
    if (role.role === 'activity' && holder(draft, 'activity')) continue;
    const value: ColumnRole =
      role.role === 'end' ? { role: 'end', format: column.profile.date?.format ?? 'iso' } : role;
    give(draft, { column, score: 0.97, reasons: [because('reason.standard', { key: named(column.name) })] }, value);
  }
}

/** True when a column before it says the same in words: a tool repeated it under its standard key. */
const isSaidBefore = (draft: Draft, column: ColumnFacts): boolean =>
  draft.facts
    .slice(0, draft.facts.indexOf(column))
    .some((one) => one.says === column.says && !(one.name in STANDARD)) && column.distinct > 1;

/** A resource column of two or three generic words (`staff`, `system`) is left to the search for people. */
const speaksOfPersons = (column: ColumnFacts): boolean => column.distinct > 6 || column.isCode;

function assignActivity(draft: Draft, key: string | undefined): void {
  if (holder(draft, 'activity')) return;
  const found = rankActivities({ table: draft.table, facts: free(draft) }, key);
  const sequence = moves(draft, key);
  const best = found.find((one) => one.score >= 0.42 && (sequence || namesActivity(one.column)));
  if (best) give(draft, best, { role: 'activity' }, Math.min(0.98, best.score + 0.03));
  draft.rivals.set('activity', found.slice(1));
}

/** True when the name says it outright; a status or a stage only does where rows follow one another. */
const namesActivity = (column: ColumnFacts): boolean => (findTerm(column.words, ACTIVITY_NAMES)?.weight ?? 0) >= 0.8;

/** False when no date changes within an object: its rows are then parts of one thing, not acts one after the other. */
function moves(draft: Draft, key: string | undefined): boolean {
  if (key === undefined) return false;
  const dates = draft.facts.filter((column) => column.isDate && column.filled >= 0.5);
  const main = draft.facts.find((column) => column.name === key);
  if ((main?.repeats ?? 0) < 1.5) return false;
  return dates.some(
    (column) => (draft.table.determines.find((one) => one.by === key && one.column === column.name)?.share ?? 0) < 0.9,
  );
}

function assignPhase(draft: Draft): void {
  if (holder(draft, 'phase')) return;
  const phase = rankPhases(free(draft))[0];
  if (phase) give(draft, phase, { role: 'phase' });
}

/** Without a column for it, every row is one act: the table's name says which. A better date may say it is the payment. */
function nameTheAct(draft: Draft): void {
  if (holder(draft, 'activity') || !holder(draft, 'end') || !holder(draft, 'object')) return;
  draft.activity = draft.table.table;
  preferCashDate(draft);
}

/** Of several dates of a row, the one nearest to the money is the instant of the act: settled before invoiced before ordered. */
function preferCashDate(draft: Draft): void {
  const end = holder(draft, 'end');
  if (!end || draft.roles.get(end.name)?.confidence === 1) return;
  const dated = draft.facts.filter(
    (column) =>
      column.isDate &&
      column.filled >= 0.95 &&
      ['end', 'start', undefined].includes(draft.roles.get(column.name)?.value.role),
  );
  const best = dated.toSorted((a, b) => nearnessToCash(b) - nearnessToCash(a))[0];
  if (!best || nearnessToCash(best) === 0 || best.name === end.name) return;
  draft.roles.delete(end.name);
  const start = holder(draft, 'start');
  if (start) draft.roles.delete(start.name);
  const reasons = [because('reason.nearest-cash', { word: named(best.name) })];
  give(draft, { column: best, score: 0.7, reasons }, { role: 'end', format: best.profile.date?.format ?? 'iso' });
  const others = dated.filter((column) => column !== best).toSorted((a, b) => nearnessToCash(b) - nearnessToCash(a));
  draft.rivals.set(
    'end',
    others.map((column) => ({ column, score: 0.6, reasons: [] })),
  );
}

/** 4 when the name of a date speaks of money received, 0 when it does not speak of money. */
function nearnessToCash(column: ColumnFacts): number {
  const words = cashWords(column.words.filter((word) => !/^(date|datum|fecha|data|at|on|le)$/.test(word)).join(' '));
  return words ? 4 - basisRank(words.basis) : 0;
}

/** Everything else stays with the record, with the reason why it is not more. */
export function keepTheRest(draft: Draft, key: string | undefined): void {
  for (const column of unassigned(draft)) {
    const one: Candidate = { column, score: 0.6, reasons: [restReason(draft, column, key)] };
    give(draft, one, { role: 'attribute' });
  }
}

function restReason(draft: Draft, column: ColumnFacts, key: string | undefined): Candidate['reasons'][number] {
  const twin = twinOf(draft, column);
  if (column.isConstant) return because('reason.constant', { value: named(column.profile.top[0]?.value ?? '') });
  if (twin !== undefined) return because('reason.same-as', { column: named(twin) });
  if (column.name.startsWith('cost:')) return because('reason.cost');
  const still = draft.table.determines.find((one) => one.by === key && one.column === column.name)?.share ?? 0;
  if (key !== undefined && still >= 0.98) return because('reason.of-object', { object: named(key) });
  return because(isPhase(column) ? 'reason.life-cycle-unused' : 'reason.nothing-tells');
}

/** A column with a role that says the same. */
const twinOf = (draft: Draft, column: ColumnFacts): string | undefined =>
  draft.facts.find((one) => one.name !== column.name && one.says === column.says && isMeant(draft, one))?.name;

/** The columns that may be keys: what `store` asks before it measures how far they fix the others. */
export const relationCandidates = (table: TableProfile): { keys: readonly string[] } => ({
  keys: rankKeys(table, tableFacts(table))
    .slice(0, 3)
    .map((one) => one.column.name),
});

/** The acts of a table before they are counted: what `store` asks to know which counts the guess will need. */
export interface EventOutline {
  readonly key: string | undefined;
  readonly activities: readonly string[];
  readonly phase: string | undefined;
  readonly instant: { readonly column: string; readonly format: string } | undefined;
  readonly numbers: readonly string[];
  /** The column of starts, and the column whose `values` are machines. */
  readonly start: string | undefined;
  readonly machines: { readonly column: string; readonly values: readonly string[] } | undefined;
}

export function outlineEvents(table: TableProfile): EventOutline {
  const draft = guessEvents(table, new Map());
  const end = holder(draft, 'end');
  const activity = holder(draft, 'activity')?.name;
  const rivals = (draft.rivals.get('activity') ?? []).map((one) => one.column.name);
  return {
    key: draft.key,
    activities: [...(activity === undefined ? [] : [activity]), ...rivals].slice(0, 3),
    phase: holder(draft, 'phase')?.name,
    instant: end && end.role.role === 'end' ? { column: end.name, format: end.role.format } : undefined,
    numbers: draft.facts
      .filter((column) => column.isNumber && !column.namesIdentifier && !column.isConstant)
      .map((column) => column.name),
    start: holder(draft, 'start')?.name,
    machines: machinesOf(draft),
  };
}

function machinesOf(draft: Draft): EventOutline['machines'] {
  for (const said of [holder(draft, 'actor-kind'), holder(draft, 'actor')]) {
    if (said?.role.role !== 'actor-kind' && said?.role.role !== 'actor') continue;
    if ((said.role.robots ?? []).length > 0) return { column: said.name, values: said.role.robots ?? [] };
  }
  return undefined;
}
