import { because, counted, holder, listed, named } from './draft.ts';
import type { DatesFound } from './guess-dates-of-records.ts';
import { guessEvents } from './guess-events.ts';
import { rankKeys } from './guess-key.ts';
import { ACTIVITY_NAMES } from './lexicon/column-names.ts';
import { findTerm } from './lexicon/term.ts';
import { listedKind, partiesOf } from './seen-table.ts';
import type { Seen, Verdict } from './seen-table.ts';

/** Rows that say an act and when: a log, or a table of states with one row for each change. */
export function readLog({ table, ownKey }: Seen, dates: DatesFound): Verdict | undefined {
  const draft = guessEvents(table, new Map());
  const activity = holder(draft, 'activity');
  const facts = draft.facts.find((one) => one.name === activity?.name);
  if (!activity || !facts || !(holder(draft, 'end') ?? holder(draft, 'start'))) return undefined;
  const few = table.rowCount < 20 || facts.distinct <= 0.5 * facts.profile.rowCount;
  if (!few) return undefined;
  const key = draft.key === undefined ? undefined : draft.facts.find((one) => one.name === draft.key);
  const repeats = (key?.repeats ?? 1) >= 1.3;
  const weight = findTerm(facts.words, ACTIVITY_NAMES)?.weight ?? 0;
  const own = ownKey !== undefined && ownKey.name !== draft.key;
  const life = [...dates.moments.filter((one) => one.byName), ...dates.promised].length;
  if (own && weight < 0.8 && life >= (weight === 0 ? 1 : 2)) return undefined;
  if (own && weight < 0.8 && listedKind(table, ownKey) !== undefined) return undefined;
  if (!repeats && ownKey !== undefined && draft.facts.filter((one) => one.isDate).length > 2) return undefined;
  return {
    kind: 'log',
    row: 'event',
    confidence: repeats ? 0.95 : 0.75,
    reasons: [
      because('table.log', { activity: named(activity.name), count: counted(facts.distinct) }),
      ...(key && repeats
        ? [because('table.repeats', { column: named(key.name), rows: counted(Math.round(key.repeats)) })]
        : []),
    ],
  };
}

/** One row a thing, with the dates of its life; or one row an act that names what it is about. */
export function readDated(seen: Seen, dates: DatesFound): Verdict | undefined {
  const { table, ownKey, alone, facts, references } = seen;
  if (dates.moments.length === 0) return undefined;
  const kind = listedKind(table, ownKey);
  const acts = dates.moments.filter((one) => one.byName && one.column.filled >= 0.02);
  if (kind !== undefined && !(alone && acts.length > 0 && references.length === 0 && kind !== 'worker'))
    return undefined;
  const tellsWho =
    ownKey !== undefined || references.length > 0 || rankKeys(table, facts).length > 0 || partiesOf(facts).length > 0;
  if (!tellsWho && !alone) return undefined;
  const columns = listed(dates.moments.map(({ column }) => column.name));
  return {
    kind: 'dated',
    row: 'event',
    confidence: acts.length > 0 ? 0.92 : 0.7,
    reasons: [
      dates.moments.length > 1
        ? because('table.wide', { columns, count: counted(dates.moments.length) })
        : because('table.one-date', { column: columns }),
      ...(ownKey ? [because('table.one-a-row', { column: named(ownKey.name) })] : []),
    ],
  };
}
