import { SMALL_LINK, UNKNOWN_LINK } from '@aval/core/chain';
import type { Effects } from '../effects.ts';
import { sayCli } from '../problem.ts';

/** A link, team or role as a person reads it: small groups gathered, and what is not recorded, are said in words. */
export function linkName(name: string | null, effects: Effects): string {
  if (name === SMALL_LINK) return sayCli('link.small', {}, effects);
  return name === null || name === UNKNOWN_LINK ? sayCli('link.unknown', {}, effects) : name;
}
