import { deriveLedger } from '@aval/core/derive';
import { companyDirectory, keepRules, listCompanies, openLedger } from '@aval/store';
import type { ImportRow, Ledger } from '@aval/store';
import type { Effects } from '../effects.ts';
import { Refusal } from '../problem.ts';
import { noteAccess } from './note-access.ts';
import type { CommonOptions } from './options.ts';

/** Opens the company asked for, or the only one there is, with its chain up to date; closes it whatever happens. */
export async function withCompany<T>(
  options: CommonOptions,
  effects: Effects,
  use: (ledger: Ledger) => Promise<T>,
): Promise<T> {
  const ledger = await openLedger(await companyFolder(options));
  try {
    await keepRules(ledger, effects);
    await deriveLedger(ledger);
    noteAccess(ledger, options, effects);
    return await use(ledger);
  } finally {
    ledger.close();
  }
}

/** The folder of the company asked for, or of the only one there is. */
export const companyFolder = async (options: CommonOptions): Promise<string> =>
  companyDirectory(options.workspace, await chooseCompany(options));

async function chooseCompany(options: CommonOptions): Promise<string> {
  const path = options.workspace;
  const companies = (await listCompanies(path)).map((found) => found.company);
  if (options.company !== undefined) {
    if (companies.includes(options.company)) return options.company;
    throw new Refusal('company.unknown', { company: options.company, path }, 'unknown');
  }
  const real = companies.filter((company) => company !== 'demo');
  const [only, ...others] = real.length > 0 ? real : companies;
  if (only === undefined) throw new Refusal('company.none', { path }, 'unknown');
  if (others.length > 0) throw new Refusal('company.many', { path, companies: companies.join(', ') }, 'usage');
  return only;
}

/** What counts of the company that an import goes to, the newest first; nothing when there is no such company yet. */
export async function earlierImports({ workspace, company = 'main' }: CommonOptions): Promise<ImportRow[]> {
  const known = (await listCompanies(workspace)).some((found) => found.company === company);
  if (!known) return [];
  const ledger = await openLedger(companyDirectory(workspace, company));
  try {
    return (await ledger.imports()).filter(({ supersededBy }) => supersededBy === null);
  } finally {
    ledger.close();
  }
}
