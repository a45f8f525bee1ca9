import type { Query } from './ledger/index.ts';
import type { Claim, ClaimId, EvidenceQuery } from './explain/index.ts';
import type { Words } from './explain/index.ts';

/** What one word of the product answers, and how its claims are asked again by their address. */
export interface Lens {
  readonly name: string;
  readonly words: Words;
  /** The claim at an address of this lens; undefined when the address is not one of its own. */
  readonly ask: (query: Query, id: ClaimId) => Promise<Claim | undefined>;
  /** The SQL that returns the `event_id`s a claim rests on. */
  readonly evidenceOf: (query: Query, id: ClaimId) => Promise<EvidenceQuery | undefined>;
}
