import { LEVELS, type Level } from '@aval/core/chain';
import type { AddressValues } from '../shared/address.ts';
import type { Measure } from './chain-view.ts';

type ChainFace = 'map' | 'flow' | 'table';

/** What the reader chose, as it stands in the address: a link sent to a colleague shows the same chain. */
export interface ChainSettings {
  readonly level: Level;
  readonly face: ChainFace;
  /** Null when the reader has not said: cash, unless groups are folded, whose cash cannot be added. */
  readonly measure: Measure | null;
  /** How many hand-offs are shown at most; null when the reader has not said. */
  readonly limit: number | null;
  /** Groups unfolded by the reader. */
  readonly open: ReadonlySet<string>;
  /** What the panel shows: a link, a hand-off (by its claim) or a group. */
  readonly link: string | null;
  readonly handOff: string | null;
  readonly group: string | null;
}

/** Shown when the reader has not said: about as many as can be followed by eye. */
export const USUAL_LIMIT = 40;
/** The most the server shows; nothing is hidden below it. */
export const NO_LIMIT = 100_000;
const SEPARATOR = '|';

/** When the usual limit would hide most of the chain, nothing is hidden and links are folded into groups instead. */
export const usualLimit = (hidden: { readonly shownShare: number } | null | undefined): number =>
  hidden != null && hidden.shownShare < 0.5 ? NO_LIMIT : USUAL_LIMIT;

/** Reads the address; unknown values fall back to the usual ones. On a narrow screen the thread comes first, the map on demand. */
export function readSettings(values: AddressValues, narrow: boolean): ChainSettings {
  return {
    level: LEVELS.find((level) => level === values['level']) ?? 'activity',
    face: (['map', 'flow', 'table'] as const).find((face) => face === values['view']) ?? (narrow ? 'flow' : 'map'),
    measure: (['cash', 'count'] as const).find((measure) => measure === values['measure']) ?? null,
    limit: readLimit(values['limit']),
    open: new Set((values['open'] ?? '').split(SEPARATOR).filter((id) => id !== '')),
    link: values['link'] ?? null,
    handOff: values['handoff'] ?? null,
    group: values['group'] ?? null,
  };
}

function readLimit(text: string | undefined): number | null {
  if (text === 'all') return NO_LIMIT;
  const limit = Number(text);
  return Number.isInteger(limit) && limit > 0 ? limit : null;
}

export const writeLimit = (limit: number): string => (limit >= NO_LIMIT ? 'all' : String(limit));

/** The address after folding or unfolding a group. */
export function writeOpen(open: ReadonlySet<string>, group: string): string | undefined {
  const changed = open.has(group) ? [...open].filter((id) => id !== group) : [...open, group];
  return changed.length === 0 ? undefined : changed.join(SEPARATOR);
}

/** Nothing in the panel. */
export const NOTHING_CHOSEN = { link: undefined, handoff: undefined, group: undefined } as const;

/** The stops of the slider: doubling from 10, then all of them. Always at least one stop. */
export function limitStops(total: number): readonly number[] {
  const stops: number[] = [];
  for (let stop = 10; stop < total; stop *= 2) stops.push(stop);
  return [...stops, NO_LIMIT];
}
