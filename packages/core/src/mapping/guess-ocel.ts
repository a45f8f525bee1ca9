import { cashWords } from './activity-words.ts';
import { columnFacts, tableFacts } from './column-facts.ts';
import { because, bounded, counted, free, give, holder, named, ranked } from './draft.ts';
import type { Draft } from './draft.ts';
import { keepTheRest, setAside } from './guess-events.ts';
import type { GivenRoles } from './guess-events.ts';
import type { Guess, ObjectTypeProfile, SourceProfile, TableProfile } from './guess.types.ts';
import { rankPhases } from './guess-activity.ts';
import { flowRank } from './guess-key.ts';
import { amountCandidate } from './guess-money.ts';
import { assignParties } from './guess-parties.ts';
import { assignPeople } from './guess-people.ts';
import { PROMISED_NAMES, START_NAMES } from './lexicon/column-names.ts';
import { findTerm } from './lexicon/term.ts';
import type { ColumnRole, Mapping } from './mapping.ts';
import { nameWords } from './name-words.ts';
import { kindOfType } from './object-type.ts';

/** The tables an object-centric source is staged as; their columns mean what the standard says. */
const STANDARD: Readonly<Record<string, { row: Draft['row']; columns: Readonly<Record<string, ColumnRole>> }>> = {
  events: {
    row: 'event',
    columns: { event: { role: 'event-key' }, activity: { role: 'activity' }, time: { role: 'end', format: 'iso' } },
  },
  objects: { row: 'object', columns: { object: { role: 'object-key' }, type: { role: 'object-type' } } },
  event_object: {
    row: 'event-object',
    columns: { event: { role: 'event-key' }, object: { role: 'object-key' }, qualifier: { role: 'qualifier' } },
  },
  object_object: {
    row: 'object-object',
    columns: { source: { role: 'object-key' }, target: { role: 'target-key' }, qualifier: { role: 'qualifier' } },
  },
};

/** Reads one table of an object-centric source. */
export function guessOcelTable(table: TableProfile, profile: SourceProfile, given: GivenRoles): Draft {
  const standard = STANDARD[table.table];
  const draft: Draft = {
    table,
    facts: tableFacts(table),
    roles: new Map(),
    rivals: new Map(),
    row: table.columns.length === 0 && table.table !== 'events' ? 'ignore' : (standard?.row ?? 'ignore'),
  };
  for (const [name, role] of given)
    if (draft.facts.some((one) => one.name === name))
      draft.roles.set(name, { value: role, confidence: 1, reasons: [because('reason.corrected')] });
  for (const column of free(draft)) {
    const role = standard?.columns[column.name];
    if (role)
      give(
        draft,
        { column, score: 0.99, reasons: [because('reason.ocel')] },
        withFormat(role, column.profile.date?.format),
      );
  }
  setAside(draft, new Map());
  if (table.table === 'events') assignEventAttributes(draft);
  if (table.table === 'objects') assignObjectAttributes(draft, profile.objectTypes ?? []);
  keepTheRest(draft, undefined);
  return draft;
}

const withFormat = (role: ColumnRole, format: string | undefined): ColumnRole =>
  role.role === 'end' ? { role: 'end', format: format ?? 'iso' } : role;

function assignEventAttributes(draft: Draft): void {
  const start = free(draft).find((column) => column.isDate && (findTerm(column.words, START_NAMES)?.score ?? 0) >= 0.6);
  if (start && !holder(draft, 'start')) {
    const reasons = [because('reason.name', { word: named(start.name) })];
    give(
      draft,
      { column: start, score: 0.85, reasons },
      { role: 'start', format: start.profile.date?.format ?? 'iso' },
    );
  }
  const phase = holder(draft, 'phase') ? undefined : rankPhases(free(draft))[0];
  if (phase) give(draft, phase, { role: 'phase' });
  assignPeople(draft, undefined);
  const amount = ranked(
    free(draft).map((column) => amountCandidate(draft, column)),
    0.5,
  )[0];
  if (amount) give(draft, amount, { role: 'amount', of: 'event', decimal: amount.column.decimal });
}

