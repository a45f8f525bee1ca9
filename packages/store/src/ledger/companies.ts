import { readdir, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readLabel } from './company-label.ts';
import { LedgerError } from './ledger-error.ts';
import { holdLedger } from './open-ledger.ts';

/** A company of a workspace. `company` is its address (the folder), `name` what people call it. */
export interface CompanyFolder {
  readonly company: string;
  readonly name: string;
  readonly directory: string;
}

/** The folder of a company. Refuses (`name`) what is not a plain name: letters, digits, dashes, dots inside. */
export function companyDirectory(workspace: string, company: string): string {
  if (!/^[\p{L}\p{N}]([\p{L}\p{N}_.-]{0,62}[\p{L}\p{N}])?$/u.test(company)) throw new LedgerError('name', { company });
  return resolve(workspace, company);
}

/** A name as an address: `Ateliers Dupré & Fils` becomes `ateliers-dupre-fils`; a name without any letter becomes `company`. */
export function companyAddress(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    plain
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60)
      .replace(/-+$/, '') || 'company'
  );
}

/** The companies of a workspace by address; none when the folder does not exist. */
export async function listCompanies(workspace: string): Promise<CompanyFolder[]> {
  const entries = await readdir(workspace, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error.code === 'EACCES' ? new LedgerError('no-permission', { company: workspace }, error) : error;
  });
  const found = await Promise.all(
    entries.filter((entry) => entry.isDirectory()).map(({ name }) => companyIn(workspace, name)),
  );
  return found.filter((company) => company !== undefined).toSorted((a, b) => a.company.localeCompare(b.company));
}

async function companyIn(workspace: string, company: string): Promise<CompanyFolder | undefined> {
  const directory = resolve(workspace, company);
  const ledger = await stat(join(directory, 'ledger.duckdb')).catch(() => undefined);
  if (ledger?.isFile() !== true) return undefined;
  return { company, name: (await readLabel(directory))?.name ?? company, directory };
}

/** Removes a company with its facts and its key, for good. Refuses (`locked`) while another process has it open. */
export async function removeCompany(workspace: string, company: string): Promise<void> {
  const directory = companyDirectory(workspace, company);
  if ((await companyIn(workspace, company)) === undefined) throw new LedgerError('absent', { company });
  await holdLedger(directory);
  await rm(directory, { recursive: true, force: true });
}
