import { isSingular } from '../explain/index.ts';
import type { Phrase, Statement } from '../explain/index.ts';

type Values = Statement['values'];

const by =
  (name: string, one: string, many: string): ((values: Values) => string) =>
  (values) =>
    isSingular(values[name], 'en') ? one : many;
const times = by('count', 'once', '{count} times');
const receipts = by('count', 'in one receipt', 'in {count} receipts');
const requests = by('objects', '{objects} request', '{objects} requests');
const acts = by('acts', '{acts} act of work', '{acts} acts of work');
const hours = (values: Values): string =>
  values['hours'] ? `, ${by('hours', '{hours} hour', '{hours} hours')(values)}` : '';
const worth = (values: Values): string => (values['value'] ? ', worth {value}' : '');

/** "12 requests and 3 objects that no customer waits for have brought nothing". */
const nothing = (values: Values): string =>
  values['clientless']
    ? `${requests(values)} and ${by('clientless', '{clientless} object', '{clientless} objects')(values)} that no customer waits for have brought nothing`
    : `${requests(values)} ${by('objects', 'has', 'have')(values)} brought nothing`;

/** "12 requests refused by the customer, worth €3,400: 40 acts of work, 55 hours, and no receipt." */
const unpaid =
  (how: string, end = 'and no receipt') =>
  (values: Values): string =>
    `${requests(values)} ${how}${worth(values)}: ${acts(values)}${hours(values)}, ${end}.`;

const unitOf = (v: Values): string => (v['unit']?.unit === 'word' ? v['unit'].value : 'minute');

