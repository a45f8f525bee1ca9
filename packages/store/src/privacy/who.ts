import { createHmac } from 'node:crypto';
import type { Ledger } from '../ledger/ledger.ts';
import { LedgerError } from '../ledger/ledger-error.ts';
import { readPseudonymKey } from '../ledger/pseudonym.ts';

/** Somebody as the ledger may know them. */
export interface Who {
  /** As rows say it; null when a person is given by their pseudonym. */
  readonly name: string | null;
  readonly pseudonym: string;
  /** The keyed hash of the pseudonym: what journals and the list of erased people hold instead of it. */
  readonly mark: string;
}

const PSEUDONYM = /^[0-9a-f]{64}$/;

/** Who a name, or a pseudonym of an export, stands for. Refuses (`key-missing`) a company whose key is gone. */
export async function findWho(ledger: Ledger, names: readonly string[]): Promise<readonly Who[]> {
  const key = await readPseudonymKey(ledger.directory);
  if (key === undefined) throw new LedgerError('key-missing', { company: ledger.company });
  const hash = (text: string): string => createHmac('sha256', key).update(text, 'utf8').digest('hex');
  return names
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name): Who => {
      const pseudonym = PSEUDONYM.test(name) ? name : hash(name);
      return { name: pseudonym === name ? null : name, pseudonym, mark: hash(pseudonym) };
    });
}
