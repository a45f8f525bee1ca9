import { basisRank } from './activity-words.ts';
import { alsoSaid } from './corrections.ts';
import type { Corrections } from './corrections.ts';
import { because, counted, holder, listed, named, shared, worded } from './draft.ts';
import type { Draft } from './draft.ts';
import { cashActs, readTrade } from './guess-cash.ts';
import type { CashQuestion } from './guess-cash.ts';
import type { ActivityProfile, OpenQuestion } from './guess.types.ts';
import type { SourceGuess } from './guess-source.ts';
import { endWords } from './activity-words.ts';
import { robotValues } from './guess-people.ts';
import type { CashRule, ColumnRole, Mapping } from './mapping.ts';

/** Makes the whole guess again with something more said. */
export type Remake = (said: Corrections) => Mapping;

/** More is not asked at once. */
export const MOST_QUESTIONS = 5;
const MOST_ANSWERS = 4;

/** What a person should settle, most consequential first; what a person already settled is not asked again. */
export function openQuestions(guess: SourceGuess, said: Corrections, remake: Remake): readonly OpenQuestion[] {
  const draft = guess.drafts.find((one) => one.row === 'event');
  if (!draft) return [];
  const ask = { guess, draft, said, remake };
  return [askCash(ask), askCustomer(ask), askDate(ask), ...askDayMonth(ask), askFlow(ask), askRobots(ask)]
    .filter((one) => one !== undefined)
    .filter((one) => one.answers.length >= 2)
    .slice(0, MOST_QUESTIONS);
}

interface Ask {
  readonly guess: SourceGuess;
  readonly draft: Draft;
  readonly said: Corrections;
  readonly remake: Remake;
}
type Answer = OpenQuestion['answers'][number];

const question = (id: string, asks: OpenQuestion['asks'], answers: readonly Answer[]): OpenQuestion => ({
  id,
  asks,
  answers: answers.slice(0, MOST_ANSWERS),
});

/** Asked when the guess is unsure, or when nothing that customers pay was found. */
function askCash({ guess, said, remake }: Ask): OpenQuestion | undefined {
  const asked = guess.cashQuestion;
  if (!asked || said.whole.cash !== undefined) return undefined;
  const inward = guess.cash.value.find((rule) => rule.direction === 'in');
  const others = otherRules(asked, inward);
  if (others.length === 0 || (inward && guess.cash.confidence >= 0.8)) return undefined;
  if (!inward && guess.cash.confidence >= 0.85) return undefined;
  const outward = guess.cash.value.filter((rule) => rule.direction === 'out');
  const answer = (rules: readonly CashRule[], chosen: boolean): Answer => ({
    says: rules[0]
      ? because('answer.cash', { activity: listed(rules[0].activities), basis: worded(rules[0].basis) })
      : because('answer.cash-none'),
    mapping: chosen
      ? guess.mapping
      : remake(
          alsoSaid(said, {
            whole: {
              cash: [
                ...rules,
                ...outward.filter(
                  (rule) => !rules.some((one) => one.activities.some((name) => rule.activities.includes(name))),
                ),
              ],
            },
          }),
        ),
    chosen,
  });
  const chosen = answer(inward ? [inward] : [], true);
  const none = inward ? [answer([], false)] : [];
  return question('cash', because(inward ? 'question.cash' : 'question.cash-none'), [
    chosen,
    ...others.slice(0, MOST_ANSWERS - 1 - none.length).map((rule) => answer([rule], false)),
    ...none,
  ]);
}

/** Other acts that may be the cash: those whose words speak of it, else those that most objects end with. */
function otherRules(asked: CashQuestion, inward: CashRule | undefined): readonly CashRule[] {
  const trade = readTrade(asked);
  const spoken = cashActs(asked, trade).filter((act) => !inward?.activities.includes(act.activity.value));
  const amount = (activity: ActivityProfile): { amount?: string } => {
    const found = asked.amountFor([activity]);
    return found === undefined ? {} : { amount: found };
  };
  const rules = spoken.map((act): CashRule => ({
    activities: [act.activity.value],
    direction: 'in',
    basis: act.basis,
    ...amount(act.activity),
  }));
  if (rules.length > 0 || inward) return rules.toSorted((a, b) => basisRank(a.basis) - basisRank(b.basis));
  return asked.activities.values
    .filter(
      (one) =>
        (one.objectCount ?? 0) > 0 &&
        (one.lastCount ?? 0) / (one.objectCount ?? 1) >= 0.5 &&
        endWords(one.value) === undefined,
    )
    .toSorted((a, b) => (b.lastCount ?? 0) - (a.lastCount ?? 0))
    .map((one) => ({ activities: [one.value], direction: 'in', basis: 'delivered', ...amount(one) }));
}

