import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { FORM_FIELDS } from '@aval/core/privacy';
import type { PrivacyForm, Retention } from '@aval/core/privacy';
import { PrivacyError } from './privacy-error.ts';

/** Somebody who may ask for, or agree to, telling whose acts are whose. The passphrase itself is kept nowhere. */
export interface Keeper {
  readonly name: string;
  readonly salt: string;
  /** scrypt (RFC 7914) of the passphrase, in hexadecimal. */
  readonly hash: string;
  readonly since: number;
}

/** What a company has settled about privacy, `privacy.json` in its folder. */
export interface PrivacyFile {
  readonly keepers: readonly Keeper[];
  readonly retention: Retention;
  readonly form: PrivacyForm;
}

const NOTHING_SAID = Object.fromEntries(FORM_FIELDS.map((field) => [field, ''])) as PrivacyForm;
const NOTHING_SETTLED: PrivacyFile = {
  keepers: [],
  retention: { personMonths: null, accessMonths: 12 },
  form: NOTHING_SAID,
};

const pathIn = (directory: string): string => join(directory, 'privacy.json');

/** What is settled; the defaults where nothing is. Refuses (`file-broken`) a file that is not readable: no rule is dropped in silence. */
export async function readPrivacy(directory: string): Promise<PrivacyFile> {
  const text = await readFile(pathIn(directory), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return NOTHING_SETTLED;
  try {
    const found = JSON.parse(text) as Partial<PrivacyFile>;
    return {
      keepers: found.keepers ?? [],
      retention: { ...NOTHING_SETTLED.retention, ...found.retention },
      form: { ...NOTHING_SAID, ...found.form },
    };
  } catch {
    throw new PrivacyError('file-broken', { file: 'privacy.json' });
  }
}

/** Replaces the file in one step: a kill leaves the old one or the new one. Readable by its owner alone. */
export async function writePrivacy(directory: string, privacy: PrivacyFile): Promise<void> {
  const path = pathIn(directory);
  const file = await open(`${path}.new`, 'w', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(privacy, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
}
