import type { AnswerRow, AnswerTable, Claim, Quantity } from '../explain/index.ts';
import { MOST_REASONS, MOST_ROWS } from './report.ts';
import type { Report, ReportSection } from './report.ts';
import type { Saying } from './words.ts';

/** What stands on the first page of a document, line by line. */
export function aboutLines({ about, filter }: Report, { words, count, quantity }: Saying): readonly string[] {
  const day = (value: NonNullable<typeof about.period>['from']): string =>
    quantity({ unit: 'instant', value, precision: 'day' });
  const { period } = about;
  return [
    period === null ? words.noRecords : words.records(count(about.eventCount), day(period.from), day(period.to)),
    partLine(filter, words),
    words.zone(about.zone),
    ...(about.isImagined ? [words.imagined] : []),
  ];
}

function partLine({ from, to, customer, team }: Report['filter'], words: Saying['words']): string {
  if (customer !== undefined) return words.customer(customer);
  if (team !== undefined) return words.team(team);
  if (from !== undefined && to !== undefined) return words.months(from, to);
  if (from !== undefined) return words.since(from);
  return to === undefined ? words.whole : words.until(to);
}

/** The bounds of an estimate in words; null of an exact figure, and where the sentence says them already. */
export function intervalLine({ figure, statement }: Claim, { words, quantity, text }: Saying): string | null {
  if (!figure.known || figure.interval === undefined) return null;
  const [low, high] = [figure.interval.low, figure.interval.high].map((bound) =>
    quantity(withNumber(figure.quantity, bound)),
  ) as [string, string];
  const sentence = text(statement);
  return sentence.includes(low) && sentence.includes(high) ? null : words.between(low, high);
}

function withNumber(quantity: Quantity, value: number): Quantity {
  if (quantity.unit === 'money') return { ...quantity, minor: Math.round(value) };
  const isNumber = quantity.unit !== 'instant' && quantity.unit !== 'name' && quantity.unit !== 'word';
  return isNumber ? { ...quantity, value } : quantity;
}

/** The first reasons of a claim that its chapter does not tell anyway, and how many more there are. */
export function reasonsOf(
  report: Report,
  claim: Claim,
  chapter: readonly Claim[],
): { readonly told: readonly Claim[]; readonly more: number } {
  const reasons = claim.because.slice(0, MOST_REASONS).flatMap((id) => report.reasons[id] ?? []);
  const told = reasons.filter(({ id }) => !chapter.some((one) => one.id === id));
  return { told, more: Math.max(0, claim.because.length - MOST_REASONS) };
}

/** The rows of a table that a document shows: the first of them, the last of periods; one that is drawn is not told again. */
const shownRows = ({ rows }: AnswerTable): readonly AnswerRow[] =>
  rows[0]?.cells[0]?.unit === 'instant' ? rows.slice(-MOST_ROWS) : rows.slice(0, MOST_ROWS);

/** A table as a document shows it: its shown rows, without columns that say nothing in any of them. */
export function shownTable(table: AnswerTable): AnswerTable {
  const rows = shownRows(table);
  const kept = table.columns.map((_, i) => i === 0 || rows.some(({ cells }) => (cells[i] ?? null) !== null));
  return {
    ...table,
    columns: table.columns.filter((_, i) => kept[i]),
    rows: rows.map((row) => ({ ...row, cells: row.cells.filter((_, i) => kept[i]) })),
  };
}

/** Chapters that say something. */
export const toldSections = (report: Report): readonly ReportSection[] =>
  report.sections.filter(({ claims, tables, untold }) => claims.length > 0 || tables.length > 0 || untold !== null);
