import type { Phrase, Quantity, Statement } from '../explain/index.ts';

type Values = Statement['values'];

const isDay = ({ unit }: Values): boolean => unit?.unit === 'word' && unit.value === 'day';

/** Shorter than a minute is at once. */
const isNone = (quantity: Quantity | undefined): boolean =>
  (quantity?.unit === 'hours' || quantity?.unit === 'work') && quantity.value < 1 / 60;
const SPREAD = 'at most {median}, nine in ten at most {p90}';
const WORKING = 'at most {median} of working time, nine in ten at most {p90}';
/** Waits that most do not know are told otherwise. */
const waits =
  (text: string, spread: string, atOnce: string) =>
  (v: Values): string => {
    if (isNone(v['p90'])) return `${atOnce}, nine times in ten or more.`;
    return isNone(v['median'])
      ? `${atOnce}, every second time or more; nine times in ten after {p90} at most.`
      : `${text} ${spread}.`;
  };

export const TIME_ENGLISH = {
  'time.lead.sold': `From its first record to its cash, half of what is sold takes ${SPREAD}.`,
  'time.lead.sold.working': `From its first record to its cash, half of what is sold takes ${WORKING}.`,
  'time.lead.lost': 'Half of what ends without a sale is over within {median}, nine in ten within {p90}.',
  'time.lead.lost.working':
    'Half of what ends without a sale is over within {median} of working time, nine in ten within {p90}.',
  'time.lead.recorded': `From its first record to its last, half of the demands last ${SPREAD}.`,
  'time.lead.recorded.working': `From its first record to its last, half of the demands last ${WORKING}.`,
  'time.lead.unknown': 'How long demands take is not known.',
  'time.lead.method':
    'From the first record of a demand to its receipt, its refusal or its cancellation; where no record says how demands end, to the last record. Working time runs by the calendar of the company.',

  'time.wait': waits('Before it is taken up, half of the work waits', SPREAD, 'Work is taken up at once'),
  'time.wait.working': waits('Before it is taken up, half of the work waits', WORKING, 'Work is taken up at once'),
  'time.wait.link': waits('Before {activity}, half of the demands wait', SPREAD, '{activity} is taken up at once'),
  'time.wait.link.working': waits(
    'Before {activity}, half of the demands wait',
    WORKING,
    '{activity} is taken up at once',
  ),
  'time.wait.held': `From when it could begin until it is done, half of the work takes ${SPREAD}.`,
  'time.wait.held.working': `From when it could begin until it is done, half of the work takes ${WORKING}.`,
  'time.wait.held.link': `From when it could begin until it is done, half of {activity} takes ${SPREAD}.`,
  'time.wait.held.link.working': `From when it could begin until it is done, half of {activity} takes ${WORKING}.`,
  'time.wait.unknown': 'How long work waits is not known.',
  'time.wait.method':
    'From when an act could begin (the end of the work before it; else when it was scheduled; else the first record of the demand) until it began. Working time runs by the calendar of its team, else of the company.',
  'time.wait.held.method':
    'From when an act could begin (the end of the work before it; else the first record of the demand) until it was done: starts are not recorded. Working time runs by the calendar of its team, else of the company.',

  'time.work': `Half of the acts of work last ${SPREAD}.`,
  'time.work.working': `Half of the acts of work last ${WORKING}.`,
  'time.work.link': `Half of {activity} lasts ${SPREAD}.`,
  'time.work.link.working': `Half of {activity} lasts ${WORKING}.`,
  'time.work.unknown': 'How long work itself lasts is not recorded.',
  'time.work.method':
    'From the recorded start to the recorded end of each act. Working time is the part of it on shift, by the calendar of its team, else of the company.',

  'time.calendar': 'By the records of {weeks} weeks, the company works {hours} hours of the week.',
  'time.calendar.said': 'As somebody of the company said, it works {hours} hours of the week.',
  'time.calendar.team': 'By the records of {weeks} weeks, the team {team} works {hours} hours of the week.',
  'time.calendar.team.said': 'As somebody of the company said, the team {team} works {hours} hours of the week.',
  'time.calendar.unknown': 'When the company works is not known.',
  'time.calendar.method':
    'Quarters of an hour of the week, in the zone of the company. On shift: work began or ended in them, in one of twenty weeks at least, or in a gap of at most an hour between such. Off: somebody waited through them while a person was free. Where nothing is known of a team, as the company.',
  'time.calendar.method.said': 'A person of the company said it; it counts instead of what the records show.',

  'time.estimates.recorded': 'Starts and ends of work are recorded: no duration has to be estimated.',
  'time.estimates.identified':
    'Only ends of work are recorded. For {activities} of {all} activities they tell how long work takes.',
  'time.estimates.unidentified':
    'Only ends of work are recorded, and people also do what is not recorded. How long work takes is known as an order of magnitude only: three times more or less.',
  'time.estimates.refused': 'Only ends of work are recorded, and they do not tell how long work takes.',
  'time.estimate.identified': '{activity} takes about {mean}: between {low} and {high}.',
  'time.estimate.unidentified': '{activity} takes in the order of {mean}: between {low} and {high}, if not more.',
  'time.estimate.unknown': 'How long {activity} takes cannot be told from ends alone.',
  'time.estimate.method':
    'An act begins at the earliest when the demand is there and who does it has ended the act before, in the working time of that person; of acts that waited when their doer became free, the mean. Of long records, the latest million acts. Such hours are never added to recorded hours.',

  'time.refuted': 'Records that were written later than things happened.',
  'time.refuted.working': 'A calendar that is not the real one: correct it on this page.',
  'time.refuted.calendar':
    'People who work at hours when they record nothing, or a team whose hours are others: say them on this page.',
  'time.refuted.estimate': 'Recorded starts of the same work: import them.',

  'time.limit.recorded': 'Only what is recorded is seen.',
  'time.limit.ended': 'Demands that are still open are not counted; those that take long are more often among them.',
  'time.limit.sessions':
    'Sessions that somebody forgot to close count as they were recorded: the median bears it, the nine in ten may not.',
  'time.limit.holds-work': 'Starts are not recorded: the time holds the work itself.',
  'time.limit.calendar': 'The calendar is estimated from the records, unless somebody said it.',
  'time.limit.coarse': (v: Values) =>
    isDay(v) ? 'Instants are recorded by the day.' : 'Instants are recorded by the hour.',
  'time.limit.starved': 'A team that often has nothing to do looks as if it were off shift.',
  'time.limit.estimate':
    'Where starts were recorded and taken away to compare, eleven of twelve activities lay within the range told.',
  'time.limit.unlogged':
    'Gaps between acts are far longer than most of them: people do work that is not recorded. Where the truth was known, a little more than half of the activities lay within the range told; no gain from faster work may be reckoned from it.',

  'time.unknown.lead':
    'No demand is recorded to have ended. A record of receipts, refusals or cancellations is missing.',
  'time.unknown.team': 'A demand passes through several teams: its time is told of all of them, not of one.',
  'time.unknown.wait': 'No work is recorded, or fewer than five people did it.',
  'time.unknown.work':
    'Starts of work are not recorded, or fewer than five people did it. A column with the start of each act is missing.',
  'time.unknown.none': 'Nothing of it is recorded here, or fewer than five people did it.',
  'time.unknown.calendar':
    'Less than two weeks are recorded. A longer record, or a calendar said on this page, would tell.',
  'time.unknown.few': 'Fewer than twenty acts are recorded.',
  'time.unknown.nobody': 'Who did it is not recorded: a column with a person for each act is missing.',
  'time.unknown.at-once':
    'Half of the acts are recorded at the same moment as another: they are written down together.',

  'time.table.links': 'Activities by both clocks',
  'time.table.calendars': 'Calendars of the week',
  'time.table.estimates': 'Work times estimated from ends',
  'time.column.activity': 'Activity',
  'time.column.wait.median': 'Waits: half, by the clock',
  'time.column.wait.p90': 'Waits: nine in ten, by the clock',
  'time.column.wait.working': 'Waits: half, working time',
  'time.column.wait.working-p90': 'Waits: nine in ten, working time',
  'time.column.held.median': 'Until done: half, by the clock',
  'time.column.held.p90': 'Until done: nine in ten, by the clock',
  'time.column.held.working': 'Until done: half, working time',
  'time.column.held.working-p90': 'Until done: nine in ten, working time',
  'time.column.work.median': 'Lasts: half, by the clock',
  'time.column.work.p90': 'Lasts: nine in ten, by the clock',
  'time.column.work.working': 'Lasts: half, working time',
  'time.column.work.working-p90': 'Lasts: nine in ten, working time',
  'time.column.calendar': 'Calendar',
  'time.column.hours': 'Hours of the week',
  'time.column.known': 'Known by',
  'time.column.mean': 'Mean',
  'time.column.low': 'At least',
  'time.column.high': 'At most',
  'time.column.state': 'How well',

  'word.time-small': 'those of few people',
  'word.time-company': 'the company',
  'word.time-said': 'a person',
  'word.time-estimated': 'the records',
  'word.time-identified': 'within the range',
  'word.time-unidentified': 'order of magnitude',
  'word.time-few': 'too few acts',
  'word.time-nobody': 'nobody recorded',
  'word.time-at-once': 'written down together',
} as const satisfies Readonly<Record<string, Phrase>>;
