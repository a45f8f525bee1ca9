import { expect, test } from 'vitest';
import { isDelivery } from './delivery-words.ts';

test.each([
  ['Good Issue', true],
  ['Shipped', true],
  ['Expédition', true],
  ['Commande livrée', true],
  ['Warenausgang', true],
  ['Préparation de la livraison', false],
  ['Préparation expédition', false],
  ['Bon de livraison', false],
  ['Sched.Line Changed Delivery Date', false],
  ['Facture envoyée', false],
  ['Delivery note dispatched', false],
])('%s: %s', (name, expected) => expect(isDelivery(name)).toBe(expected));
