import {
  act,
  caseKey,
  clock,
  count,
  day,
  each,
  key,
  line,
  money,
  moneyEach,
  name,
  of,
  pick,
  pickEach,
  some,
} from './rules.test-kit.ts';
import type { Trade } from './rules.test-kit.ts';

/** Several tables that belong together: customers, orders, invoices. */
export const SALES_DATABASES: readonly Trade[] = [
  {
    story: 'a shop’s database: customers, orders, lines, products, employees',
    cash: 'delivered in',
    leading: 'order',
    tables: [
      {
        table: 'customers',
        row: 'object',
        n: 60,
        columns: [
          ['customer_id', key('C', 100), 'object'],
          ['name', name('Miller', 'Smith', 'Jones'), 'attribute'],
          ['city', pick('Leeds', 'York'), 'attribute'],
          ['created_at', day('iso', 0), 'attribute'],
        ],
      },
      {
        table: 'employees',
        row: 'person',
        n: 12,
        columns: [
          ['employee_id', key('E', 10), 'actor'],
          ['last_name', name('Doe'), 'attribute'],
          ['job_title', pick('Sales', 'Manager'), 'role'],
          ['reports_to', ({ i }) => (i === 0 ? null : `E${10 + (i % 3)}`), 'manager'],
        ],
      },
      {
        table: 'orders',
        row: 'event',
        n: 300,
        columns: [
          ['order_id', key('', 10_248), 'object'],
          ['customer_id', of(60, 'C', 100), 'customer'],
          ['employee_id', of(12, 'E', 10), 'actor'],
          ['order_date', day('iso', 0), 'moment'],
          ['required_date', day('iso', 20), 'promised'],
          ['shipped_date', some(0.95, day('iso', 8)), 'moment'],
          ['freight', money(80), 'attribute'],
        ],
      },
      {
        table: 'order_items',
        row: 'object',
        n: 300,
        acts: ['', '', ''],
        columns: [
          ['order_id', caseKey('', 10_248), 'object'],
          ['product_id', each(40, 'P'), 'object'],
          ['quantity', count(30), 'attribute'],
          ['unit_price', moneyEach(60), 'amount'],
          ['discount', pickEach('0', '0.05', '0.1'), 'attribute'],
        ],
      },
      {
        table: 'products',
        row: 'object',
        n: 40,
        columns: [
          ['product_id', key('P', 1000), 'object'],
          ['product_name', name('Tea', 'Jam', 'Salt'), 'attribute'],
          ['list_price', money(60), 'attribute'],
        ],
      },
    ],
  },
  {
    story: 'factures et règlements, deux tables',
    cash: 'received in|settled in',
    leading: 'facture',
    tables: [
      {
        table: 'factures',
        row: 'event',
        n: 200,
        columns: [
          ['num_facture', key('F', 1000), 'object'],
          ['code_client', of(40, 'CL'), 'customer'],
          ['date_facture', day('d/m/y', 0, 0), 'end|moment'],
          ['date_echeance', day('d/m/y', 30, 0), 'promised'],
          ['total_ttc', money(2000, ','), 'amount'],
        ],
      },
      {
        table: 'reglements',
        row: 'event',
        n: 170,
        columns: [
          ['id_reglement', key('R', 1), 'object'],
          ['num_facture', key('F', 1000), 'object'],
          ['date_reglement', day('d/m/y', 28), 'end|moment'],
          ['montant', money(2000, ','), 'amount'],
          ['mode', pick('virement', 'chèque'), 'attribute'],
        ],
      },
    ],
  },
  {
    story: 'three CSVs of a CRM',
    leading: 'opportunity|deal',
    tables: [
      {
        table: 'accounts',
        row: 'object',
        n: 50,
        columns: [
          ['Account ID', key('ACC', 100), 'object'],
          ['Account Name', name('Globex', 'Initech'), 'attribute'],
          ['Industry', pick('Retail', 'Energy'), 'attribute'],
        ],
      },
      {
        table: 'opportunities',
        row: 'event',
        n: 160,
        columns: [
          ['Opportunity ID', key('OPP', 100), 'object'],
          ['Account ID', of(50, 'ACC', 100), 'customer'],
          ['Owner', of(8, 'rep '), 'actor'],
          ['Created Date', day('iso', 0), 'moment'],
          ['Close Date', day('iso', 45), 'moment|promised'],
          ['Stage', pick('Won', 'Lost', 'Open'), 'attribute'],
          ['Amount', money(20_000), 'amount'],
        ],
      },
      {
        table: 'activities',
        row: 'event',
        n: 160,
        acts: ['Call', 'Email', 'Meeting'],
        columns: [
          ['Opportunity ID', caseKey('OPP', 100), 'object'],
          ['Type', act, 'activity'],
          ['Date', clock('iso-time'), 'end'],
          ['User', each(8, 'rep '), 'actor'],
        ],
      },
    ],
  },
  {
    story: 'SAP order, items and deliveries',
    tables: [
      {
        table: 'VBAK',
        row: 'event',
        n: 150,
        columns: [
          ['VBELN', key('00000', 10_000), 'object'],
          ['AUDAT', day('ymd', 0, 0), 'moment|end'],
          ['ERNAM', of(9, 'U'), 'actor'],
          ['KUNNR', of(40, '000', 1000), 'customer'],
          ['VDATU', day('ymd', 15), 'promised'],
        ],
      },
      {
        table: 'VBAP',
        row: 'object',
        n: 150,
        acts: ['', '', ''],
        columns: [
          ['VBELN', caseKey('00000', 10_000), 'object'],
          ['POSNR', line, 'attribute'],
          ['MATNR', each(30, 'MAT'), 'object|attribute'],
          ['KWMENG', count(50), 'attribute'],
          ['NETWR', moneyEach(900), 'amount'],
        ],
      },
    ],
  },
  {
    story: 'Aufträge, Positionen, Kunden und Mitarbeiter',
    cash: 'delivered in',
    leading: 'auftrag',
    tables: [
      {
        table: 'tblKunden',
        row: 'object',
        n: 50,
        columns: [
          ['KundenNr', key('', 10_000), 'object'],
          ['Firma', name('Müller', 'Schmidt'), 'attribute'],
          ['PLZ', pick('10115', '80331'), 'attribute'],
        ],
      },
      {
        table: 'tblAuftraege',
        row: 'event',
        n: 180,
        columns: [
          ['AuftragsNr', key('A', 500), 'object'],
          ['KundenNr', of(50, '', 10_000), 'customer'],
          ['MitarbeiterNr', of(8, 'M'), 'actor'],
          ['Auftragsdatum', day('d.m.y', 0), 'moment'],
          ['Liefertermin', day('d.m.y', 14), 'promised'],
          ['Versanddatum', some(0.92, day('d.m.y', 12)), 'moment'],
        ],
      },
      {
        table: 'tblAuftragspositionen',
        row: 'object',
        n: 180,
        acts: ['', ''],
        columns: [
          ['AuftragsNr', caseKey('A', 500), 'object'],
          ['Position', line, 'attribute'],
          ['ArtikelNr', each(35, 'ART'), 'object|attribute'],
          ['Menge', count(20), 'attribute'],
          ['Einzelpreis', moneyEach(80, ','), 'amount'],
        ],
      },
      {
        table: 'tblMitarbeiter',
        row: 'person',
        n: 8,
        columns: [
          ['MitarbeiterNr', key('M', 1000), 'actor'],
          ['Nachname', name('Klein'), 'attribute'],
          ['Abteilung', pick('Vertrieb', 'Lager'), 'team'],
          ['Vorgesetzter', ({ i }) => (i === 0 ? null : 'M1000'), 'manager'],
        ],
      },
    ],
  },
];
