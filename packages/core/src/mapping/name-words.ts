/** Nouns that files write in one word with what follows: `customerid`, `orderdate`. */
const NOUNS =
  'case|order|customer|client|invoice|user|employee|ticket|item|product|line|process|trace|event|resource|vendor|supplier|account|' +
  'contract|claim|payment|activity|task|start|end|due|complete|create|delivery|ship|shipping|amount|unit|total|net|object|kunden|kunde|' +
  'vorgang|fall|auftrag|bestell|rechnung|activite|commande|facture|pedido|cliente|factura|caso|zaak|klant|order';
const ENDS =
  'id|ids|no|nr|num|number|nummer|date|datum|time|timestamp|name|code|type|key|amount|value|price|group|role|by|at';
const JOINED = new RegExp(`^(${NOUNS})(${ENDS})$`);

/** Marks that a source puts before the attributes of a case or an event; they say where, not what. */
const SCOPES = new Set([
  'case',
  'event',
  'trace',
  'ocel',
  'attr',
  'attribute',
  'col',
  'column',
  'field',
  'dim',
  'fk',
  'pk',
  'tbl',
]);

/** Lower case without accents: `Échéance` → `echeance`, `Straße` → `strasse`. */
export const foldText = (text: string): string => (PLAIN.test(text) ? text.toLowerCase() : withoutAccents(text));

const PLAIN = /^[ -~]*$/;
const withoutAccents = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l');

/**
 * The words of a name, folded: `InvoiceDate`, `invoice_date`, `Invoice date` → `['invoice', 'date']`; `N° commande` → `['no', 'commande']`.
 * A name without a letter has no words.
 */
export function nameWords(name: string): readonly string[] {
  const spaced = name
    .replaceAll(/n\s*[°º]/giu, ' no ')
    .replaceAll(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replaceAll(/(\p{Lu}{2,})(\p{Lu}\p{Ll}{2,})/gu, '$1 $2');
  return foldText(spaced)
    .split(/[^\p{L}\p{N}€$£]+/u)
    .flatMap((word) => word.match(/\p{L}+|\p{N}+|[€$£]/gu) ?? [])
    .flatMap((word) => JOINED.exec(word)?.slice(1) ?? [word]);
}

/** The words without the scope before them: `case:AMOUNT_REQ` → `['amount', 'req']`; a lone scope word stays. */
export function meaningWords(name: string): readonly string[] {
  const words = nameWords(name);
  const first = words[0];
  if (first === undefined || !SCOPES.has(first) || words.length < 2 || isIdentifierWord(words[1] ?? '')) return words;
  const marked = /^\(?(case|event|trace|ocel|attr|attribute)(\)|:)/i.test(name);
  return marked || !SAYS_OF_EVENT.test(words[1] ?? '') ? words.slice(1) : words;
}

/** Words that make a scope word part of the name: `event name`, `case type`. */
const SAYS_OF_EVENT =
  /^(name|type|time|date|timestamp|class|label|description|status|state|kind|at|on|by|start|end|category|owner|nr)$/;

const IDENTIFIER_WORDS = new Set(
  (
    'id ids no nr num number key ref reference uuid guid identifier identifiant identifikation numero n nummer clef cle kennung schluessel ' +
    'schlussel identificador identificativo codigo codice clave chave sleutel kenmerk code belegnr kennzeichen nro protocollo folio hash hashed pseudonym'
  ).split(' '),
);
const IDENTIFIER_ENDS = /^(.{4,}?)s?(nummer|kennung|schluessel|schlussel|kenmerk|nr)$/;
/** Keys as a widespread company system names them. */
const SYSTEM_KEYS = new Set(['vbeln', 'ebeln', 'aufnr', 'belnr', 'kunnr', 'lifnr']);

/** True for a word that says "this identifies": id, number, Nummer, clé, codice, … */
export const isIdentifierWord = (word: string): boolean =>
  IDENTIFIER_WORDS.has(word) || IDENTIFIER_ENDS.test(word) || SYSTEM_KEYS.has(word);

/** What an identifier is of, when it is one word with it: `auftragsnummer` → `auftrag`, `vbeln` → `vbeln`; undefined for `id`. */
export const identifiedBy = (word: string): string | undefined =>
  SYSTEM_KEYS.has(word) ? word : IDENTIFIER_WORDS.has(word) ? undefined : IDENTIFIER_ENDS.exec(word)?.[1];

/** True when the name carries a mark of the case level (`case:…`, `(case)_…`). */
export const isCaseLevel = (name: string): boolean => /^(\(case\)|case|trace|\(trace\))[:_]/i.test(name);
