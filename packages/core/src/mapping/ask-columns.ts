import { alsoSaid } from './corrections.ts';
import type { Corrections } from './corrections.ts';
import { because, counted, holder, listed, named, shared } from './draft.ts';
import { robotValues } from './guess-people.ts';
import type { ColumnRole, Mapping } from './mapping.ts';
import { saidOf, slug } from './question.ts';
import type { Ask, PlainAnswer, PlainQuestion } from './question.ts';
import { readsAs } from './reads-as.ts';
import { taxKind } from './guess-record-money.ts';
import { dayOf } from './world-of.ts';

/** One column leaves a role and another takes it. */
const swap = (
  from: string | undefined,
  to: string | undefined,
  role: ColumnRole,
): Readonly<Record<string, ColumnRole>> => ({
  ...(from === undefined ? {} : { [from]: { role: 'attribute' } as const }),
  ...(to === undefined ? {} : { [to]: role }),
});

/** Asked when somebody pays and no column surely says who. */
export function askCustomer(ask: Ask): PlainQuestion | undefined {
  const { guess, draft, remake } = ask;
  const rivals = draft.rivals.get('customer') ?? [];
  const inward = guess.cash.value.some((rule) => rule.direction === 'in');
  const now = holder(draft, 'customer')?.name;
  const confidence = now === undefined ? 0 : (draft.roles.get(now)?.confidence ?? 0);
  if (!inward || confidence >= 0.65 || (now === undefined && rivals.length === 0)) return undefined;
  const answer = (column: string | undefined): PlainAnswer => ({
    id: column === undefined ? 'none' : slug(column),
    says:
      column === undefined ? because('answer.customer-none') : because('answer.customer', { column: named(column) }),
    mapping: column === now ? guess.mapping : remake(saidOf(ask, swap(now, column, { role: 'customer' }))),
    chosen: column === now,
  });
  return {
    id: 'customer',
    asks: because('question.customer'),
    weight: 0.45,
    answers: [
      answer(now),
      ...rivals.slice(0, 2).map((one) => answer(one.column.name)),
      ...(now === undefined ? [] : [answer(undefined)]),
    ],
  };
}

/** Asked when two dates could be the instant of the act. */
export function askDate(ask: Ask): PlainQuestion | undefined {
  const { guess, draft, remake } = ask;
  const end = holder(draft, 'end');
  const rivals = (draft.rivals.get('end') ?? []).filter((one) =>
    ['attribute', 'promised'].includes(draft.roles.get(one.column.name)?.value.role ?? 'attribute'),
  );
  const confidence = end ? (draft.roles.get(end.name)?.confidence ?? 1) : 1;
  if (!end || rivals.length === 0 || confidence > 0.8) return undefined;
  const answer = (column: string, format: string): PlainAnswer => ({
    id: slug(column),
    says: because('answer.date', {
      column: named(column),
      example: named(draft.facts.find((one) => one.name === column)?.profile.examples[0] ?? ''),
    }),
    mapping: column === end.name ? guess.mapping : remake(saidOf(ask, swap(end.name, column, { role: 'end', format }))),
    chosen: column === end.name,
  });
  return {
    id: 'date',
    asks: because('question.date'),
    weight: 0.35,
    matters: because('matters.every-date', { count: counted(draft.table.rowCount) }),
    answers: [
      answer(end.name, ''),
      ...rivals.slice(0, 3).map((one) => answer(one.column.name, one.column.profile.date?.format ?? 'iso')),
    ],
  };
}

/** Asked when nothing in the dates tells the day from the month. One answer holds for all dates so written. */
export function askDayMonth({ guess, said, remake }: Ask): PlainQuestion | undefined {
  const doubtful = guess.drafts
    .filter((draft) => draft.row !== 'ignore')
    .flatMap((draft) =>
      [...draft.roles].flatMap(([name, { value }]) => {
        const column = draft.facts.find((one) => one.name === name);
        const other = column?.profile.date?.alternative;
        return 'format' in value && column && other !== undefined && !said.columns.get(draft.table.table)?.has(name)
          ? [{ table: draft.table.table, name, value, other, column }]
          : [];
      }),
    );
  const first = doubtful[0];
  if (!first) return undefined;
  const alike = doubtful.filter((one) => one.other === first.other && one.value.format === first.value.format);
  const example = telling(first.column.profile.examples, first.value.format, first.other);
  const exchanged = alike.reduce(
    (all: Corrections, { table, name, value, other }) =>
      alsoSaid(all, { table, columns: { [name]: { ...value, format: other } } }),
    said,
  );
  const answer = (format: string, mapping: Mapping, chosen: boolean): PlainAnswer => {
    const at = readsAs(example, format);
    return {
      id: isDayFirst(format) ? 'day-first' : 'month-first',
      says: because(isDayFirst(format) ? 'answer.day-first' : 'answer.month-first', { example: named(example) }),
      mapping,
      chosen,
      ...(at === undefined ? {} : { reads: because('shows.reads', { example: named(example), day: dayOf(at) }) }),
    };
  };
  return {
    id: 'day-month',
    asks: because('question.day-month', { column: named(first.name), example: named(example) }),
    weight: 0.7,
    matters: because('matters.dates', { columns: listed(alike.map(({ name }) => name)) }),
    answers: [answer(first.value.format, guess.mapping, true), answer(first.other, remake(exchanged), false)],
  };
}

