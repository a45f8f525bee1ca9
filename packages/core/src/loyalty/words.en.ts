import { isSingular } from '../explain/index.ts';
import type { Statement } from '../explain/index.ts';

type Values = Statement['values'];

const by =
  (name: string, one: string, many: string) =>
  (values: Values): string =>
    isSingular(values[name], 'en') ? one : many;

const customers = by('customers', '{customers} customer', '{customers} customers');
const purchases = by('purchases', '{purchases} purchase', '{purchases} purchases');
const checked = (v: Values): string =>
  `A model that saw only what was recorded up to {split} expected ${by('predicted', '{predicted} repeat purchase', '{predicted} repeat purchases')(v)} of ${customers(v)} after it; {actual} were made`;
const expected = (v: Values): string =>
  `In the next {weeks} weeks the customers known today will make about ${purchases(v)}`;
const once = (v: Values): string =>
  v['once']?.unit === 'count' && v['once'].value === 0 ? '' : ', {once} of them after one purchase';
const demand = (v: Values): string =>
  `of ${by('asked', '{asked} demand', '{asked} demands')(v)}, {sold} sold, {lost} not, {open} still open`;
const sold = (sooner: string, later: string): string =>
  `${sooner} was sold in {first} of the cases, ${later} in {last}`;
const returned = (after: string, other: string): string =>
  `After ${after} customers came back as soon as usual in {first} of the cases, after ${other} in {last}`;
const ASSOCIATED = ' (associated, not proven to be the cause).';
const CHANCE = ': no more than chance gives.';

