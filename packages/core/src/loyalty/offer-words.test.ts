import { expect, test } from 'vitest';
import { offerAct } from './offer-words.ts';

test.each([
  ['O_SENT', 'sent'],
  ['O_Sent (mail and online)', 'sent'],
  ['O_SENT_BACK', undefined],
  ['O_ACCEPTED', 'won'],
  ['O_CANCELLED', 'lost'],
  ['O_DECLINED', 'lost'],
  ['O_CREATED', undefined],
  ['W_Nabellen offertes', undefined],
  ['Send quotation', 'sent'],
  ['QuotationSent', 'sent'],
  ['Devis envoyé', 'sent'],
  ['Devis signé', 'won'],
  ['Devis refusé', 'lost'],
  ['Offre acceptée', 'won'],
  ['Angebot abgelehnt', 'lost'],
  ['Send invoice', undefined],
  ['Order accepted', undefined],
  ['Good Issue', undefined],
])('%s: %s', (name, act) => expect(offerAct(name)).toBe(act));
