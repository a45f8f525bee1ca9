import { isSingular } from '../explain/index.ts';
import type { Phrase, Statement } from '../explain/index.ts';

type Values = Statement['values'];

const by =
  (name: string, one: string, many: string): ((values: Values) => string) =>
  (values) =>
    isSingular(values[name], 'en') ? one : many;

const isCustomer = (value: Values[string] | undefined): boolean => value?.unit === 'word' && value.value === 'customer';

/** Links stand in quotation marks; the customer does not. */
const quoted = (values: Values, key: string): string => (isCustomer(values[key]) ? `{${key}}` : `“{${key}}”`);
const none = (values: Values, key: string): boolean => values[key]?.unit === 'count' && values[key].value === 0;
const from = (v: Values): string => quoted(v, 'from');
const to = (v: Values): string => quoted(v, 'to');
const link = (v: Values): string => quoted(v, 'link');
const capital = (text: string): string => text.replace(/^./, (letter) => letter.toUpperCase());

const unitOf = (v: Values): string => (v['unit']?.unit === 'word' ? v['unit'].value : 'minute');

/** Of one link alone nothing is handed over. */
const passages = (v: Values): string =>
  none(v, 'handOffs')
    ? ''
    : `, with ${by('handOffs', 'one kind of hand-off', '{handOffs} kinds of hand-off')(v)} between them`;

/** The first three with their shares: “pack” (62 %), then “ship” (30 %) and the customer (8 %). */
const three = (v: Values): string =>
  [
    `${quoted(v, 'first')} ({firstShare})`,
    ...(v['second'] ? [`, then ${quoted(v, 'second')} ({secondShare})`] : []),
    ...(v['third'] ? [` and ${quoted(v, 'third')} ({thirdShare})`] : []),
  ].join('');