export const CASH_ENGLISH: Readonly<Record<string, Phrase>> = {
  'cash.total.received': (v) => `Customers paid {amount} between {from} and {to}, ${receipts(v)}.`,
  'cash.total.settled': (v) =>
    `Customers settled invoices of {amount} between {from} and {to}, ${by('count', 'one in all', '{count} in all')(v)}.`,
  'cash.total.invoiced': (v) =>
    `Customers were invoiced {amount} between {from} and {to}, ${times(v)}; what they paid is not in the records.`,
  'cash.total.delivered': (v) =>
    `Customers were given what they had asked for, worth {amount}, between {from} and {to}, ${times(v)}; what they paid is not in the records.`,
  'cash.total.unpriced': (v) => `Customers paid ${times(v)} between {from} and {to}, but no record says how much.`,
  'cash.total.silent': 'Nothing came in from this part.',
  'cash.part.team':
    'The money of a customer is not that of one team alone. Remove the team filter, or read “Vain work”, which tells what a team does.',
  'cash.total.nobody': 'What customers paid is not known.',
  'cash.total.method': 'The sum of what customers paid, where a record says so.',
  'cash.total.method.received':
    'The sum of the payments received, each counted once; days, weeks and months of {zone}.',
  'cash.total.method.settled':
    'The sum of the invoices settled, each counted once on the day it was settled; days, weeks and months of {zone}.',
  'cash.total.method.invoiced':
    'No payment is recorded: the sum of the invoices issued stands for it, each counted once; days, weeks and months of {zone}.',
  'cash.total.method.delivered':
    'Neither payment nor invoice is recorded: the value of what was delivered stands for it, counted once an object; days, weeks and months of {zone}.',
  'cash.total.refuted': 'Bank statements or the sales journal of the same period, if they give another sum.',

  'cash.payer.customers': (v) =>
    by(
      'customers',
      'One customer pays everything; each receipt bears its name.',
      '{customers} customers pay; each receipt bears the name of who pays.',
    )(v),
  'cash.payer.customers.booked': (v) =>
    by(
      'customers',
      'One customer buys everything; each sale bears its name.',
      '{customers} customers buy; each sale bears the name of who owes it.',
    )(v),
  'cash.payer.partly': (v) =>
    `${by('customers', 'One customer is named', '{customers} customers are named')(v)}, for {share} of the money; ${by('count', 'one receipt does not say', '{count} receipts do not say')(v)} who pays.`,
  'cash.payer.unnamed': (v) =>
    by(
      'count',
      'One receipt is recorded, without the name of who pays.',
      '{count} receipts are recorded, without the name of who pays.',
    )(v),
  'cash.payer.nobody': 'No record says who pays.',
  'cash.payer.nobody.outflow':
    'No record says who pays: the money recorded goes out, none comes in. Here the company is the customer.',
  'cash.payer.missing':
    'No imported fact is a customer’s payment, an invoice, or a delivery that has a value. Add an export that holds them, or say in “Records” which activity stands for them.',
  'cash.payer.nameless':
    'No column names the customer. Say which one does in “Records”, or add an export that ties payments to customers.',
  'cash.payer.method': 'Customers named by receipts are counted once each, under the name the export gives them.',
  'cash.payer.refuted': 'One customer under two names, or two customers under one name.',
  'cash.amount.missing': 'No column says how much. Say which one does in “Records”.',

  'cash.limit.unpriced': (v) =>
    by(
      'count',
      'One receipt without an amount is counted, but adds nothing.',
      '{count} receipts without an amount are counted, but add nothing.',
    )(v),
  'cash.limit.currency': (v) => `{amount} in another currency, ${times(v)}, is not added.`,
  'cash.limit.basis.settled': (v) =>
    `{amount} of settled invoices, ${times(v)}, is not added: it may be the same money.`,
  'cash.limit.basis.invoiced': (v) => `{amount} invoiced, ${times(v)}, is not added: it may be the same money.`,
  'cash.limit.basis.delivered': (v) => `{amount} delivered, ${times(v)}, is not added: it may be the same money.`,
  'cash.limit.recorded': 'Only what stands in the imported files counts.',
  'cash.limit.unnamed': (v) =>
    by(
      'count',
      'One receipt without a customer’s name is left out.',
      '{count} receipts without a customer’s name are left out.',
    )(v),

  'cash.week': (v) => `In the week of {start}, {amount} came from customers, ${times(v)}.`,
  'cash.week.booked': (v) => `In the week of {start}, {amount} was booked, ${times(v)}.`,
  'cash.week.silent': 'In the week of {start}, nothing came from customers.',
  'cash.month': (v) => `In the month from {start}, {amount} came from customers, ${times(v)}.`,
  'cash.month.booked': (v) => `In the month from {start}, {amount} was booked, ${times(v)}.`,
  'cash.month.silent': 'In the month from {start}, nothing came from customers.',
  'cash.period.method':
    'The sum of the receipts whose day, on the clock of {zone}, falls in the period. Weeks begin on Monday.',
  'cash.customer': (v) => `{customer} brought {amount}, {share} of the total, ${times(v)}, between {from} and {to}.`,
  'cash.customer.method': 'The sum of the receipts this customer pays, by the name in the export.',
  'cash.customer.refuted': 'One customer under several names, or subsidiaries that decide together.',

  'cash.concentration': (v) =>
    by(
      'fourFifths',
      'One customer alone makes more than four fifths of the money, out of {customers}: {first}, with {share}.',
      `${by('half', 'One customer makes', '{half} customers make')(v)} half of the money and {fourFifths} make four fifths, out of {customers}; the first, {first}, makes {share}.`,
    )(v),
  'cash.concentration.single': 'All the money comes from one customer, {first}.',
  'cash.concentration.method': (v) =>
    by(
      'equal',
      'Customers from the largest to the smallest, up to half and then four fifths of the money. The Herfindahl–Hirschman index is that of one single customer.',
      'Customers from the largest to the smallest, up to half and then four fifths of the money. The Herfindahl–Hirschman index is that of {equal} equal customers.',
    )(v),

  'cash.open': (v) =>
    `${requests(v)} ${by('objects', 'is', 'are')(v)} still open${worth(v)}${v['since'] ? '; the oldest dates from {since}' : ''}.`,
  'cash.open.age': (v) => `${requests(v)} open for {days} days at most and more than {after}${worth(v)}.`,
  'cash.open.older': (v) => `${requests(v)} open for more than {days} days${worth(v)}.`,
  'cash.open.none': 'No request is open.',
  'cash.open.method':
    'Requests that nothing has paid, refused or cancelled, and that were not silent for longer than 99 % of those sold; age runs from the first recorded fact to the latest of the ledger.',
  'cash.open.limit': 'An offer without an answer is open too; a request paid in part is no longer counted here.',
  'cash.open.refuted': 'A request of this list already paid, refused or cancelled outside the imported files.',

  'cash.unpaid': (v) => `${nothing(v)} so far: ${acts(v)}${hours(v)}.`,
  'cash.unpaid.refused': unpaid('refused by the customer'),
  'cash.unpaid.cancelled': unpaid('cancelled by the customer'),
  'cash.unpaid.declined': unpaid('declined by the company'),
  'cash.unpaid.abandoned': unpaid('without news for a long time'),
  'cash.unpaid.open': unpaid('still open', 'and no receipt so far'),
  'cash.unpaid.no-client': (v) =>
    `${by('objects', '{objects} object', '{objects} objects')(v)} that no customer waits for${worth(v)}: ${acts(v)}${hours(v)}.`,
  'cash.unpaid.method':
    'Each act is counted once, under the reason of what it served; hours run from the recorded start to the recorded end, {hours} at most an act.',
  'cash.unpaid.hours': 'Hours are not said: starts are not recorded, or fewer than {people} people did the work.',
  'cash.unpaid.resolution': (v) =>
    `Instants are told to the ${unitOf(v)}: the hours of one act are known to within one ${unitOf(v)}.`,
  'cash.unpaid.shared':
    'An act that also served a request nearer to payment is counted with it: these figures are a minimum.',
  'cash.unpaid.refuted': 'A payment of these requests, or a client of this work, recorded outside the imported files.',

  'cash.outflow': (v) =>
    `{amount} went out between {from} and {to}, ${times(v)}. It is neither added to what comes in nor taken from it.`,
  'cash.outflow.unpriced': (v) => `Money went out ${times(v)} between {from} and {to}, but no record says how much.`,
  'cash.outflow.method': 'The sum of the payments the company made, each counted once.',
  'cash.outflow.refuted': 'Bank statements of the same period, if they give another sum.',

  'cash.value': (v) =>
    `Customers asked for {value}, ${by('objects', 'in one request', 'in {objects} requests')(v)}; {share} of it was sold.`,
  'cash.value.asked': (v) =>
    `${by('objects', '{objects} request bears', '{objects} requests bear')(v)} a value, {value} in all.`,
  'cash.value.none': 'The value asked for is not known.',
  'cash.value.missing': 'No request bears an amount. Say in “Records” which column tells what a request is worth.',
  'cash.value.method': 'The sum of the value of the requests, each counted once, sold or not.',
  'cash.value.limit':
    'The value asked for is not the money received: discounts, taxes and part payments lie between them.',
  'cash.value.refuted': 'The order and quotation book of the same period, if it gives another sum.',
};
