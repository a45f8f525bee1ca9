import { always, day, key, money, of, pick, sentence, some, times } from './rules.test-kit.ts';
import type { Trade } from './rules.test-kit.ts';

/** Wide tables of one file, in seven languages, as companies write them. */
export const INVOICES_AND_ORDERS: readonly Trade[] = [
  {
    story: 'wholesale orders, English',
    cash: 'delivered in',
    leading: 'order',
    tables: [
      {
        table: 'orders',
        row: 'event',
        n: 300,
        columns: [
          ['Order No', key('SO-', 40_000), 'object'],
          ['Customer No', of(60, 'C'), 'customer'],
          ['Customer Name', of(60, 'Company '), 'attribute'],
          ['Order Date', day('iso', 0), 'moment'],
          ['Requested Delivery Date', day('iso', 12), 'promised'],
          ['Ship Date', some(0.9, day('iso', 8)), 'moment'],
          ['Sales Rep', of(9, 'Rep '), 'actor'],
          ['Ship City', pick('Leeds', 'York', 'Hull', 'Bath'), 'attribute'],
          ['Order Total', money(9000), 'amount'],
          ['Status', pick('Open', 'Shipped', 'Shipped', 'Cancelled'), 'attribute'],
        ],
      },
    ],
  },
  {
    story: 'factures clients, français',
    cash: 'received in|settled in',
    leading: 'facture',
    tables: [
      {
        table: 'factures_2024',
        row: 'event',
        n: 240,
        columns: [
          ['N° facture', key('FA24-'), 'object'],
          ['Code client', of(40, 'CLI'), 'customer'],
          ['Raison sociale', of(40, 'Société '), 'attribute'],
          ['Date de facture', day('d/m/y', 0), 'moment'],
          ["Date d'échéance", day('d/m/y', 30, 0), 'promised'],
          ['Date de règlement', some(0.8, day('d/m/y', 33, 9)), 'moment'],
          ['Montant HT', money(4000, ','), 'attribute|amount'],
          ['TVA', times(0.2, 4000, ','), 'attribute'],
          ['Montant TTC', times(1.2, 4000, ','), 'amount'],
          ['Mode de règlement', pick('virement', 'chèque', 'prélèvement'), 'attribute'],
        ],
      },
    ],
  },
  {
    story: 'Rechnungen, Deutsch',
    cash: 'received in|settled in',
    leading: 'rechnung',
    tables: [
      {
        table: 'Rechnungen',
        row: 'event',
        n: 200,
        columns: [
          ['Rechnungsnummer', key('RE', 20_240_001), 'object'],
          ['Kundennummer', of(35, '', 10_000), 'customer'],
          ['Kundenname', of(35, 'Firma '), 'attribute'],
          ['Rechnungsdatum', day('d.m.y', 0), 'moment'],
          ['Fälligkeitsdatum', day('d.m.y', 30, 0), 'promised'],
          ['Zahlungsdatum', some(0.85, day('d.m.y', 28, 20)), 'moment'],
          ['Nettobetrag', money(7000, ','), 'attribute|amount'],
          ['MwSt', times(0.19, 7000, ','), 'attribute'],
          ['Bruttobetrag', times(1.19, 7000, ','), 'amount'],
          ['Währung', always('EUR'), 'currency|attribute'],
        ],
      },
    ],
  },
  {
    story: 'pedidos, español',
    cash: 'delivered in',
    leading: 'pedido',
    tables: [
      {
        table: 'pedidos',
        row: 'event',
        n: 220,
        columns: [
          ['Número de pedido', key('P', 7000), 'object'],
          ['Código cliente', of(45, 'CL'), 'customer'],
          ['Fecha pedido', day('d/m/y', 0), 'moment'],
          ['Fecha entrega prevista', day('d/m/y', 10), 'promised'],
          ['Fecha de entrega', some(0.88, day('d/m/y', 11)), 'moment'],
          ['Vendedor', of(8, 'Vendedor '), 'actor'],
          ['Importe', money(3000, ','), 'amount'],
          ['Provincia', pick('Madrid', 'Sevilla', 'Bilbao'), 'attribute'],
        ],
      },
    ],
  },
  {
    story: 'fatture, italiano',
    cash: 'received in|settled in',
    leading: 'fattura',
    tables: [
      {
        table: 'fatture',
        row: 'event',
        n: 180,
        columns: [
          ['Numero fattura', key('', 501), 'object'],
          ['Cliente', of(30, 'Azienda '), 'customer'],
          ['Data fattura', day('d/m/y', 0), 'moment'],
          ['Data scadenza', day('d/m/y', 60, 0), 'promised'],
          ['Data pagamento', some(0.8, day('d/m/y', 62, 20)), 'moment'],
          ['Imponibile', money(5000, ','), 'attribute|amount'],
          ['IVA', times(0.22, 5000, ','), 'attribute'],
          ['Totale fattura', times(1.22, 5000, ','), 'amount'],
          ['Note', sentence, 'attribute'],
        ],
      },
    ],
  },
  {
    story: 'vendas, português',
    cash: 'received in|settled in|invoiced in',
    leading: 'fatura',
    tables: [
      {
        table: 'faturas',
        row: 'event',
        n: 180,
        columns: [
          ['Nº fatura', key('FT ', 3000), 'object'],
          ['Cliente', of(30, 'CLT'), 'customer'],
          ['Data de emissão', day('d/m/y', 0), 'moment'],
          ['Data de vencimento', day('d/m/y', 30, 0), 'promised'],
          ['Data de pagamento', some(0.7, day('d/m/y', 28, 10)), 'moment'],
          ['Valor total', money(2500, ','), 'amount'],
          ['Vendedor', of(6, 'Vend'), 'actor'],
        ],
      },
    ],
  },
  {
    story: 'facturen, Nederlands',
    cash: 'received in|settled in',
    leading: 'factuur',
    tables: [
      {
        table: 'facturen',
        row: 'event',
        n: 190,
        columns: [
          ['Factuurnummer', key('2024', 1000), 'object'],
          ['Klantnummer', of(40, 'K'), 'customer'],
          ['Factuurdatum', day('d-m-y', 0), 'moment'],
          ['Vervaldatum', day('d-m-y', 14, 0), 'promised'],
          ['Betaaldatum', some(0.85, day('d-m-y', 13, 12)), 'moment'],
          ['Bedrag excl. btw', money(2200, ','), 'attribute|amount'],
          ['Bedrag incl. btw', times(1.21, 2200, ','), 'amount'],
          ['Omschrijving', sentence, 'attribute'],
        ],
      },
    ],
  },
  {
    story: 'bestellingen, Nederlands',
    cash: 'delivered in|invoiced in',
    leading: 'order|bestelling',
    tables: [
      {
        table: 'bestellingen',
        row: 'event',
        n: 150,
        columns: [
          ['Bestelnummer', key('B', 9000), 'object'],
          ['Klant', of(30, 'Klant '), 'customer'],
          ['Besteldatum', day('d-m-y', 0), 'moment'],
          ['Gewenste leverdatum', day('d-m-y', 9), 'promised'],
          ['Verzenddatum', some(0.9, day('d-m-y', 7)), 'moment'],
          ['Afdeling', pick('Noord', 'Zuid'), 'team'],
          ['Totaalbedrag', money(1200, ','), 'amount'],
        ],
      },
    ],
  },
];
