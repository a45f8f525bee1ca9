export type { IndicatorAnswer, IndicatorRow } from './answers.ts';
export { deriveIndicator } from './derive-indicator.ts';
export type { Standing } from './audit.ts';
export { indicatorLens } from './indicator-lens.ts';
export { measureIndicator } from './measure-indicator.ts';
export { readIndicatorFile } from './read-indicator-file.ts';
export type { IndicatorFile } from './read-indicator-file.ts';
export { sayIndicator, withdrawIndicator } from './say-indicator.ts';
