import type { Ledger } from '../ledger/ledger.ts';
import { findActsOf } from './acts-of.ts';
import type { ActsOf } from './acts-of.ts';
import { readJournal, shortMark, writeJournal } from './journal.ts';
import type { JournalEntry } from './journal.ts';
import { bothKeepers, checkKeeper } from './keepers.ts';
import type { Credentials, PrivacyEffects } from './keepers.ts';
import { PrivacyError } from './privacy-error.ts';
import { readPrivacy } from './privacy-file.ts';
import { findWho } from './who.ts';
import type { Who } from './who.ts';

/** How long a request waits for the second person. */
const REQUEST_HOURS = 24;
const REQUEST_MS = REQUEST_HOURS * 3_600_000;

/** A request that the second person may still agree to. */
export interface OpenRequest {
  readonly n: number;
  readonly at: number;
  readonly until: number;
  readonly by: string;
  readonly purpose: string;
}

/** Requests that nobody has agreed to yet and whose time is not over. */
export async function findRequests(directory: string, now: number): Promise<readonly OpenRequest[]> {
  const { entries } = await readJournal(directory);
  const agreed = new Set(entries.filter(({ act }) => act === 'confirmed').map(({ about }) => about));
  return entries
    .filter(({ act, n, at }) => act === 'asked' && !agreed.has(String(n)) && now < at + REQUEST_MS)
    .map(({ n, at, by, purpose }) => ({ n, at, until: at + REQUEST_MS, by, purpose }));
}

/**
 * The first of two persons asks which acts are somebody's, and for what. Nothing is told yet; the name is not kept, only what it
 * is recognised by. Answers the request, whose number the second person needs.
 */
export async function askWhose(
  ledger: Ledger,
  asked: { readonly name: string; readonly purpose: string },
  by: Credentials,
  effects: PrivacyEffects,
): Promise<JournalEntry> {
  const privacy = await readPrivacy(ledger.directory);
  bothKeepers(privacy);
  const purpose = asked.purpose.trim();
  if (purpose === '') throw new PrivacyError('purpose-missing');
  const who = await oneOf(ledger, asked.name);
  const keeper = await checkKeeper(ledger, privacy, by, effects);
  return writeJournal(
    ledger.directory,
    { act: 'asked', by: keeper.name, purpose, mark: shortMark(who.mark) },
    { at: effects.now(), account: effects.account },
  );
}

/**
 * The second person agrees, naming the same somebody again, within the time that a request waits. Only then, and once, is told
 * which acts are theirs. Written to the journal before it is told.
 */
export async function confirmWhose(
  ledger: Ledger,
  request: { readonly n: number; readonly name: string },
  by: Credentials,
  effects: PrivacyEffects,
): Promise<ActsOf> {
  const privacy = await readPrivacy(ledger.directory);
  bothKeepers(privacy);
  const keeper = await checkKeeper(ledger, privacy, by, effects);
  const { entries } = await readJournal(ledger.directory);
  const asked = entries.find(({ n, act }) => n === request.n && act === 'asked');
  const isAgreed = entries.some(({ act, about }) => act === 'confirmed' && about === String(request.n));
  if (asked === undefined || isAgreed) throw new PrivacyError('request-unknown', { n: String(request.n) });
  if (effects.now() >= asked.at + REQUEST_MS) throw new PrivacyError('request-late', { n: String(request.n) });
  if (asked.by === keeper.name) throw new PrivacyError('request-self', { name: keeper.name });
  const who = await oneOf(ledger, request.name);
  if (shortMark(who.mark) !== asked.mark) throw new PrivacyError('request-other', { n: String(request.n) });
  await writeJournal(
    ledger.directory,
    { act: 'confirmed', by: keeper.name, purpose: asked.purpose, mark: asked.mark, about: String(asked.n) },
    { at: effects.now(), account: effects.account },
  );
  return findActsOf(ledger, who);
}

export interface OwnData extends ActsOf {
  /** What the journal says of the person: every time that they were looked for. */
  readonly journal: readonly JournalEntry[];
}

/**
 * A person sees their own data (GDPR, art. 15): the second of the two persons is the one concerned, whose identity a keeper has
 * checked and vouches for. Written to the journal as such, and told to the person with it.
 */
export async function tellOwn(
  ledger: Ledger,
  name: string,
  voucher: Credentials,
  effects: PrivacyEffects,
): Promise<OwnData> {
  const privacy = await readPrivacy(ledger.directory);
  bothKeepers(privacy);
  const who = await oneOf(ledger, name);
  const keeper = await checkKeeper(ledger, privacy, voucher, effects);
  await writeJournal(
    ledger.directory,
    { act: 'told-own', by: keeper.name, mark: shortMark(who.mark) },
    { at: effects.now(), account: effects.account },
  );
  const { entries } = await readJournal(ledger.directory);
  const acts = await findActsOf(ledger, who);
  return { ...acts, journal: entries.filter(({ mark }) => mark === shortMark(who.mark)) };
}

async function oneOf(ledger: Ledger, name: string): Promise<Who> {
  const [who] = await findWho(ledger, [name]);
  if (who === undefined) throw new PrivacyError('nobody-named');
  return who;
}