function assignObjectAttributes(draft: Draft, types: readonly ObjectTypeProfile[]): void {
  for (const column of free(draft)) {
    const owner = ownerOf(column.name, types);
    const filled = owner
      ? columnFacts({
          ...column.profile,
          rowCount: owner.objectCount,
          emptyCount: Math.max(0, owner.objectCount - owner.own),
        })
      : column;
    const amount = amountCandidate(draft, filled);
    if (!amount || !owner || amount.score < 0.5) continue;
    if ([...draft.roles.values()].some((guess) => guess.value.role === 'amount' && guess.value.of === owner.type))
      continue;
    give(
      draft,
      {
        ...amount,
        column,
        reasons: [
          ...amount.reasons,
          because('reason.of-type', { type: named(owner.type), objects: counted(owner.own) }),
        ],
      },
      { role: 'amount', of: owner.type, decimal: column.decimal },
    );
  }
  assignParties(draft, undefined);
  const promised = free(draft).find(
    (column) => column.isDate && (findTerm(column.words, PROMISED_NAMES)?.score ?? 0) >= 0.6,
  );
  if (promised && !holder(draft, 'promised')) {
    give(
      draft,
      { column: promised, score: 0.8, reasons: [because('reason.name', { word: named(promised.name) })] },
      { role: 'promised', format: promised.profile.date?.format ?? 'iso' },
    );
  }
}

/** The type whose objects fill an attribute; of several, the one that carries value most directly. */
function ownerOf(
  column: string,
  types: readonly ObjectTypeProfile[],
): { type: string; own: number; objectCount: number } | undefined {
  return types
    .flatMap((type) => {
      const own = type.filled.find((one) => one.column === column)?.objectCount ?? 0;
      const flows = kindOfType(type).kind === 'flow';
      return own === 0
        ? []
        : [
            {
              type: type.type,
              own,
              objectCount: type.objectCount,
              fit: (flows ? 10 : 0) + flowRank(nameWords(type.type), true),
            },
          ];
    })
    .toSorted((a, b) => b.fit - a.fit)[0];
}

/** The kind of each object type, and why. */
export function guessTypeKinds(types: readonly ObjectTypeProfile[]): Guess<Mapping['objects']> {
  const kinds = types.map((type) => ({ type, ...kindOfType(type) }));
  return {
    value: Object.fromEntries(kinds.map((one) => [one.type.type, one.kind])),
    confidence: kinds.some((one) => !one.byName && !one.byLife) ? 0.6 : 0.85,
    reasons: kinds.map((one) =>
      because(one.byLife && !one.byName ? 'kind.by-life' : 'kind.by-name', {
        type: named(one.type.type),
        kind: { unit: 'word', value: one.kind },
        objects: counted(one.type.objectCount),
      }),
    ),
  };
}

/** The flow type that carries what the customer pays for: the finest thing that is sold, before its papers. */
export function guessLeading(
  types: readonly ObjectTypeProfile[],
  kinds: Mapping['objects'],
  valued: readonly string[],
): Guess<string> & { rivals: readonly string[] } {
  const events = Math.max(1, ...types.map((type) => type.eventCount));
  const scored = types
    .filter((type) => kinds[type.type] === 'flow' && type.objectCount > 0)
    .map((type) => ({ type, score: leadingScore(type, events, valued) }))
    .toSorted((a, b) => b.score - a.score);
  const best = scored[0];
  if (!best) return { value: '', confidence: 0, reasons: [because('leading.none')], rivals: [] };
  const margin = best.score - (scored[1]?.score ?? 0);
  return {
    value: best.type.type,
    confidence: bounded(0.55 + 2 * margin),
    reasons: [
      because('leading.carries-value', {
        type: named(best.type.type),
        objects: counted(best.type.objectCount),
        events: counted(best.type.eventCount),
      }),
    ],
    rivals: scored
      .slice(1)
      .filter((one) => one.score > best.score - 0.15)
      .map((one) => one.type.type),
  };
}

function leadingScore(type: ObjectTypeProfile, events: number, valued: readonly string[]): number {
  const rank = flowRank(nameWords(type.type), true);
  const paid = type.activities.some((one) => cashWords(one.activity) !== undefined);
  return (
    0.7 * ((rank === 0 ? 2.5 : rank) / 6) +
    (valued.includes(type.type) ? 0.1 : 0) +
    (paid ? 0.1 : 0) +
    0.1 * (type.eventCount / events)
  );
}
