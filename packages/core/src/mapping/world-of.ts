import type { Instant } from '../ledger/index.ts';
import type { Statement } from '../explain/index.ts';
import { because, counted } from './draft.ts';
import type { ColumnProfile, SourceProfile, TableProfile } from './guess.types.ts';
import type { CashRule, Mapping, TableMapping } from './mapping.ts';

/** What the records would say under a mapping, as far as their profile tells; null where it does not. */
export interface SeenWorld {
  readonly acts: number;
  readonly objects: number | null;
  readonly sales: number;
  /** In minor units of the mapping's currency. */
  readonly money: number | null;
  readonly customers: number | null;
  readonly from: number | null;
  readonly to: number | null;
}

/** The figures of a mapping before anything is imported. */
export function worldOf(mapping: Mapping, profile: SourceProfile): SeenWorld {
  const events = mapping.tables.flatMap((meant) => {
    const table = profile.tables.find((one) => one.table === meant.table);
    return meant.row === 'event' && table ? [{ meant, table }] : [];
  });
  const rule = mapping.cash.find((one) => one.direction === 'in');
  const artificial = Object.entries(mapping.activities).flatMap(([name, kind]) =>
    kind === 'artificial' ? [name] : [],
  );
  const aside = { activities: artificial, direction: 'in', basis: 'received' } as const;
  const instants = events.flatMap(({ meant, table }) => instantsOf(meant, table));
  return {
    acts: events.reduce((sum, { meant, table }) => sum + actsIn(meant, table) - countOf(aside, meant, table), 0),
    objects: objectsOf(mapping, profile),
    sales: rule ? events.reduce((sum, { meant, table }) => sum + countOf(rule, meant, table), 0) : 0,
    money: rule ? moneyOf(rule, mapping, profile) : 0,
    customers: customersOf(mapping, profile),
    from: instants.length === 0 ? null : Math.min(...instants.map((one) => one.from)),
    to: instants.length === 0 ? null : Math.max(...instants.map((one) => one.to)),
  };
}

/** The figures as they are shown beside an answer. */
export function showWorld(world: SeenWorld, currency: string): readonly Statement[] {
  return [
    because('shows.acts', { count: counted(world.acts) }),
    because('shows.sales', { count: counted(world.sales) }),
    ...(world.money === null || world.sales === 0
      ? []
      : [because('shows.money', { amount: { unit: 'money', minor: Math.round(world.money), currency } })]),
    ...(world.customers === null ? [] : [because('shows.customers', { count: counted(world.customers) })]),
    ...(world.from === null || world.to === null
      ? []
      : [because('shows.period', { from: dayOf(world.from), to: dayOf(world.to) })]),
  ];
}

export const dayOf = (at: number) => ({ unit: 'instant', value: at as Instant, precision: 'day' }) as const;

const filledOf = (column: ColumnProfile | undefined): number => (column ? column.rowCount - column.emptyCount : 0);
const columnOf = (table: TableProfile, name: string | undefined): ColumnProfile | undefined =>
  table.columns.find((one) => one.name === name);
const withRole = (meant: TableMapping, role: string): string[] =>
  Object.entries(meant.columns).flatMap(([name, value]) => (value.role === role ? [name] : []));

function actsIn(meant: TableMapping, table: TableProfile): number {
  const moments = withRole(meant, 'moment');
  if (moments.length > 0) return moments.reduce((sum, name) => sum + filledOf(columnOf(table, name)), 0);
  if (meant.lines === true && meant.key !== undefined)
    return columnOf(table, meant.key)?.distinctCount ?? table.rowCount;
  const activity = withRole(meant, 'activity')[0];
  return activity === undefined ? table.rowCount : filledOf(columnOf(table, activity));
}

function instantsOf(meant: TableMapping, table: TableProfile): { from: number; to: number }[] {
  return Object.entries(meant.columns).flatMap(([name, role]) => {
    if (role.role !== 'end' && role.role !== 'start' && role.role !== 'moment') return [];
    const date = columnOf(table, name)?.date;
    return date?.from === undefined || date.to === undefined || date.format !== role.format
      ? []
      : [{ from: date.from, to: date.to }];
  });
}