const isDayFirst = (format: string): boolean => /%d.*%m/.test(format);

/** An example that means two different days. */
const telling = (examples: readonly string[], one: string, other: string): string =>
  examples.find((text) => readsAs(text, one) !== readsAs(text, other)) ?? examples[0] ?? '';

/** Asked when two kinds of things could carry what the customer pays for. */
export function askFlow(ask: Ask): PlainQuestion | undefined {
  const { guess, draft, said, remake } = ask;
  const { value, rivals, confidence } = guess.leading;
  if (rivals.length === 0 || confidence >= 0.8 || value === '') return undefined;
  const isType = (rival: string): boolean => Object.hasOwn(guess.mapping.objects, rival);
  const other = (rival: string): Corrections =>
    isType(rival)
      ? alsoSaid(said, { whole: { leading: rival } })
      : saidOf(ask, swap(draft.key, rival, { role: 'object', type: rival.toLowerCase() }));
  return {
    id: 'flow',
    asks: because('question.flow'),
    weight: 0.4,
    answers: [
      { id: slug(value), says: because('answer.flow', { type: named(value) }), mapping: guess.mapping, chosen: true },
      ...rivals.slice(0, 2).map((rival): PlainAnswer => ({
        id: slug(rival),
        says: because('answer.flow', { type: named(rival) }),
        mapping: remake(other(rival)),
        chosen: false,
      })),
    ],
  };
}

/** Asked when machines are told from people by their names alone. Where they do little, it can wait. */
export function askRobots(ask: Ask): PlainQuestion | undefined {
  const { guess, draft, said, remake } = ask;
  const actor = holder(draft, 'actor');
  if (
    !actor ||
    actor.role.role !== 'actor' ||
    !actor.role.robots ||
    said.columns.get(draft.table.table)?.has(actor.name)
  )
    return undefined;
  const column = draft.facts.find((one) => one.name === actor.name);
  const robots = column ? robotValues(column) : [];
  const rows =
    column?.profile.top.filter((entry) => robots.includes(entry.value)).reduce((sum, entry) => sum + entry.count, 0) ??
    0;
  const share = rows / Math.max(1, draft.table.rowCount);
  return {
    id: 'robots',
    asks: because('question.robots', { values: listed(robots), count: counted(robots.length), share: shared(share) }),
    weight: 0.3 * share,
    canWait: share < 0.05,
    matters: because('matters.robots', { share: shared(share) }),
    answers: [
      { id: 'machines', says: because('answer.robots'), mapping: guess.mapping, chosen: true },
      {
        id: 'people',
        says: because('answer.humans'),
        mapping: remake(saidOf(ask, { [actor.name]: { role: 'actor', robots: [] } })),
        chosen: false,
      },
    ],
  };
}

/** With or without tax: the choice follows from the basis of the cash, so that it can wait. */
export function askTax(ask: Ask): PlainQuestion | undefined {
  const { guess, draft, said, remake } = ask;
  const now = [...draft.roles].find(([, { value }]) => value.role === 'amount');
  if (!now || now[1].value.role !== 'amount') return undefined;
  const amount = `${draft.table.table}.${now[0]}`;
  const column = draft.facts.find((one) => one.name === now[0]);
  const own = column && taxKind(column);
  if (own === undefined || own === 'tax' || !guess.cash.value.some((rule) => rule.amount === amount)) return undefined;
  const other = (draft.rivals.get('amount') ?? []).find(
    (one) => taxKind(one.column) === (own === 'net' ? 'gross' : 'net'),
  );
  if (!other || said.columns.get(draft.table.table)?.has(now[0])) return undefined;
  const moved = guess.cash.value.map((rule) =>
    rule.amount === amount ? { ...rule, amount: `${draft.table.table}.${other.column.name}` } : rule,
  );
  const role = { ...now[1].value, decimal: other.column.decimal };
  const more = alsoSaid(saidOf(ask, swap(now[0], other.column.name, role)), { whole: { cash: moved } });
  const says = (name: string) => because('answer.amount', { column: named(name) });
  return {
    id: 'tax',
    asks: because('question.tax'),
    weight: 0.2,
    canWait: true,
    answers: [
      { id: slug(now[0]), says: says(now[0]), mapping: guess.mapping, chosen: true },
      { id: slug(other.column.name), says: says(other.column.name), mapping: remake(more), chosen: false },
    ],
  };
}
