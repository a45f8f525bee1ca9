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

/** The address of a claim: `cash.week` and `{ start: '2016-01-04' }` give `cash.week?start=2016-01-04`. */
export function claimAddress(family: string, values: Readonly<Record<string, string>> = {}): ClaimId {
  const asked = Object.entries(values).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return asked.length === 0 ? family : `${family}?${asked.join('&')}`;
}

/** The family and values of an address; undefined when it is not written as one. */
export function readAddress(
  id: ClaimId,
): { readonly family: string; readonly values: Readonly<Record<string, string>> } | undefined {
  const [family = '', asked = ''] = splitOnce(id, '?');
  if (!/^[a-z-]+\.[a-z-]+$/.test(family)) return undefined;
  try {
    const pairs = asked === '' ? [] : asked.split('&').map((pair) => splitOnce(pair, '='));
    return {
      family,
      values: Object.fromEntries(pairs.map(([name = '', value = '']) => [name, decodeURIComponent(value)])),
    };
  } catch {
    return undefined;
  }
}

function splitOnce(text: string, mark: string): string[] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
