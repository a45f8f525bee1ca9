import { cashWords } from './activity-words.ts';
import type { ColumnFacts } from './column-facts.ts';
import type { TableProfile } from './guess.types.ts';
import {
  BARE_END,
  BARE_START,
  DUE_DATES,
  MOMENT_NAMES,
  PERSONAL_DATES,
  PROMISED_DATES,
  REQUIRED_DATES,
  SYSTEM_DATES,
  TECHNICAL_DATES,
} from './lexicon/date-names.ts';
import { findTerm } from './lexicon/term.ts';
import type { ExpectationKind } from '../ledger/index.ts';

/** A date of a row that is an act of its own, and how surely. */
interface MomentFound {
  readonly column: ColumnFacts;
  readonly score: number;
  /** True when its name says an act; else only its order with the others does. */
  readonly byName: boolean;
}
/** The dates of a table whose rows are one thing each. */
export interface DatesFound {
  readonly moments: readonly MomentFound[];
  readonly promised: readonly ColumnFacts[];
  /** The first and last instant of one act that lasts, where the dates say no more than start and end. */
  readonly span: { readonly start: ColumnFacts; readonly end: ColumnFacts } | undefined;
  /** Dates that are none of these, with what they are. */
  readonly aside: readonly {
    readonly column: ColumnFacts;
    readonly why: 'personal' | 'technical' | 'party' | 'unordered';
  }[];
}

type Why = DatesFound['aside'][number]['why'];

/**
 * Tells the dates of a row apart: by their names in seven languages, by whether they are of the row or of a party that the
 * row names, and by whether they follow an order with the other dates.
 */
export function readDates(table: TableProfile, facts: readonly ColumnFacts[], parties: readonly string[]): DatesFound {
  const dates = facts.filter((column) => column.isDate && !column.isEmpty);
  const aside: { column: ColumnFacts; why: Why }[] = [];
  const promised: ColumnFacts[] = [];
  const open: MomentFound[] = [];
  for (const column of dates) {
    const byName = namesMoment(column);
    if (names(column, PERSONAL_DATES)) aside.push({ column, why: 'personal' });
    else if (names(column, PROMISED_DATES) && !(byName && isActual(column))) promised.push(column);
    else if (names(column, TECHNICAL_DATES) && dates.length > 1 && !namesAct(column))
      aside.push({ column, why: 'technical' });
    else if (parties.some((party) => fixes(table, party, column))) aside.push({ column, why: 'party' });
    else open.push({ column, score: byName ? 0.92 : 0.62, byName });
  }
  const moments = open.filter((one) => {
    const stray = isStray(one, open, table) || isCopy(one, open);
    if (stray) aside.push({ column: one.column, why: 'unordered' });
    return !stray;
  });
  if (moments.length === 0 && promised.length === 0) {
    const technical = aside.findIndex(({ why }) => why === 'technical');
    const [kept] = technical < 0 ? [] : aside.splice(technical, 1);
    if (kept)
      return { moments: [{ column: kept.column, score: 0.55, byName: false }], promised, span: undefined, aside };
  }
  return { moments, promised, span: spanOf(moments), aside };
}

const names = (column: ColumnFacts, lexicon: typeof PROMISED_DATES): boolean =>
  findTerm(column.words, lexicon) !== undefined;

const namesMoment = (column: ColumnFacts): boolean =>
  names(column, MOMENT_NAMES) || SYSTEM_DATES[column.words.join(' ')] !== undefined;

/** `due` and `modified` lose against a word of an act that is no more than that: `Modified delivery date` stays the tool's. */
const namesAct = (column: ColumnFacts): boolean => cashWords(column.words.join(' ')) !== undefined;

/** Words that say that it did happen, whatever else the name says: `Actual delivery`, `Livré le`. */
const isActual = (column: ColumnFacts): boolean =>
  column.words.some((word) =>
    /^(actual|actually|real|reel|reelle|effectif|effective|effettiva|effettivo|ist|tatsachlich\w*|werkelijke?|efectiva|efetiva)$/.test(
      word,
    ),
  );

const fixes = (table: TableProfile, by: string, column: ColumnFacts): boolean =>
  by !== column.name &&
  table.determines.some((one) => one.by === by && one.column === column.name && one.share >= 0.98);

/** True when a date stands in no order with any of several others, which do among themselves: it is not of this row's life. */
function isStray(one: MomentFound, all: readonly MomentFound[], table: TableProfile): boolean {
  const { orders } = table;
  if (orders === undefined || all.length < 3) return false;
  const ordered = (a: ColumnFacts, b: ColumnFacts): boolean =>
    orders.some(
      (pair) =>
        pair.share >= 0.85 &&
        ((pair.earlier === a.name && pair.later === b.name) || (pair.earlier === b.name && pair.later === a.name)),
    );
  const others = all.filter((other) => other !== one);
  if (others.some((other) => ordered(one.column, other.column))) return false;
  return others.some((a) => others.some((b) => a !== b && ordered(a.column, b.column)));
}

/** True for a date that says the same as one before it. */
const isCopy = (one: MomentFound, all: readonly MomentFound[]): boolean =>
  all.some(
    (other) =>
      other !== one &&
      other.column.says === one.column.says &&
      all.indexOf(other) < all.indexOf(one) &&
      one.column.distinct > 3,
  );

function spanOf(moments: readonly MomentFound[]): DatesFound['span'] {
  if (moments.length !== 2) return undefined;
  const bare = (lexicon: typeof BARE_START): ColumnFacts | undefined =>
    moments.find(({ column }) => (findTerm(column.words, lexicon)?.score ?? 0) >= 0.8)?.column;
  const [start, end] = [bare(BARE_START), bare(BARE_END)];
  const timed = start?.profile.date?.hasTime === true && end?.profile.date?.hasTime === true;
  return start && end && start !== end && timed ? { start, end } : undefined;
}

/** Promised by us, required by the customer, or due from who pays where the row is about money. */
export function expectationKind(column: ColumnFacts, aboutMoney: boolean): ExpectationKind {
  if (findTerm(column.words, REQUIRED_DATES)) return 'required';
  return aboutMoney && findTerm(column.words, DUE_DATES) ? 'due' : 'promised';
}

const DONE =
  /^(resol|close|clos|complet|finish|done|cloture|termin|ferme|gelost|erledig|abschl|abgeschl|fertig|resuelt|cerrad|cierre|risol|chius|encerr|fechad|fechament|conclu|opgelost|gesloten|afge|end$|ende$|fin$|fim$|fine$|einde$)/;

/** Of the acts of a row, the one that is expected by then: the money for what is due, else the delivery, else the end of the work. */
export function expectedAct(
  kind: ExpectationKind,
  acts: readonly { readonly activity: string; readonly words: readonly string[] }[],
): string | undefined {
  const basis = (act: (typeof acts)[number]): string | undefined =>
    (cashWords(act.activity) ?? cashWords(act.words.join(' ')))?.basis;
  if (kind === 'due') return acts.find((act) => ['received', 'settled'].includes(basis(act) ?? ''))?.activity;
  return (
    acts.findLast((act) => basis(act) === 'delivered') ?? acts.find((act) => act.words.some((word) => DONE.test(word)))
  )?.activity;
}
