import type { Statement } from '../explain/index.ts';
import { because, counted, holder, listed, named, shared } from './draft.ts';
import type { Draft } from './draft.ts';
import { endedValues } from './ended-status.ts';
import type { SourceGuess } from './guess-source.ts';
import { taxKind } from './guess-record-money.ts';
import { sumsOver } from './source-context.ts';

/** What was settled by evidence or will be set aside, said before it happens. */
export function notesOf(guess: SourceGuess): readonly Statement[] {
  const drafts = guess.drafts.filter((draft) => draft.row !== 'ignore');
  return [
    ...guess.drafts.flatMap(ignoredTable),
    ...artificial(guess),
    ...drafts.flatMap(settledDates),
    ...drafts.flatMap(placeholders),
    ...withoutTime(drafts),
    ...withoutZone(drafts, guess.mapping.zone),
    ...toldTwice(guess),
    ...drafts.flatMap((draft) => taxed(draft, guess)),
    ...drafts.flatMap(currencies),
    ...drafts.flatMap(reversals),
    ...drafts.flatMap(debitOrCredit),
    ...drafts.flatMap(eachRow),
    ...endingStatus(drafts),
  ];
}

const ignoredTable = (draft: Draft): Statement[] =>
  draft.row === 'ignore' && draft.table.rowCount > 0 && draft.meaning?.confidence !== 1
    ? [because('note.ignored', { table: named(draft.table.table), count: counted(draft.table.rowCount) })]
    : [];

function artificial({ acts }: SourceGuess): Statement[] {
  const found = acts.filter((act) => act.value === 'artificial');
  const rows = found.reduce((sum, act) => sum + act.count, 0);
  return found.length === 0
    ? []
    : [because('note.artificial', { activities: listed(found.map((act) => act.activity)), count: counted(rows) })];
}

/** Columns of a draft that say a date, with what their values tell. */
const datesOf = (draft: Draft) =>
  draft.facts.flatMap((column) => {
    const role = draft.roles.get(column.name)?.value;
    const { date } = column.profile;
    return role !== undefined && 'format' in role && date ? [{ column, date, role }] : [];
  });

const settledDates = (draft: Draft): Statement[] =>
  datesOf(draft).flatMap(({ column, date }) =>
    date.settledBy === undefined
      ? []
      : [
          because(`note.settled-${date.settledBy}`, {
            column: named(`${draft.table.table}.${column.name}`),
            order: { unit: 'word', value: /%d.*%m/.test(date.format) ? 'day-first' : 'month-first' },
          }),
        ],
  );

const placeholders = (draft: Draft): Statement[] =>
  datesOf(draft).flatMap(({ column, date }) =>
    (date.implausible ?? 0) <= 0
      ? []
      : [
          because('note.placeholders', {
            column: named(`${draft.table.table}.${column.name}`),
            share: shared(date.implausible ?? 0),
          }),
        ],
  );

function withoutTime(drafts: readonly Draft[]): Statement[] {
  const dates = drafts
    .filter((draft) => draft.row === 'event')
    .flatMap(datesOf)
    .filter(({ role }) => role.role !== 'promised');
  const days = dates.filter(({ date }) => !date.hasTime);
  return days.length === 0 ? [] : [because('note.days', { columns: listed(days.map(({ column }) => column.name)) })];
}

function withoutZone(drafts: readonly Draft[], zone: string): Statement[] {
  const timed = drafts
    .filter((draft) => draft.row === 'event')
    .flatMap(datesOf)
    .filter(({ date }) => date.hasTime && !date.hasZone && !date.format.startsWith('epoch'));
  if (timed.length === 0) return [];
  return [because('note.zone', { columns: listed(timed.map(({ column }) => column.name)), zone: named(zone) })];
}

