import type { SourceProfile, TableProfile } from './guess.types.ts';
import { ROW_COLUMN } from './mapping.ts';
import type { Mapping, TableMapping } from './mapping.ts';

/**
 * An earlier mapping for a source of the same shape: as many tables, each with the same columns and its dates written the
 * same way. Tables may be called otherwise (`orders-2024` after `orders-2023`): they bear their new names. The first that fits.
 */
export function reuseMapping(profile: SourceProfile, earlier: readonly Mapping[]): Mapping | undefined {
  for (const mapping of earlier) {
    const names = matched(profile, mapping);
    if (names) return renamed(mapping, names);
  }
  return undefined;
}

/** New table names by old, when every table finds its own. */
function matched(profile: SourceProfile, mapping: Mapping): ReadonlyMap<string, string> | undefined {
  if (profile.tables.length !== mapping.tables.length) return undefined;
  const names = new Map<string, string>();
  const open = new Set(profile.tables);
  const inOrder = mapping.tables.toSorted((a, b) => Number(hasTable(profile, b)) - Number(hasTable(profile, a)));
  for (const table of inOrder) {
    const fitting = [...open].filter((one) => hasShape(one, table));
    const found = fitting.find((one) => one.table === table.table) ?? fitting[0];
    if (!found) return undefined;
    open.delete(found);
    names.set(table.table, found.table);
  }
  return names;
}

const hasTable = (profile: SourceProfile, table: TableMapping): boolean =>
  profile.tables.some((one) => one.table === table.table);

function hasShape(table: TableProfile, meant: TableMapping): boolean {
  const columns = Object.entries(meant.columns).filter(([name]) => name !== ROW_COLUMN);
  const own = new Map(table.columns.map((column) => [column.name, column]));
  if (columns.length !== own.size) return table.rowCount === 0 && own.size === 0 && meant.row === 'ignore';
  return columns.every(([name, role]) => {
    const column = own.get(name);
    if (!column) return false;
    if (!('format' in role) || !column.date || column.date.share < 0.9) return true;
    return [column.date.format, column.date.alternative].includes(role.format);
  });
}

function renamed(mapping: Mapping, names: ReadonlyMap<string, string>): Mapping {
  const address = (old: string): string => {
    for (const [was, now] of names) if (old.startsWith(`${was}.`)) return `${now}${old.slice(was.length)}`;
    return old;
  };
  return {
    ...mapping,
    tables: mapping.tables.map((table) => ({ ...table, table: names.get(table.table) ?? table.table })),
    cash: mapping.cash.map((rule) => (rule.amount === undefined ? rule : { ...rule, amount: address(rule.amount) })),
    ...(mapping.told === undefined
      ? {}
      : { told: mapping.told.map((one) => ({ ...one, table: names.get(one.table) ?? one.table })) }),
  };
}
