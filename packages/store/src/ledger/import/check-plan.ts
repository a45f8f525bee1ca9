import type { Query } from '@aval/core/ledger';
import { LedgerError } from '../ledger-error.ts';
import { literal } from '../sql-text.ts';
import { columnOf, personColumns, tablesOf } from './plan.ts';
import type { ImportPlan, PlannedTable } from './plan.ts';
import { utcOf } from './time.sql.ts';

/**
 * Refuses a mapping that no fact can be made with: no act, an act without a name, an instant or an object, an amount of
 * an object that its rows do not name, a zone or a date pattern that does not exist.
 */
export async function checkPlan(plan: ImportPlan, query: Query): Promise<void> {
  const { zone, currency, cash } = plan.mapping;
  if (!/^[A-Z]{3}$/.test(currency)) throw new LedgerError('currency', { currency });
  await readsOr(query, `timezone(${literal(zone)}, TIMESTAMP '2000-01-01')`, () => new LedgerError('zone', { zone }));
  if (tablesOf(plan, 'event').length === 0) throw new LedgerError('role-missing', { table: '', role: 'event' });
  for (const table of plan.tables) checkTable(plan, table);
  const amounts = new Set(plan.tables.flatMap((table) => table.amounts.map(({ ref }) => ref)));
  const stray = cash.find((rule) => rule.amount !== undefined && !amounts.has(rule.amount));
  if (stray?.amount !== undefined) throw new LedgerError('cash-amount', { column: stray.amount });
  for (const { name, role } of plan.tables.flatMap(({ columns }) => columns)) {
    const pattern = 'format' in role ? role.format : 'iso';
    if (!NAMED_FORMATS.includes(pattern))
      await readsOr(query, utcOf(`''`, pattern, 'UTC'), () => new LedgerError('pattern', { pattern, column: name }));
  }
}

const NAMED_FORMATS = ['iso', 'epoch-s', 'epoch-ms', 'serial'];

/** Asks the engine to bind an expression; what it cannot read is refused with the given error. */
async function readsOr(query: Query, expression: string, refusal: () => LedgerError): Promise<void> {
  try {
    await query.rows(`SELECT ${expression}`);
  } catch {
    throw refusal();
  }
}

function checkTable(plan: ImportPlan, table: PlannedTable): void {
  const needs = (there: boolean, role: string): void => {
    if (!there) throw new LedgerError('role-missing', { table: table.name, role });
  };
  const has = (role: Parameters<typeof columnOf>[1]): boolean => columnOf(table, role) !== undefined;
  const objects = table.keys.filter((key, i) => key.party === null || i === table.own);
  if (table.row === 'event') {
    const isWide = table.moments.length > 0;
    needs(isWide || has('activity') || table.activity !== null, 'activity');
    needs(isWide || has('end') || has('start'), 'end');
    needs(objects.length > 0 || (has('event-key') && tablesOf(plan, 'event-object').length > 0), 'object');
    needs(!table.isLines || table.own >= 0, 'object');
  }
  if (table.row === 'event' || table.row === 'object-object') checkAmounts(table);
  if (table.row === 'object') needs(table.keys.length > 0, 'object-key');
  if (table.row === 'person') needs(personColumns(table).person !== undefined, 'actor');
  if (table.row === 'event-object')
    needs(has('event-key') && table.keys.length > 0, has('event-key') ? 'object-key' : 'event-key');
  if (table.row === 'object-object')
    needs(objects.length > 0 && (has('target-key') || table.keys.length > 1), 'target-key');
}

/** An amount of an object needs the object on the same row. */
function checkAmounts(table: PlannedTable): void {
  const stray = table.amounts.find(
    ({ of }) =>
      (of !== 'event' || table.row !== 'event') &&
      !table.keys.some(({ fixedType }) => fixedType === null || fixedType === of),
  );
  if (stray !== undefined) throw new LedgerError('amount-object', { column: stray.name, type: stray.of });
}
