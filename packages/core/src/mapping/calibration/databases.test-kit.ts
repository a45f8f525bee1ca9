import {
  act,
  always,
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
  sentence,
  some,
  times,
} from './rules.test-kit.ts';
import type { Trade } from './rules.test-kit.ts';

/** Several tables that belong together, where lines repeat totals, and of other trades. */
export const DATABASES: readonly Trade[] = [
  {
    story: 'invoice totals that the lines tell again',
    cash: 'invoiced in|received in|settled in',
    leading: 'invoice',
    tables: [
      {
        table: 'invoices',
        row: 'event',
        n: 120,
        columns: [
          ['invoice_id', key('I', 100), 'object'],
          ['client_id', of(30, 'CL'), 'customer'],
          ['invoice_date', day('iso', 0), 'moment'],
          ['paid_date', some(0.8, day('iso', 30)), 'moment'],
          ['total', times(2, 500), 'amount'],
        ],
      },
      {
        table: 'invoice_lines',
        row: 'object',
        n: 120,
        acts: ['', ''],
        columns: [
          ['line_id', key('L', 1), 'object|attribute'],
          ['invoice_id', caseKey('I', 100), 'object'],
          ['description', sentence, 'attribute'],
          ['line_total', times(1, 500), 'attribute'],
        ],
      },
      {
        table: 'clients',
        row: 'object',
        n: 30,
        columns: [
          ['client_id', key('CL', 1000), 'object'],
          ['client_name', name('Acme', 'Bolt'), 'attribute'],
        ],
      },
    ],
  },
  {
    story: 'a log, its customers and its staff',
    cash: 'none|delivered in',
    leading: 'case|claim',
    tables: [
      {
        table: 'events',
        row: 'event',
        n: 60,
        acts: ['Register claim', 'Assess claim', 'Decide', 'Notify customer'],
        columns: [
          ['claim_id', caseKey('CLM', 100), 'object'],
          ['activity', act, 'activity'],
          ['timestamp', clock('iso-time'), 'end'],
          ['user_id', each(12, 'U'), 'actor'],
        ],
      },
      {
        table: 'claims',
        row: 'object|event',
        n: 60,
        columns: [
          ['claim_id', key('CLM', 100), 'object'],
          ['customer_id', of(40, 'CU'), 'customer'],
          ['product', pick('motor', 'home'), 'attribute'],
          ['amount', money(3000), 'amount'],
        ],
      },
      {
        table: 'staff',
        row: 'person',
        n: 12,
        columns: [
          ['user_id', key('U', 1000), 'actor'],
          ['full_name', name('Zoe'), 'attribute'],
          ['team', pick('A', 'B'), 'team'],
          ['manager_id', ({ i }) => (i === 0 ? null : 'U1000'), 'manager'],
        ],
      },
    ],
  },
  {
    story: 'purchases of a company: suppliers, orders, receipts',
    cash: 'none|delivered out|received out',
    tables: [
      {
        table: 'suppliers',
        row: 'object',
        n: 25,
        columns: [
          ['supplier_id', key('S', 10), 'object'],
          ['supplier_name', name('Iron', 'Wood'), 'attribute'],
        ],
      },
      {
        table: 'purchase_orders',
        row: 'event',
        n: 120,
        columns: [
          ['po_number', key('PO', 4000), 'object'],
          ['supplier_id', of(25, 'S', 10), 'supplier'],
          ['order_date', day('iso', 0), 'moment'],
          ['expected_date', day('iso', 14), 'promised'],
          ['received_date', some(0.9, day('iso', 15)), 'moment'],
          ['total_cost', money(5000), 'amount|attribute'],
        ],
      },
    ],
  },
  {
    story: 'pedidos y líneas, con totales aparte',
    cash: 'delivered in',
    leading: 'pedido',
    tables: [
      {
        table: 'clientes',
        row: 'object',
        n: 40,
        columns: [
          ['id_cliente', key('C', 10), 'object'],
          ['nombre', name('García', 'López'), 'attribute'],
        ],
      },
      {
        table: 'pedidos',
        row: 'event',
        n: 150,
        columns: [
          ['id_pedido', key('P', 100), 'object'],
          ['id_cliente', of(40, 'C', 10), 'customer'],
          ['fecha_pedido', day('iso', 0), 'moment'],
          ['fecha_envio', some(0.9, day('iso', 4)), 'moment'],
        ],
      },
      {
        table: 'lineas_pedido',
        row: 'object',
        n: 150,
        acts: ['', ''],
        columns: [
          ['id_pedido', caseKey('P', 100), 'object'],
          ['id_producto', each(30, 'PR'), 'object|attribute'],
          ['cantidad', count(9), 'attribute'],
          ['precio_unitario', moneyEach(50), 'amount'],
        ],
      },
    ],
  },
  {
    story: 'helpdesk: tickets and their messages, users beside',
    cash: 'none',
    leading: 'ticket',
    tables: [
      {
        table: 'tickets',
        row: 'event',
        n: 120,
        columns: [
          ['id', key('', 9000), 'object'],
          ['requester_id', of(60, 'r'), 'customer|attribute'],
          ['assignee_id', of(9, 'a'), 'actor'],
          ['created_at', day('iso-time', 0), 'moment'],
          ['solved_at', some(0.9, day('iso-time', 3)), 'moment'],
          ['subject', sentence, 'attribute'],
        ],
      },
      {
        table: 'comments',
        row: 'event',
        n: 120,
        acts: ['', ''],
        columns: [
          ['comment_id', key('m', 1), 'object|attribute'],
          ['ticket_id', caseKey('', 9000), 'object'],
          ['author_id', each(9, 'a'), 'actor'],
          ['created_at', clock('iso-time'), 'end|moment'],
          ['body', sentence, 'attribute'],
        ],
      },
    ],
  },
  {
    story: 'order lines with their own delivery dates',
    leading: 'order|order line|order item',
    tables: [
      {
        table: 'orders',
        row: 'event',
        n: 100,
        columns: [
          ['order_no', key('O', 100), 'object'],
          ['customer_no', of(30, 'C'), 'customer'],
          ['order_date', day('iso', 0), 'end|moment'],
        ],
      },
      {
        table: 'order_lines',
        row: 'event',
        n: 100,
        acts: ['', ''],
        columns: [
          ['order_no', caseKey('O', 100), 'object'],
          ['line_no', line, 'attribute'],
          ['sku', each(30, 'SKU'), 'object|attribute'],
          ['qty', count(9), 'attribute'],
          ['price', moneyEach(70), 'amount'],
          ['delivered_on', some(0.9, day('iso', 9)), 'moment|end'],
        ],
      },
    ],
  },
  {
    story: 'students and courses: a table between two others',
    cash: 'none',
    tables: [
      {
        table: 'projects',
        row: 'event',
        n: 40,
        columns: [
          ['project_id', key('PJ', 1), 'object'],
          ['client_id', of(15, 'CL'), 'customer'],
          ['started_on', day('iso', 0), 'moment'],
          ['finished_on', some(0.7, day('iso', 90)), 'moment'],
        ],
      },
      {
        table: 'assets',
        row: 'object',
        n: 20,
        columns: [
          ['asset_id', key('AS', 1), 'object'],
          ['label', name('Crane', 'Truck'), 'attribute'],
        ],
      },
      {
        table: 'project_assets',
        row: 'object-object',
        n: 90,
        columns: [
          ['project_id', each(40, 'PJ', 1), 'object'],
          ['asset_id', each(20, 'AS', 1, 5), 'object'],
        ],
      },
      {
        table: 'settings',
        row: 'ignore',
        n: 8,
        columns: [
          ['key', name('option'), 'attribute'],
          ['value', always('on'), 'attribute'],
        ],
      },
    ],
  },
];
