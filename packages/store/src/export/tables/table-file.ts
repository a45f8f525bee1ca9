import type { FactTable } from '../fact-table.ts';
import { ACT_COLUMNS } from '../whole-tables.ts';

/** Tables are read back in this zone: their instants are UTC, also where they cannot say so. */
export const tableZone = 'UTC';

const OWN = new Set(['event', 'activity', 'time', ...Object.values(ACT_COLUMNS).map(({ name }) => name)]);

/** The columns of the acts that show their objects to people. */
export const extraColumns = (tables: readonly FactTable[]): string[] =>
  tables
    .filter(({ name }) => name === 'events')
    .flatMap(({ columns }) => columns.map(({ name }) => name).filter((name) => !OWN.has(name)));
