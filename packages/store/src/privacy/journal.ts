import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PrivacyError } from './privacy-error.ts';

/** What was done about persons: each of these is written down before it is done, or in the same breath. */
export const JOURNAL_ACTS = [
  'keeper-set',
  'asked',
  'confirmed',
  'refused',
  'told-own',
  'erased',
  'retention-set',
  'forgotten',
  'form-set',
] as const;
export type JournalAct = (typeof JOURNAL_ACTS)[number];

/** An entry of the journal. It holds no name of a person concerned: `mark` is what the person is known by in it. */
export interface JournalEntry {
  /** From 1, without gaps. */
  readonly n: number;
  readonly at: number;
  readonly act: JournalAct;
  /** Who did it, as they name themselves, and the account of the computer it was done from. */
  readonly by: string;
  readonly account: string;
  readonly purpose: string;
  /** The person concerned, as the first figures of a keyed hash; empty when it is nobody in particular. */
  readonly mark: string;
  /** Which request an agreement belongs to, or what was settled. */
  readonly about: string;
  /** SHA-256 of the entry before, and of this one with it. */
  readonly before: string;
  readonly hash: string;
}

export type JournalNote = Pick<JournalEntry, 'act' | 'by'> & Partial<Pick<JournalEntry, 'purpose' | 'mark' | 'about'>>;

export interface Journal {
  readonly entries: readonly JournalEntry[];
  /** The first entry that is not what was written: changed, removed before it, or out of order; null when all are. */
  readonly brokenAt: number | null;
  /** Hash of the last entry: who notes it down can tell later whether anything before it was rewritten. */
  readonly head: string;
}

/** How much of a mark the journal shows. */
export const shortMark = (mark: string): string => mark.slice(0, 16);

const FIRST = '0'.repeat(64);
const pathIn = (directory: string): string => join(directory, 'privacy-journal.jsonl');

function hashOf(entry: Omit<JournalEntry, 'hash'>): string {
  const { n, at, act, by, account, purpose, mark, about, before } = entry;
  return createHash('sha256')
    .update(JSON.stringify([n, at, act, by, account, purpose, mark, about, before]))
    .digest('hex');
}

/** All entries, the oldest first, each checked against the one before. A last line that a kill cut short was never acknowledged. */
export async function readJournal(directory: string): Promise<Journal> {
  const text = await readFile(pathIn(directory), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const entries: JournalEntry[] = [];
  let before = FIRST;
  let brokenAt: number | null = null;
  for (const [i, line] of text.split('\n').slice(0, -1).entries()) {
    const entry = parsed(line);
    if (entry === undefined || entry.n !== i + 1 || entry.before !== before || entry.hash !== hashOf(entry))
      brokenAt ??= i + 1;
    if (entry === undefined) continue;
    entries.push(entry);
    before = entry.hash;
  }
  return { entries, brokenAt, head: before };
}

function parsed(line: string): JournalEntry | undefined {
  try {
    return JSON.parse(line) as JournalEntry;
  } catch {
    return undefined;
  }
}

/**
 * Adds an entry, on the disk before it answers. Refuses (`journal-broken`) to go on after entries that are not what was written.
 * For whoever holds the ledger, one at a time.
 */
export async function writeJournal(
  directory: string,
  note: JournalNote,
  { at, account }: { readonly at: number; readonly account: string },
): Promise<JournalEntry> {
  const { entries, brokenAt, head } = await readJournal(directory);
  if (brokenAt !== null) throw new PrivacyError('journal-broken', { n: String(brokenAt) });
  const made = { purpose: '', mark: '', about: '', ...note, n: entries.length + 1, at, account, before: head };
  const entry: JournalEntry = { ...made, hash: hashOf(made) };
  const file = await open(pathIn(directory), 'a', 0o600);
  try {
    const whole = Buffer.byteLength(entries.map((one) => `${JSON.stringify(one)}\n`).join(''));
    if ((await file.stat()).size !== whole) await file.truncate(whole);
    await file.writeFile(`${JSON.stringify(entry)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  return entry;
}
