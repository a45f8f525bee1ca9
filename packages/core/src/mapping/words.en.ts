import { isSingular } from '../explain/index.ts';
import type { Phrase } from '../explain/index.ts';

/** What mapping says, in English. */
export const ENGLISH = {
  'mapping.reason.name': 'Its name says so: “{word}”.',
  'mapping.reason.standard': '“{key}” is a standard key with an agreed meaning.',
  'mapping.reason.ocel': 'The format says what this column is.',
  'mapping.reason.corrected': 'You said so.',
  'mapping.reason.date': '{share} of its values are dates written {format}.',
  'mapping.reason.moves': 'It changes along the life of one {object}.',
  'mapping.reason.repeats': (values) =>
    isSingular(values.rows, 'en')
      ? 'Each value stands on one row on average.'
      : 'Each value stands on {rows} rows on average.',
  'mapping.reason.one-a-row': 'Each row has a value of its own.',
  'mapping.reason.few-values': (values) =>
    isSingular(values.count, 'en') ? 'One value.' : '{count} different values.',
  'mapping.reason.life-cycle': 'Its values are words of a life cycle: {values}.',
  'mapping.reason.life-cycle-unused':
    'Its values are words of a life cycle, but another column already says the phase.',
  'mapping.reason.robot-words': 'These values mean a machine: {values}.',
  'mapping.reason.human-words': 'These values mean a person: {values}.',
  'mapping.reason.team-words': 'Its values name departments or teams: {values}.',
  'mapping.reason.role-words': 'Its values name posts, not persons: {values}.',
  'mapping.reason.number': '{share} of its values are numbers, such as {example}.',
  'mapping.reason.repeated-on':
    'It is the same on all rows of one {object} ({share} of rows): it counts once a {object}.',
  'mapping.reason.own-amount': 'It differs from row to row: it counts on each row.',
  'mapping.reason.of-type': (values) =>
    isSingular(values.objects, 'en')
      ? 'One object of type {type} has it.'
      : '{objects} objects of type {type} have it.',
  'mapping.reason.identifier': 'Its values look like keys.',
  'mapping.reason.nearest-cash': 'Of the dates of a row, “{word}” is the nearest to the money.',
  'mapping.reason.constant': 'It always says “{value}”.',
  'mapping.reason.empty': 'No row has a value.',
  'mapping.reason.same-as': 'It says the same as {column}.',
  'mapping.reason.cost': 'A cost is not cash from a customer.',
  'mapping.reason.of-object': 'It is always the same for one value of {object}: kept with the record.',
  'mapping.reason.nothing-tells': 'Nothing tells what it means: kept with the record.',

  'mapping.cash.in': '“{activity}” says that money came in or is owed (“{word}”): {basis}.',
  'mapping.cash.out': '“{activity}” says that money went out (“{word}”).',
  'mapping.cash.in-trade': 'The records speak of selling: “{word}”.',
  'mapping.cash.amount': 'How much is in {column}.',
  'mapping.cash.no-amount': 'No column says how much.',
  'mapping.cash.none': 'No record says who pays: no payment, no invoice, no delivery with a value was found.',
  'mapping.cash.to-suppliers': 'No record says who pays: the payments found go out to suppliers (“{word}”).',
  'mapping.cash.to-people':
    'No record says who pays: the payments found go out to employees or beneficiaries (“{word}”).',
  'mapping.cash.delivered-without-value':
    'No record says who pays: deliveries were found, but no column says what they are worth.',
  'mapping.cash.no-activity': 'No activity was found, so nothing can stand for cash.',

  'mapping.ends.none': 'No activity was found that ends an object without cash.',
  'mapping.ends.not-final':
    'Rejections and cancellations were found, but most of what they touch goes on afterwards: they are steps, not ends.',
  'mapping.ends.by-name': '“{activity}” means: {fate}.',
  'mapping.ends.by-name-and-place':
    '“{activity}” means: {fate}. In {share} of the objects that have it, it is among the last records.',

  'mapping.kinds.all-work': 'Nothing says that any activity is not work: each is taken for work.',
  'mapping.kind.by-name': (values) =>
    isSingular(values.objects, 'en')
      ? '{type} (one object): {kind}, by its name.'
      : '{type} ({objects} objects): {kind}, by its name.',
  'mapping.kind.by-life': (values) =>
    isSingular(values.objects, 'en')
      ? '{type} (one object): {kind}, by how its objects live in the records.'
      : '{type} ({objects} objects): {kind}, by how its objects live in the records.',
  'mapping.leading.none': 'No thing that flows through the work was found.',
  'mapping.leading.carries-value':
    '{type} carries most directly what is sold or bought ({objects} objects, {events} records).',

  'mapping.question.cash': 'Which act stands for the customer’s money?',
  'mapping.question.cash-none':
    'Nothing says that a customer pays. Does one of these acts stand for the customer’s money?',
  'mapping.question.customer': 'Who is the customer, the one who pays?',
  'mapping.question.date': 'Which date is the instant of the act?',
  'mapping.question.day-month': 'In {column}, {example} can be read two ways. Which is right?',
  'mapping.question.flow': 'What flows through the work and carries what the customer pays for?',
  'mapping.question.robots': (values) =>
    isSingular(values.count, 'en')
      ? 'Is {values} a machine? It makes {share} of the records.'
      : 'Are {values} machines? They make {share} of the records.',
  'mapping.answer.cash': '{activity} ({basis})',
  'mapping.answer.cash-none': 'None: no record says who pays',
  'mapping.answer.customer': '{column}',
  'mapping.answer.customer-none': 'No column says it',
  'mapping.answer.date': '{column}, such as {example}',
  'mapping.answer.day-first': 'The day comes first',
  'mapping.answer.month-first': 'The month comes first',
  'mapping.answer.flow': '{type}',
  'mapping.answer.robots': 'Yes, they are machines',
  'mapping.answer.humans': 'No, they are people',

  'mapping.missing.events': 'No table has rows that are acts ({tables}). Say which table holds what was done.',
  'mapping.missing.rows': '{table} has no rows. Choose another file.',
  'mapping.missing.time': '{table} has no column that says when. Say which one does, or export it again with a date.',
  'mapping.missing.activity':
    '{table} has no column that says what was done. Say which one does, or give all its rows one activity name.',
  'mapping.missing.object':
    '{table} has no column that says on what (order, case, invoice). Say which one does, or export it again with its number.',
  'mapping.missing.one-only': 'Only one column can be “{role}”, and {columns} both are. Change one of them.',

  'mapping.problem.missing-key': '{path} lacks the key “{key}”. Add it.',
  'mapping.problem.unknown-key': '{path} has a key “{key}” that means nothing here. Remove it, or use one of: {known}.',
  'mapping.problem.wrong-type': '{path} is {value}, and should be {type}. Change it.',
  'mapping.problem.not-allowed': '{path} is {value}. Write one of: {allowed}.',
  'mapping.problem.pattern':
    '{path} is {value}, which does not have the expected form ({rule}). Write it in that form.',
  'mapping.problem.empty': '{path} is empty. Fill it or remove it.',
  'mapping.problem.zone': '{path} is “{value}”, which is no time zone. Write one such as Europe/Paris.',
  'mapping.problem.table-twice': '{path} speaks of “{value}” a second time. Keep one.',
  'mapping.problem.one-only': 'In {path}, only one column can be “{role}”, and {columns} are. Keep one.',
  'mapping.problem.leading': '{path} is “{value}”, which is no object type. Write one of: {allowed}.',
  'mapping.problem.leading-kind':
    '{path} is “{value}”, of kind {kind}: only what flows can lead. Choose another type, or make it a flow.',
  'mapping.problem.cash-amount':
    '{path} names “{value}”, whose role is not an amount. Name an amount column, or give that column the role.',

  'role.ignore': 'not used',
  'role.attribute': 'kept, not interpreted',
  'role.object': 'object',
  'role.object-key': 'object',
  'role.object-type': 'type of object',
  'role.target-key': 'related object',
  'role.qualifier': 'relation',
  'role.event-key': 'number of the act',
  'role.activity': 'activity',
  'role.phase': 'phase',
  'role.start': 'start',
  'role.end': 'instant (end)',
  'role.actor': 'who acted',
  'role.actor-kind': 'robot or human',
  'role.team': 'team',
  'role.role': 'role',
  'role.customer': 'customer',
  'role.supplier': 'supplier',
  'role.amount': 'amount',
  'role.currency': 'currency',
  'role.promised': 'promised date',
  'word.role.ignore': 'not used',
  'word.role.attribute': 'kept, not interpreted',
  'word.role.object': 'object',
  'word.role.object-key': 'object',
  'word.role.object-type': 'type of object',
  'word.role.target-key': 'related object',
  'word.role.qualifier': 'relation',
  'word.role.event-key': 'number of the act',
  'word.role.activity': 'activity',
  'word.role.phase': 'phase',
  'word.role.start': 'start',
  'word.role.end': 'instant (end)',
  'word.role.actor': 'who acted',
  'word.role.actor-kind': 'robot or human',
  'word.role.team': 'team',
  'word.role.role': 'role',
  'word.role.customer': 'customer',
  'word.role.supplier': 'supplier',
  'word.role.amount': 'amount',
  'word.role.currency': 'currency',
  'word.role.promised': 'promised date',

  'word.received': 'received',
  'word.settled': 'settled',
  'word.invoiced': 'invoiced',
  'word.delivered': 'delivered',
  'word.refused': 'refused by the customer',
  'word.cancelled': 'cancelled',
  'word.declined': 'declined by us',
  'word.flow': 'thing that flows',
  'word.party': 'customer or supplier',
  'word.worker': 'who works',
  'word.catalogue': 'what is sold or bought',
  'word.asset': 'equipment',
  'word.json-object': 'an object { … }',
  'word.json-array': 'a list [ … ]',
  'word.json-string': 'a text in quotes',
  'word.json-number': 'a number',
  'word.json-boolean': 'true or false',
} satisfies Readonly<Record<string, Phrase>>;
