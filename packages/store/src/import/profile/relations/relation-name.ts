import { identifiedBy, isIdentifierWord, meaningWords } from '@aval/core/mapping';

/** A column with its table, as names. */
export interface NamedColumn {
  readonly table: string;
  readonly column: string;
}

/** Words of table names that say where a table is from or what is done with it, not what its rows are. */
const GENERIC =
  /^(?:tbl|tb|t|dim|fact|fct|stg|raw|dbo|public|main|data|daten|donnees|datos|dati|dados|table|export|extract|extraction|dump|list|liste|lista|master|stamm|file|fichier|csv|report|all|new|old|v|sheet|feuil|blatt|hoja|foglio|folha|and|of|the|de|des|du|la|le|les|el|di|da|von|der|van)$/;

/** Words that say that a column names its row, as an identifier does: `customer name` is of a customer. */
const LABEL = /^(?:name|names|nom|nombre|nome|naam|namen|bezeichnung|label|libelle|title|titel|titre)$/;

const HIERARCHY =
  /^(?:report|reports|manager|managers|supervisor|superior|parent|boss|lead|leader|head|chef|responsable|superieur|parente|mere|vorgesetzte[rn]?|leiter|eltern|uebergeordnet\p{L}*|ubergeordnet\p{L}*|jefe|padre|capo|responsabile|superiore|genitore|chefe|gestor|pai|leidinggevende|bovenliggend\p{L}*|ouder|hierarch\p{L}*)$/u;

const PEOPLE =
  /^(?:employee|staff|user|worker|people|person|personnel|member|salarie|employe|collaborateur|utilisateur|mitarbeiter|benutzer|empleado|usuario|dipendente|dipendenti|utente|utenti|funcionario|colaborador|medewerker|gebruiker)(?:s|es|n|en|in|innen|nen)?$/;
const ACTS =
  /^(?:owner|assignee|assigned|created|handler|handled|seller|salesperson|salesrep|rep|technician|agent|author|vendeur|verkaufer|vendedor|venditore|verkoper|bearbeiter|operator|operateur|resource|approver|requester)$/;

/** True when a column says whom or what its row is under: `ReportsTo`, `parent_id`, `Vorgesetzter`. */
export const saysAbove = (column: string): boolean => meaningWords(column).some((word) => HIERARCHY.test(word));

/** What a column identifies, in words: those of its name without `id`; a bare `id` is of its table. */
function thingOf({ table, column }: NamedColumn): { words: readonly string[]; bare: boolean } {
  const words = meaningWords(column)
    .flatMap((word) => (isIdentifierWord(word) ? (identifiedBy(word) ?? []) : [word]))
    .filter((word) => !/^\d+$/.test(word) && !LABEL.test(word));
  return words.length > 0 ? { words, bare: false } : { words: tableWords(table), bare: true };
}

/** True for a column that is named as the key of its own table: `id`, or `customer_id` of customers. */
export function isOwnKey(named: NamedColumn): boolean {
  const { words, bare } = thingOf(named);
  return bare || same(words, tableWords(named.table));
}

function tableWords(table: string): readonly string[] {
  const name = table.slice(table.lastIndexOf('.') + 1);
  const words = meaningWords(name).filter((word) => !GENERIC.test(word) && !/^\d+$/.test(word));
  return words.length > 0 ? words : meaningWords(name);
}

/** One word in two numbers or cases: `customer`, `customers`; `fornitore`, `fornitori`; `kunde`, `kunden`. */
function areOne(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (/(?:y)$/.test(short) && long === `${short.slice(0, -1)}ies`) return true;
  if (short.length < 3 || long.length - short.length > 2) return false;
  const stem = short.length > 4 ? short.replace(/[aeio]$/, '') : short;
  return long.startsWith(stem) && /^(?:[aeio]?s?|e?n|e[rn]|nen|i)$/.test(long.slice(stem.length));
}

/** One word begins with the other, which has four letters at least: `ship`, `shipper`. */
function areKin(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= 4 && long.startsWith(short) && long.length - short.length <= 4;
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, i) => areOne(word, b[i] ?? ''));

/**
 * How much the names say that `many` names `one`, 0..1: 1 for the same name of the same thing, 0.9 for the thing that the
 * table of `one` is of, 0.6 for a word in common or a role of people (`owner` → `users`), 0.4 for kindred words.
 */
export function nameLikeness(many: NamedColumn, one: NamedColumn): number {
  const [from, to] = [thingOf(many), thingOf(one)];
  const table = tableWords(one.table);
  const ofTable = to.bare || to.words.some((word) => table.some((noun) => areOne(word, noun)));
  if (!from.bare && !to.bare && same(from.words, to.words)) return 1;
  const targets = ofTable ? [to.words, table] : [to.words];
  if (targets.some((target) => same(from.words, target))) return 0.9;
  const head = from.words.at(-1) ?? '';
  if (!from.bare && targets.some((target) => target.length === 1 && areOne(head, target[0] ?? ''))) return 0.85;
  if (from.bare) return 0;
  if (targets.flat().some((word) => from.words.some((other) => areOne(word, other)))) return 0.6;
  const people = ofTable && targets.flat().some((word) => PEOPLE.test(word));
  if (people && from.words.some((word) => HIERARCHY.test(word) || ACTS.test(word))) return 0.6;
  return targets.flat().some((word) => from.words.some((other) => areKin(word, other))) ? 0.4 : 0;
}
