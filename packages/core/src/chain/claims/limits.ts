import { coarseUnit } from '../../ledger/index.ts';
import type { Statement } from '../../explain/index.ts';
import type { ChainPicture, ChainState, LinkFigures } from '../picture.ts';
import { count, share, statement, word } from './said.ts';

export const NON_ADDITIVE = statement('chain.limit.non-additive');

export const CLOCK_HOURS = statement('chain.limit.clock-hours');

/** What is to be known of any one link or hand-off. */
export const linkLimits = ({ state }: ChainPicture): Statement[] =>
  state.currency === null ? [statement('chain.limit.nobody-pays')] : [];

/** What the records of times leave out. */
export const timeLimits = (state: ChainState): Statement[] => [
  ...(state.hasDurations ? [] : [statement('chain.limit.one-time')]),
  CLOCK_HOURS,
  ...resolutionLimits(state),
];

/** Said of every duration where instants are told to the minute, the hour or the day only. */
export function resolutionLimits({ resolutionMs }: Pick<ChainState, 'resolutionMs'>): Statement[] {
  const unit = coarseUnit(resolutionMs);
  return unit === undefined ? [] : [statement('chain.limit.resolution', { unit: word(unit) })];
}

/** What is true of the whole chain drawn at a level. */
export const chainLimits = ({ state, level }: ChainPicture): Statement[] => [
  ...(state.currency === null ? [statement('chain.limit.nobody-pays')] : []),
  ...state.levels
    .filter((one) => one.level === level && one.gathered > 0)
    .map((one) => statement('chain.limit.gathered', { groups: count(one.gathered), level: word(`${level}s`) })),
  ...state.levels
    .filter((one) => one.reason === 'too-few-people')
    .map((one) => statement('chain.limit.withheld', { level: word(`${one.level}s`) })),
  ...(state.openWorkCount > 0 ? [statement('chain.limit.open-work', { items: count(state.openWorkCount) })] : []),
  ...(state.concurrentCount > 0 ? [statement('chain.limit.concurrent', { pairs: count(state.concurrentCount) })] : []),
];

/** Sessions of over eight hours are often forgotten ones: said when they hold a tenth of the hours or more. */
export const hourLimits = (link: LinkFigures): Statement[] =>
  link.workHours !== null && link.longHours >= link.workHours / 10
    ? [
        statement('chain.limit.long-sessions', {
          sessions: count(link.longCount),
          share: share(link.longHours / link.workHours),
        }),
      ]
    : [];
