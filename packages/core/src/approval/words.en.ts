import { isSingular } from '../explain/index.ts';
import type { Phrase, Statement } from '../explain/index.ts';

type Values = Statement['values'];

const by =
  (name: string, one: string, many: string) =>
  (values: Values): string =>
    isSingular(values[name], 'en') ? one : many;

const requests = by('requests', '{requests} request', '{requests} requests');
const decisions = by('decisions', '{decisions} decision', '{decisions} decisions');
const worth = (v: Values): string => (v['value'] ? ' worth {value}' : '');

/** What waits now, how long it takes, what the answer is: as much of it as is known. */
const gate = (v: Values): string => {
  const now = v['requests']
    ? `${requests(v)}${worth(v)} ${by('requests', 'waits', 'wait')(v)} for “{gate}” now, {since} in the median`
    : v['median']
      ? `“{gate}”: ${decisions(v)}, after {median} of waiting in the median`
      : '“{gate}”: nobody has decided yet';
  return v['yes'] ? `${now}; the answer is yes in {yes} ({low} to {high})` : now;
};

const sold = 'of those that waited {short} {shortRate} were sold, of those that waited {long} {longRate}';
const chance = 'chance alone would show as much in {p} of trials';

export const APPROVAL_ENGLISH = {
  'approval.total': (v) =>
    v['standing']
      ? `${decisions(v)} at ${by('gates', 'one gate', '{gates} gates')(v)}; most money stands before “{gate}”: {standing} at any time.`
      : `${decisions(v)} at ${by('gates', 'one gate', '{gates} gates')(v)}${v['median'] ? '; at “{gate}” half of the requests wait {median} or longer' : ''}.`,
  'approval.total.waiting': (v) =>
    `${requests(v)} ${by('requests', 'waits', 'wait')(v)} for somebody’s authority now${v['standing'] ? '; most money stands before “{gate}”: {standing} at any time' : ''}.`,
  'approval.total.unknown': 'What waits for somebody’s authority is not known.',
  'approval.gate': (v) => `${gate(v)}.`,
  'approval.gate.idle': (v) => `${gate(v)}: it changes almost nothing.`,
  'approval.gate.method':
    'Acts of authority are gathered by their names into gates (set and released, approved and rejected). A request waits from when a hold is set or it is scheduled, else from the end of the work before, until somebody begins to decide.',
  'approval.refuted':
    'A decision that was made without a record of it, or an act that “Records” takes for an approval and that is none.',
  'approval.limit.recorded': 'Only decisions that stand in the imported files count.',
  'approval.limit.together':
    'Fewer than five people decide at one of these gates: they are told together, so that nobody is measured.',
  'approval.limit.nobody':
    'Who decides is not recorded: how many people it is is not known. If it is fewer than five, this measures them.',
  'approval.limit.holds-work': 'Where no start is recorded, the wait holds the time of deciding too.',
  'approval.limit.usual': (v) =>
    `${by('usual', 'One request waits', '{usual} requests wait')(v)} by nothing but what usually follows: four in five that stood there went on to this gate.`,
  'approval.limit.association':
    'Associated, not caused: what is not recorded may stand behind both. An experiment would tell: let one request in two, by chance, wait half as long.',
  'approval.limit.sample': 'Of the requests, one in {every} was looked at.',
  'approval.limit.hidden': (v) =>
    `${by('count', 'One gate is', '{count} gates are')(v)} not told of this part: fewer than five people decided there, here or in the rest.`,

  'approval.wait': (v) =>
    `Requests wait {median} for “{gate}” in the median, and one in ten longer than {late}${v['working'] ? ' (of working time: {working} and {workingLate})' : ''}.`,
  'approval.wait.unknown': 'How long requests wait for “{gate}” is not known.',
  'approval.wait.method':
    'From when a hold is set or the request is scheduled, else from the end of the work before, until somebody begins to decide; working time by the estimated calendar.',
  'approval.cash': 'At any time {standing} of requests stand before “{gate}”: {days} times days in all.',
  'approval.cash.unknown': 'How much money waits before “{gate}” is not known.',
  'approval.cash.method':
    'The value of each request times the days it waited, added up; divided by the days from the first wait to the last record, it is what stands there on average.',
  'approval.answer': (v) =>
    `Of ${by('count', 'one answer', '{count} answers')(v)} at “{gate}” {yes} are yes ({low} to {high}); {no} no, {back} sent back, {left} ended before.`,
  'approval.answer.unknown': 'How often the answer at “{gate}” is yes is not known.',
  'approval.answer.method':
    'By the name of the act where yes and no have their own, or a hold is set and released (of holds only those whose setting is recorded); else by what follows: on to something new is yes, back to an activity it had been at is sent back. Interval of the true rate by Wilson, 95 %.',
  'approval.change': 'After at most {changed} ({low} to {high}) of the answers at “{gate}” something was different.',
  'approval.change.unknown': 'How often “{gate}” changes anything is not known.',
  'approval.change.method':
    'Counted: the answer was no, the request was sent back, it ended during the hold, or other work was done during the hold. What would have changed anyway is in it.',
  'approval.return': (v) =>
    `${by('count', 'One', '{count}')(v)} of ${requests(v)} came to “{gate}” more than once: {returned}.`,
  'approval.return.unknown': 'How often requests come back to “{gate}” is not known.',
  'approval.return.method':
    'A second hold, or another decision after other work; where requests are scheduled for the gate, another schedule.',
  'approval.level': '“{gate}” is decided at the level {level}: {share}.',
  'approval.level.few': '{share} of the decisions at “{gate}” are of {level}.',
  'approval.level.unknown': 'At which level “{gate}” is decided is not known.',
  'approval.level.method':
    'As the names of the acts say it (“by …”), else by the role, else by the team of those who decided; those of fewer than five people together.',
  'approval.waiting': (v) =>
    `${requests(v)}${worth(v)} ${by('requests', 'waits', 'wait')(v)} for “{gate}” now, {since} in the median${v['stale']?.unit === 'count' && v['stale'].value > 0 ? '; {stale} for longer than 99 in 100 ever did, forgotten or ended without a record' : ''}.`,
  'approval.waiting.none': 'Nothing that is recorded waits for “{gate}” now.',
  'approval.waiting.unknown': 'What waits for “{gate}” now is not known.',
  'approval.waiting.method':
    'Open requests that are held, or scheduled and not begun; and those after whose last record at least four in five went on to this gate.',
  'approval.sale.falls': `Where “{gate}” took longer, less was sold: ${sold}; ${chance}.`,
  'approval.sale.rises': `Where “{gate}” took longer, more was sold: ${sold}; ${chance}.`,
  'approval.sale.none': `No sale is seen to be lost by waiting for “{gate}”: ${sold}; ${chance}.`,
  'approval.sale.unknown': 'What the sale does with the wait for “{gate}” is not known.',
  'approval.sale.method':
    'Ended requests of like value (five classes) that began to wait at a like time (weekend, office hours) are compared: rank trend of the sale over the wait, its p by 400 permutations within them. Quarters by the wait.',
  'approval.sale.refuted': 'An experiment in which requests wait differently by chance, and are sold as often.',
  'approval.step.falls': `Where “{step}” began later, less was sold: ${sold}; ${chance}.`,
  'approval.step.rises': `Where “{step}” began later, more was sold: ${sold}; ${chance}.`,
  'approval.step.none': `No sale is seen to be lost by waiting for “{step}”: ${sold}; ${chance}.`,
  'approval.step.method':
    'The first act of the step on each ended request, compared among those of like value and time (rank trend, 400 permutations); the chance told takes all steps looked at into account (Benjamini and Hochberg).',
  'approval.steps': (v) =>
    `Of ${by('count', 'one step', '{count} steps')(v)}, ${by('costly', 'one goes', '{costly} go')(v)} with fewer sales when it is slow; first “{step}”: ${sold}.`,
  'approval.steps.none': (v) =>
    `At none of ${by('count', 'one step', '{count} steps')(v)} fewer sales go with a longer wait.`,
  'approval.steps.unknown': 'Whether waiting costs sales is not known.',
  'approval.suggestions': (v) =>
    `${by('count', 'One activity looks', '{count} activities look')(v)} like an approval; say in “Records” whether it is.`,
  'approval.suggestions.none': 'No other activity behaves like an approval.',
  'approval.suggested':
    '“{activity}” looks like an approval: {passes} pass, and it waits {wait} for {work} of work. Say in “Records” whether it is.',
  'approval.suggested.method':
    'Work that at least 97 % pass, that at most a fifth of the people do, and that waits more than ten times as long as it takes; never of fewer than five people.',
  'approval.suggested.refuted': 'A customer who wants this work.',

  'approval.unknown.none':
    'No act of somebody’s authority is recorded. Say in “Records” which activities approve, release, check or sign.',
  'approval.unknown.few': 'Fewer than five people decided, and nothing is told of so few.',
  'approval.unknown.few-here': 'Fewer than five people decided in this part, or in the rest: choose a wider one.',
  'approval.unknown.silent': 'Nothing passed a gate in this part.',
  'approval.unknown.wait': 'Nobody has decided there yet.',
  'approval.unknown.value': 'No record says what the requests are worth. Add a column with their value.',
  'approval.unknown.answer':
    'The records show only one kind of answer there: add those that set the hold, or those that refuse.',
  'approval.unknown.level': 'No role or team of those who decide is recorded, or too few people have it.',
  'approval.unknown.sale-few':
    'Fewer than a hundred requests ended, or fewer than twenty of either end: too few to tell.',
  'approval.unknown.payer':
    'No record says who pays. Add an export of payments, invoices or deliveries, or say in “Records” which activity stands for them.',
  'approval.unknown.part': 'It is told of all records only: remove the filter.',

  'approval.table.gates': 'Gates of authority',
  'approval.table.waiting': 'Waiting now',
  'approval.table.steps': 'The sale by the wait',
  'approval.column.gate': 'Gate',
  'approval.column.decisions': 'Decisions',
  'approval.column.median': 'Wait, median',
  'approval.column.p90': 'Wait, one in ten longer',
  'approval.column.working': 'Of working time, median',
  'approval.column.standing': 'Stands there at any time',
  'approval.column.yes': 'Yes',
  'approval.column.changed': 'Changed at most',
  'approval.column.returned': 'Come back',
  'approval.column.waiting': 'Waiting now',
  'approval.column.object': 'Request',
  'approval.column.since': 'Since',
  'approval.column.value': 'Value',
  'approval.column.step': 'Step',
  'approval.column.short': 'Shortest quarter waits',
  'approval.column.short-rate': 'of them sold',
  'approval.column.long': 'Longest quarter waits',
  'approval.column.long-rate': 'of these sold',
  'approval.column.chance': 'By chance alone',

  'word.approval-few': 'gates of few people, together',
  'word.approval-roles-few': 'roles of few people, together',
  'word.approval-roles-unknown': 'not recorded',
} as const satisfies Readonly<Record<string, Phrase>>;
