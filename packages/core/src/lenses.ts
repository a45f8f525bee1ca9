import { approvalLens } from './approval/index.ts';
import { cashLens } from './cash/index.ts';
import { chainLens } from './chain/index.ts';
import { constraintLens } from './constraint/index.ts';
import type { Claim, ClaimId, EvidenceQuery, Locale, Words } from './explain/index.ts';
import { FILTER_WORDS } from './filter/index.ts';
import { indicatorLens } from './indicator/index.ts';
import type { Query } from './ledger/index.ts';
import type { Lens } from './lens.ts';
import { loyaltyLens } from './loyalty/index.ts';
import { MAPPING_WORDS } from './mapping/index.ts';
import { orientationLens } from './orientation/index.ts';
import { timeLens } from './time/index.ts';
import { vainLens } from './vain/index.ts';

export { readAddress } from './lens.ts';
export type { Lens, LensReport } from './lens.ts';

/** Every question the product answers of a ledger, in the order of the first page; menus are drawn from this list. */
export const LENSES: readonly Lens[] = [
  cashLens,
  constraintLens,
  vainLens,
  approvalLens,
  orientationLens,
  timeLens,
  loyaltyLens,
  indicatorLens,
  chainLens,
];

/** The claim at an address; undefined when no lens knows it, or this ledger has no such claim. */
export const findClaim = async (query: Query, id: ClaimId): Promise<Claim | undefined> => lensOf(id)?.ask(query, id);

/** The SQL of the facts under a claim; undefined when no lens knows the address. */
export const findEvidence = async (query: Query, id: ClaimId): Promise<EvidenceQuery | undefined> =>
  lensOf(id)?.evidenceOf(query, id);

const lensOf = (id: ClaimId): Lens | undefined => LENSES.find((lens) => id.startsWith(`${lens.name}.`));

const merged = (locale: Locale): Words[Locale] =>
  Object.assign(
    {},
    MAPPING_WORDS[locale],
    FILTER_WORDS[locale],
    ...LENSES.map((lens) => lens.words[locale]),
  ) as Words[Locale];

/** All words a claim or an understanding can be said with. */
export const WORDS: Words = { fr: merged('fr'), en: merged('en') };
