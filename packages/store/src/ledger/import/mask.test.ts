import { expect, it } from 'vitest';
import { namesPeople } from './mask.ts';

it.each([
  'User',
  'org:resource',
  'Created by',
  'CREATED_BY',
  'assignedTo',
  'Prénom',
  'Opérateur',
  'E-mail',
  'Sachbearbeiter',
  'customer_contact',
  'approver',
])('the column %s names people', (column) => expect(namesPeople(column)).toBe(true));

it.each([
  'User_Type',
  'Resource group',
  'Statut du contact',
  'Order',
  'Amount',
  'Superuserless',
  'Équipe',
  'owner_count',
  '',
])('the column %s does not', (column) => expect(namesPeople(column)).toBe(false));