/** How many acts of a table are the cash of a rule. */
function countOf(rule: CashRule, meant: TableMapping, table: TableProfile): number {
  const names = new Set(rule.activities);
  if (meant.activity !== undefined && names.has(meant.activity)) return actsIn(meant, table);
  const moments = Object.entries(meant.columns).reduce(
    (sum, [name, role]) =>
      role.role === 'moment' && names.has(role.activity) ? sum + filledOf(columnOf(table, name)) : sum,
    0,
  );
  const activity = withRole(meant, 'activity')[0];
  const values =
    table.activities.find((one) => one.column === activity)?.values ?? columnOf(table, activity)?.top ?? [];
  return moments + values.reduce((sum, one) => (names.has(one.value) ? sum + one.count : sum), 0);
}

/** The money of a rule where the profile adds it up: by activity, or a column all of whose rows are paid. */
function moneyOf(rule: CashRule, mapping: Mapping, profile: SourceProfile): number | null {
  if (rule.amount === undefined) return null;
  for (const meant of mapping.tables) {
    if (!rule.amount.startsWith(`${meant.table}.`)) continue;
    const name = rule.amount.slice(meant.table.length + 1);
    const role = meant.columns[name];
    const table = profile.tables.find((one) => one.table === meant.table);
    if (role?.role !== 'amount' || !table || role.times !== undefined) continue;
    const unit = role.unit === 'minor' ? 1 : 100;
    const activity = withRole(meant, 'activity')[0];
    const measured = table.activities
      .find((one) => one.column === activity)
      ?.values.filter((one) => rule.activities.includes(one.value));
    if (measured !== undefined && measured.length > 0) {
      const sums = measured.map((one) => one.sums?.[name]);
      return sums.every((sum) => sum !== undefined) ? unit * sums.reduce((all, sum) => all + sum, 0) : null;
    }
    const sum = columnOf(table, name)?.sum;
    const own = countOf(rule, meant, table);
    const whole = meant.row === 'event' && own > 0 && own >= 0.9995 * (meant.lines === true ? own : table.rowCount);
    return whole && typeof sum === 'number' ? unit * sum : null;
  }
  return null;
}

function objectsOf(mapping: Mapping, profile: SourceProfile): number | null {
  const type = profile.objectTypes?.find((one) => one.type === mapping.leading);
  if (type) return type.objectCount;
  const counts = mapping.tables.flatMap((meant) => {
    const table = profile.tables.find((one) => one.table === meant.table);
    return Object.entries(meant.columns).flatMap(([name, role]) =>
      table && meant.row === 'event' && role.role === 'object' && role.type === mapping.leading
        ? [columnOf(table, name)?.distinctCount ?? table.rowCount]
        : [],
    );
  });
  return counts.length === 0 ? null : Math.max(...counts);
}

function customersOf(mapping: Mapping, profile: SourceProfile): number | null {
  const counts = mapping.tables.flatMap((meant) => {
    const table = profile.tables.find((one) => one.table === meant.table);
    return table ? withRole(meant, 'customer').map((name) => columnOf(table, name)?.distinctCount ?? 0) : [];
  });
  return counts.length === 0 ? null : Math.max(...counts);
}

/** How much of the answer two worlds differ in, 0..1, and in what. */
export interface Difference {
  readonly share: number;
  readonly of: 'money' | 'sales' | 'acts' | 'objects' | 'customers';
}

export function differenceOf(a: SeenWorld, b: SeenWorld): Difference {
  const apart = (x: number | null, y: number | null): number => {
    if (x === y) return 0;
    if (x === null || y === null) return 1;
    return Math.abs(x - y) / Math.max(Math.abs(x), Math.abs(y), 1);
  };
  const found: readonly Difference[] = [
    { of: 'money', share: a.money === null || b.money === null ? 0 : apart(a.money, b.money) },
    { of: 'sales', share: apart(a.sales, b.sales) },
    { of: 'acts', share: apart(a.acts, b.acts) },
    { of: 'objects', share: apart(a.objects, b.objects) },
    { of: 'customers', share: apart(a.customers, b.customers) },
  ];
  return found.reduce((most, one) => (one.share > most.share + 1e-9 ? one : most));
}
