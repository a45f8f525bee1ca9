import {
  act,
  caseKey,
  clock,
  count,
  day,
  each,
  key,
  money,
  moneyEach,
  of,
  pick,
  pickEach,
  some,
  times,
} from './rules.test-kit.ts';
import type { Trade } from './rules.test-kit.ts';

/** Held out: one table of other trades and languages. */
export const HELD_OUT_TRADES: readonly Trade[] = [
  {
    story: 'polizze, italiano',
    leading: 'polizza|case|contratto',
    tables: [
      {
        table: 'polizze',
        row: 'event',
        n: 150,
        columns: [
          ['Numero polizza', key('POL', 2000), 'object'],
          ['Contraente', of(120, 'Contr '), 'customer'],
          ['Data emissione', day('d/m/y', 0), 'moment'],
          ['Data pagamento premio', some(0.9, day('d/m/y', 12)), 'moment'],
          ['Premio lordo', money(900, ','), 'amount'],
          ['Agenzia', pick('Roma 1', 'Milano 2'), 'team'],
          ['Ramo', pick('RCA', 'Vita'), 'attribute'],
        ],
      },
    ],
  },
  {
    story: 'consultas de uma clínica',
    cash: 'none|received in|delivered in',
    leading: 'consulta|case',
    tables: [
      {
        table: 'consultas',
        row: 'event',
        n: 170,
        columns: [
          ['Nº consulta', key('C', 3000), 'object'],
          ['Nº utente', of(120, 'U'), 'object|customer|attribute'],
          ['Data marcação', day('d-m-y', 0), 'moment'],
          ['Data da consulta', day('d-m-y', 12), 'moment'],
          ['Médico', of(9, 'Dr '), 'actor'],
          ['Especialidade', pick('Cardiologia', 'Geral'), 'attribute|team'],
          ['Valor', money(120, ','), 'amount'],
        ],
      },
    ],
  },
  {
    story: 'an auction house: lots',
    cash: 'received in|delivered in|settled in',
    leading: 'lot|case',
    tables: [
      {
        table: 'lots',
        row: 'event',
        n: 150,
        columns: [
          ['lot_no', key('L', 100), 'object'],
          ['consignor_id', of(40, 'CON'), 'attribute|supplier|object'],
          ['buyer_id', some(0.8, of(70, 'BUY')), 'customer'],
          ['catalogued_on', day('iso', 0), 'moment'],
          ['sold_on', some(0.8, day('iso', 40)), 'moment'],
          ['paid_on', some(0.75, day('iso', 50)), 'moment'],
          ['hammer_price', money(9000), 'amount'],
          ['buyers_premium', times(0.25, 9000), 'attribute|amount'],
        ],
      },
    ],
  },
  {
    story: 'a library: loans',
    cash: 'none',
    leading: 'loan|case',
    tables: [
      {
        table: 'loans',
        row: 'event',
        n: 220,
        columns: [
          ['loan_id', key('', 77_000), 'object'],
          ['item_barcode', of(150, '3900', 1000), 'object|attribute'],
          ['patron_id', of(90, 'P'), 'customer|attribute'],
          ['checked_out_at', day('iso-time', 0), 'moment'],
          ['due_at', day('iso-time', 21, 0), 'promised'],
          ['returned_at', some(0.9, day('iso-time', 18)), 'moment'],
          ['branch', pick('Central', 'East'), 'team'],
          ['staff', of(9, 's'), 'actor'],
        ],
      },
    ],
  },
  {
    story: 'a restaurant’s till, line by line',
    leading: 'check|ticket|bill|case|order',
    tables: [
      {
        table: 'pos_lines',
        row: 'event',
        n: 110,
        acts: ['', '', ''],
        columns: [
          ['Check No', caseKey('', 50_000), 'object'],
          ['Opened', ({ c }) => clock('iso-time')({ i: 0, c, s: 0, act: '' }), 'end|moment'],
          ['Server', of(7, 'srv'), 'actor'],
          ['Item', each(30, 'dish '), 'attribute|object'],
          ['Qty', count(4), 'attribute'],
          ['Price', moneyEach(30), 'amount'],
          ['Table No', pick('1', '2', '3', '9'), 'attribute|object'],
        ],
      },
    ],
  },
  {
    story: 'MES log, Deutsch, mit Maschine und Schicht',
    cash: 'none',
    leading: 'fertigungsauftrag|auftrag|case',
    tables: [
      {
        table: 'BDE',
        row: 'event',
        n: 50,
        acts: ['Rüsten', 'Fertigen', 'Prüfen', 'Verpacken'],
        columns: [
          ['Fertigungsauftrag', caseKey('FA', 600), 'object'],
          ['Arbeitsgang', act, 'activity'],
          ['Beginn', clock('iso-time', 0), 'start'],
          ['Ende', clock('iso-time', 40), 'end'],
          ['Werker', each(12, 'W'), 'actor'],
          ['Maschine', pickEach('M01', 'M02'), 'attribute|object|team'],
          ['Schicht', pickEach('Früh', 'Spät'), 'attribute|team'],
          ['Menge gut', count(80), 'attribute'],
        ],
      },
    ],
  },
  {
    story: 'event log of a bank, French with roles',
    cash: 'none|delivered in',
    leading: 'dossier|demande|case',
    tables: [
      {
        table: 'suivi_credits',
        row: 'event',
        n: 60,
        acts: ['Demande reçue', 'Étude du dossier', 'Accord', 'Édition du contrat', 'Déblocage des fonds'],
        columns: [
          ['id_demande', caseKey('DEM', 100), 'object'],
          ['libelle_etape', act, 'activity'],
          ['horodatage', clock('iso-time'), 'end'],
          ['matricule', each(14, 'M'), 'actor'],
          ['fonction', pickEach('conseiller', 'analyste'), 'role'],
          ['montant_demande', money(20_000), 'amount'],
          ['id_client', of(40, 'CL'), 'customer'],
        ],
      },
    ],
  },
  {
    story: 'pizza shop: orders and order details',
    leading: 'order',
    tables: [
      {
        table: 'orders',
        row: 'event',
        n: 200,
        columns: [
          ['order_id', key('', 1), 'object'],
          ['date', day('iso', 0), 'end|moment'],
        ],
      },
      {
        table: 'order_details',
        row: 'object',
        n: 200,
        acts: ['', ''],
        columns: [
          ['order_details_id', key('', 1), 'object|attribute'],
          ['order_id', caseKey('', 1), 'object'],
          ['pizza_id', each(20, 'pz_'), 'object|attribute'],
          ['quantity', count(3), 'attribute'],
        ],
      },
      {
        table: 'pizzas',
        row: 'object',
        n: 20,
        columns: [
          ['pizza_id', key('pz_', 1000), 'object'],
          ['size', pick('S', 'M', 'L'), 'attribute'],
          ['price', money(30), 'attribute|amount'],
        ],
      },
    ],
  },
];
