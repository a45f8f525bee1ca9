import type { Phrase, Statement } from '../explain/index.ts';
import { isSingular } from '../explain/index.ts';

const many = (v: Statement['values'], name: string, one: string, more: string): string =>
  isSingular(v[name], 'en') ? one : more;
const weeks = (v: Statement['values']): string => many(v, 'lag', '{lag} week', '{lag} weeks');

export const INDICATOR_ENGLISH = {
  'indicator.all': (v: Statement['values']): string =>
    `Of ${many(v, 'tried', '{tried} indicator', '{tried} indicators')} held against the cash, {leads} ${many(v, 'leads', 'leads', 'lead')} it, {follows} ${many(v, 'follows', 'follows', 'follow')} it, {harmful} ${many(v, 'harmful', 'does', 'do')} it harm, and {unrelated} ${many(v, 'unrelated', 'has', 'have')} nothing to do with it.`,
  'indicator.all.unknown': 'Whether an indicator leads the cash is not known.',
  'indicator.one.leads': (v: Statement['values']): string =>
    `{indicator}: when it gets better, more cash comes in ${weeks(v)} later; knowing it takes {gain} off the error of a forecast.`,
  'indicator.one.harmful': (v: Statement['values']): string =>
    `{indicator}: when it gets better, less cash comes in ${weeks(v)} later; it points away from the cash.`,
  'indicator.one.follows': (v: Statement['values']): string =>
    `{indicator}: it follows the cash by ${weeks(v)}; it tells what has already happened.`,
  'indicator.one.unrelated': '{indicator}: it has nothing to do with the cash that comes in, up to 8 weeks later.',
  'indicator.one.unknown': '{indicator}: whether it leads the cash is not known.',
  'indicator.unknown.nobody':
    'No record says who pays. Add an export of payments, invoices or deliveries, or say in “Records” which activity stands for it.',
  'indicator.unknown.weeks':
    'It takes {fewest} whole weeks of records; there are {weeks}. Import earlier exports, or wait.',
  'indicator.unknown.none': 'The records hold nothing of it.',
  'indicator.unknown.gaps': 'It is missing in more than a tenth of the weeks.',
  'indicator.unknown.few-people': 'In some weeks fewer than five people worked: of so few, nothing is told.',
  'indicator.unknown.still': 'It never changes.',
  'indicator.method':
    'By week, without the common trend and without what each series tells of itself (AR(1)): the strongest tie over 1 to 8 weeks against 999 shuffles (seed {seed}), with Benjamini–Hochberg over all that was tried; and a forecast of the cash must gain by more than one standard error on weeks it had not seen.',
  'indicator.refuted':
    'The same audit on other years, or a trial in which the indicator is moved and the cash does not follow.',
  'indicator.limit.chance':
    'On series that have nothing to do with each other, 0 to 3% were found to lead; of true leaders with a tie of 0.6, 77% were found in one year of weeks and 90% in two.',
  'indicator.limit.cause': 'What leads need not be the cause: both may follow something else.',
  'indicator.limit.weeks':
    'The first and the last week, seldom whole, are left out; a small gap takes the figure of the week before.',
  'indicator.file.line': 'Line {line} is no day and value: “{text}”. Write 2026-01-05;12.5, a line each.',
  'indicator.file.long': 'There are more than {most} days: split the file, or give weeks.',
  'indicator.file.empty': 'The file holds no day and value. Write 2026-01-05;12.5, a line each.',
  'indicator.table': 'Indicators beside the cash',
  'indicator.table.indicator': 'Indicator',
  'indicator.table.wanted': 'Better when',
  'indicator.table.standing': 'Beside the cash',
  'indicator.table.lag': 'Weeks',
  'indicator.table.correlation': 'Tie',
  'indicator.table.gain': 'Off the forecast’s error',
  'word.indicator-volume': 'New demand',
  'word.indicator-lead-time': 'Lead time',
  'word.indicator-response-time': 'Response time',
  'word.indicator-first-time-right': 'Right the first time',
  'word.indicator-open-work': 'Open work',
  'word.indicator-utilisation': 'Utilisation',
  'word.indicator-wanted-up': 'it rises',
  'word.indicator-wanted-down': 'it falls',
  'word.indicator-leads': 'leads',
  'word.indicator-harmful': 'does harm',
  'word.indicator-follows': 'follows',
  'word.indicator-unrelated': 'unrelated',
} satisfies Readonly<Record<string, Phrase>>;