/** Amounts of a row that the rows of another table add up to: one of the two is used. */
function toldTwice({ context, drafts }: SourceGuess): Statement[] {
  if (!context) return [];
  return drafts.flatMap((draft) => {
    const sums = sumsOver(context, 'one', draft.table.table);
    const used = sums.find((sum) => draft.roles.get(sum.total)?.value.role === 'amount');
    const many = used && context.profile.relations?.[used.relation]?.many.table;
    if (!used || many === undefined) return [];
    return [
      because('note.told-twice', {
        total: named(`${draft.table.table}.${used.total}`),
        part: named(
          `${many}.${[used.part, ...(used.factors ?? [])].filter((name, i, all) => all.indexOf(name) === i).join(' × ')}`,
        ),
        share: shared(used.share),
      }),
    ];
  });
}

function taxed(draft: Draft, { cash }: SourceGuess): Statement[] {
  const amount = draft.facts.find((column) => draft.roles.get(column.name)?.value.role === 'amount');
  const kind = amount && taxKind(amount);
  const rivals = draft.rivals.get('amount') ?? [];
  if (!amount || kind === undefined || kind === 'tax') return [];
  const other = rivals.find((one) => taxKind(one.column) === (kind === 'net' ? 'gross' : 'net'));
  if (!other) return [];
  const basis = cash.value.find((rule) => rule.direction === 'in')?.basis ?? 'invoiced';
  return [
    because(kind === 'gross' ? 'note.gross' : 'note.net', {
      column: named(amount.name),
      other: named(other.column.name),
      basis: { unit: 'word', value: basis },
    }),
  ];
}

function currencies(draft: Draft): Statement[] {
  const currency = holder(draft, 'currency');
  const column = draft.facts.find((one) => one.name === currency?.name);
  if (!column || column.distinct < 2) return [];
  return [
    because('note.currencies', {
      column: named(column.name),
      values: listed(column.profile.top.map((one) => one.value)),
    }),
  ];
}

const SIDES = /^(s|h|d|c|dr|cr|soll|haben|debit|credit|débit|crédit|debe|haber|dare|avere)$/i;

/** A column that says on which side of an account an amount stands, where no rows take back. */
const debitOrCredit = (draft: Draft): Statement[] =>
  draft.reversal !== undefined || !holder(draft, 'amount')
    ? []
    : draft.facts
        .filter((column) => column.distinct === 2 && column.profile.top.every(({ value }) => SIDES.test(value.trim())))
        .map((column) =>
          because('note.debit-credit', {
            column: named(`${draft.table.table}.${column.name}`),
            values: listed(column.profile.top.map((one) => one.value)),
          }),
        );

const reversals = (draft: Draft): Statement[] =>
  draft.reversal === undefined
    ? []
    : [
        because(draft.reversal.prefix === undefined ? 'note.reversal-below-zero' : 'note.reversal-prefix', {
          table: named(draft.table.table),
          activity: named(draft.reversal.activity),
          prefix: named(draft.reversal.prefix ?? ''),
        }),
      ];

const eachRow = (draft: Draft): Statement[] => {
  const role = draft.roles.get('#row')?.value;
  return role?.role === 'object'
    ? [because('note.each-row', { table: named(draft.table.table), type: named(role.type) })]
    : [];
};

/** A status that says how things ended without a date that says when: kept with the record. */
const endingStatus = (drafts: readonly Draft[]): Statement[] =>
  drafts
    .filter((draft) => draft.row === 'event' && holder(draft, 'activity') === undefined)
    .flatMap((draft) =>
      draft.facts.flatMap((column) => {
        const attribute = draft.roles.get(column.name)?.value.role === 'attribute';
        const ended = attribute ? endedValues(column) : [];
        const rows = ended.reduce((sum, one) => sum + one.count, 0);
        return rows === 0
          ? []
          : [
              because('note.status-ends', {
                column: named(`${draft.table.table}.${column.name}`),
                values: listed(ended.map((one) => one.value)),
                count: counted(rows),
              }),
            ];
      }),
    );
