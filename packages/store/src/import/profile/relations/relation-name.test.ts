import { describe, expect, it } from 'vitest';
import { nameLikeness, saysAbove } from './relation-name.ts';

const named = (text: string): { table: string; column: string } => ({
  table: text.slice(0, text.lastIndexOf('/')),
  column: text.slice(text.lastIndexOf('/') + 1),
});
const likeness = (many: string, one: string): number => nameLikeness(named(many), named(one));

describe('names that say that one column names another', () => {
  it.each<[string, string, number]>([
    ['orders/CustomerID', 'Customers/CustomerID', 1],
    ['orders/customer_id', 'customers/id', 0.9],
    ['commandes/Client', 'clients/N° client', 1],
    ['ordini/codice_fornitore', 'fornitori/codice', 0.9],
    ['export.orders/customer', 'export.customers 2024/name', 0.9],
    ['orders/billing_customer_id', 'customers/id', 0.85],
    ['deliveries/category', 'categories/title', 0.9],
    ['tickets/owner', 'users/id', 0.6],
    ['Orders/ShipVia', 'Shippers/ShipperID', 0.4],
  ])('%s, %s', (many, one, expected) => expect(likeness(many, one)).toBe(expected));

  it.each<[string, string]>([
    ['customers/id', 'orders/id'],
    ['orders/quantity', 'customers/id'],
    ['orders/id', 'order_details/id'],
    ['products/SupplierID', 'orders/CustomerID'],
  ])('%s does not name %s', (many, one) => expect(likeness(many, one)).toBeLessThan(0.6));
});

it('a column says whom or what its row is under, in seven languages', () => {
  expect(
    [
      'ReportsTo',
      'Manager',
      'parent_id',
      'Supérieur',
      'Vorgesetzter',
      'jefe',
      'capo',
      'chefe',
      'leidinggevende',
    ].filter((one) => !saysAbove(one)),
  ).toEqual([]);
  expect(['Name', 'customer', 'ship date'].filter(saysAbove)).toEqual([]);
});
