export { CASH_BASES, FATES, NO_CURRENCY, chipOf } from './units.ts';
export type { CashBasis, CashChip, Fate, Instant, Money, World } from './units.ts';
export type { ColumnBatch, FactLog, Parameters, Query, SqlValue } from './ports.ts';
export { duckdbDialect } from './dialect.ts';
export type { Dialect } from './dialect.ts';
export {
  ACTIVITY_KINDS,
  ACTOR_KINDS,
  EXPECTATION_KINDS,
  LEDGER_TABLES,
  LEDGER_VERSION,
  OBJECT_KINDS,
  WORK_KINDS,
} from './ledger.sql.ts';
export { RESOLUTION_MS, coarseUnit } from './resolution.ts';
export type { CoarseUnit } from './resolution.ts';
export { isWorkKind, sqlIsWork } from './work-kinds.ts';
export type { ActivityKind, ActorKind, ExpectationKind, ObjectKind } from './ledger.sql.ts';
