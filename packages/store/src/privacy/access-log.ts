import { closeSync, fdatasyncSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';

/** An answer that somebody opened. It holds no figure: what was asked, of which part, when and from which account. */
export interface Access {
  readonly at: number;
  /** The account of the computer, or the name somebody signed in with. */
  readonly who: string;
  readonly via: 'page' | 'command';
  /** The question: a word of Aval (`vain`, `claims cash.total`, `facts`). */
  readonly what: string;
  /** The part it was asked of, as its address says it (`team=Lyon`); empty for the whole. */
  readonly part: string;
}

const pathIn = (directory: string): string => join(directory, 'access-log.jsonl');

/** The same question of the same account within this time is one access. */
const SAME_MS = 600_000;
const SYNC_MS = 1000;

/**
 * Notes accesses of one company. A note is with the operating system before the answer leaves: killing Aval loses none. It is on
 * the disk within a second: losing power may lose the accesses of that second.
 */
export class AccessLog {
  readonly #file: number;
  readonly #now: () => number;
  readonly #noted = new Map<string, number>();
  #sync: NodeJS.Timeout | undefined;

  constructor(directory: string, now: () => number) {
    this.#file = openSync(pathIn(directory), 'a+', 0o600);
    this.#now = now;
    if (isCutShort(this.#file)) writeSync(this.#file, '\n');
  }

  note({ who, via, what, part }: Omit<Access, 'at'>): void {
    const at = this.#now();
    const key = JSON.stringify([who, via, what, part]);
    if (at - (this.#noted.get(key) ?? -SAME_MS) < SAME_MS) return;
    if (this.#noted.size > 10_000) this.#noted.clear();
    this.#noted.set(key, at);
    writeSync(this.#file, `${JSON.stringify({ at, who, via, what, part })}\n`);
    this.#sync ??= setTimeout(() => this.#write(), SYNC_MS).unref();
  }

  #write(): void {
    clearTimeout(this.#sync);
    this.#sync = undefined;
    fdatasyncSync(this.#file);
  }

  /** Everything noted is on the disk; nothing can be noted any more. */
  close(): void {
    this.#write();
    closeSync(this.#file);
  }
}

/** The last line has no end: a kill cut it short. */
function isCutShort(file: number): boolean {
  const { size } = fstatSync(file);
  const last = Buffer.alloc(1);
  if (size > 0) readSync(file, last, 0, 1, size - 1);
  return size > 0 && last.toString() !== '\n';
}

export interface AccessPage {
  readonly total: number;
  readonly accesses: readonly Access[];
}

/** The newest accesses first. Lines that a kill cut short are left out. */
export async function readAccesses(directory: string, page: { offset: number; limit: number }): Promise<AccessPage> {
  const all = await accessesIn(directory);
  const accesses = all.toReversed().slice(page.offset, page.offset + page.limit);
  return { total: all.length, accesses };
}

/** Forgets accesses before an instant; answers how many. For whoever holds the ledger, while no log of it is open. */
export async function pruneAccesses(directory: string, before: number): Promise<number> {
  if (((await firstAccess(directory))?.at ?? before) >= before) return 0;
  const all = await accessesIn(directory);
  const kept = all.filter(({ at }) => at >= before);
  if (kept.length === all.length) return 0;
  const path = pathIn(directory);
  const file = await open(`${path}.new`, 'w', 0o600);
  try {
    await file.writeFile(kept.map((access) => `${JSON.stringify(access)}\n`).join(''));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
  return all.length - kept.length;
}

const LONGEST_LINE = 16 * 1024;

/** The oldest access, without reading the others. */
async function firstAccess(directory: string): Promise<Access | undefined> {
  const file = await open(pathIn(directory)).catch(() => undefined);
  if (file === undefined) return undefined;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LONGEST_LINE), 0, LONGEST_LINE, 0);
    return parsed(buffer.subarray(0, bytesRead).toString('utf8').split('\n')[0] ?? '')[0];
  } finally {
    await file.close();
  }
}

async function accessesIn(directory: string): Promise<readonly Access[]> {
  const text = await readFile(pathIn(directory), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').flatMap((line) => parsed(line));
}

function parsed(line: string): Access[] {
  try {
    return line === '' ? [] : [JSON.parse(line) as Access];
  } catch {
    return [];
  }
}
