import type { Quantity, Statement } from '../explain/index.ts';
import type { Instant } from '../ledger/index.ts';
import type { FormField } from './form.ts';
import type { Paper, PaperLine } from './paper.ts';
import type { PeopleCount, PrivacyState } from './privacy-state.ts';

export const count = (value: number): Quantity => ({ unit: 'count', value });
export const name = (value: string): Quantity => ({ unit: 'name', value });
const word = (value: string): Quantity => ({ unit: 'word', value });
export const day = (value: Instant): Quantity => ({ unit: 'instant', value, precision: 'day' });
export const line = (code: string, values: Statement['values'] = {}): PaperLine => ({ code, values });

/** A number of people, or that they are few, or nobody. */
export function people(code: string, number: PeopleCount): PaperLine {
  if (number === null) return line(`${code}.few`);
  return number === 0 ? line(`${code}.none`) : line(code, { people: count(number) });
}

/** What the company answered to a question of the form; that it is missing where it did not. */
export function answered(state: PrivacyState, field: FormField): PaperLine {
  const answer = state.form[field];
  return answer === ''
    ? { ...line(`form.${field}.missing`), missing: true }
    : line(`form.${field}.said`, { answer: name(answer) });
}

/** Who two keepers are, or that nobody can be told anything yet. */
export function keepers(state: PrivacyState): PaperLine {
  const [one, two] = state.keepers;
  if (one === undefined || two === undefined) return line('keepers.missing');
  return line('keepers.named', { one: name(one.name), two: name(two.name) });
}

export const personRule = ({ retention }: PrivacyState): PaperLine =>
  retention.personMonths === null
    ? line('rule.persons.never')
    : line('rule.persons', { months: count(retention.personMonths) });

export const accessRule = ({ retention }: PrivacyState): PaperLine =>
  line('rule.accesses', { months: count(retention.accessMonths) });

/** How many entries the journal has, and by what it is known that none was rewritten. */
export function journal({ journal: { entries, brokenAt, head } }: PrivacyState): PaperLine {
  if (brokenAt !== null) return { ...line('journal.broken', { n: count(brokenAt) }), missing: true };
  return entries === 0
    ? line('journal.empty')
    : line('journal.whole', { entries: count(entries), head: name(head.slice(0, 32)) });
}

export const title = (code: string, state: PrivacyState): Paper['title'] =>
  line(code, { company: name(state.company), at: day(state.madeAt) });

/** The sources that count, with when they came in and how many rows they have. */
export const sourceTable = (state: PrivacyState): NonNullable<Paper['sections'][number]['table']> => ({
  columns: ['column.file', 'column.at', 'column.rows'],
  rows: state.sources.map(({ file, importedAt, rows }) => [name(file), day(importedAt), count(rows)]),
});

/** The columns in which persons stood, and what became of them. */
export const personTable = (state: PrivacyState): NonNullable<Paper['sections'][number]['table']> => ({
  columns: ['column.file', 'column.table', 'column.name', 'column.fate'],
  rows: state.sources.flatMap(({ file, columns }) =>
    columns
      .filter(({ fate }) => fate !== 'kept')
      .map((column) => [name(file), name(column.table), name(column.name), word(`fate-${column.fate}`)]),
  ),
});
