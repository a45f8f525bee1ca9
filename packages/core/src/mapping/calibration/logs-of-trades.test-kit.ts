import {
  act,
  always,
  caseKey,
  clock,
  count,
  day,
  each,
  key,
  money,
  of,
  pick,
  pickEach,
  some,
} from './rules.test-kit.ts';
import type { Trade } from './rules.test-kit.ts';

/** Logs of other trades, and with other columns than usual. */
export const LOGS_OF_TRADES: readonly Trade[] = [
  {
    story: 'machining with quantities and rework',
    cash: 'none',
    leading: 'work order|order|case',
    tables: [
      {
        table: 'shopfloor',
        row: 'event',
        n: 45,
        acts: ['Start', 'Turning', 'Milling', 'Grinding', 'Inspection', 'End'],
        columns: [
          ['Work Order', caseKey('WO', 200), 'object'],
          ['Operation', act, 'activity'],
          ['Worker ID', each(13, 'ID'), 'actor'],
          ['Start Time', clock('iso-time', 0), 'start'],
          ['End Time', clock('iso-time', 50), 'end'],
          ['Qty Completed', count(50), 'attribute'],
          ['Qty Rejected', count(4), 'attribute'],
          ['Part Desc.', pick('Shaft', 'Gear'), 'attribute'],
          ['Machine', pickEach('M1', 'M2', 'M3'), 'attribute|team|object'],
        ],
      },
    ],
  },
  {
    story: 'hospital log with roles only',
    cash: 'none',
    leading: 'case|patient',
    tables: [
      {
        table: 'er',
        row: 'event',
        n: 50,
        acts: ['Register', 'Triage', 'Examine', 'Lab test', 'Discharge'],
        columns: [
          ['patient', caseKey('p', 10), 'object'],
          ['action', act, 'activity'],
          ['org:role', pickEach('nurse', 'doctor', 'clerk'), 'role|actor'],
          ['DateTime', clock('iso-time'), 'end'],
          ['age', pick('34', '56', '71'), 'attribute'],
        ],
      },
    ],
  },
  {
    story: 'call centre contacts',
    cash: 'none',
    leading: 'case|call|contact|service',
    tables: [
      {
        table: 'calls',
        row: 'event',
        n: 50,
        acts: ['Inbound call', 'Handle case', 'Call back', 'Close case'],
        columns: [
          ['Service ID', caseKey('Case ', 10), 'object'],
          ['Operation', act, 'activity'],
          ['Start Date', clock('d/m/y-time', 0), 'start'],
          ['End Date', clock('d/m/y-time', 12), 'end'],
          ['Agent', each(12, 'Agent '), 'actor'],
          ['Agent Position', pickEach('FL', 'BL'), 'role|attribute'],
          ['Customer ID', of(40, 'Customer '), 'customer'],
          ['Product', pick('MasterCard', 'VISA'), 'attribute'],
        ],
      },
    ],
  },
  {
    story: 'purchase to pay, event attributes of ERP',
    cash: 'settled out|received out',
    leading: 'case|purchase order item|order|purchasing document',
    tables: [
      {
        table: 'p2p',
        row: 'event',
        n: 60,
        acts: ['Create Purchase Order Item', 'Record Goods Receipt', 'Record Invoice Receipt', 'Clear Invoice'],
        columns: [
          ['case Purchasing Document', caseKey('45', 1000), 'object'],
          ['event concept:name', act, 'activity'],
          ['event time:timestamp', clock('iso-zone'), 'end'],
          ['event User', each(11, 'user_'), 'actor'],
          ['case Vendor', of(14, 'vendorID_'), 'supplier'],
          ['case Item Type', pick('Standard', 'Service'), 'attribute'],
          ['event Cumulative net worth (EUR)', money(9000), 'amount'],
        ],
      },
    ],
  },
  {
    story: 'robots and humans told by a column',
    cash: 'none|received in',
    leading: 'case|claim',
    tables: [
      {
        table: 'claims_log',
        row: 'event',
        n: 60,
        acts: ['Register claim', 'Check policy', 'Assess', 'Decide', 'Notify'],
        columns: [
          ['claim_id', caseKey('CL', 10), 'object'],
          ['event', act, 'activity'],
          ['time', clock('iso-time'), 'end'],
          ['performer', each(12, 'p'), 'actor'],
          ['performer_type', pickEach('human', 'robot'), 'actor-kind'],
          ['product', pick('motor', 'home'), 'attribute'],
        ],
      },
    ],
  },
  {
    story: 'life cycle start and complete',
    cash: 'none',
    leading: 'case',
    tables: [
      {
        table: 'workflow',
        row: 'event',
        n: 50,
        acts: ['Enter data', 'Check data', 'Archive'],
        columns: [
          ['case:concept:name', caseKey('', 10), 'object'],
          ['concept:name', act, 'activity'],
          ['lifecycle:transition', ({ s }) => (s === 1 ? 'start' : 'complete'), 'phase'],
          ['time:timestamp', clock('iso-zone'), 'end'],
          ['org:resource', each(9, ''), 'actor'],
          ['org:group', pickEach('A', 'B', 'C'), 'team'],
        ],
      },
    ],
  },
  {
    story: 'order log with a due date and case attributes repeated',
    cash: 'delivered in',
    leading: 'order|case',
    tables: [
      {
        table: 'events',
        row: 'event',
        n: 60,
        acts: ['Order entered', 'Order released', 'Goods issue', 'Order closed'],
        columns: [
          ['Order number', caseKey('', 5000), 'object'],
          ['Event', act, 'activity'],
          ['Event time', clock('iso-time'), 'end'],
          ['Created by', each(10, 'u'), 'actor'],
          ['Sold-to party', of(22, 'SP'), 'customer'],
          ['Net value', money(4000), 'amount'],
          ['Requested delivery date', ({ c }) => day('iso', 12)({ i: 0, c, s: 0, act: '' }), 'promised'],
          ['Plant', pick('1000', '1100'), 'team|attribute'],
          ['Material group', pick('A1', 'B2'), 'attribute'],
        ],
      },
    ],
  },
  {
    story: 'bank statement lines',
    tables: [
      {
        table: 'releve',
        row: 'event',
        n: 200,
        columns: [
          ['Référence', key('OP', 1000), 'object'],
          ['Date opération', day('d/m/y', 0, 0), 'end|moment'],
          ['Date de valeur', day('d/m/y', 1, 0), 'moment|attribute'],
          ['Libellé', pick('VIR SEPA', 'PRLV', 'CB', 'CHQ'), 'attribute|activity'],
          ['Débit', some(0.5, money(900, ',')), 'attribute|amount'],
          ['Crédit', some(0.5, money(900, ',', 29)), 'amount|attribute'],
        ],
      },
    ],
  },
  {
    story: 'a log without names of columns',
    cash: 'none',
    tables: [
      {
        table: 'export',
        row: 'event',
        n: 70,
        acts: ['ARRIVED', 'CHECKED', 'TREATED', 'LEFT'],
        columns: [
          ['c1', caseKey('K', 10_000), 'object'],
          ['c2', act, 'activity'],
          ['c3', clock('iso-time'), 'end'],
          ['c4', always('1'), 'attribute'],
        ],
      },
    ],
  },
];