/** Asked when somebody pays and no column surely says who. */
function askCustomer({ guess, draft, said, remake }: Ask): OpenQuestion | undefined {
  const rivals = draft.rivals.get('customer') ?? [];
  const inward = guess.cash.value.some((rule) => rule.direction === 'in');
  const now = holder(draft, 'customer')?.name;
  const confidence = now === undefined ? 0 : (draft.roles.get(now)?.confidence ?? 0);
  if (!inward || confidence >= 0.65 || (now === undefined && rivals.length === 0)) return undefined;
  const answer = (column: string | undefined): Answer => ({
    says:
      column === undefined ? because('answer.customer-none') : because('answer.customer', { column: named(column) }),
    mapping:
      column === now
        ? guess.mapping
        : remake(alsoSaid(said, { table: draft.table.table, columns: swap(now, column, { role: 'customer' }) })),
    chosen: column === now,
  });
  return question('customer', because('question.customer'), [
    answer(now),
    ...rivals.slice(0, 2).map((one) => answer(one.column.name)),
    ...(now === undefined ? [] : [answer(undefined)]),
  ]);
}

/** One column leaves a role and another takes it. */
const swap = (
  from: string | undefined,
  to: string | undefined,
  role: ColumnRole,
): Readonly<Record<string, ColumnRole>> => ({
  ...(from === undefined ? {} : { [from]: { role: 'attribute' } as const }),
  ...(to === undefined ? {} : { [to]: role }),
});

/** Asked when two dates could be the instant of the act. */
function askDate({ guess, draft, said, remake }: Ask): OpenQuestion | undefined {
  const end = holder(draft, 'end');
  const rivals = (draft.rivals.get('end') ?? []).filter((one) =>
    ['attribute', 'promised'].includes(draft.roles.get(one.column.name)?.value.role ?? 'attribute'),
  );
  const confidence = end ? (draft.roles.get(end.name)?.confidence ?? 1) : 1;
  if (!end || rivals.length === 0 || confidence > 0.8) return undefined;
  const answer = (column: string, format: string): Answer => ({
    says: because('answer.date', {
      column: named(column),
      example: named(draft.facts.find((one) => one.name === column)?.profile.examples[0] ?? ''),
    }),
    mapping:
      column === end.name
        ? guess.mapping
        : remake(
            alsoSaid(said, { table: draft.table.table, columns: swap(end.name, column, { role: 'end', format }) }),
          ),
    chosen: column === end.name,
  });
  return question('date', because('question.date'), [
    answer(end.name, ''),
    ...rivals.slice(0, 3).map((one) => answer(one.column.name, one.column.profile.date?.format ?? 'iso')),
  ]);
}

/** Asked when nothing in the dates tells the day from the month. One answer holds for all dates of the table so written. */
function askDayMonth({ guess, draft, said, remake }: Ask): readonly OpenQuestion[] {
  const doubtful = [...draft.roles].flatMap(([name, { value }]) => {
    const other = draft.facts.find((column) => column.name === name)?.profile.date?.alternative;
    return 'format' in value && other !== undefined && !said.columns.get(draft.table.table)?.has(name)
      ? [{ name, value, other }]
      : [];
  });
  const first = doubtful[0];
  if (!first) return [];
  const example = named(draft.facts.find((column) => column.name === first.name)?.profile.examples[0] ?? '');
  const exchanged = Object.fromEntries(doubtful.map(({ name, value, other }) => [name, { ...value, format: other }]));
  const answer = (format: string, mapping: Mapping, chosen: boolean): Answer => ({
    says: because(/%d.*%m/.test(format) ? 'answer.day-first' : 'answer.month-first', { example }),
    mapping,
    chosen,
  });
  return [
    question('day-month', because('question.day-month', { column: named(first.name), example }), [
      answer(first.value.format, guess.mapping, true),
      answer(first.other, remake(alsoSaid(said, { table: draft.table.table, columns: exchanged })), false),
    ]),
  ];
}

/** Asked when two kinds of things could carry what the customer pays for. */
function askFlow({ guess, draft, said, remake }: Ask): OpenQuestion | undefined {
  const { value, rivals, confidence } = guess.leading;
  if (rivals.length === 0 || confidence >= 0.8 || value === '') return undefined;
  const isType = (rival: string): boolean => Object.hasOwn(guess.mapping.objects, rival);
  const other = (rival: string): Corrections =>
    isType(rival)
      ? alsoSaid(said, { whole: { leading: rival } })
      : alsoSaid(said, {
          table: draft.table.table,
          columns: swap(draft.key, rival, { role: 'object', type: rival.toLowerCase() }),
        });
  return question('flow', because('question.flow'), [
    { says: because('answer.flow', { type: named(value) }), mapping: guess.mapping, chosen: true },
    ...rivals.slice(0, 2).map((rival): Answer => ({
      says: because('answer.flow', { type: named(rival) }),
      mapping: remake(other(rival)),
      chosen: false,
    })),
  ]);
}

/** Asked when machines are told from people by their names alone. */
function askRobots({ guess, draft, said, remake }: Ask): OpenQuestion | undefined {
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
  return question(
    'robots',
    because('question.robots', {
      values: listed(robots),
      count: counted(robots.length),
      share: shared(rows / Math.max(1, draft.table.rowCount)),
    }),
    [
      { says: because('answer.robots'), mapping: guess.mapping, chosen: true },
      {
        says: because('answer.humans'),
        mapping: remake(
          alsoSaid(said, { table: draft.table.table, columns: { [actor.name]: { role: 'actor', robots: [] } } }),
        ),
        chosen: false,
      },
    ],
  );
}
