import { cashWords } from './activity-words.ts';
import { give, holder } from './draft.ts';
import type { Draft } from './draft.ts';
import type { ActivityColumnProfile, ActivityProfile, SourceProfile } from './guess.types.ts';
import type { CashQuestion } from './guess-cash.ts';
import { flowRank } from './guess-key.ts';
import { nameWords } from './name-words.ts';
import { stateNames } from './payment-states.ts';

/** The acts of a source of one table, and what tells how much each is worth. */
export function eventCashQuestion(profile: SourceProfile, drafts: readonly Draft[]): CashQuestion | undefined {
  const draft = drafts.find((one) => one.row === 'event' && (holder(one, 'activity') || one.activity !== undefined));
  if (!draft) return undefined;
  return {
    activities: activityProfile(draft),
    hasCustomer: holder(draft, 'customer') !== undefined,
    hasSupplier: holder(draft, 'supplier') !== undefined,
    namesOf: draft.activity === undefined ? (value) => stateNames(draft, value) : () => actNames(draft),
    surroundings: [profile.file, ...draft.facts.map((column) => column.name)],
    amountFor: (activities) => eventAmount(draft, activities),
  };
}

/** The activities of the column that names them; where the table's name is the act, that one act with the words of its date. */
export function activityProfile(draft: Draft): ActivityColumnProfile {
  const column = holder(draft, 'activity')?.name;
  if (column === undefined) return tableAct(draft);
  const measured = draft.table.activities.find((one) => one.column === column);
  const phase = holder(draft, 'phase')?.name ?? null;
  if (measured) return measuredFor(measured, draft, phase);
  const top = draft.facts.find((one) => one.name === column)?.profile.top ?? [];
  return { column, phaseColumn: phase, values: top.map(({ value, count }) => ({ value, count, phases: [] })) };
}

/** Counts of objects hold only for the columns they were measured with. */
function measuredFor(measured: ActivityColumnProfile, draft: Draft, phase: string | null): ActivityColumnProfile {
  const { key } = draft;
  const phases = measured.phaseColumn === phase;
  const objects = measured.keyColumn === key;
  if (phases && objects) return measured;
  return {
    column: measured.column,
    phaseColumn: phases ? phase : null,
    values: measured.values.map(({ value, count, phases: seen, filled, objectCount, lastCount }): ActivityProfile => ({
      value,
      count,
      phases: phases ? seen : [],
      ...(filled === undefined ? {} : { filled }),
      ...(objects && objectCount !== undefined && lastCount !== undefined ? { objectCount, lastCount } : {}),
    })),
    ...(objects && measured.together ? { together: measured.together } : {}),
  };
}

/** One act a row, named by the table; its date may say what it is (`SettledDate`). */
function tableAct(draft: Draft): ActivityColumnProfile {
  const name = draft.activity ?? draft.table.table;
  return { column: '', phaseColumn: null, values: [{ value: name, count: draft.table.rowCount, phases: [] }] };
}

/** Words that a table-named act may be read by: its date before its table. */
export const actNames = (draft: Draft): readonly string[] => {
  const end = holder(draft, 'end')?.name;
  const dated =
    end === undefined
      ? []
      : [
          nameWords(end)
            .filter((word) => !/^(date|datum|fecha|data|at|on|le|time)$/.test(word))
            .join(' '),
        ];
  return [...dated, draft.activity ?? draft.table.table];
};

/** The amount that only these acts fill (a payment's own), else the object's value, else an amount that they fill too. */
export function eventAmount(draft: Draft, activities: readonly ActivityProfile[]): string | undefined {
  const own = ownAmount(draft, activities);
  if (own !== undefined) return `${draft.table.table}.${own}`;
  const amounts = [...draft.roles].flatMap(([name, { value }]) =>
    value.role === 'amount' ? [{ name, of: value.of }] : [],
  );
  const best =
    amounts.find((one) => one.of !== 'event') ?? amounts.find((one) => fillOn(draft, one.name, activities) >= 0.5);
  return best && `${draft.table.table}.${best.name}`;
}

