import { expect, it } from 'vitest';
import { foldText, isCaseLevel, isIdentifierWord, meaningWords, nameWords } from './name-words.ts';

it.each([
  ['InvoiceDate', 'invoice date'],
  ['invoice_date', 'invoice date'],
  ['N° commande', 'no commande'],
  ['customerID', 'customer id'],
  ['orderid', 'order id'],
  ['EVENTTIME', 'event time'],
  ['Montant HT (€)', 'montant ht €'],
  ['Échéance', 'echeance'],
  ['Straße', 'strasse'],
  ['case:AMOUNT_REQ', 'case amount req'],
  ['Activity_11', 'activity 11'],
  ['日付', '日付'],
  ['', ''],
])('the words of %s are %s', (name, words) => {
  expect(nameWords(name).join(' ')).toBe(words);
});

it('a mark of the case or the event says where, not what, unless it is part of the name', () => {
  expect(
    [
      'case:AMOUNT_REQ',
      '(case)_Permit_ID',
      'event User',
      'case Vendor',
      'case_id',
      'Event type',
      'event name',
      'case',
    ].map((name) => meaningWords(name).join(' ')),
  ).toEqual(['amount req', 'permit id', 'user', 'vendor', 'case id', 'event type', 'event name', 'case']);
});

it('identifier words are known in seven languages, also as the end of a word', () => {
  expect(
    ['id', 'number', 'numero', 'auftragsnummer', 'codigo', 'codice', 'chave', 'zaaknummer', 'clef'].filter(
      (word) => !isIdentifierWord(word),
    ),
  ).toEqual([]);
  expect(['paid', 'valid', 'name', 'betrag', 'danger'].filter(isIdentifierWord)).toEqual([]);
});

it('folding keeps letters and loses accents', () => {
  expect(foldText('Tätigkeit Çà œuvre')).toBe('tatigkeit ca oeuvre');
  expect(isCaseLevel('case:REG_DATE') && isCaseLevel('(case)_Amount')).toBe(true);
});
