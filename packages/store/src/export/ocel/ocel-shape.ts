import type { Mapping } from '@aval/core/mapping';
import type { FactColumn, FactTable } from '../fact-table.ts';
import type { ExportScope } from '../scope.ts';
import { wholeMapping } from '../whole-mapping.ts';
import { ACT_COLUMNS, OBJECT_COLUMNS, wholeTables } from '../whole-tables.ts';
import type { OcelType } from './spelling.ts';

/** What Aval adds to the types of a log bears this before its name. */
export const RESERVED = 'aval:';

const reserved = (column: FactColumn): FactColumn => ({ ...column, name: RESERVED + column.name });

export const EVENT_ATTRIBUTES: readonly FactColumn[] = Object.values(ACT_COLUMNS).map(reserved);
export const OBJECT_ATTRIBUTES: readonly FactColumn[] = OBJECT_COLUMNS.map(reserved);

/** The tables that OCEL has no place for; each row is an object of the type `aval:<table>`, its columns its attributes. */
export const toldTables = (scope: ExportScope): FactTable[] =>
  wholeTables(scope).filter(({ name }) => !['events', 'objects', 'event_object', 'object_object'].includes(name));

export const objectTypesOf = (scope: ExportScope): OcelType[] => [
  ...scope.types.map(({ name }) => ({ name, attributes: OBJECT_ATTRIBUTES })),
  ...toldTables(scope).map(({ name, columns }) => ({ name: RESERVED + name, attributes: columns })),
];

/** Types of acts that are written, in the order they were first told. */
export const eventTypesOf = (scope: ExportScope): OcelType[] =>
  scope.activities.map(({ name }) => ({ name, attributes: EVENT_ATTRIBUTES }));

/** The mapping with which a log of Aval's is read back. */
export const ocelMapping = (scope: ExportScope): Mapping =>
  wholeMapping(scope, scope.zone, { attribute: RESERVED, told: RESERVED, extra: [] });
