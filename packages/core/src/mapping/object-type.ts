import type { ObjectKind } from '../ledger/index.ts';
import type { ColumnFacts } from './column-facts.ts';
import { flowRank, namedKind } from './guess-key.ts';
import type { ObjectTypeProfile } from './guess.types.ts';
import { foldText, isIdentifierWord, nameWords } from './name-words.ts';

/** What an object of a key column is called: its name without scope and identifier words (`Order ID` → `order`, `N° de commande` → `commande`). */
export function displayName(column: ColumnFacts): string {
  if (column.name === 'case:concept:name') return 'case';
  const own = column.name
    .replaceAll(/n\s*[°º]/giu, ' ')
    .replaceAll(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const words = new Set(column.thing);
  const kept = own.filter(
    (word) =>
      !isIdentifierWord(foldText(word)) &&
      nameWords(word).some((part) => words.has(part)) &&
      !/^(de|du|des|del|of|di|do|da|van|von|the)$/i.test(word),
  );
  const joined = kept
    .map((word) => withoutIdentifier(word))
    .join(' ')
    .toLowerCase();
  return joined === '' ? column.name.toLowerCase() : joined;
}

/** `Auftragsnummer` → `Auftrag`, `orderid` → `order`. */
const withoutIdentifier = (word: string): string => {
  const parts = nameWords(word);
  if (parts.length === 2 && isIdentifierWord(parts[1] ?? '') && foldText(word) === parts.join(''))
    return word.slice(0, (parts[0] ?? '').length);
  return word.replace(/(?<=.{4})s?(nummer|kennung|kenmerk|nr)$/i, '');
};

/**
 * The kind of an object type (METHODS §2.1): its name, checked against how its objects live. What lives through most
 * of the log and is touched very often does not flow, whatever its name.
 */
export function kindOfType(type: ObjectTypeProfile): { kind: ObjectKind; byName: boolean; byLife: boolean } {
  const words = nameWords(type.type);
  const touches = type.objectCount === 0 ? 0 : type.touchCount / type.objectCount;
  const longLived = type.lifeShare > 0.5 && touches > 30;
  const shortLived = type.lifeShare < 0.4 && touches < 40 && type.objectCount >= 50;
  const kind = namedKind(words);
  if (kind === 'catalogue' && shortLived) return { kind: 'flow', byName: false, byLife: true };
  if (kind !== undefined) return { kind, byName: true, byLife: longLived };
  if (flowRank(words) > 0)
    return longLived && touches > 200
      ? { kind: 'asset', byName: false, byLife: true }
      : { kind: 'flow', byName: true, byLife: shortLived };
  return longLived
    ? { kind: 'asset', byName: false, byLife: true }
    : { kind: 'flow', byName: false, byLife: shortLived };
}
