import { payingBackWord, sellingWord } from './activity-words.ts';
import { holder } from './draft.ts';
import type { Draft } from './draft.ts';
import { endedValues } from './ended-status.ts';
import { activityProfile, actNames, eventAmount } from './cash-question.ts';
import type { CashQuestion } from './guess-cash.ts';
import type { ActivityColumnProfile, ActivityProfile, SourceProfile } from './guess.types.ts';
import { mainObject } from './guess-events.ts';
import { foldText } from './name-words.ts';
import { stateNames } from './payment-states.ts';

/** An act of one of the tables, with the words it may be read by. */
interface Told {
  readonly draft: Draft;
  readonly act: ActivityProfile;
  readonly names: readonly string[];
}

/** The acts of several tables, or of dates: what is paid may be told in one of them, its value in another. */
export function recordsCashQuestion(profile: SourceProfile, drafts: readonly Draft[]): CashQuestion | undefined {
  const told = drafts.filter((draft) => draft.row === 'event').flatMap(toldIn);
  if (told.length === 0) return undefined;
  const at = (value: string): readonly Told[] => told.filter((one) => one.act.value === value);
  const drafted = new Set(told.map(({ draft }) => draft));
  const has = (role: 'customer' | 'supplier'): boolean =>
    [...drafted].some((draft) => holder(draft, role) !== undefined);
  return {
    activities: together(told),
    hasCustomer:
      has('customer') || drafts.some((draft) => draft.row === 'object' && holder(draft, 'customer') !== undefined),
    hasSupplier: has('supplier'),
    surroundings: [
      profile.file,
      ...[...drafted].flatMap((draft) => [draft.table.table, ...draft.facts.map((one) => one.name)]),
    ],
    namesOf: (value) => at(value)[0]?.names ?? [value],
    sideOf: (value) => sideOf(at(value)[0]?.draft, drafts),
    inOneTable: (a, b) => at(a)[0]?.draft === at(b)[0]?.draft,
    amountFor: (activities) => amountOf(at(activities[0]?.value ?? '')[0]?.draft, activities, drafts),
    sale: saleOf(told),
  };
}

function toldIn(draft: Draft): readonly Told[] {
  const moments = [...draft.roles].flatMap(([name, { value }]): Told[] => {
    if (value.role !== 'moment') return [];
    const column = draft.facts.find((one) => one.name === name);
    const count = column ? column.profile.rowCount - column.profile.emptyCount : 0;
    const own = value.activity.includes(': ') ? value.activity.slice(value.activity.indexOf(': ') + 2) : value.activity;
    return [
      {
        draft,
        act: {
          value: value.activity,
          count,
          phases: [],
          objectCount: count,
          ...(opens(draft, name, count) ? { lastCount: 0 } : {}),
        },
        names: [own, (column?.words ?? []).join(' ')],
      },
    ];
  });
  if (moments.length > 0) return moments;
  if (!holder(draft, 'activity') && draft.activity === undefined) return [];
  const named = holder(draft, 'activity') === undefined;
  return activityProfile(draft).values.map((act) => ({
    draft,
    act,
    names: named ? actNames(draft) : stateNames(draft, act.value),
  }));
}

/** True for a date that every row has and that another follows: what comes after it shows that it ended nothing. */
const opens = (draft: Draft, column: string, count: number): boolean =>
  count >= 0.98 * draft.table.rowCount &&
  (draft.table.orders ?? []).some(
    (pair) => pair.earlier === column && pair.share >= 0.9 && draft.roles.get(pair.later)?.value.role === 'moment',
  );

/** One list of acts; where they stand on the same objects was measured only within a log. */
function together(told: readonly Told[]): ActivityColumnProfile {
  const logs = [...new Set(told.map(({ draft }) => draft))].filter((draft) => holder(draft, 'activity') !== undefined);
  const [log] = logs;
  const measured = log && activityProfile(log);
  const values = [...Map.groupBy(told, ({ act }) => act.value)].map(([value, all]): ActivityProfile => {
    const [first] = all;
    if (first && all.length === 1) return first.act;
    return {
      value,
      count: all.reduce((sum, { act }) => sum + act.count, 0),
      phases: [...new Set(all.flatMap(({ act }) => act.phases))],
    };
  });
  return {
    column: measured?.column ?? '',
    phaseColumn: measured?.phaseColumn ?? null,
    values,
    ...(measured?.together ? { together: measured.together } : {}),
  };
}

/** Money of a table that names a customer comes in; of one that names only a supplier it goes out; another table of the same things may say which. */
function sideOf(draft: Draft | undefined, drafts: readonly Draft[]): 'in' | 'out' | undefined {
  if (!draft) return undefined;
  if (isClaims(draft)) return 'out';
  const types = [...draft.roles.values()].flatMap(({ value }) => (value.role === 'object' ? [value.type] : []));
  const related = drafts.filter((other) => {
    const main = mainObject(other);
    return other !== draft && main !== undefined && types.includes(main.type);
  });
  for (const one of [draft, ...related]) {
    const [customer, supplier] = [holder(one, 'customer'), holder(one, 'supplier')];
    if (customer && !supplier) return 'in';
    if (supplier && !customer) return 'out';
  }
  return undefined;
}

/** The act's own amount; else the value of a thing that its row names, told in another table. */
function amountOf(
  draft: Draft | undefined,
  activities: readonly ActivityProfile[],
  drafts: readonly Draft[],
): string | undefined {
  if (!draft) return undefined;
  const own = eventAmount(draft, activities);
  if (own !== undefined) return own;
  const types = [...draft.roles].flatMap(([name, { value }]) =>
    value.role === 'object' ? [{ type: value.type, own: name === draft.key }] : [],
  );
  for (const { type } of types.toSorted((a, b) => Number(b.own) - Number(a.own))) {
    for (const other of drafts) {
      const found = [...other.roles].find(([, { value }]) => value.role === 'amount' && value.of === type);
      if (found) return `${other.table.table}.${found[0]}`;
    }
  }
  return undefined;
}

/** Where no act speaks of money: a table whose every row a customer stands on, at an amount, tells sales. */
function saleOf(told: readonly Told[]): string | undefined {
  const sold = told.filter(
    ({ draft }) =>
      holder(draft, 'customer') !== undefined &&
      holder(draft, 'activity') === undefined &&
      !paysOut(draft) &&
      !someEnded(draft) &&
      [...draft.roles.values()].some(({ value }) => value.role === 'amount'),
  );
  const [first] = sold;
  const single = new Set(sold.map(({ draft }) => draft)).size === 1;
  return first && single ? first.act.value : undefined;
}

/** Rows that failed, were lost or called off stand among the others: not every row is a sale. */
const someEnded = (draft: Draft): boolean => draft.facts.some((column) => endedValues(column).length > 0);

/** What is paid on a claim is paid to who claims it. */
const isClaims = (draft: Draft): boolean =>
  /^(claim|sinistre|schaden|siniestro|sinistro|schade)/.test(foldText(mainObject(draft)?.type ?? '')) &&
  sellingWord(draft.table.table) === undefined;

/** What a table of claims or expenses tells is money that goes out, whoever stands on it. */
const paysOut = (draft: Draft): boolean =>
  [draft.table.table, mainObject(draft)?.type ?? '', ...draft.roles.keys()].some(
    (name) => payingBackWord(name) !== undefined,
  ) && sellingWord(draft.table.table) === undefined;
