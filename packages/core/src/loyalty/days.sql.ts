import type { Dialect } from '../ledger/index.ts';

/** Imports that count: not superseded by a newer understanding of the same file. */
export const LIVE = 'SELECT i.import_id FROM import i WHERE i.superseded_by IS NULL';

/** The day of a TIMESTAMP where the company is, in days since 1970-01-01; parameter $zone. */
export const dayNumber = (dialect: Dialect, at: string): string =>
  `floor(${dialect.secondsSince(dialect.inZone(at, '$zone'))} / 86400)`;

/** Seconds since midnight where the company is. */
export const secondOfDay = (dialect: Dialect, at: string): string =>
  `(${dialect.secondsSince(dialect.inZone(at, '$zone'))} - 86400 * ${dayNumber(dialect, at)})`;
