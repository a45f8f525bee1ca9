import type { ColumnRole, Mapping } from '@aval/core/mapping';

const day = (activity: string, format = 'iso'): ColumnRole => ({ role: 'moment', activity, format });
const object = (type: string): ColumnRole => ({ role: 'object', type });
const base = { version: 1, zone: 'UTC', outcomes: [], activities: {}, empties: [] } as const;

/** A trading company's database: orders of several dates, lines that are multiplied, people who answer to each other. */
export const northwind: Mapping = {
  ...base,
  currency: 'USD',
  leading: 'order',
  objects: { order: 'flow', product: 'catalogue', customer: 'party', supplier: 'party' },
  tables: [
    {
      table: 'Orders',
      row: 'event',
      key: 'OrderID',
      columns: {
        OrderID: object('order'),
        CustomerID: { role: 'customer' },
        EmployeeID: { role: 'actor' },
        OrderDate: day('Ordered'),
        ShippedDate: day('Shipped'),
        RequiredDate: { role: 'promised', format: 'iso', kind: 'required', activity: 'Shipped' },
      },
    },
    {
      table: 'Order Details',
      row: 'object',
      key: 'OrderID',
      columns: {
        OrderID: object('order'),
        ProductID: object('product'),
        UnitPrice: {
          role: 'amount',
          of: 'order',
          decimal: '.',
          rows: 'parts',
          times: ['Quantity'],
          discount: 'Discount',
        },
      },
    },
    { table: 'Customers', row: 'object', key: 'CustomerID', columns: { CustomerID: object('customer') } },
    {
      table: 'Products',
      row: 'object',
      key: 'ProductID',
      columns: { ProductID: object('product'), SupplierID: { role: 'supplier' } },
    },
    {
      table: 'Employees',
      row: 'person',
      columns: { EmployeeID: { role: 'actor' }, ReportsTo: { role: 'manager' }, Title: { role: 'role' } },
    },
  ],
  cash: [{ activities: ['Shipped'], direction: 'in', basis: 'delivered', amount: 'Order Details.UnitPrice' }],
};

/** Invoices, one row each: made out, due, settled. */
export const receivable: Mapping = {
  ...base,
  currency: 'XXX',
  leading: 'invoice',
  objects: { invoice: 'flow', customer: 'party' },
  tables: [
    {
      table: 'accounts_receivable',
      row: 'event',
      key: 'invoiceNumber',
      columns: {
        invoiceNumber: object('invoice'),
        customerID: { role: 'customer' },
        InvoiceDate: day('Invoiced', '%d/%m/%Y'),
        DueDate: { role: 'promised', format: '%d/%m/%Y', kind: 'due', activity: 'Settled' },
        SettledDate: day('Settled', '%d/%m/%Y'),
        InvoiceAmount: { role: 'amount', of: 'invoice', decimal: '.' },
        Disputed: { role: 'attribute' },
      },
    },
  ],
  cash: [{ activities: ['Settled'], direction: 'in', basis: 'settled', amount: 'accounts_receivable.InvoiceAmount' }],
};

/** A workshop's tasks, with rows that the tool has added at both ends. */
export const production: Mapping = {
  ...base,
  currency: 'XXX',
  leading: 'case',
  objects: { case: 'flow' },
  tables: [
    {
      table: 'production',
      row: 'event',
      columns: {
        'Case ID': object('case'),
        Activity: { role: 'activity' },
        Resource: { role: 'actor' },
        'Start Timestamp': { role: 'start', format: '%Y/%m/%d %H:%M:%S.%f' },
        'Complete Timestamp': { role: 'end', format: '%Y/%m/%d %H:%M:%S.%f' },
      },
    },
  ],
  activities: { Start: 'artificial', End: 'artificial' },
  cash: [],
};
