import type { Statement } from '../explain/index.ts';
import { because, holder, listed, named } from './draft.ts';
import type { Draft } from './draft.ts';
import type { ColumnRole, Mapping } from './mapping.ts';

/** Roles that one row can say once only. */
export const SINGLE_ROLES: readonly ColumnRole['role'][] = [
  'activity',
  'phase',
  'start',
  'end',
  'actor',
  'actor-kind',
  'team',
  'role',
  'currency',
  'event-key',
  'object-type',
  'target-key',
  'manager',
];

/** What keeps a source from being imported, each with what to do. Empty when it can be. */
export function findMissing(mapping: Mapping, drafts: readonly Draft[]): readonly Statement[] {
  const events = drafts.filter((draft) => draft.row === 'event');
  const [only] = drafts;
  if (events.length === 0 && drafts.length === 1 && only && only.meaning?.confidence !== 1 && only.table.rowCount > 0)
    return missingIn(only, mapping).filter(({ code }) => code !== 'mapping.missing.object');
  if (events.length === 0) return [because('missing.events', { tables: listed(drafts.map((one) => one.table.table)) })];
  const missing = events.flatMap((draft) => missingIn(draft, mapping));
  const doubles = drafts.flatMap(doublesIn);
  return [...missing, ...doubles];
}

function missingIn(draft: Draft, mapping: Mapping): Statement[] {
  const table = named(draft.table.table);
  const has = (role: ColumnRole['role']): boolean => holder(draft, role) !== undefined;
  const related = has('event-key') && mapping.tables.some((one) => one.row === 'event-object');
  return [
    ...(draft.table.rowCount === 0 ? [because('missing.rows', { table })] : []),
    ...(has('end') || has('start') || has('moment') ? [] : [because('missing.time', { table })]),
    ...(has('activity') || has('moment') || draft.activity !== undefined
      ? []
      : [because('missing.activity', { table })]),
    ...(has('object') || related ? [] : [because('missing.object', { table })]),
  ];
}

function doublesIn(draft: Draft): Statement[] {
  return SINGLE_ROLES.flatMap((role) => {
    const columns = [...draft.roles].filter(([, guess]) => guess.value.role === role).map(([name]) => name);
    return columns.length < 2
      ? []
      : [because('missing.one-only', { role: { unit: 'word', value: `role.${role}` }, columns: listed(columns) })];
  });
}
