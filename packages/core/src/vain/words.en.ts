import { isSingular } from '../explain/index.ts';
import type { Phrase, Statement } from '../explain/index.ts';

type Values = Statement['values'];

const by =
  (name: string, one: string, many: string) =>
  (values: Values): string =>
    isSingular(values[name], 'en') ? one : many;

/** "120 hours", "24 minutes" or "12 acts of work". */
const amount = (v: Values): string => {
  if (v['acts']) return by('acts', '{acts} act of work', '{acts} acts of work')(v);
  return v['hours']?.unit === 'hours' ? '{hours}' : by('hours', '{hours} hour', '{hours} hours')(v);
};
/** "21.6 % (21.5 % to 22.5 %)" */
const share = (v: Values): string => (v['low'] ? '{share} ({low} to {high})' : '{share}');
const requests = by('objects', '{objects} request', '{objects} requests');

/** " (up to €5,000)" after the name of a quarter of the value asked for. */
const bounds = (v: Values): string => {
  if (v['bottom'] && v['top']) return ' ({bottom} to {top})';
  if (v['top']) return ' (up to {top})';
  return v['bottom'] ? ' (over {bottom})' : '';
};
const judged = (v: Values): string => (v['judged'] ? ' ({judged} of them can be judged)' : '');

const part =
  (text: string) =>
  (v: Values): string =>
    `${amount(v)}, ${share(v)} of all work, ${text}.`;

