import { ROW_MEANINGS } from '@aval/core/mapping';
import type { ColumnRole, Mapping, OutcomeRule, TableMapping } from '@aval/core/mapping';

export type RoleName = ColumnRole['role'];
export type RowKind = TableMapping['row'];
/** What an act is for the demand it belongs to: nothing special, its cash, or its end without cash. */
export type ActMeaning = 'none' | 'cash' | OutcomeRule['fate'];

export const ROW_KINDS: readonly RowKind[] = ROW_MEANINGS;

const ALWAYS: readonly RoleName[] = ['attribute', 'ignore'];
const OF_ROW: Readonly<Record<RowKind, readonly RoleName[]>> = {
  event: [
    'activity',
    'end',
    'start',
    'moment',
    'object',
    'customer',
    'amount',
    'currency',
    'promised',
    'actor',
    'actor-kind',
    'team',
    'role',
    'phase',
    'supplier',
    'event-key',
  ],
  object: ['object', 'object-key', 'object-type', 'customer', 'amount', 'currency', 'promised', 'supplier'],
  'event-object': ['event-key', 'object-key', 'object-type', 'qualifier'],
  'object-object': ['object', 'object-key', 'target-key', 'qualifier'],
  person: ['actor', 'manager', 'team', 'role'],
  ignore: [],
};

/** The roles a column may have in a table of that kind, the most usual first. */
export const rolesFor = (row: RowKind): readonly RoleName[] => [...OF_ROW[row], ...ALWAYS];

/** A role by its name: what the column already said (date pattern, decimal mark) is kept where it still applies. */
export function roleNamed(name: RoleName, was: ColumnRole, column: string): ColumnRole {
  switch (name) {
    case 'object':
      return { role: name, type: was.role === 'object' ? was.type : column };
    case 'start':
    case 'end':
    case 'promised':
      return { role: name, format: formatOf(was) };
    case 'moment':
      return { role: name, format: formatOf(was), activity: was.role === 'moment' ? was.activity : column };
    case 'actor-kind':
      return { role: name, robots: 'robots' in was && was.robots !== undefined ? was.robots : [] };
    case 'amount':
      return was.role === 'amount' ? was : { role: name, of: 'event', decimal: '.' };
    default:
      return { role: name };
  }
}

const formatOf = (role: ColumnRole): string => ('format' in role ? role.format : 'iso');

/** The mapping with one column understood differently. */
export function withColumn(mapping: Mapping, table: string, column: string, role: ColumnRole): Mapping {
  return withTable(mapping, table, (one) => ({ ...one, columns: { ...one.columns, [column]: role } }));
}

/** The mapping with what one row of a table is. */
export const withRow = (mapping: Mapping, table: string, row: RowKind): Mapping =>
  withTable(mapping, table, (one) => ({ ...one, row }));

const withTable = (mapping: Mapping, table: string, change: (one: TableMapping) => TableMapping): Mapping => ({
  ...mapping,
  tables: mapping.tables.map((one) => (one.table === table ? change(one) : one)),
});

/** `table.column` of every amount: what a cash rule may count. */
export const amountColumns = (mapping: Mapping): readonly string[] =>
  mapping.tables.flatMap(({ table, columns }) =>
    Object.entries(columns)
      .filter(([, role]) => role.role === 'amount')
      .map(([column]) => `${table}.${column}`),
  );

/** The object types that may carry the demand: those of kind `flow`. */
export const flowTypes = (mapping: Mapping): readonly string[] =>
  Object.keys(mapping.objects).filter((type) => mapping.objects[type] === 'flow' || type === mapping.leading);

/** What an act means, and which cash rule it belongs to (-1: none). */
export function meaningOf(mapping: Mapping, activity: string): { readonly meaning: ActMeaning; readonly rule: number } {
  const rule = mapping.cash.findIndex(({ activities }) => activities.includes(activity));
  if (rule >= 0) return { meaning: 'cash', rule };
  const outcome = mapping.outcomes.find(({ activities }) => activities.includes(activity));
  return { meaning: outcome?.fate ?? 'none', rule: -1 };
}

/** The mapping with an act meaning something else. Its first cash rule is made when there is none: delivered, the only amount there is. */
export function withMeaning(mapping: Mapping, activity: string, meaning: ActMeaning): Mapping {
  const cash = mapping.cash.map((rule) => ({ ...rule, activities: without(rule.activities, activity) }));
  const outcomes = mapping.outcomes.map((rule) => ({ ...rule, activities: without(rule.activities, activity) }));
  return {
    ...mapping,
    cash: (meaning === 'cash' ? withCash(cash, activity, amountColumns(mapping)) : cash).filter(hasActs),
    outcomes: (meaning === 'none' || meaning === 'cash' ? outcomes : withOutcome(outcomes, activity, meaning)).filter(
      hasActs,
    ),
  };
}

function withCash(rules: Mapping['cash'], activity: string, amounts: readonly string[]): Mapping['cash'] {
  const [first, ...others] = rules;
  if (first !== undefined) return [{ ...first, activities: [...first.activities, activity] }, ...others];
  const [only, ...more] = amounts;
  const amount = only !== undefined && more.length === 0 ? { amount: only } : {};
  return [{ activities: [activity], direction: 'in', basis: 'delivered', ...amount }];
}

function withOutcome(rules: Mapping['outcomes'], activity: string, fate: OutcomeRule['fate']): Mapping['outcomes'] {
  if (!rules.some((rule) => rule.fate === fate)) return [...rules, { activities: [activity], fate }];
  return rules.map((rule) => (rule.fate === fate ? { ...rule, activities: [...rule.activities, activity] } : rule));
}

const without = (names: readonly string[], name: string): readonly string[] => names.filter((one) => one !== name);
const hasActs = ({ activities }: { readonly activities: readonly string[] }): boolean => activities.length > 0;

/** Sure, likely, to be checked: a confidence as a person says it. */
export const confidenceWord = (confidence: number): 'sure' | 'likely' | 'check' =>
  confidence >= 0.85 ? 'sure' : confidence >= 0.6 ? 'likely' : 'check';

/** What a person should look at: anything that is not sure. */
export const isUnsure = ({ confidence }: { readonly confidence: number }): boolean =>
  confidenceWord(confidence) !== 'sure';

/** True for what has the rooms of a mapping: a file from outside may hold anything; the server judges the rest. */
export function isMapping(value: unknown): value is Mapping {
  if (typeof value !== 'object' || value === null) return false;
  const { tables, cash, outcomes, objects, activities } = value as Record<string, unknown>;
  const areRooms = [objects, activities].every((room) => typeof room === 'object' && room !== null);
  return areRooms && [tables, cash, outcomes].every((list) => Array.isArray(list));
}
