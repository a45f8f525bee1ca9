import { describe, expect, it } from 'vitest';
import { awaitedBy } from './wait-cause-names.ts';

describe('work waits for the answer of', () => {
  it.each([
    'W_Nabellen offertes',
    'W_Nabellen incomplete dossiers',
    'Call back',
    'sendReminder',
    'Relancer le client',
    'Rappel client',
    'Lettre de rappel',
    'Mahnung versenden',
    'Follow up on the quotation',
    'Send for Credit Collection',
  ])('a customer, before “%s”', (name) => {
    expect(awaitedBy(name)).toBe('customer');
  });

  it.each(['Record Goods Receipt', 'Relance fournisseur', 'Wareneingang buchen', 'Remind vendor'])(
    'a supplier, before “%s”',
    (name) => {
      expect(awaitedBy(name)).toBe('supplier');
    },
  );

  it.each([
    'W_Completeren aanvraag',
    'Call customer',
    'Pack items',
    'Follow-up inspection',
    'Rappel de produits',
    'Send invoice',
    'Ask for missing documents',
    'Erstellen',
  ])('nobody outside, before “%s”', (name) => {
    expect(awaitedBy(name)).toBeUndefined();
  });
});
