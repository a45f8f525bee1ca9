import { WORK_KINDS } from './ledger.sql.ts';
import type { ActivityKind } from './ledger.sql.ts';

/** True for the kinds that somebody of the company spends time on. */
export const isWorkKind = (kind: ActivityKind): boolean => WORK_KINDS.some((one) => one === kind);

/** The same in SQL, for a column that holds a kind: `a.kind IN ('work', …)`. */
export const sqlIsWork = (column: string): string =>
  `${column} IN (${WORK_KINDS.map((kind) => `'${kind}'`).join(', ')})`;
