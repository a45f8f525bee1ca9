export type {
  OpenChance,
  OpenWork,
  Orphan,
  OrphanReason,
  Spread,
  VainAnswer,
  VainCell,
  VainClass,
  VainName,
  VainRow,
  VainTable,
} from './answers.ts';
export { WORK_CLASSES } from './class.sql.ts';
export type { WorkClass } from './class.sql.ts';
export { deriveVain } from './derive-vain.ts';
export { findOrphans } from './find-orphans.ts';
export { measureVain } from './measure-vain.ts';
export { vainLens } from './vain-lens.ts';
