import type { Claim, Statement } from '../explain/index.ts';

/** By which method figures were found, what limits them and what would refute them: said once for all claims that share it. */
export interface Note {
  readonly n: number;
  readonly method: Statement;
  readonly limits: readonly Statement[];
  readonly refutedBy: Statement;
}

/** The notes of a chapter, and which of them each claim points to. */
export interface Notes {
  readonly notes: readonly Note[];
  readonly noteOf: (claim: Claim) => number;
}

/** Numbers the notes of claims in the order they first appear. */
export function gatherNotes(claims: readonly Claim[]): Notes {
  const numbers = new Map<string, Note>();
  for (const claim of claims) {
    const key = keyOf(claim);
    if (!numbers.has(key)) {
      const { method, limits, refutedBy } = claim;
      numbers.set(key, { n: numbers.size + 1, method, limits, refutedBy });
    }
  }
  return { notes: [...numbers.values()], noteOf: (claim) => numbers.get(keyOf(claim))?.n ?? 0 };
}

const keyOf = ({ method, limits, refutedBy }: Claim): string => JSON.stringify([method, limits, refutedBy]);
