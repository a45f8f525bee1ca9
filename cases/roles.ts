import { existsSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStaging } from '@aval/store';
import { isThere, understandCase } from './run-case.ts';
import type { Case } from './run-case.ts';

/** One column of a story: the roles that would be right, the role that was guessed, and how surely. */
export interface RoleTold {
  readonly story: string;
  readonly column: string;
  readonly wanted: readonly string[];
  readonly guessed: string;
  readonly confidence: number;
  readonly right: boolean;
}

/** Columns that nobody lists mean nothing more than what they say. */
const UNLISTED = ['attribute', 'ignore'];

/** Every column of every story that has a `roles.json` and whose facts are there. */
export async function tellRoles(): Promise<RoleTold[]> {
  const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const told: RoleTold[] = [];
  for (const { name } of folders) {
    const folder = join(import.meta.dirname, name);
    if (!existsSync(join(folder, 'roles.json'))) continue;
    const story = readJson(join(folder, 'case.json')) as Case;
    if (isThere(folder, story.facts)) told.push(...(await tellStory(name, folder, story)));
  }
  return told;
}

async function tellStory(name: string, folder: string, { facts }: Case): Promise<RoleTold[]> {
  const { roles } = readJson(join(folder, 'roles.json')) as RolesFile;
  const staging = await openStaging(mkdtempSync(join(tmpdir(), 'aval-roles-')));
  try {
    const { understanding } = await understandCase(folder, { facts }, staging);
    return understanding.columns.map((guess) => {
      const column = `${guess.table}.${guess.column}`;
      const wanted = [roles[column] ?? UNLISTED].flat();
      const guessed = guess.value.role;
      const right = wanted.includes(guessed) || (guessed === 'ignore' && wanted.includes('attribute'));
      return { story: name, column, wanted, guessed, confidence: guess.confidence, right };
    });
  } finally {
    await staging.discard();
  }
}

interface RolesFile {
  /** `table.column` → the roles that would be right. */
  readonly roles: Readonly<Record<string, string | string[]>>;
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** Share that is right; of those told at that confidence or above. */
export function rightShare(told: readonly RoleTold[], least = 0): { readonly columns: number; readonly share: number } {
  const sure = told.filter(({ confidence }) => confidence >= least);
  return { columns: sure.length, share: sure.filter(({ right }) => right).length / Math.max(1, sure.length) };
}
