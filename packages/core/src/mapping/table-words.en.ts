import { isSingular } from '../explain/index.ts';
import type { Phrase } from '../explain/index.ts';

/** What the guess says of tables, dates, amounts and relations, in English. */
export const TABLE_ENGLISH = {
  'mapping.table.empty': 'It has no rows.',
  'mapping.table.log': (values) =>
    isSingular(values.count, 'en')
      ? 'Each row is an act: “{activity}” says which (one activity).'
      : 'Each row is an act: “{activity}” says which ({count} activities).',
  'mapping.table.repeats': (values) =>
    isSingular(values.rows, 'en')
      ? 'One {column} has about one row.'
      : 'One {column} has about {rows} rows, one after the other.',
  'mapping.table.people': 'Its name says that it lists people of the company.',
  'mapping.table.hierarchy': '“{column}” says whom each of them answers to.',
  'mapping.table.relation': '{table} says which belong together: {columns}.',
  'mapping.table.relation-of-no-object': '{table} relates nothing that an act is about: no fact is made of it.',
  'mapping.table.summary': '{table} sums up other records: no row of it says when something happened.',
  'mapping.table.system': '{table} is a table that a system keeps for itself.',
  'mapping.table.parts': (values) =>
    isSingular(values.rows, 'en')
      ? 'Each row is a part of one {column}.'
      : 'Each row is a part of one {column}, which repeats on {rows} rows on average.',
  'mapping.table.own-date': 'It says when, in “{column}”: the rows of one thing tell one act.',
  'mapping.table.wide': (values) =>
    isSingular(values.count, 'en')
      ? 'A date of each row is an act: {columns}.'
      : '{count} dates of each row are acts of their own: {columns}.',
  'mapping.table.one-date': 'Each row is an act, dated by “{column}”.',
  'mapping.table.one-a-row': 'Each row has its own {column}.',
  'mapping.table.objects': 'Each row is one thing, named by “{column}”, and what is known of it.',
  'mapping.table.unclear': 'Nothing tells surely what one row is.',
  'mapping.table.no-key': 'No column of {table} names its rows: no fact is made of it.',
  'mapping.table.tied-to-nothing': 'Nothing that an act is about refers to {table}: no fact is made of it.',
  'mapping.table.traces': 'Its attributes stand on the events already.',

  'mapping.reason.moment': (values) =>
    isSingular(values.count, 'en')
      ? 'It is an act of its own: “{activity}”, once. Where it is empty, it did not happen.'
      : 'It is an act of its own: “{activity}”, {count} times. Where it is empty, it did not happen.',
  'mapping.reason.expects': 'By then “{activity}” is expected.',
  'mapping.reason.date-personal': 'A date of a person or of a company, not of an act.',
  'mapping.reason.date-technical': 'A date that the tool keeps about its own record.',
  'mapping.reason.date-party': 'It is always the same for one customer: it is a date of theirs.',
  'mapping.reason.date-unordered':
    'It follows no order with the other dates, or repeats one of them: it is no act of this row.',
  'mapping.reason.each-row': 'No column is the key of a row: each row is a {type} of its own.',
  'mapping.reason.parent': 'The rows are parts of it: it is a {type}.',
  'mapping.reason.points-to': 'It names {target}: {share} of its values are found there.',
  'mapping.reason.declared': 'The database says that it names {target}.',
  'mapping.reason.orphans': (values) =>
    isSingular(values.count, 'en') ? 'One row names nothing there.' : '{count} rows name nothing there.',
  'mapping.reason.answers-to': 'It names another {column} of the same table.',
  'mapping.reason.product': 'It is {factors} in {share} of the rows.',
  'mapping.reason.times': 'The amount of a row is {factors}.',
  'mapping.reason.part-of': 'Each row is a part: the amount of a {object} is the sum of its rows.',
  'mapping.reason.minor': 'Its whole numbers are read as cents: divided by one hundred.',
  'mapping.reason.payment-state': 'It says which payments came through and which did not.',
  'mapping.reason.of-row': 'It is the amount of one {object}.',
  'mapping.reason.told-twice': 'It says the same money as {total}: only one of the two is counted.',
  'mapping.reason.told-by-total': 'The value of a {object} is {total}: its parts are not counted beside it.',
  'mapping.reason.only-decimals': 'It is the only column of numbers with decimals.',

  'mapping.join.found': '{from} names {to}: {share} of its values are found there, and it uses {back} of those.',
  'mapping.join.declared':
    'The database says that {from} names {to}: {share} of its values are found there, and it uses {back} of those.',
  'mapping.join.orphans': (values) =>
    isSingular(values.count, 'en')
      ? 'One row of {many} names nothing in {one}: {values}.'
      : '{count} rows of {many} name nothing in {one}, such as {values}.',
  'mapping.join.unnamed': (values) =>
    isSingular(values.count, 'en')
      ? 'One row of {one} is named by no {many}.'
      : '{count} rows of {one} are named by no {many}.',
  'mapping.join.multiplies':
    'A join would turn {rows} rows of {many} into {joined}. Aval relates them by their keys: nothing is multiplied.',
  'mapping.join.repeats':
    'A join would turn {rows} rows of {one} into {joined}. Aval relates them by their keys: nothing is counted twice.',

  'mapping.note.ignored': (values) =>
    isSingular(values.count, 'en')
      ? '{table} (one row) is kept as a record; no fact is made of it.'
      : '{table} ({count} rows) is kept as a record; no fact is made of it.',
  'mapping.note.artificial': (values) =>
    isSingular(values.count, 'en')
      ? 'One row named {activities} is a tool’s own mark, no act: it is set aside.'
      : '{count} rows named {activities} are a tool’s own marks, no acts: they are set aside.',
  'mapping.note.settled-day-above-12': '{column}: {order}, because some values cannot be read otherwise.',
  'mapping.note.settled-other-column': '{column}: {order}, as in another column that can be read one way only.',
  'mapping.note.settled-order': '{column}: {order}, because otherwise the dates of one row would run backwards.',
  'mapping.note.settled-weekdays': '{column}: {order}, because otherwise the acts would not fall on the days of work.',
  'mapping.note.placeholders':
    '{share} of the dates in {column} are no dates of acts (1900, 9999 or the like): they are set aside.',
  'mapping.note.days': 'No time of day in {columns}: durations between these dates are told in days.',
  'mapping.note.zone':
    'No time zone in {columns}: they are read as {zone}. Where clocks change, one hour a year is told twice and one is not.',
  'mapping.note.told-twice':
    '{total} and {part} tell the same money (they agree in {share} of the cases): it is counted once.',
  'mapping.note.gross': 'Money {basis} is counted with tax ({column}), as the customer pays it, not without ({other}).',
  'mapping.note.debit-credit':
    '{column} says debit or credit ({values}), which is not read: every amount counts with the sign that it is written with.',
  'mapping.note.net': 'Money {basis} is counted without tax ({column}), not with it ({other}).',
  'mapping.note.currencies': '{column} names several currencies ({values}): they are never added up.',
  'mapping.note.reversal-prefix':
    'Rows of {table} whose number begins with “{prefix}” take back: they are “{activity}”, their money counts below zero.',
  'mapping.note.reversal-below-zero':
    'Rows of {table} whose amount is below zero take back: they are “{activity}”, and no demand.',
  'mapping.note.each-row': 'The rows of {table} have no key: each is a {type} of its own.',
  'mapping.note.status-ends': (values) =>
    isSingular(values.count, 'en')
      ? '{column} says {values} on one row, but no date says when: it is kept with the record.'
      : '{column} says {values} on {count} rows, but no date says when: it is kept with the records.',

  'mapping.matters.money': 'It changes {share} of the money.',
  'mapping.matters.sales': 'It changes {share} of the sales.',
  'mapping.matters.acts': 'It changes {share} of the acts.',
  'mapping.matters.objects': 'It changes {share} of what flows.',
  'mapping.matters.customers': 'It changes {share} of the customers.',
  'mapping.matters.dates': 'It moves the dates in {columns}.',
  'mapping.matters.every-date': (values) =>
    isSingular(values.count, 'en') ? 'It changes when one act happened.' : 'It changes when {count} acts happened.',
  'mapping.matters.robots': '{share} of the acts are then a machine’s, not a person’s.',

  'mapping.shows.acts': (values) => (isSingular(values.count, 'en') ? 'one act' : '{count} acts'),
  'mapping.shows.sales': (values) => (isSingular(values.count, 'en') ? 'one sale' : '{count} sales'),
  'mapping.shows.money': '{amount} from customers',
  'mapping.shows.customers': (values) => (isSingular(values.count, 'en') ? 'one customer' : '{count} customers'),
  'mapping.shows.period': 'from {from} to {to}',
  'mapping.shows.reads': '{example} is {day}',

  'mapping.question.tax': 'Which amount counts as money from customers?',
  'mapping.answer.amount': '{column}',

  'mapping.problem.no-question': 'No question is called “{id}”. Those asked are: {known}.',
  'mapping.problem.no-answer': '“{answer}” is no answer to “{id}”. Its answers are: {known}.',

  'role.moment': 'act of its own',
  'role.manager': 'whom they answer to',
  'word.role.moment': 'act of its own',
  'word.role.manager': 'whom they answer to',
  'word.day-first': 'the day comes first',
  'word.month-first': 'the month comes first',
} satisfies Readonly<Record<string, Phrase>>;