function ownAmount(draft: Draft, activities: readonly ActivityProfile[]): string | undefined {
  const given = [...draft.roles]
    .filter(([, { value }]) => value.role === 'amount' && value.of === 'event')
    .map(([name]) => name);
  const spare = (draft.rivals.get('amount') ?? []).filter((one) =>
    ['attribute', undefined].includes(draft.roles.get(one.column.name)?.value.role),
  );
  const named = [...given, ...spare.map((one) => one.column.name)];
  const found = named.find(
    (name) =>
      fillOn(draft, name, activities) >= 0.8 &&
      (draft.facts.find((one) => one.name === name)?.filled ?? 1) < 0.6 * fillOn(draft, name, activities),
  );
  const promoted = spare.find((one) => one.column.name === found);
  if (promoted) give(draft, promoted, { role: 'amount', of: 'event', decimal: promoted.column.decimal });
  return found;
}

/** Share of the rows of some activities that fill a column; the column's own fill where it was not measured. */
function fillOn(draft: Draft, column: string, activities: readonly ActivityProfile[]): number {
  const rows = activities.reduce((sum, one) => sum + one.count, 0);
  const measured = activities.every((one) => one.filled !== undefined);
  if (!measured || rows === 0) return draft.facts.find((one) => one.name === column)?.filled ?? 0;
  return activities.reduce((sum, one) => sum + (one.filled?.[column] ?? 0), 0) / rows;
}

/** The acts of an object-centric source: what an act is worth stands on an object that it touches. */
export function ocelCashQuestion(profile: SourceProfile, drafts: readonly Draft[]): CashQuestion | undefined {
  const events = drafts.find((one) => one.row === 'event' && holder(one, 'activity'));
  if (!events) return undefined;
  const types = profile.objectTypes ?? [];
  const parties = types.map((type) => nameWords(type.type).join(' '));
  return {
    activities: activityProfile(events),
    hasCustomer:
      parties.some((name) => /^(customers?|clients?|kunden?|clientes?|clienti|klant(en)?|buyers?)$/.test(name)) ||
      drafts.some((one) => holder(one, 'customer')),
    hasSupplier:
      parties.some((name) =>
        /^(vendors?|suppliers?|fournisseurs?|lieferanten?|proveedore?s?|fornitori?|fornecedore?s?|leveranciers?)$/.test(
          name,
        ),
      ) || drafts.some((one) => holder(one, 'supplier')),
    surroundings: [
      profile.file,
      ...types.map((type) => type.type),
      ...drafts.flatMap((draft) => draft.facts.map((column) => column.name)),
    ],
    amountFor: (activities) => ocelAmount(profile, drafts, activities),
  };
}

function ocelAmount(
  profile: SourceProfile,
  drafts: readonly Draft[],
  activities: readonly ActivityProfile[],
): string | undefined {
  const names = new Set(activities.map((one) => one.value));
  const amounts = drafts.flatMap((draft) =>
    [...draft.roles].flatMap(([name, { value }]) =>
      value.role === 'amount' ? [{ ref: `${draft.table.table}.${name}`, of: value.of }] : [],
    ),
  );
  const touched = (type: string): number =>
    (profile.objectTypes ?? [])
      .find((one) => one.type === type)
      ?.activities.filter((one) => names.has(one.activity))
      .reduce((sum, one) => sum + one.eventCount, 0) ?? 0;
  return amounts
    .filter((one) => one.of === 'event' || touched(one.of) > 0)
    .toSorted((a, b) => moneyFit(b.of) - moneyFit(a.of) || touched(b.of) - touched(a.of))[0]?.ref;
}

/** A payment's own amount before that of its invoice, its order, its lines. */
const moneyFit = (type: string): number => {
  if (type === 'event') return 10;
  const rank = flowRank(nameWords(type), true);
  return cashWords(type)?.basis === 'received' ? 9 : rank === 3 ? 8 : rank;
};