export const LOYALTY_ENGLISH = {
  'loyalty.repeat': (v: Values) => `{again} of ${customers(v)} ({share}) came back and bought again.`,
  'loyalty.repeat.followed': (v: Values) =>
    `{again} of ${customers(v)} ({share}) came back and bought again; of the {followed} that could be followed for {weeks} weeks, {soon} did so within them.`,
  'loyalty.repeat.unknown': 'Whether customers come back is not known.',
  'loyalty.repeat.method':
    'A purchase is what one customer paid on one day, by the same receipts as the inflow (paid, else invoiced, else delivered); several receipts of a day are one purchase, money given back is none. Within {weeks} weeks is told of those who have been customers for at least as long.',
  'loyalty.repeat.refuted':
    'Two keys of one customer, one key of several, or receipts that name another than who bought.',
  'loyalty.cohort.month': (v: Values) =>
    `Of the ${customers(v)} who first bought in {start}, {next} bought in the month after it and {last} in the latest month that is over.`,
  'loyalty.cohort.quarter': (v: Values) =>
    `Of the ${customers(v)} who first bought in the quarter from {start}, {next} bought in the quarter after it and {last} in the latest quarter that is over.`,
  'loyalty.cohort.month.new': (v: Values) =>
    `In {start} ${customers(v)} bought for the first time; no whole month has passed since.`,
  'loyalty.cohort.quarter.new': (v: Values) =>
    `In the quarter from {start} ${customers(v)} bought for the first time; no whole quarter has passed since.`,
  'loyalty.cohort.method':
    'The share of the customers of one month or quarter of first purchase who bought in each later one. Only periods whose last day is recorded count. The interval is Wilson’s, 95 %.',
  'loyalty.forecast.none': 'What customers will buy is not known.',
  'loyalty.forecast.under': (v: Values) => `${checked(v)}: {error} more than expected.`,
  'loyalty.forecast.over': (v: Values) => `${checked(v)}: {error} fewer than expected.`,
  'loyalty.forecast.failed.under': (v: Values) =>
    `${checked(v)}: {error} more than expected. It is no good here, and no forecast is told.`,
  'loyalty.forecast.failed.over': (v: Values) =>
    `${checked(v)}: {error} fewer than expected. It is no good here, and no forecast is told.`,
  'loyalty.forecast.method.mbg':
    'MBG/NBD (Batislam, Denizel and Filiztekin 2007), by maximum likelihood: customers buy at random at a rate of their own, and may leave after each purchase, the first included. What a purchase is worth: Gamma-Gamma (Fader, Hardie and Lee 2005), from those who bought again. Ranges hold chance, parameters that are not exactly known, and as much again as the model missed by on the last third of the records.',
  'loyalty.forecast.method.bg':
    'BG/NBD (Fader, Hardie and Lee 2005), by maximum likelihood, because MBG/NBD did not converge: customers buy at random at a rate of their own, and may leave after each repeat purchase; of who bought once it cannot tell who has left. What a purchase is worth: Gamma-Gamma, from those who bought again. Ranges hold chance, parameters that are not exactly known, and as much again as the model missed by on the last third of the records.',
  'loyalty.forecast.method.nbd':
    'NBD (Ehrenberg 1959), by maximum likelihood, because no customer is seen to leave: customers buy at random at a rate of their own. What a purchase is worth: Gamma-Gamma, from those who bought again. Ranges hold chance, parameters that are not exactly known, and as much again as the model missed by on the last third of the records.',
  'loyalty.forecast.refuted':
    'The purchases of the coming weeks: outside the range more than once in twenty times, the model is wrong.',
  'loyalty.expected': (v: Values) => `${expected(v)}.`,
  'loyalty.expected.value': (v: Values) => `${expected(v)} ({low} to {high}), worth about {value}.`,
  'loyalty.lost': (v: Values) =>
    `${by('lost', '{lost} customer', '{lost} customers')(v)} of {customers} ${by('lost', 'has', 'have')(v)} more likely left than not${once(v)}; they brought {cash}, {share} of what named customers brought.`,
  'loyalty.lost.plain': (v: Values) =>
    `${by('lost', '{lost} customer', '{lost} customers')(v)} of {customers} ${by('lost', 'has', 'have')(v)} more likely left than not${once(v)}.`,
  'loyalty.lost.unknown': 'Which customers have left is not known.',
  'loyalty.lost.method':
    'The probability that a customer still buys, from how often and how lately that customer bought (MBG/NBD); below one half, more likely gone than not. A customer who bought often is missed after a shorter silence.',
  'loyalty.lost.refuted': 'They buy again; or they left and said so.',
  'loyalty.concentration': (v: Values) =>
    `Half of the purchases to expect in the next 52 weeks will come from ${by('half', '{half} customer', '{half} customers')(v)} of {customers}, four fifths from {fourFifths}.`,
  'loyalty.concentration.value': (v: Values) =>
    `Half of the cash to expect in the next 52 weeks will come from ${by('half', '{half} customer', '{half} customers')(v)} of {customers}, four fifths from {fourFifths}.`,
  'loyalty.concentration.method':
    'Customers by what is expected of each in 52 weeks, most first, until half is reached.',
  'loyalty.customer': (v: Values) =>
    `{customer}: ${purchases(v)}, the last on {last}; still buys with a probability of {alive}, and makes about {expected} in the next 52 weeks.`,
  'loyalty.customer.staying': (v: Values) =>
    `{customer}: ${purchases(v)}, the last on {last}; about {expected} to expect in the next 52 weeks.`,
  'loyalty.customer.plain': (v: Values) => `{customer}: ${purchases(v)}, the last on {last}.`,
  'loyalty.promises': (v: Values) =>
    `Of ${by('promises', '{promises} dated promise', '{promises} dated promises')(v)} {share} were kept; ${by('late', 'the other one came {by} late', 'half of the {late} others came at least {by} late')(v)}.`,
  'loyalty.promises.all': (v: Values) =>
    `Of ${by('promises', '{promises} dated promise', '{promises} dated promises')(v)} all were kept.`,
  'loyalty.promises.unknown': 'Whether promised dates are kept is not known.',
  'loyalty.promises.missing':
    'No record says by when something was promised or required and when it came. Supply the promised or required date of orders, with the date of delivery.',
  'loyalty.promises.method':
    'The date promised or required against the act that it is expected of; where none is named, against the delivery: the receipt where deliveries stand for the cash, else the last act that is named as one. A date without a time means until the end of that day. Open promises count once they are past.',
  'loyalty.promises.limit': 'A date that was put off in the records counts as it was recorded last.',
  'loyalty.promises.refuted': 'The act that counts as the delivery is not what the customer waited for.',
  'loyalty.offers': (v: Values) =>
    `${by('sent', '{sent} offer was', '{sent} offers were')(v)} sent${v['won'] ? ', {won} accepted' : ''}${v['gone'] ? ', {gone} refused or withdrawn' : ''}; ${demand(v)}.`,
  'loyalty.offers.unrecorded': (v: Values) => `No record says that an offer was sent; ${demand(v)}.`,
  'loyalty.offers.unknown': 'What becomes of offers is not known.',
  'loyalty.offers.missing':
    'No act is named as sending an offer or a quotation, and only what was bought is recorded. Supply the offers sent, with their date and outcome.',
  'loyalty.offers.method':
    'Offers are known by the names of acts (offer, quotation, proposal; sent, accepted, refused). Demands with an offer where offers are recorded, else all demands, by their fate. Sold share: sold ÷ those that have ended.',
  'loyalty.offers.limit': 'An offer that replaces another one withdraws it: offers lost are more than customers lost.',
  'loyalty.offers.refuted': 'Acts on offers whose names do not say so.',
  'loyalty.association.response.sold.falls': `${sold('What was answered soonest', 'what was answered last')}${ASSOCIATED}`,
  'loyalty.association.response.sold.rises': `${sold('What was answered soonest', 'what was answered last')}${ASSOCIATED}`,
  'loyalty.association.response.sold.none': `${sold('What was answered soonest', 'what was answered last')}${CHANCE}`,
  'loyalty.association.price.sold.falls': `${sold('The cheapest quarter', 'the dearest quarter')}${ASSOCIATED}`,
  'loyalty.association.price.sold.rises': `${sold('The cheapest quarter', 'the dearest quarter')}${ASSOCIATED}`,
  'loyalty.association.price.sold.none': `${sold('The cheapest quarter', 'the dearest quarter')}${CHANCE}`,
  'loyalty.association.promised.sold.falls': `${sold('What was promised soonest', 'what was promised latest')}${ASSOCIATED}`,
  'loyalty.association.promised.sold.rises': `${sold('What was promised soonest', 'what was promised latest')}${ASSOCIATED}`,
  'loyalty.association.promised.sold.none': `${sold('What was promised soonest', 'what was promised latest')}${CHANCE}`,
  'loyalty.association.response.returns.falls': `${returned('the fastest answers', 'the slowest')}${ASSOCIATED}`,
  'loyalty.association.response.returns.rises': `${returned('the fastest answers', 'the slowest')}${ASSOCIATED}`,
  'loyalty.association.response.returns.none': `${returned('the fastest answers', 'the slowest')}${CHANCE}`,
  'loyalty.association.lateness.returns.falls': `${returned('the earliest deliveries', 'the latest')}${ASSOCIATED}`,
  'loyalty.association.lateness.returns.rises': `${returned('the earliest deliveries', 'the latest')}${ASSOCIATED}`,
  'loyalty.association.lateness.returns.none': `${returned('the earliest deliveries', 'the latest')}${CHANCE}`,
  'loyalty.association.rework.returns.falls': `${returned('the least rework', 'the most')}${ASSOCIATED}`,
  'loyalty.association.rework.returns.rises': `${returned('the least rework', 'the most')}${ASSOCIATED}`,
  'loyalty.association.rework.returns.none': `${returned('the least rework', 'the most')}${CHANCE}`,
  'loyalty.association.method.sold':
    'Quarters of {cases} cases that have ended, cut among like cases: same fifth of amounts, weekend or not, office hours or not. Rank trend within these, by permutation: chance alone gives as much in {chance} of the shuffles ({corrected} when corrected for the {tests} questions asked here, Benjamini and Hochberg). Intervals of rates are Wilson’s, 95 %.',
  'loyalty.association.method.returns':
    'Quarters of {cases} purchases, cut among those of the same customer, where four gaps between purchases are recorded; else among like amounts. Rank trend within these, by permutation: chance alone gives as much in {chance} of the shuffles ({corrected} when corrected for the {tests} questions asked here, Benjamini and Hochberg). Intervals of rates are Wilson’s, 95 %.',
  'loyalty.association.refuted':
    'A trial: answer, promise or deliver differently by lot, and compare. What was not recorded may cause both.',
  'loyalty.limit.recorded': 'Only what is recorded is counted.',
  'loyalty.limit.begin': 'Who bought before the records begin counts as new at the first recorded purchase.',
  'loyalty.limit.cohort':
    'Of months, the customers who first bought in them are told of, with all that they bought since.',
  'loyalty.limit.months':
    'Of months, what was asked for in them is told of (for coming back: what was bought in them).',
  'loyalty.limit.known': 'Customers still to be won are not in it.',
  'loyalty.limit.same': 'It supposes that customers go on as they did: no new prices, competitors or seasons.',
  'loyalty.limit.value':
    'What purchases will be worth is not told: amounts are not recorded, differ too much between customers, or were foretold too badly on the last third of the records.',
  'loyalty.limit.association': 'An association among like cases, never an effect.',
  'loyalty.limit.usual': 'Usual is the customer’s own median time between purchases, else the median of all.',
  'loyalty.limit.response':
    'Response is the wait before the work that leads to an offer; where no offers are recorded, before the first work after the first record.',
  'loyalty.unknown.nobody': 'No record says who pays. Supply payments, invoices or deliveries with their customer.',
  'loyalty.unknown.unnamed':
    'No receipt says which customer it is from. Supply the customer of each payment, invoice or delivery.',
  'loyalty.unknown.empty': 'Nobody bought for the first time in this part. Choose a wider one.',
  'loyalty.unknown.young': 'No later period is over. Ask again when one is.',
  'loyalty.unknown.few': 'Fewer than 30 customers bought again. Supply a longer time, or more customers.',
  'loyalty.unknown.short':
    'Fewer than 20 repeat purchases lie in the last third of the records, or the model did not converge on the rest: a forecast could not be checked. Supply a longer time.',
  'loyalty.unknown.not-converged':
    'The estimate did not converge: these purchases do not say how often customers buy and when they leave. Supply a longer time.',
  'loyalty.unknown.failed':
    'The model expected {predicted} repeat purchases where {actual} were made. Customers no longer buy as they did; a forecast needs a time in which they did.',
  'loyalty.unknown.nbd': 'No customer is seen to leave: those who bought are still buying, as far as the records tell.',
  'loyalty.table.retention.month': 'Share who bought in each later month, by month of first purchase',
  'loyalty.table.retention.quarter': 'Share who bought in each later quarter, by quarter of first purchase',
  'loyalty.table.forecast': 'What is to be expected, 95 % ranges',
  'loyalty.table.lost': 'Customers who have probably left',
  'loyalty.table.coming': 'Customers of whom most is expected',
  'loyalty.table.association': 'What goes with selling and with coming back',
  'loyalty.column.weeks': 'Weeks',
  'loyalty.column.worth': 'Worth',
  'loyalty.column.cohort': 'First bought in',
  'loyalty.column.customers': 'Customers',
  'loyalty.column.period.1': '+1',
  'loyalty.column.period.2': '+2',
  'loyalty.column.period.3': '+3',
  'loyalty.column.period.4': '+4',
  'loyalty.column.period.5': '+5',
  'loyalty.column.period.6': '+6',
  'loyalty.column.period.7': '+7',
  'loyalty.column.period.8': '+8',
  'loyalty.column.period.9': '+9',
  'loyalty.column.period.10': '+10',
  'loyalty.column.period.11': '+11',
  'loyalty.column.period.12': '+12',
  'loyalty.column.customer': 'Customer',
  'loyalty.column.purchases': 'Purchases',
  'loyalty.column.last': 'Last one',
  'loyalty.column.cash': 'Brought',
  'loyalty.column.alive': 'Still buys',
  'loyalty.column.expected': 'Purchases in 52 weeks',
  'loyalty.column.value': 'Worth',
  'loyalty.column.experience': 'What they went through',
  'loyalty.column.outcome': 'What became of it',
  'loyalty.column.quarter': 'Quarter',
  'loyalty.column.mean': 'Mean',
  'loyalty.column.cases': 'Cases',
  'loyalty.column.rate': 'Share',
  'loyalty.column.low': 'From',
  'loyalty.column.high': 'To',
  'loyalty.column.chance': 'By chance',
  'word.loyalty-response': 'wait for the answer',
  'word.loyalty-price': 'price',
  'word.loyalty-promised': 'delay promised',
  'word.loyalty-lateness': 'lateness',
  'word.loyalty-rework': 'rework',
  'word.loyalty-sold': 'sold',
  'word.loyalty-returns': 'came back as soon as usual',
};