export const CHAIN_ENGLISH: Readonly<Record<string, Phrase>> = {
  'chain.links': (v) =>
    `${by('links', 'One link works', '{links} links work')(v)} for the customer${passages(v)}; ${by('objects', 'of the one “{leading}”', 'of {objects} “{leading}”')(v)}, {share} led to cash, received or owed.`,
  'chain.links.nobody': (v) =>
    `${by('links', 'One link works', '{links} links work')(v)} on ${by('objects', 'one “{leading}”', '{objects} “{leading}”')(v)}${passages(v)}; no record says who pays.`,
  'chain.method.links':
    'Acts of the same link that follow each other in one object are one piece of work; a hand-off is the passage to the next piece of work.',
  'chain.refuted.links':
    'Work that was done and is not in the records, or records whose order is not that of the work.',

  'chain.payer.received': (v) =>
    `Customers paid {cash}: ${by('sold', 'one “{leading}” is paid', '{sold} “{leading}” are paid')(v)}, out of {objects}.`,
  'chain.payer.settled': (v) =>
    `Customers settled invoices of {cash}: ${by('sold', 'one “{leading}” is settled', '{sold} “{leading}” are settled')(v)}, out of {objects}.`,
  'chain.payer.invoiced': (v) =>
    `Customers were invoiced {cash}: ${by('sold', 'one “{leading}”', '{sold} “{leading}”')(v)}, out of {objects}; what they paid is not in the records.`,
  'chain.payer.delivered': (v) =>
    `Customers were given {cash} worth of what they asked for: ${by('sold', 'one “{leading}”', '{sold} “{leading}”')(v)}, out of {objects}; what they paid is not in the records.`,
  'chain.payer.unpriced': (v) =>
    `Customers paid for ${by('sold', 'one “{leading}”', '{sold} “{leading}”')(v)}, out of {objects}; no record says how much.`,
  'chain.payer.unpriced-because':
    'No record says how much customers paid. Say in the mapping which column is the amount.',
  'chain.payer.untied': (v) =>
    `Customers paid, but nothing says for which of the ${by('objects', 'one “{leading}”', '{objects} “{leading}”')(v)}.`,
  'chain.payer.untied-because':
    'No receipt is tied to what was worked on. Add the file or the column that says what a payment is for.',
  'chain.payer.nobody': 'No record says who pays: the chain is drawn to its last links.',
  'chain.payer.because':
    'No record says that a customer paid, was invoiced or was delivered. Add a file where such records stand, or say in the mapping which act stands for cash.',
  'chain.method.payer':
    'Receipts of the basis nearest to money in the bank; of several currencies, the one of most receipts.',
  'chain.refuted.payer': 'Receipts that are missing, or that are not money from customers.',
  'chain.refuted.payer-nobody': 'A record of a payment, an invoice or a delivery to a customer.',

  'chain.link': (v) =>
    `${capital(link(v))} worked ${by('work', 'once', '{work} times')(v)}, on ${by('objects', 'one “{leading}”', '{objects} “{leading}”')(v)}, of which {share} led to cash, received or owed.`,
  'chain.link.nobody': (v) =>
    `${capital(link(v))} worked ${by('work', 'once', '{work} times')(v)}, on ${by('objects', 'one “{leading}”', '{objects} “{leading}”')(v)}; no record says who pays.`,
  'chain.method.link': 'Acts of the link that follow each other in one object are counted once.',
  'chain.refuted.link':
    'Acts recorded under this name that were something else, or the same work recorded under another name.',

  'chain.reach': (v) =>
    `Of ${by('objects', 'the one “{leading}”', 'the {objects} “{leading}”')(v)} that ${link(v)} worked on, ${by('sold', 'one', '{sold}')(v)} reached the customer’s cash: {share}.`,
  'chain.reach.unknown': (v) => `How much of what ${link(v)} does reaches the customer’s cash is not known.`,
  'chain.method.reach':
    'Objects it worked on no later than their last receipt, out of all objects it worked on, finished or open.',
  'chain.refuted.reach':
    'Receipts that are missing from the records, or work recorded after the receipt that had been done before it.',

  'chain.cash-through': (v) =>
    `{cash} of customer cash went through ${link(v)}, with ${by('sold', 'one “{leading}”', '{sold} “{leading}”')(v)}.`,
  'chain.cash-through.unknown': (v) => `How much customer cash goes through ${link(v)} is not known.`,
  'chain.method.cash-through':
    'The receipts of all objects that came through here no later than their cash, each receipt whole.',
  'chain.refuted.cash-through': 'Receipts that are missing, or objects that did not come through here.',

  'chain.work-hours': (v) =>
    `${capital(link(v))} recorded {hours} of work in ${by('items', 'one session', '{items} sessions')(v)}.`,
  'chain.work-hours.unknown': (v) => `How long ${link(v)} works is not said.`,
  'chain.method.work-hours':
    'Recorded end minus recorded start, as the source says them; an act shared by several objects counts once.',
  'chain.refuted.work-hours': 'Sessions that were left open, or work done outside them.',

  'chain.client': (v) =>
    v['first']
      ? `${capital(link(v))} works for ${three(v)}${v['nobody'] ? '; {nobody} of its work goes to nobody: the demand had died' : ''}.`
      : `${capital(link(v))} has no client on record${v['nobody'] ? ': {nobody} of its work goes to nobody, the demand had died' : ''}.`,
  'chain.client.because': 'Nothing it did was taken up by another link or paid by a customer.',
  'chain.method.client':
    'Who takes up its work next, as a share of all its hand-offs; the customer when the object was paid.',
  'chain.refuted.client': 'Somebody who used this work without leaving a record, or took nothing from the one before.',

  'chain.supplier': (v) => {
    if (!v['first']) return `${capital(link(v))} receives from no other link: work enters here.`;
    const enters = v['enters'] ? '; {enters} of its work enters here' : '';
    return `${capital(link(v))} receives its work from ${three(v)}${enters}.`;
  },
  'chain.supplier.because': 'Work enters the company here.',
  'chain.method.supplier': 'Whose work it takes up, as a share of all that comes to it, what enters here included.',

  'chain.customer': (v) =>
    `${capital(link(v))} finally serves “{customer}”: {cash}, for ${by('objects', 'one “{leading}”', '{objects} “{leading}”')(v)}.`,

  'chain.handoff': (v) =>
    `${capital(from(v))} handed over to ${to(v)} ${by('count', 'once', '{count} times')(v)}: {share} of its hand-offs.`,
  'chain.handoff.customer': (v) =>
    `${capital(from(v))} was the last link before the customer ${by('count', 'once', '{count} times')(v)}: {share} of its hand-offs.`,
  'chain.handoff.open': (v) =>
    `After ${from(v)}, work is still open ${by('count', 'once', '{count} times')(v)}: {share} of its hand-offs.`,
  'chain.handoff.nobody': (v) =>
    `After ${from(v)}, work went to nobody ${by('count', 'once', '{count} times')(v)}, {share} of its hand-offs: {to}.`,
  'chain.method.handoff': 'From one piece of work to the next one of the same object that is not worked beside it.',
  'chain.method.end': 'The last piece of work recorded for an object, and how the object ended.',
  'chain.refuted.handoff': 'Work between the two that is not in the records.',

  'chain.wait': (v) =>
    `From ${from(v)} to ${to(v)}, half of the hand-offs wait longer than {median}, one in ten longer than {p90}.`,
  'chain.method.wait':
    'Clock time from the end of the work to the recorded start of the next, never less than none; exact median and 90th percentile.',
  'chain.refuted.wait': 'Work that began before it was recorded, or ended after.',

  'chain.return': (v) =>
    `Of ${by('count', 'one hand-off', '{count} hand-offs')(v)} from ${from(v)} to ${to(v)}, ${none(v, 'returns') ? 'none brought' : by('returns', 'one brought', '{returns} brought')(v)} work back to a link it had already left.`,
  'chain.method.return': 'A hand-off returns when its link had worked on the object before.',
  'chain.refuted.return': 'A second piece of work that was planned from the beginning.',

  'chain.cash-passed': (v) =>
    `{cash} of customer cash came by ${v['to']?.unit === 'word' && v['to'].value.startsWith('end-') ? `${from(v)} as the last link` : `the hand-off from ${from(v)} to ${to(v)}`}.`,
  'chain.cash-passed.unknown': (v) => `How much customer cash comes by the hand-off from ${from(v)} is not known.`,

  'chain.receipt': (v) =>
    `Behind the {amount} of {day} (“{activity}”) ${by('acts', 'stands one act of work', 'stand {acts} acts of work')(v)}.`,
  'chain.receipt.unpriced': (v) =>
    `Behind the receipt of {day} (“{activity}”) ${by('acts', 'stands one act of work', 'stand {acts} acts of work')(v)}.`,
  'chain.method.receipt':
    'From each “{leading}” that the receipt pays, through the objects that belong to it, to their acts, none later than the receipt.',
  'chain.refuted.receipt':
    'Work for this customer that is not tied to what was paid, or work tied to it that was for another.',
  'chain.lead': 'From the first act to the receipt, {hours} went by.',
  'chain.method.lead': 'Clock time from the first recorded act behind the receipt to the receipt.',
  'chain.receipt-work': '{hours} of recorded work stand behind this receipt.',
  'chain.receipt-work.unknown': 'How much working time stands behind this receipt is not known.',
  'chain.method.receipt-work':
    'Recorded end minus recorded start of each act, times the share of the act that stands behind this receipt.',

  'chain.act': (v) => `“{activity}” of {day} fed ${by('receipts', 'one receipt', '{receipts} receipts')(v)}.`,
  'chain.act.none': '“{activity}” of {day} fed no receipt: {why}.',
  'chain.method.act': 'The receipts of the objects it worked on, none earlier than the act.',
  'chain.refuted.act': 'A receipt that is missing, or tied to another object.',

  'chain.limit.non-additive': 'The same receipt goes through several links: these amounts are never added up.',
  'chain.limit.one-time': 'Each act bears one instant, not two: waits include the work itself.',
  'chain.limit.clock-hours': 'Clock time: nights and weekends included.',
  'chain.limit.resolution': (v) =>
    `Instants are told to the ${unitOf(v)}: durations are known to within one ${unitOf(v)}.`,
  'chain.limit.nobody-pays': 'No record says who pays: ends are drawn as the records leave them.',
  'chain.limit.gathered': (v) =>
    by(
      'groups',
      'Fewer than five people worked in one of the {level}: it is shown with the next smallest.',
      'Fewer than five people worked in each of {groups} {level}: they are shown as one.',
    )(v),
  'chain.limit.withheld': 'By {level}, the chain is not shown: too few people are recorded to protect each of them.',
  'chain.limit.open-work': (v) =>
    by(
      'items',
      'One piece of work was started and nothing says that it ended; it counts from its start.',
      '{items} pieces of work were started and nothing says that they ended; they count from their start.',
    )(v),
  'chain.limit.concurrent': (v) =>
    by(
      'pairs',
      'One pair of activities is worked side by side; no hand-off is read between the two.',
      '{pairs} pairs of activities are worked side by side; no hand-off is read between the two of a pair.',
    )(v),
  'chain.limit.hidden': (v) =>
    `${by('handOffs', 'One rare hand-off is', '{handOffs} rare hand-offs are')(v)} hidden${v['links']?.unit === 'count' && v['links'].value > 0 ? by('links', ', with one link', ', with {links} links')(v) : ''}; what is shown carries {share}.`,
  'chain.limit.few-people':
    'Fewer than five people did this work, or those whose hours would then be known by difference: no hours are said of so few.',
  'chain.limit.no-durations': 'The records do not say when work began. Add the column of the start.',
  'chain.limit.long-sessions': (v) =>
    by(
      'sessions',
      'One session longer than eight hours holds {share} of these hours: it may have been forgotten open.',
      '{sessions} sessions longer than eight hours hold {share} of these hours: some may have been forgotten open.',
    )(v),
  'chain.limit.shared-acts': 'Acts shared with other objects count for their share.',

  'word.customer': 'the customer',
  'word.case': 'case',
  'word.small-groups': 'small groups',
  'word.unknown-group': 'group not recorded',
  'word.teams': 'teams',
  'word.roles': 'roles',
  'word.end-customer': 'the customer',
  'word.end-open': 'still open',
  'word.end-refused': 'refused by the customer',
  'word.end-cancelled': 'cancelled by the customer',
  'word.end-declined': 'declined by the company',
  'word.end-abandoned': 'abandoned in silence',
  'word.why-open': 'what it worked on is still open',
  'word.why-refused': 'the customer refused',
  'word.why-cancelled': 'the customer cancelled',
  'word.why-declined': 'the company declined',
  'word.why-abandoned': 'the demand fell silent',
  'word.why-no-client': 'nothing that a customer asks for is tied to it',
  'word.why-after-cash': 'it came after the cash',
};
