import type { ColumnFacts } from './column-facts.ts';
import { weighted } from './column-facts.ts';
import { because, bounded, counted, fixedBy, free, give, holder, named, ranked } from './draft.ts';
import type { Candidate, Draft } from './draft.ts';
import { flowRank, namedKind, nounOf } from './guess-key.ts';
import { ACTOR_NAMES, CUSTOMER_NAMES, SUPPLIER_NAMES } from './lexicon/column-names.ts';
import { findTerm, terms } from './lexicon/term.ts';
import type { Term } from './lexicon/term.ts';
import { isIdentifierWord } from './name-words.ts';
import { displayName } from './object-type.ts';
import { isEmptyWord } from './column-facts.ts';

/** What a name may add to a party without saying something else about it. */
const NAMING_WORDS = terms(
  1,
  'name|nom|nombre|nome|naam|names|de|du|des|del|della|do|da|von|van|der|the|of|final|end|main|original|associated|linked|related|primary|id|nr',
);

/** Gives who pays and whom the company pays. */
export function assignParties(draft: Draft, key: string | undefined): void {
  for (const [role, names] of [
    ['supplier', SUPPLIER_NAMES],
    ['customer', CUSTOMER_NAMES],
  ] as const) {
    if (holder(draft, role)) continue;
    const found = ranked(
      free(draft).map((column) => partyCandidate(draft, column, names, key)),
      0.45,
    );
    const best = found[0];
    if (best) give(draft, best, { role });
    draft.rivals.set(role, found.slice(1));
  }
}

function partyCandidate(
  draft: Draft,
  column: ColumnFacts,
  names: readonly Term[],
  key: string | undefined,
): Candidate | undefined {
  const hit = findTerm(column.words, names);
  if (!hit || column.isDate || column.isConstant || column.isEmpty || (column.isNumber && !column.isWhole))
    return undefined;
  if (names === CUSTOMER_NAMES && holder(draft, 'supplier') && (hit.weight < 1 || BUYS_FOR_US.test(hit.found)))
    return undefined;
  const actor = findTerm(column.words, ACTOR_NAMES);
  if (actor && actor.score > hit.score) return undefined;
  const rest = column.words.filter(
    (word) =>
      !hit.found.split(' ').includes(word) &&
      !isIdentifierWord(word) &&
      !/^\d+$/.test(word) &&
      !findTerm([word], NAMING_WORDS) &&
      word.length > 1,
  );
  const offTopic =
    rest.length === 0
      ? 0
      : column.isCode && hit.weight === 1 && !rest.some((word) => ABOUT_PARTY.has(word))
        ? 0.15
        : 0.5;
  const still = key === undefined ? undefined : fixedBy(draft.table, key, column.name);
  const score =
    0.5 * hit.weight +
    0.12 * hit.score +
    0.15 * Math.min(1, column.filled) +
    (column.distinct >= 3 ? 0.13 : 0) +
    ((still ?? 0) >= 0.9 ? 0.1 : 0) -
    offTopic;
  return {
    column,
    score: bounded(score),
    reasons: [
      because('reason.name', { word: named(column.name) }),
      because('reason.few-values', { count: counted(column.distinct), rows: counted(Math.round(column.repeats)) }),
    ],
  };
}

/** Beside a supplier, who buys is one of the company. */
const BUYS_FOR_US = /^(buyer|acheteur|comprador\w*|purchaser|einkauf\w*|inkoper|besteller)$/;

/** Words that make a name say something about the party, not who it is. */
const ABOUT_PARTY = new Set(
  (
    'type segment class category group region country city zip address phone email mail status age gender sex since satisfaction rating score complaint feedback count pays ville categorie groupe typ gruppe land stadt tipo categoria pais ciudad ' +
    'paese citta soort categorie regio title order orders commande commandes service approval approved decision'
  ).split(' '),
);

/** Gives the keys of the other things that flow, are sold or used. A second key of the same object stays an attribute. */
export function assignObjects(draft: Draft, key: string | undefined): void {
  const main = draft.facts.find((column) => column.name === key);
  for (const column of free(draft)) {
    const found = objectCandidate(draft, column, main);
    if (found) give(draft, found, { role: 'object', type: displayName(column) });
  }
}

function objectCandidate(draft: Draft, column: ColumnFacts, main: ColumnFacts | undefined): Candidate | undefined {
  if (column.isDate || column.isConstant || column.isEmpty || column.distinct < 5) return undefined;
  if (column.isNumber && !column.isWhole) return undefined;
  if (!column.namesIdentifier && !column.isCode) return undefined;
  if (/[\s_]\d+$/.test(column.name) || column.profile.top.some((entry) => isEmptyWord(entry.value))) return undefined;
  const noun = nounOf(column);
  const kind = namedKind(noun);
  const rank = flowRank(noun);
  if (kind === 'party' || kind === 'worker' || (kind === undefined && rank === 0)) return undefined;
  if (kind !== undefined && !column.namesIdentifier) return undefined;
  if (isSameObject(draft, column, main)) return undefined;
  const keyed = weighted(column.profile, (value) => /\d/.test(value)) >= 0.8;
  if (!keyed || (!column.namesIdentifier && column.isNumber && column.profile.meanLength < 6)) return undefined;
  return {
    column,
    score: column.namesIdentifier ? 0.8 : 0.6,
    reasons: [because('reason.name', { word: named(noun.join(' ')) }), because('reason.identifier')],
  };
}

/** As many values as the main key and one for each of them: another name of the same object, unless both say what they are of. */
function isSameObject(draft: Draft, column: ColumnFacts, main: ColumnFacts | undefined): boolean {
  if (!main) return false;
  const [its, own] = [flowRank(nounOf(main)), flowRank(nounOf(column))];
  if (column.namesIdentifier && its > 0 && own > 0 && its !== own) return false;
  const alike = column.distinct >= 0.9 * main.distinct && column.distinct <= 1.1 * main.distinct;
  return alike && (fixedBy(draft.table, main.name, column.name) ?? 1) >= 0.9;
}