export const VAIN_ENGLISH = {
  'vain.total': (v) => `Of ${amount(v)} recorded, ${share(v)} went into what a customer paid for.`,
  'vain.total.plain': (v) =>
    `${amount(v)} recorded; how much of it a customer paid for is too few people’s work to be told.`,
  'vain.total.nobody': (v) =>
    `${amount(v)} recorded; which of it reaches a customer is not known, because no record says who pays.`,
  'vain.total.unknown': 'Which work reaches a customer is not known.',
  'vain.unknown.none': 'No finished act of work is recorded. Say in “Records” which activities are work.',
  'vain.unknown.part':
    'No finished act of work is recorded in this part of the records. Choose another, or remove the filter.',
  'vain.unknown.few': 'Fewer than five people did this work, and nothing is told of so few.',
  'vain.unknown.payer':
    'No record says who pays. Add an export of payments, invoices or deliveries, or say in “Records” which activity stands for them.',
  'vain.method':
    'Each act of work is in one class, by the first that holds: it faces the hierarchy; it was done again after other work; nobody takes it up; how its request ended. A person’s minutes are shared by the sessions open at once, each cut at 8 hours.',
  'vain.refuted': 'A customer who paid for this work, or an activity whose kind is not what “Records” says.',
  'vain.limit.hours':
    'The range is what five ways to cut forgotten sessions make of it: as recorded, at 8 hours, at 2 hours, at the 99th and at the 95th percentile of the activity.',
  'vain.limit.acts': 'Too few durations or doers are recorded to count hours: acts are counted, long or short.',
  'vain.limit.untimed': (v) =>
    by(
      'acts',
      'One act without a recorded duration adds nothing.',
      '{acts} acts without a recorded duration add nothing.',
    )(v),
  'vain.limit.coarse': (v) =>
    `Instants are told to the ${v['unit']?.unit === 'word' ? v['unit'].value : 'minute'}: shorter work is not seen.`,
  'vain.limit.nobody': 'Who did the work is not recorded: how many people it was is not known.',
  'vain.limit.recorded': 'Only work that stands in the imported files counts.',

  'vain.class.upward': part('faces the hierarchy: it approves, controls or reports'),
  'vain.class.rework': part('was done again after other work'),
  'vain.class.no-client': part(
    'is taken up by nobody: it came after the cash, on something that was replaced, or for no request at all',
  ),
  'vain.class.refused': part('served requests that the customer refused'),
  'vain.class.cancelled': part('served requests that the customer cancelled'),
  'vain.class.declined': part('served requests that the company declined: the price of selection, not waste'),
  'vain.class.abandoned': part('served requests without news for a long time'),
  'vain.class.throttled': part('is on open requests that wait for the constraint, more than it can take up'),
  'vain.class.in-flight': part('is on requests that are still open'),
  'vain.class.reached-cash': part('went into what a customer paid for'),
  'vain.class.not-known': part('may or may not reach a customer'),
  'vain.class.gathered': part('is in classes of too few people, told together with the next smallest'),
  'vain.class.few': 'The class “{class}” is not told on its own.',

  'vain.row': (v) => `{name}: ${amount(v)}.`,
  'vain.row.small': (v) => `Those of few people, together: ${amount(v)}.`,
  'vain.row.unknown': (v) => `Not recorded which: ${amount(v)}.`,
  'vain.row.segment': (v) => `For {name}${bounds(v)}: ${amount(v)}.`,
  'vain.row.month': (v) => `In {name}: ${amount(v)}.`,
  'vain.cell': (v) => `{name}, “{class}”: ${amount(v)}, ${share(v)} of its work.`,
  'vain.cell.small': (v) => `Those of few people, “{class}”: ${amount(v)}, ${share(v)} of their work.`,
  'vain.cell.unknown': (v) => `Not recorded which, “{class}”: ${amount(v)}, ${share(v)} of that work.`,
  'vain.cell.segment': (v) => `For {name}${bounds(v)}, “{class}”: ${amount(v)}, ${share(v)} of their work.`,
  'vain.cell.month': (v) => `In {name}, “{class}”: ${amount(v)}, ${share(v)} of its work.`,
  'vain.hidden': '{name}, “{class}”: not told on its own.',
  'vain.hidden.small': 'Those of few people, “{class}”: not told on its own.',
  'vain.hidden.unknown': 'Not recorded which, “{class}”: not told on its own.',
  'vain.hidden.segment': 'For {name}, “{class}”: not told on its own.',
  'vain.hidden.month': 'In {name}, “{class}”: not told on its own.',

  'vain.forgotten': (v) =>
    `${by('count', 'One session is', '{count} sessions are')(v)} longer than 8 hours, most likely forgotten open: {share} of the hours as recorded.`,
  'vain.forgotten.none': 'No session is longer than 8 hours.',
  'vain.forgotten.unknown': 'How many sessions were forgotten open is not known.',
  'vain.forgotten.method': 'Sessions from recorded start to recorded end, before they are shared and cut.',
  'vain.forgotten.refuted': 'A shift that really lasted longer than 8 hours.',

  'vain.sold': (v) =>
    `For each of ${requests(v)} sold: {on} of work on it, and {all} when all the work that reached nobody is added.`,
  'vain.sold.acts': (v) =>
    `For each of ${requests(v)} sold: ${by('on', '{on} act', '{on} acts')(v)} of work on it, and {all} when all the work that reached nobody is added.`,
  'vain.sold.method': 'All work on what was sold, then all work, each divided by the number of requests sold.',

  'vain.selection': (v) =>
    `The price of selection: ${amount(v)} on ${requests(v)} that the company declined itself. Declining may have avoided a loss.`,
  'vain.selection.unknown': (v) => `The price of selection, on ${requests(v)} declined, is not known.`,
  'vain.selection.method':
    'Work on what the company declined, but for what faces the hierarchy or was done again, which is counted there.',
  'vain.selection.refuted': 'A declined request that the customer had in fact withdrawn.',

  'vain.orphans': (v) =>
    `${requests(v)} ${by('objects', 'is', 'are')(v)} open for nobody: {gone} whose customer has left, {never} that never had one.`,
  'vain.orphans.unknown': 'Which open requests are without a customer is not known.',
  'vain.orphans.none': 'No open request is without a customer.',
  'vain.orphans.method':
    'Open requests without a customer, where others name one; and those open for longer than 99 % of the sold ones took, whose customer has neither paid nor asked for anything since.',
  'vain.orphans.limit': 'A customer may write or call without a record of it.',
  'vain.orphans.refuted': 'A customer who still waits for one of them.',

  'vain.by.alike': 'By {what}, the share of the work that reaches cash is the same: {mostShare}.',
  'vain.by.link': 'Of the work at {least}, {leastShare} reaches cash; at {most}, {mostShare}.',
  'vain.by.team': 'Of the work at {least}, {leastShare} reaches cash; at {most}, {mostShare}.',
  'vain.by.month': 'Of the work in {least}, {leastShare} reaches cash; in {most}, {mostShare}.',
  'vain.by.link.method':
    'The work at each activity by what becomes of it; those with a hundredth of all work or more are compared.',
  'vain.by.team.method':
    'The work of each team by what becomes of it; those with a hundredth of all work or more are compared.',
  'vain.by.month.method':
    'The work of each month by what becomes of it; the latest months hold the most that is still open.',
  'vain.by.size': 'Of the work on {least}, {leastShare} reaches cash; on {most}, {mostShare}.',
  'vain.by.custom': 'Of the work on {least}, {leastShare} reaches cash; on {most}, {mostShare}.',
  'vain.by.product': 'Of the work on “{least}”, {leastShare} reaches cash; on “{most}”, {mostShare}.',
  'vain.by.size.unknown': 'How work turns out by the value asked for is not known.',
  'vain.by.custom.unknown': 'How work turns out for new and for returning customers is not known.',
  'vain.by.product.unknown': 'How work turns out by product is not known.',
  'vain.unknown.size':
    'No two requests of different value are recorded. Add a column with the amount asked for, or say in “Records” which one it is.',
  'vain.unknown.custom':
    'No customer is recorded with more than one request. Add a column that names the customer, or say in “Records” which one it is.',
  'vain.unknown.product':
    'No product is recorded, or only one. Add a column or a table of products, or say in “Records” that a type of objects is a catalogue.',
  'vain.by.size.method':
    'Requests are cut into four equal quarters by the value asked for, in the currency of most of them; equal values stay together. Work without such a request is told apart.',
  'vain.by.custom.method':
    'Each customer’s first recorded request, against all later ones. Who was a customer before the records begin counts as new.',
  'vain.by.product.method':
    'The products that a request is related to, else those its acts touch; a minute for several products is shared equally between them. The 60 products of most requests are told, the others together.',

  'vain.open': (v) =>
    `${requests(v)} ${by('objects', 'is', 'are')(v)} open${judged(v)}; of comparable past ones, ${share(v)} were sold in the end.`,
  'vain.open.unknown': (v) =>
    `${requests(v)} ${by('objects', 'is', 'are')(v)} open; how likely they are to be sold is not known.`,
  'vain.open.link': (v) =>
    `At {name}, ${requests(v)} ${by('objects', 'is', 'are')(v)} open${judged(v)}; of comparable past ones (at least {comparable} for each), ${share(v)} were sold in the end.`,
  'vain.open.link.unknown': (v) =>
    `At {name}, ${requests(v)} ${by('objects', 'is', 'are')(v)} open; how likely they are to be sold is not known.`,
  'vain.open.few':
    'Fewer than {least} past requests had reached the same link when they were as old. Import a longer period.',
  'vain.open.method':
    'For each open request, the past ones that had reached the link of its latest work when they were as old, and had not ended by then: the share of them that was sold, and its Wilson interval. The mean over the open ones, between the means of the bounds.',
  'vain.open.limit':
    'Requests that are themselves still open are not among the comparable ones: those that take long and then sell count too little.',
  'vain.open.limit.market': 'Comparable is only the link and the age; a market that has changed since is not seen.',
  'vain.open.refuted': 'The share of them that is sold in the end, outside the interval.',

  'vain.table.class': 'What becomes of work',
  'vain.table.link': 'By activity',
  'vain.table.team': 'By team',
  'vain.table.month': 'By month',
  'vain.table.size': 'By value asked for',
  'vain.table.custom': 'By new and returning customers',
  'vain.table.product': 'By product',
  'vain.table.open': 'Open requests by where they stand',
  'vain.table.orphan': 'Open for nobody',
  'vain.column.class': 'What becomes of it',
  'vain.column.hours': 'Hours',
  'vain.column.acts': 'Acts',
  'vain.column.share': 'Share',
  'vain.column.low': 'At least',
  'vain.column.high': 'At most',
  'vain.column.together': 'The rest, together',
  'vain.column.link': 'Activity',
  'vain.column.team': 'Team',
  'vain.column.month': 'Month',
  'vain.column.size': 'Value asked for',
  'vain.column.custom': 'Request',
  'vain.column.product': 'Product',
  'vain.column.objects': 'Open requests',
  'vain.column.chance': 'Likely to be sold',
  'vain.column.comparable': 'Comparable, at least',
  'vain.column.object': 'Request',
  'vain.column.reason': 'Why',
  'vain.column.customer': 'Customer',
  'vain.column.value': 'Value',
  'vain.column.since': 'Since',
  'vain.column.last': 'Last act',
  'word.vain-by-link': 'activity',
  'word.vain-by-team': 'team',
  'word.vain-by-month': 'month',
  'word.vain-by-size': 'value asked for',
  'word.vain-by-custom': 'new and returning customers',
  'word.vain-by-product': 'product',
  'word.vain-small': 'of few people, together',
  'word.vain-unknown': 'not recorded',
  'word.vain-rest': 'all others',
  'word.vain-q1': 'the smallest requests',
  'word.vain-q2': 'requests a little below the middle',
  'word.vain-q3': 'requests a little above the middle',
  'word.vain-q4': 'the largest requests',
  'word.vain-first': 'first requests of a customer',
  'word.vain-again': 'later requests of a customer',
  'word.vain-left': 'its customer has left',
  'word.vain-never-was': 'no customer',
  'word.vain-upward': 'faces the hierarchy',
  'word.vain-rework': 'done again',
  'word.vain-no-client': 'no client',
  'word.vain-refused': 'refused by the customer',
  'word.vain-cancelled': 'cancelled by the customer',
  'word.vain-declined': 'declined by the company (price of selection)',
  'word.vain-abandoned': 'without news',
  'word.vain-throttled': 'waiting for the constraint',
  'word.vain-in-flight': 'still open',
  'word.vain-reached-cash': 'reached cash',
  'word.vain-not-known': 'not known',
  'word.vain-gathered': 'several classes together',
} as const satisfies Readonly<Record<string, Phrase>>;
