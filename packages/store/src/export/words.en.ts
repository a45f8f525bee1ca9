import { isSingular } from '@aval/core/explain';
import type { Phrase, Statement } from '@aval/core/explain';
import type { FRENCH } from './words.fr.ts';

type Values = Statement['values'];

/** `{count}` with the word in its number. */
const counted =
  (one: string, many: string): Phrase =>
  (values: Values) =>
    isSingular(values['count'], 'en') ? one : many;

/** What an export says, in English: what stands in its way (`export.…`) and what its file does not carry (`export.left.…`). */
export const ENGLISH = {
  'export.nothing': 'No act answers this choice: there is nothing to write.',
  'export.nothing.next': 'Widen the period, or choose another customer or kind of object.',
  'export.type-unknown': 'The ledger knows no object of the kind “{type}”.',
  'export.type-unknown.next': 'Choose a kind of object that the page of imports shows; capitals and spaces count.',
  'export.customer-unknown': 'The ledger knows no customer “{customer}”.',
  'export.customer-unknown.next': 'Write the customer as your files do; capitals and spaces count.',
  'export.too-many-rows': 'The sheet “{table}” would have {rows} rows; a spreadsheet holds {limit}.',
  'export.too-many-rows.next': 'Choose CSV or Parquet, or a shorter period. Nothing was written.',
  'export.disk-full': 'The disk is full, there is no room for “{file}”: nothing was left behind.',
  'export.disk-full.next': 'Free some space, or choose Parquet, the smallest format.',
  'export.no-permission': 'Aval may not write “{file}” there.',
  'export.no-permission.next': 'Give your account the right to write in that folder, or choose another one.',
  'export.no-folder': 'The folder in which to write “{file}” does not exist.',
  'export.no-folder.next': 'Make it, or choose another folder.',

  'export.left.record': counted(
    'The row it came from, with its columns that are not interpreted ({count}), stays in the ledger: the file carries the fact.',
    'The rows they came from, with their columns that are not interpreted ({count}), stay in the ledger: the file carries the facts.',
  ),
  'export.left.refused-row': counted(
    '{count} row that was set aside stays in the ledger.',
    '{count} rows that were set aside stay in the ledger.',
  ),
  'export.left.outside-period': counted(
    '{count} act outside the chosen period.',
    '{count} acts outside the chosen period.',
  ),
  'export.left.other-customer': counted('{count} act for other customers.', '{count} acts for other customers.'),
  'export.left.other-type': counted(
    '{count} act on objects of other kinds.',
    '{count} acts on objects of other kinds.',
  ),
  'export.left.act-elsewhere': counted(
    '{count} act that touches no object of this kind has no trace.',
    '{count} acts that touch no object of this kind have no trace.',
  ),
  'export.left.repeated-act': counted(
    '{count} act is written once more, because it touches several objects.',
    '{count} times an act is written once more, because it touches several objects.',
  ),
  'export.left.object': counted(
    '{count} object of another kind, or that no act touches.',
    '{count} objects of other kinds, or that no act touches.',
  ),
  'export.left.relation': counted(
    '{count} relation between objects, or of an act with an object of another kind.',
    '{count} relations between objects, or of acts with objects of other kinds.',
  ),
  'export.left.qualifier': counted(
    'The part of an object in an act ({count}).',
    'The parts of objects in acts ({count}).',
  ),
  'export.left.cash': counted(
    '{count} movement of money of another object, or beside a first one of the same act.',
    '{count} movements of money of other objects, or beside a first one of the same act.',
  ),
  'export.left.party': counted(
    '{count} movement of money does not say who pays: the act does not touch them.',
    '{count} movements of money do not say who pays: the act does not touch them.',
  ),
  'export.left.outcome': counted('{count} outcome of an object.', '{count} outcomes of objects.'),
  'export.left.expectation': counted(
    '{count} expectation: what is promised, required or due.',
    '{count} expectations: what is promised, required or due.',
  ),
  'export.left.organisation': counted('Whom {count} person answers to.', 'Whom {count} people answer to.'),
  'export.left.control-character': counted(
    '{count} text holds characters that the format forbids: they are replaced there.',
    '{count} texts hold characters that the format forbids: they are replaced there.',
  ),
  'export.left.fine-instant': counted(
    '{count} act is dated finer than the millisecond: a spreadsheet ends there.',
    '{count} acts are dated finer than the millisecond: a spreadsheet ends there.',
  ),
  'export.left.long-text': counted(
    '{count} text is longer than a cell holds (32,767 characters): it is cut there.',
    '{count} texts are longer than a cell holds (32,767 characters): they are cut there.',
  ),
  'export.left.sheet-rows': counted(
    '{count} row too many for a spreadsheet: choose CSV or Parquet.',
    '{count} rows too many for a spreadsheet: choose CSV or Parquet.',
  ),
  'export.left.small-group': counted(
    '{count} act of a team or role of fewer than five people, whose name is masked.',
    '{count} acts of teams or roles of fewer than five people, whose names are masked.',
  ),
} as const satisfies Record<keyof typeof FRENCH, Phrase>;
