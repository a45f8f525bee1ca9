import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { World } from '@aval/core/ledger';

const LABEL = 'company.json';

/** The label that lets a workspace be listed without opening every ledger; the ledger itself is what counts. */
export interface CompanyLabel {
  readonly name: string;
  readonly world: World;
  readonly zone: string;
}

/** Writes the label of a company's folder. */
export const writeLabel = (directory: string, label: CompanyLabel): Promise<void> =>
  writeFile(join(directory, LABEL), `${JSON.stringify(label)}\n`);

/** The label of a company's folder; undefined when it is absent or not readable. */
export async function readLabel(directory: string): Promise<CompanyLabel | undefined> {
  try {
    const label: unknown = JSON.parse(await readFile(join(directory, LABEL), 'utf8'));
    return typeof (label as CompanyLabel | null)?.name === 'string' ? (label as CompanyLabel) : undefined;
  } catch {
    return undefined;
  }
}
