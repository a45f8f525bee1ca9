import type { ApprovalAnswer, GateAnswer } from '@aval/core/approval';
import type { Claim } from '@aval/core/explain';

/** A minute and below has no length. */
const SHORTEST_HOURS = 1 / 60;

/** Where a wait lies on the scale of all gates, 0..1: logarithmic from a minute to the longest. */
export function placeOf(hours: number, longest: number): number {
  if (hours <= SHORTEST_HOURS || longest <= SHORTEST_HOURS) return 0;
  return Math.min(1, Math.log(hours / SHORTEST_HOURS) / Math.log(longest / SHORTEST_HOURS));
}

/** The longest wait that the picture shows; 0 when nobody waited. */
export const longestOf = (gates: readonly GateAnswer[]): number =>
  Math.max(0, ...gates.map(({ wait }) => wait?.p90 ?? 0));

/** Gates told together have several names. */
export const isTogether = ({ of }: Pick<GateAnswer, 'of'>): boolean => of.length > 1;

/** The first sentence and those of the gates that hold most money, three at most. */
export function leadClaims({ claims, gates }: ApprovalAnswer): Claim[] {
  const [total] = claims;
  const first = gates.slice(0, 3).flatMap((gate) => claims.find(({ id }) => id === gate.claim) ?? []);
  return total === undefined ? first : [total, ...first];
}

/** The claim of a family without values. */
export const claimOf = ({ claims }: ApprovalAnswer, family: string): Claim | undefined =>
  claims.find(({ id }) => id === `approval.${family}` || id.startsWith(`approval.${family}?`));

/** The claim at an address. */
export const claimAt = ({ claims }: ApprovalAnswer, id: string): Claim | undefined =>
  claims.find((claim) => claim.id === id);
