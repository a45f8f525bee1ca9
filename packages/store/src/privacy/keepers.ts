import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { Ledger } from '../ledger/ledger.ts';
import { writeJournal } from './journal.ts';
import { PrivacyError } from './privacy-error.ts';
import { readPrivacy, writePrivacy } from './privacy-file.ts';
import type { Keeper, PrivacyFile } from './privacy-file.ts';

/** Clock, and the account of the computer that something is done from. */
export interface PrivacyEffects {
  readonly now: () => number;
  readonly account: string;
}

/** Somebody who says who they are. */
export interface Credentials {
  readonly name: string;
  readonly passphrase: string;
}

const SHORTEST = 12;
/** Memory-hard, 64 MiB, about a fifth of a second: guessing is slow for everybody. */
const COST = { N: 65_536, r: 8, p: 1, maxmem: 128 * 1024 * 1024 };
const HASH_BYTES = 32;

const hashed = promisify(scrypt) as (text: string, salt: Buffer, bytes: number, cost: typeof COST) => Promise<Buffer>;
const same = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

async function opens({ salt, hash }: Keeper, passphrase: string): Promise<boolean> {
  const found = await hashed(passphrase.normalize('NFKC'), Buffer.from(salt, 'hex'), HASH_BYTES, COST);
  return timingSafeEqual(found, Buffer.from(hash, 'hex'));
}

/**
 * Makes somebody one of the two keepers, with a passphrase of their own. The first two are set freely; from then on one of them
 * can only be replaced when the other agrees (`voucher`). Refuses names and passphrases that are the same, and short ones.
 */
export async function setKeeper(
  ledger: Ledger,
  keeper: Credentials,
  voucher: Credentials | undefined,
  effects: PrivacyEffects,
): Promise<void> {
  const privacy = await readPrivacy(ledger.directory);
  const name = keeper.name.trim();
  if (name === '') throw new PrivacyError('nobody-named');
  if (keeper.passphrase.length < SHORTEST) throw new PrivacyError('passphrase-short', { n: String(SHORTEST) });
  const kept = await whoStays(ledger, privacy, name, voucher, effects);
  for (const other of kept) if (await opens(other, keeper.passphrase)) throw new PrivacyError('passphrase-same');
  const salt = randomBytes(16);
  const hash = await hashed(keeper.passphrase.normalize('NFKC'), salt, HASH_BYTES, COST);
  const made: Keeper = { name, salt: salt.toString('hex'), hash: hash.toString('hex'), since: effects.now() };
  await writeJournal(
    ledger.directory,
    { act: 'keeper-set', by: voucher?.name.trim() ?? name, about: name },
    { at: effects.now(), account: effects.account },
  );
  await writePrivacy(ledger.directory, { ...privacy, keepers: [...kept, made] });
}

/** The keepers beside whom a new one is set: while they are fewer than two, all; else the one who vouches. */
async function whoStays(
  ledger: Ledger,
  privacy: PrivacyFile,
  name: string,
  voucher: Credentials | undefined,
  effects: PrivacyEffects,
): Promise<readonly Keeper[]> {
  const isThere = privacy.keepers.some((one) => same(one.name, name));
  if (privacy.keepers.length < 2 && !isThere) return privacy.keepers;
  if (voucher === undefined) throw new PrivacyError('keeper-vouch');
  const staying = await checkKeeper(ledger, privacy, voucher, effects);
  if (same(staying.name, name)) throw new PrivacyError('keeper-same');
  return [staying];
}

/** The keeper that somebody is. Refuses who is none, and a wrong passphrase, which is written to the journal. */
export async function checkKeeper(
  ledger: Ledger,
  { keepers }: PrivacyFile,
  { name, passphrase }: Credentials,
  effects: PrivacyEffects,
): Promise<Keeper> {
  const keeper = keepers.find((one) => same(one.name, name));
  if (keeper === undefined) throw new PrivacyError('keeper-unknown', { name });
  if (await opens(keeper, passphrase)) return keeper;
  await writeJournal(
    ledger.directory,
    { act: 'refused', by: keeper.name },
    { at: effects.now(), account: effects.account },
  );
  throw new PrivacyError('passphrase-wrong', { name });
}

/** Both keepers. Refuses (`keepers-missing`) while there are fewer than two. */
export function bothKeepers(privacy: PrivacyFile): readonly Keeper[] {
  if (privacy.keepers.length < 2) throw new PrivacyError('keepers-missing');
  return privacy.keepers;
}
