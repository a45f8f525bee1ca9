import { isSingular } from '../explain/index.ts';
import type { Phrase, Statement } from '../explain/index.ts';

type Values = Statement['values'];

const by =
  (name: string, one: string, many: string) =>
  (values: Values): string =>
    isSingular(values[name], 'en') ? one : many;

/** "120 hours", "12 acts of work", "90 hand-offs" or "300 days of waiting". */
const amount = (v: Values): string => {
  if (v['acts']) return by('acts', '{acts} act of work', '{acts} acts of work')(v);
  if (v['handOffs']) return by('handOffs', '{handOffs} hand-off', '{handOffs} hand-offs')(v);
  if (v['days'])
    return v['days'].unit === 'hours'
      ? '{days} of waiting'
      : by('days', '{days} day of waiting', '{days} days of waiting')(v);
  return v['hours']?.unit === 'hours' ? '{hours}' : by('hours', '{hours} hour', '{hours} hours')(v);
};
/** "27.6% (19.5% to 33.2%)" */
const share = (v: Values): string => (v['low'] ? '{share} ({low} to {high})' : '{share}');

const part =
  (text: string) =>
  (v: Values): string =>
    `${share(v)} ${text}: ${amount(v)}.`;

/** "a", "a and b", "a, b and c" */
const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;

const upward = (v: Values): string =>
  listed([
    ...(v['work'] ? ['{work} of the work'] : []),
    ...(v['handOffs'] ? ['{handOffs} of the hand-offs'] : []),
    ...(v['waiting'] ? ['{waiting} of the waiting'] : []),
  ]);
const answer = (v: Values): string => (v['answer'] ? '; {answer} of the waiting is for the customer’s own answer' : '');

const requests = by('requests', 'One request of a customer waits', '{requests} requests of customers wait');

