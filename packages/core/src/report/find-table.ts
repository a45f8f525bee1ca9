import type { AnswerTable, Claim } from '../explain/index.ts';
import type { Filter } from '../filter/index.ts';
import type { Query } from '../ledger/index.ts';
import { LENSES } from '../lenses.ts';
import type { Lens } from '../lenses.ts';
import { knows } from './make-report.ts';

/** A table with what is said of how it came to be. */
export interface FoundTable {
  readonly table: AnswerTable;
  /** The claims of its lens, whose method and limits are its own. */
  readonly claims: readonly Claim[];
}

/** A table by its code, of the lens that its code begins with; undefined when there is no such table of this part. */
export async function findTable(query: Query, code: string, filter: Filter): Promise<FoundTable | undefined> {
  const lens = lensOf(code);
  if (lens === undefined || !knows(lens, filter)) return undefined;
  const report = await lens.report(query, filter);
  const table = report.tables.find((one) => one.code === code);
  return table && { table, claims: report.claims };
}

/** The tables of the lens that a code begins with; of none, how the codes of each lens begin. */
export async function tableCodes(query: Query, code: string, filter: Filter): Promise<readonly string[]> {
  const lens = lensOf(code);
  if (lens === undefined || !knows(lens, filter)) return LENSES.map(({ name }) => `${name}.table.…`);
  return (await lens.report(query, filter)).tables.map((table) => table.code);
}

const lensOf = (code: string): Lens | undefined => LENSES.find(({ name }) => code.startsWith(`${name}.`));
