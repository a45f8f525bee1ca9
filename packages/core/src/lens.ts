import type { AnswerTable, Claim, ClaimId, EvidenceQuery, Words } from './explain/index.ts';
import type { Filter, FilterName } from './filter/index.ts';
import type { Query } from './ledger/index.ts';

/** What one word of the product answers, and how its claims are asked again by their address. */
export interface Lens {
  readonly name: string;
  readonly words: Words;
  /** The kinds of parts it can be asked of. */
  readonly filters: readonly FilterName[];
  /** All that it says of a part, for documents and downloads: sentences, the first of them first, and tables. */
  readonly report: (query: Query, filter: Filter) => Promise<LensReport>;
  /** The claim at an address of this lens; undefined when the address is not one of its own. */
  readonly ask: (query: Query, id: ClaimId) => Promise<Claim | undefined>;
  /** The SQL that returns the `event_id`s a claim rests on. */
  readonly evidenceOf: (query: Query, id: ClaimId) => Promise<EvidenceQuery | undefined>;
}

export interface LensReport {
  readonly claims: readonly Claim[];
  readonly tables: readonly AnswerTable[];
}

/** The family and values that an address names; undefined when it is none of these families. */
export function familyAt<F>(
  families: Readonly<Record<string, F>>,
  id: ClaimId,
): { readonly family: F; readonly values: Readonly<Record<string, string>> } | undefined {
  const address = readAddress(id);
  const family = address && Object.hasOwn(families, address.family) ? families[address.family] : undefined;
  return family === undefined || address === undefined ? undefined : { family, values: address.values };
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