export const ORIENTATION_ENGLISH = {
  'orientation.total': (v) => `The hierarchy is faced by ${upward(v)}${answer(v)}.`,
  'orientation.total.no-hierarchy': (v) =>
    `No approval and no report is known in these records: all the work is taken to face the next in line for the customer${answer(v)}.`,
  'orientation.total.unknown': 'Whom the work faces is not known.',
  'orientation.total.method':
    'Shares of work in minutes (or acts), of hand-offs by count, and of waiting in days of waiting cases. One clock is never mixed with another.',
  'orientation.refuted':
    'An act of work whose kind is not what “Records” says: an approval that serves the customer, or work that only serves a superior.',

  'orientation.work.whole': (v) => `Of ${amount(v)} recorded, {share} faces the hierarchy.`,
  'orientation.work.whole.plain': (v) => `${amount(v)} recorded.`,
  'orientation.work.unknown': 'How much of the work faces the hierarchy is not known.',
  'orientation.work.method':
    'Work faces the hierarchy when it approves, controls or reports; all other work faces its client, the next who takes it up. Work that belongs to no request counts too; in the part of one customer it does not. A person’s minutes are shared by the sessions open at once, each cut at 8 hours.',
  'orientation.work.client': part('of the work faces its client'),
  'orientation.work.hierarchy': part('of the work faces the hierarchy'),
  'orientation.work.customer': part('of the work faces the customer'),
  'orientation.work.supplier': part('of the work faces a supplier'),
  'orientation.work.gathered': part('of the work is told together, for too few people did it'),

  'orientation.hand-off.whole': (v) => `Of ${amount(v)}, {share} go to the hierarchy.`,
  'orientation.hand-off.whole.plain': (v) => `${amount(v)} recorded.`,
  'orientation.hand-off.unknown': 'How many hand-offs go to the hierarchy is not known.',
  'orientation.hand-off.method':
    'Each hand-off is counted once, by what takes over: an act that approves or reports, an act that asks for an answer from outside, other work, or at last the customer. Work that ends with nobody is no hand-off.',
  'orientation.hand-off.client': part('of the hand-offs go to a client'),
  'orientation.hand-off.hierarchy': part('of the hand-offs go to the hierarchy'),
  'orientation.hand-off.customer': part('of the hand-offs go to an act that asks the customer'),
  'orientation.hand-off.supplier': part('of the hand-offs go to an act that asks a supplier'),
  'orientation.hand-off.gathered': part('of the hand-offs are told together, for too few people made them'),

  'orientation.wait.whole': (v) => `Of ${amount(v)}, {share} is for the hierarchy.`,
  'orientation.wait.whole.plain': (v) => `${amount(v)} recorded.`,
  'orientation.wait.unknown': 'How much of the waiting is for the hierarchy is not known.',
  'orientation.wait.method':
    'Each interval from when an act could begin until it began is charged to what it waited for, in days of waiting cases: two cases that wait for a day make two.',
  'orientation.wait.client': part('of the waiting is for the company’s own work'),
  'orientation.wait.hierarchy': part('of the waiting is for the hierarchy'),
  'orientation.wait.customer': part('of the waiting is for the customer’s own answer'),
  'orientation.wait.supplier': part('of the waiting is for a supplier'),
  'orientation.wait.gathered': part('of the waiting is told together, for too few people are behind it'),

  'orientation.cause.whole': (v) => `Of ${amount(v)}, the largest part is {share}: {most}.`,
  'orientation.cause.whole.plain': (v) => `${amount(v)} recorded.`,
  'orientation.cause.unknown': 'Why work waits is not known.',
  'orientation.cause.method':
    'Each wait is cut minute by minute into the first cause that holds: an answer from outside; somebody’s authority; nobody on shift; a gate that is shut; others gathered to begin with it; another object that is not there yet; everybody who can do it busy, before or after a later arrival was served; none of these. The causes add up to the wait.',
  'orientation.cause.refuted':
    'A wait whose cause somebody knows to be another: a shift that was different, a person who was away, an answer that had come.',
  'orientation.cause.customer': part('of the waiting is for the customer’s own answer'),
  'orientation.cause.supplier': part('of the waiting is for a supplier'),
  'orientation.cause.approval': part('of the waiting is for somebody’s authority'),
  'orientation.cause.away': part('of the waiting passes while nobody is on shift'),
  'orientation.cause.gate': part('of the waiting is until a fixed hour at which work is let through'),
  'orientation.cause.batch': part('of the waiting is for others to begin with'),
  'orientation.cause.synchronisation': part('of the waiting is for another object that the act needs'),
  'orientation.cause.priority': part('of the waiting is while all are busy and later arrivals are served first'),
  'orientation.cause.busy': part('of the waiting is while everybody who can do it is busy'),
  'orientation.cause.unexplained': part('of the waiting is explained by nothing recorded'),
  'orientation.cause.gathered': part('of the waiting has causes of too few people, told together'),
  'orientation.part.few': 'The part “{name}” is not told on its own.',

  'orientation.row': (v) => `{name}: ${amount(v)}.`,
  'orientation.cell.work': (v) => `{name}, “{facing}”: ${amount(v)}, ${share(v)} of its work.`,
  'orientation.cell.hand-off': (v) => `{name}, “{facing}”: ${amount(v)}, {share} of those it makes.`,
  'orientation.cell.cause': (v) => `Before {name}, “{facing}”: ${amount(v)}, {share} of the waiting there.`,
  'orientation.cell.few': '{name}, “{facing}”: not told on its own.',

  'orientation.unknown.few': 'Fewer than five people are behind it, and nothing is told of so few.',
  'orientation.unknown.work': 'No finished act of work is recorded. Say in “Records” which activities are work.',
  'orientation.unknown.hand-off': 'No work that follows other work is recorded.',
  'orientation.unknown.wait': 'No act is recorded to begin later than it could.',
  'orientation.unknown.cause': 'No act is recorded to begin later than it could.',
  'orientation.unknown.customer':
    'No record says who pays or asks. Add an export of orders, payments or invoices with their customers.',
  'orientation.unknown.team': 'A need is nobody’s yet: it cannot be asked of one team. Remove the filter.',

  'orientation.limit.no-hierarchy':
    'No approval and no report is known: say in “Records” which activities are, if there are any.',
  'orientation.unexplained.capacity': (v) =>
    `{name}: {part} of its waiting (${amount(v)}) is explained by nothing recorded. It behaves like a queue ({share}, {low} to {high}): the more is waiting, the longer it takes. Capacity is short there in a way that the records do not show.`,
  'orientation.unexplained.outside': (v) =>
    `{name}: {part} of its waiting (${amount(v)}) is explained by nothing recorded. It behaves like a delay from outside ({share}, {low} to {high}): how much is waiting hardly matters, and more people would change little.`,
  'orientation.unexplained.undecided': (v) =>
    `{name}: {part} of its waiting (${amount(v)}) is explained by nothing recorded. The records do not decide between a queue and a delay from outside ({share}, {low} to {high}).`,
  'orientation.unexplained.method':
    'Queue-law, measured on all waits of the activity: by how much the wait grows with each one already waiting, at the same time of the week, times the rate at which work begins. A plain queue gives 100 %, a delay that has nothing to do with it 0 %. From 50 % on it is called a queue, below 30 % a delay from outside. Told where a fifth of the waiting or more is unexplained.',
  'orientation.unexplained.refuted':
    'More people at the activity, and the wait does not change; or it does, where it is called a delay from outside.',
  'orientation.limit.hours':
    'The range is what five ways to cut forgotten sessions make of it: as recorded, at 8 hours, at 2 hours, at the 99th and at the 95th percentile of the activity.',
  'orientation.limit.acts': 'Too few durations or doers are recorded to count hours: acts are counted, long or short.',
  'orientation.limit.no-answers':
    'No act of a customer or supplier is recorded, and no act is known to ask for their answer: what waits for them is counted elsewhere.',
  'orientation.limit.answers':
    'Which acts ask for an answer from outside is told by their name, and any act of the customer during a wait is taken for the answer.',
  'orientation.limit.asking':
    'Taken by their name for asking for that answer: {asking}. An act that is the customer’s or a supplier’s own is said to be so in Records, and then counts as their answer.',
  'orientation.limit.law':
    'A weekly window or a batch can look like a queue or like a delay from outside; few weeks make the range wide.',
  'orientation.limit.holds-work': 'No start is recorded: each wait holds the work itself too.',
  'orientation.limit.left-waits': (v) =>
    by(
      'waits',
      'One wait whose end is the end of the work is left out.',
      '{waits} waits whose end is the end of the work are left out.',
    )(v),
  'orientation.limit.no-calendar': 'No calendar is known: waiting outside shifts is counted under other causes.',
  'orientation.limit.no-sessions': 'No durations by person are recorded: whether people were busy is not known.',
  'orientation.limit.unrecorded':
    'What people do without a record is not seen: of what nothing explains, some may be such work, some an outside delay.',
  'orientation.limit.coarse': (v) =>
    `Instants are told to the ${v['unit']?.unit === 'word' ? v['unit'].value : 'minute'}: what is shorter is not seen.`,
  'orientation.limit.nameless': 'Money comes in without a customer’s name: every request is taken for a customer’s.',
  'orientation.limit.recorded': 'Only what stands in the imported files counts.',

  'orientation.needs': (v) =>
    `${requests(v)} for an answer that nobody has begun: {never} never worked on, {since} not since the customer asked last; the oldest for {longest}.`,
  'orientation.needs.none': 'No open request of a customer waits for a first answer.',
  'orientation.needs.unknown': 'Which needs nobody answers is not known.',
  'orientation.needs.method':
    'Open requests of customers on which nobody of the company worked since the customer’s last recorded act; where none is recorded, since the first record.',
  'orientation.needs.limit': 'An answer by telephone or mail may leave no record.',
  'orientation.needs.refuted': 'An answer that was given without a record of it.',

  'orientation.traced': (v) =>
    `Of ${by('acts', 'one approval or report', '{acts} approvals and reports')(v)}, {untraced} ${by('untraced', 'stands', 'stand')(v)} in no work for a customer.`,
  'orientation.traced.all': (v) =>
    `${by('acts', 'The one approval or report stands', 'All {acts} approvals and reports stand')(v)} in the work for a customer.`,
  'orientation.traced.act': (v) =>
    `{name}: of ${by('acts', 'one act', '{acts} acts')(v)}, {untraced} ${by('untraced', 'stands', 'stand')(v)} in no work for a customer.`,
  'orientation.traced.none': 'No approval and no report is recorded.',
  'orientation.traced.unknown': 'Which approvals and reports serve a customer’s need is not known.',
  'orientation.traced.method':
    'An approval or report traces to a need when it stands in the work for a customer who pays, is named, or asked for something.',
  'orientation.traced.refuted': 'An approval or report that a customer needed, though no record links the two.',

  'orientation.table.shares': 'Whom the work faces',
  'orientation.table.work.link': 'Work by activity',
  'orientation.table.work.team': 'Work by team',
  'orientation.table.work.month': 'Work by month',
  'orientation.table.hand-off.link': 'Hand-offs by activity',
  'orientation.table.hand-off.team': 'Hand-offs by team',
  'orientation.table.hand-off.month': 'Hand-offs by month',
  'orientation.table.cause.link': 'Causes of waiting by activity',
  'orientation.table.cause.team': 'Causes of waiting by team',
  'orientation.table.cause.month': 'Causes of waiting by month',
  'orientation.table.needs': 'Needs that nobody answers',
  'orientation.table.traced': 'Approvals and reports by whether a customer needs them',
  'orientation.column.clock': 'Clock',
  'orientation.column.facing': 'Faces',
  'orientation.column.amount': 'In all',
  'orientation.column.unit': 'Unit',
  'orientation.column.amount.minutes': 'In all, hours',
  'orientation.column.amount.acts': 'In all, acts',
  'orientation.column.amount.hand-offs': 'In all, hand-offs',
  'orientation.column.amount.case-seconds': 'In all, days of waiting',
  'orientation.column.share': 'Share',
  'orientation.column.low': 'At least',
  'orientation.column.high': 'At most',
  'orientation.column.link': 'Activity',
  'orientation.column.team': 'Team',
  'orientation.column.month': 'Month',
  'orientation.column.client': 'Client',
  'orientation.column.hierarchy': 'Hierarchy',
  'orientation.column.customer': 'Customer’s answer',
  'orientation.column.supplier': 'Supplier',
  'orientation.column.approval': 'Authority',
  'orientation.column.away': 'Nobody on shift',
  'orientation.column.gate': 'Fixed hour',
  'orientation.column.batch': 'Gathering',
  'orientation.column.synchronisation': 'Object missing',
  'orientation.column.priority': 'Overtaken',
  'orientation.column.busy': 'All busy',
  'orientation.column.unexplained': 'Unexplained',
  'orientation.column.gathered': 'Together',
  'orientation.column.object': 'Object',
  'orientation.column.reason': 'Worked on',
  'orientation.column.asked': 'Asked',
  'orientation.column.waited': 'Waits for',
  'orientation.column.act': 'Approval or report',
  'orientation.column.traced': 'For a customer',
  'orientation.column.untraced': 'For none',

  'word.facing-client': 'client',
  'word.facing-hierarchy': 'hierarchy',
  'word.facing-customer': 'the customer’s own answer',
  'word.facing-supplier': 'a supplier',
  'word.facing-approval': 'somebody’s authority',
  'word.facing-away': 'nobody on shift',
  'word.facing-gate': 'a fixed hour',
  'word.facing-batch': 'gathering with others',
  'word.facing-synchronisation': 'another object is missing',
  'word.facing-priority': 'all busy, later arrivals first',
  'word.facing-busy': 'all busy',
  'word.facing-unexplained': 'unexplained',
  'word.facing-gathered': 'several together',
  'word.facing-small': 'those of few people',
  'word.facing-unknown-place': 'not recorded where',
  'word.facing-never': 'never',
  'word.facing-not-since': 'not since',
  'word.facing-unit-minutes': 'hours',
  'word.facing-unit-acts': 'acts',
  'word.facing-unit-hand-offs': 'hand-offs',
  'word.facing-unit-case-seconds': 'days of waiting cases',
  'word.facing-clock-work': 'work',
  'word.facing-clock-hand-off': 'hand-offs',
  'word.facing-clock-wait': 'waiting',
  'word.facing-clock-cause': 'causes of waiting',
} as const satisfies Readonly<Record<string, Phrase>>;
