import { isSingular } from '../explain/index.ts';
import type { Phrase, Statement } from '../explain/index.ts';

type Values = Statement['values'];

/** "all 3 methods that could look agree", "3 of 4 methods agree". */
const agree = (v: Values): string => {
  const [agreeing, looking] = [v['agreeing'], v['looking']];
  if (looking?.unit === 'count' && looking.value === 1) return 'only one method could look';
  const isAll = agreeing?.unit === 'count' && looking?.unit === 'count' && agreeing.value === looking.value;
  return isAll
    ? 'all {looking} methods that could look agree'
    : '{agreeing} of the {looking} methods that could look agree';
};

/** What was paced: the cash, or, where nobody is recorded to pay, the ends of requests. */
const pace = (v: Values): string =>
  v['paced'] ? 'the pace at which requests were finished' : 'the pace at which cash came in';
const paced = (v: Values): string => (v['paced'] ? 'the pace of what was finished' : 'the pace of the cash');
const held = (v: Values): string => (v['paced'] ? 'requests' : 'the cash');

export const CONSTRAINT_ENGLISH = {
  'constraint.points.market': (v) =>
    `The evidence points to the market: demand set {share} of ${pace(v)}, and ${agree(v)}. Only a trial can confirm it.`,
  'constraint.points.pool': (v) =>
    `The evidence points to {pool}: it set {share} of ${pace(v)}, and ${agree(v)}. Only a trial can confirm it.`,
  'constraint.points.delay': (v) =>
    `What holds ${held(v)} back cannot be told from the records: {share} of the pace was set by waiting that no recorded work explains. A trial is needed.`,
  'constraint.points.close': (v) =>
    `What holds ${held(v)} back cannot be told from the records: two causes are too close to each other. A trial is needed.`,
  'constraint.points.split': (v) =>
    `What holds ${held(v)} back cannot be told from the records: the methods contradict each other. A trial is needed.`,
  'constraint.points.no-pacing': (v) =>
    `What holds ${held(v)} back cannot be told from the records: too little ${v['paced'] ? 'was finished' : 'cash came in'} to see what set its pace. A trial is needed.`,
  'constraint.points.unknown': (v) => `What holds ${held(v)} back is not known.`,
  'constraint.points.method':
    'The pacing of the cash names a constraint when one part is clearly the largest. The sentence is said when more than half of the methods that could look name the same. Not a verdict: on 160 networks whose constraint was known, such methods were wrong almost half of the time (44 to 55 in 100) as soon as policies could be the constraint; a trial by simulation was right in 93 of 100.',
  'constraint.points.refuted':
    'A trial: 20 % more capacity or demand at what is named, and the cash does not follow; or a change elsewhere, and it does.',
  'constraint.verdict': 'Which constraint it is, is not known: nothing was tried.',
  'constraint.verdict.method':
    'A trial changes one thing at a time – demand, a pool, a gate, a window, an approval, a cap – and compares the cash. It was right in 93 of 100 networks.',
  'constraint.verdict.refuted': 'A trial on these records.',
  'constraint.unknown.trial':
    'It has not been tried. Records alone do not tell a constraint from what only waits beside it.',
  'constraint.unknown.none': 'No finished act of work is recorded. Say in “Records” which activities are work.',
  'constraint.unknown.few': 'Fewer than five people did this work, and nothing is told of so few.',
  'constraint.unknown.filter': 'A constraint belongs to the whole company: choose a period, or remove the filter.',
  'constraint.unknown.cash':
    'Too little cash, or too little finished work, lies in this part. Add a longer export or choose a longer period.',
  'constraint.unknown.load':
    'Durations of work, the people who did it, or two whole weeks of records are missing. Add an export with start and end times and who did the work.',
  'constraint.unknown.active':
    'Durations of work, or the people who did it, are missing. Add an export with start and end times and who did the work.',
  'constraint.unknown.queue':
    'No start of work is recorded, so that waiting cannot be told from working. Add an export with start times.',

  'constraint.pacing.market': (v) => `Demand set {share} of ${pace(v)}.`,
  'constraint.pacing.pool': (v) => `{pool} set {share} of ${pace(v)}.`,
  'constraint.pacing.pool.none': (v) => `{pool} hardly set ${pace(v)}: less than {high}.`,
  'constraint.pacing.delay': (v) =>
    `Waiting that no recorded work explains set {share} of ${pace(v)}: the customer’s own answer, a policy, or work that is not recorded.`,
  'constraint.pacing.delay.untimed': (v) =>
    `Waiting and work, which these records do not tell apart, set {share} of ${pace(v)}.`,
  'constraint.pacing.unknown': (v) => `What set ${paced(v)} is not known.`,
  'constraint.pacing.method':
    'Pacing of the cash (log-IPA): from each receipt back along what each act waited for – a colleague who was still busy, the work before, or the arrival of the request – in working time. Each share says by how much the cash would come sooner if that part took less time; shares add up to 100 %. Over the last half of the records; the range draws whole weeks.',
  'constraint.pacing.refuted': 'A trial in which the cash does not follow the part with the largest share.',
  'constraint.period.market': (v) => `Around {start}, demand set most of ${paced(v)}: {share}.`,
  'constraint.period.pool': (v) => `Around {start}, {pool} set most of ${paced(v)}: {share}.`,
  'constraint.period.delay': (v) =>
    `Around {start}, waiting that no recorded work explains set most of ${paced(v)}: {share}.`,
  'constraint.period.unknown': (v) => `What set ${paced(v)} around {start} is not known.`,
  'constraint.period.method':
    'How the time of the cash grew from one receipt to the next, within the period and its two neighbours, split as the pacing of the cash splits it. A part that shrank while others grew counts as zero.',

  'constraint.load': 'What comes in would keep {pool} at work for {share} of its hours.',
  'constraint.load.unknown': 'How much of its hours the demand asks of {pool} is not known.',
  'constraint.load.method':
    'Planned load: requests a week, times the minutes that one request brings in the end (open requests included), over the working hours of the people who were there that week. The range is what five ways to cut forgotten sessions make of it.',
  'constraint.load.refuted':
    'Work of these people that is not recorded, or people who were there for part of the week only.',
  'constraint.active':
    '{pool} was the busiest without interruption in {share} of the working time: alone {sole}, shifting with another {shifting}.',
  'constraint.active.unknown': 'How long {pool} is at work without interruption is not known.',
  'constraint.active.method':
    'Active periods (Roser): a pool is active while all its people who do something that day are at work; at each moment the pool that has been active for the longest counts. Where the periods of two such pools overlap, they shift.',
  'constraint.active.refuted':
    'Sessions that stayed open while nobody worked, or people who were there without a record.',
  'constraint.queue': (v) =>
    isSingular(v['waiting'], 'en')
      ? 'One piece of work waits for {pool} on average; half of the waits are shorter than {median}.'
      : '{waiting} pieces of work wait for {pool} on average; half of the waits are shorter than {median}.',
  'constraint.queue.short': 'Less than one piece of work waits for {pool} on average.',
  'constraint.queue.unknown': 'How much waits for {pool} is not known.',
  'constraint.queue.method':
    'From the end of the work before until the start, by the clock; what still waits, or left while it waited, is not counted.',
  'constraint.queue.refuted': 'Work that waited for somebody else, or for the customer.',

  'constraint.law.capacity':
    'Before {activity}, work waits as in a queue for capacity: its wait follows those before it by {share}.',
  'constraint.law.outside':
    'Before {activity}, waiting has little to do with those before: {share}. It is a delay from outside.',
  'constraint.law.undecided':
    'Before {activity}, the records do not decide between a queue and a delay from outside: {share}.',
  'constraint.law.method':
    'Queue-law: by how much the wait grows with each one already waiting, at the same time of the week, times the rate at which work begins. A plain queue gives 100 %, a delay that has nothing to do with it 0 %. From 50 % on it is called a queue, below 30 % a delay from outside.',
  'constraint.law.refuted': 'More people at the activity, and the wait does not change.',

  'constraint.method.market': '{method}: the method names the market; it was right in {right} of known cases.',
  'constraint.method.pool': '{method}: the method names {pool}; it was right in {right} of known cases.',
  'constraint.method.policy': '{method}: the method names a policy; it was right in {right} of known cases.',
  'constraint.method.unclear': '{method}: the method names nothing clearly; it was right in {right} of known cases.',
  'constraint.method.unknown': '{method}: the method could not look at these records.',
  'constraint.method.method':
    'Tested on 160 random networks whose true constraint was known, on the records of 16 weeks each. The share told counts all networks; where only the market or a pool could be it, the same method was right more often: pacing 80 %, planned load and active periods 72.5 %, queues 60.6 %.',

  'constraint.limit.policy':
    'Policies – a gate, a narrow window, an approval, a cap on credit or open work – are not seen: they look like outside delay, or like the pool they starve.',
  'constraint.limit.lost': (v) =>
    isSingular(v['cancelled'], 'en')
      ? 'One request was cancelled by its customer: if waiting drives customers away, these methods do not see it.'
      : '{cancelled} requests were cancelled by their customers: if waiting drives customers away, these methods do not see it.',
  'constraint.limit.lost.none': 'Customers who left while they waited, and left no record, are not seen.',
  'constraint.limit.nobody-pays': 'No record says who pays: the last work on each request stands for its cash.',
  'constraint.limit.cap': 'New work was mostly let in when other work left: at most {cap} requests were open at once.',
  'constraint.limit.hours': 'Working hours are not known (less than two weeks of records): all hours count.',
  'constraint.limit.coarse': (v) =>
    `Instants are told to the ${v['unit']?.unit === 'word' ? v['unit'].value : 'minute'}: shorter waits and work are not seen.`,
  'constraint.limit.activity': 'Who did the work is not recorded: each activity stands for the people who do it.',
  'constraint.limit.recorded': 'Only work that stands in the imported files counts.',
  'constraint.limit.untimed': 'Most acts have no start, so that work and waiting are told together.',
  'constraint.limit.pacing':
    'Blind to sales lost by waiting and to gates. Where work is not recorded, a busy colleague looks idle.',
  'constraint.limit.load':
    'A line below 100 % is held back by the market however full it is; above it, policies may still be what limits. Who works part of a week counts for the whole of it.',
  'constraint.limit.active':
    'Takes gates and approvals for the pool that they starve; pools of many people are seldom all at work.',
  'constraint.limit.queue':
    'A long queue also stands before what waits for the customer, for a decision, or for a weekly window.',
  'constraint.limit.law': 'A weekly window or a batch can look like either; few weeks make the range wide.',

  'constraint.table.methods': 'What each method names',
  'constraint.table.pacing': 'What set the pace of the cash',
  'constraint.table.pacing.ends': 'What set the pace at which requests were finished',
  'constraint.table.pools': 'Pools',
  'constraint.table.laws': 'Queue or outside delay',
  'constraint.table.periods': 'What set the pace of the cash over time',
  'constraint.table.periods.ends': 'What set the pace at which requests were finished over time',
  'constraint.column.method': 'Method',
  'constraint.column.names': 'Names',
  'constraint.column.right': 'Right, all kinds',
  'constraint.column.simple': 'Right, market or pool',
  'constraint.column.paced': 'Set by',
  'constraint.column.share': 'Share',
  'constraint.column.low': 'From',
  'constraint.column.high': 'To',
  'constraint.column.pool': 'Pool',
  'constraint.column.people': 'People',
  'constraint.column.load': 'Planned load',
  'constraint.column.sole': 'Busiest alone',
  'constraint.column.shifting': 'Busiest, shifting',
  'constraint.column.waiting': 'Waiting on average',
  'constraint.column.median': 'Median wait',
  'constraint.column.activity': 'Activity',
  'constraint.column.law': 'Waits like',
  'constraint.column.kappa': 'Queue-law',
  'constraint.column.waits': 'Waits',
  'constraint.column.start': 'From',
  'word.constraint-market': 'the market',
  'word.constraint-pool': 'a pool',
  'word.constraint-policy': 'a policy',
  'word.constraint-delay': 'outside delay',
  'word.constraint-delay-untimed': 'waiting and work, not told apart',
  'word.constraint-unclear': 'nothing clearly',
  'word.constraint-pacing': 'Pacing of the cash',
  'word.constraint-load': 'Planned load',
  'word.constraint-active': 'Active periods',
  'word.constraint-queue': 'Queues',
  'word.constraint-small': 'Small groups, together',
  'word.constraint-machines': 'Machines',
  'word.constraint-law-capacity': 'a queue for capacity',
  'word.constraint-law-outside': 'a delay from outside',
  'word.constraint-law-undecided': 'undecided',
} as const satisfies Readonly<Record<string, Phrase>>;
