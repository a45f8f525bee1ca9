import type { ObjectKind } from '../ledger/index.ts';
import type { ColumnFacts } from './column-facts.ts';
import { CASE_KEY, flowRank, namedKind } from './guess-key.ts';
import type { ObjectTypeProfile } from './guess.types.ts';
import { foldText, identifiedBy, isIdentifierWord, nameWords } from './name-words.ts';

/** What an object of a key column is called: its name without scope and identifier words (`Order ID` → `order`, `N° de commande` → `commande`); `case` when they say nothing else. */
export function displayName(column: ColumnFacts): string {
  if (CASE_KEY.test(column.name)) return 'case';
  const own = column.name
    .replaceAll(/n\s*[°º]/giu, ' ')
    .replaceAll(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u);
  const kept = own.map(withoutIdentifier).filter((word) => isSaid(word, column.thing));
  const name = kept.join(' ').toLowerCase();
  return name === '' || NO_NOUN.test(name) ? 'case' : name;
}

/** Names that say no more than "this is one": what they number is a case. */
const NO_NOUN = /^(key|record|row|line id|instance|process instance|case|trace|entity|object|concept|c?\d+)$/;

const SMALL_WORDS = /^(de|du|des|del|della|of|di|do|da|van|von|the|en|no)$/i;

/** A word that is part of what the name is of, not of how it is numbered. */
const isSaid = (word: string, thing: readonly string[]): boolean =>
  word !== '' &&
  !SMALL_WORDS.test(word) &&
  thing.some((part) => nameWords(word).includes(part) || foldText(word) === part);

/** `Auftragsnummer` → `Auftrag`, `orderid` → `order`. */
function withoutIdentifier(word: string): string {
  const [first = '', second] = nameWords(word);
  if (second !== undefined && isIdentifierWord(second) && foldText(word) === first + second)
    return word.slice(0, first.length);
  const stem = identifiedBy(foldText(word));
  return stem === undefined ? word : word.slice(0, stem.length);
}

/**
 * The kind of an object type (METHODS §2.1): its name, checked against how its objects live. What lives through most
 * of the log and is touched very often does not flow, whatever its name.
 */
export function kindOfType(type: ObjectTypeProfile): { kind: ObjectKind; byName: boolean; byLife: boolean } {
  const words = nameWords(type.type);
  const touches = type.objectCount === 0 ? 0 : type.touchCount / type.objectCount;
  const longLived = type.lifeShare > 0.5 && touches > 30;
  const shortLived = type.lifeShare < 0.4 && touches < 40 && type.objectCount >= 50;
  const named = namedKind(words);
  const kind = named === 'party' && words.length > 1 && flowRank(words.slice(0, 1)) > 0 ? undefined : named;
  if (kind === 'catalogue' && shortLived) return { kind: 'flow', byName: false, byLife: true };
  if (kind !== undefined) return { kind, byName: true, byLife: longLived };
  if (flowRank(words, true) > 0)
    return longLived && touches > 200
      ? { kind: 'asset', byName: false, byLife: true }
      : { kind: 'flow', byName: true, byLife: shortLived };
  return longLived
    ? { kind: 'asset', byName: false, byLife: true }
    : { kind: 'flow', byName: false, byLife: shortLived };
}
