import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { measureCash } from '@aval/core/cash';
import { deriveChain, findChain, findReceipts, traceReceipt } from '@aval/core/chain';
import type { HandOff, Level } from '@aval/core/chain';
import { sayText } from '@aval/core/explain';
import { WORDS, findClaim, findEvidence } from '@aval/core/lenses';
import { understand } from '@aval/core/mapping';
import type { Mapping } from '@aval/core/mapping';
import { companyDirectory, importStaged, openLedger, openStaging, profileSource, readSource } from '@aval/store';
import type { ImportQuality, Ledger } from '@aval/store';

/** One story: which facts, and what Aval must say of them. Money in minor units; shares rounded to two digits. */
export interface Case {
  readonly story: string;
  /** File in the case's folder, or `shared:` and a path below ../shared/data. */
  readonly facts: string;
  /** A corrected mapping in the case's folder; without it the guess itself is on trial. */
  readonly mapping?: string;
  readonly quality?: Partial<ImportQuality>;
  readonly cash?: object;
  /** Reason → objects and value of the work that reached no cash. */
  readonly unpaid?: Readonly<Record<string, object>>;
  readonly chain?: {
    readonly level: Level;
    readonly reach?: Readonly<Record<string, number>>;
    readonly clients?: Readonly<Record<string, Readonly<Record<string, number>>>>;
    readonly medianWaitHours?: Readonly<Record<string, number>>;
  };
  /** Work behind the first receipt: act → share, and leading object → amount. */
  readonly trace?: {
    readonly shares: Readonly<Record<string, number>>;
    readonly work: Readonly<Record<string, number>>;
  };
  readonly says?: Readonly<Record<string, { readonly fr: string; readonly en: string }>>;
}

const SHARED = join(import.meta.dirname, '..', '..', 'shared', 'data');

const factsPath = (folder: string, facts: string): string =>
  facts.startsWith('shared:') ? join(SHARED, facts.slice(7)) : join(folder, facts);

export const isThere = (folder: string, facts: string): boolean => existsSync(factsPath(folder, facts));

export interface Imported {
  readonly ledger: Ledger;
  readonly quality: ImportQuality;
  readonly close: () => void;
}

/** Reads, understands, imports and derives, exactly as the page and the command line do. */
export async function importCase(folder: string, story: Case): Promise<Imported> {
  const workspace = mkdtempSync(join(tmpdir(), 'aval-case-'));
  const staging = await openStaging(workspace);
  const path = factsPath(folder, story.facts);
  const read = await readSource(path, staging, {});
  const profile = await profileSource(staging, { name: basename(path), format: read.format });
  const corrected =
    story.mapping === undefined
      ? undefined
      : (JSON.parse(readFileSync(join(folder, story.mapping), 'utf8')) as Mapping);
  const { mapping } = understand(profile, { zone: 'UTC', currency: 'EUR', ...(corrected ? { corrected } : {}) });
  staging.close();
  const ledger = await openLedger(companyDirectory(workspace, 'case'), {
    create: { company: 'case', world: { kind: 'real' }, zone: mapping.zone },
  });
  const { quality } = await importStaged(ledger, staging, mapping, { file: basename(path), ...read }, { now: () => 0 });
  await deriveChain(ledger);
  return {
    ledger,
    quality,
    close: () => {
      ledger.close();
      rmSync(workspace, { recursive: true, force: true });
    },
  };
}

/** What Aval answers, in the shape of the expectations. */
export async function answerCase({ ledger, quality }: Imported, story: Case): Promise<Omit<Case, 'story' | 'facts'>> {
  const cash = await measureCash(ledger);
  return {
    quality,
    cash,
    unpaid: Object.fromEntries(
      cash.unpaid.map((row) => [row.reason, { objectCount: row.objectCount, value: row.value }]),
    ),
    ...(story.chain ? { chain: await answerChain(ledger, story.chain.level) } : {}),
    ...(story.trace ? { trace: await answerTrace(ledger) } : {}),
    ...(story.says
      ? {
          says: Object.fromEntries(
            await Promise.all(Object.keys(story.says).map(async (id) => [id, await answerClaim(ledger, id)])),
          ),
        }
      : {}),
  };
}

async function answerChain(ledger: Ledger, level: Level): Promise<NonNullable<Case['chain']>> {
  const { links, handOffs } = await findChain(ledger, { level });
  const target = (handOff: HandOff): string => (handOff.end === null ? handOff.to : `end:${handOff.end}`);
  return {
    level,
    reach: Object.fromEntries(links.map((link) => [link.link, twoDigits(link.reachShare)])),
    clients: Object.fromEntries(
      links.map(({ link }) => [
        link,
        Object.fromEntries(
          handOffs
            .filter((handOff) => handOff.from === link)
            .map((handOff) => [target(handOff), twoDigits(handOff.share)]),
        ),
      ]),
    ),
    medianWaitHours: Object.fromEntries(
      handOffs
        .filter((handOff) => handOff.medianWaitHours !== null)
        .map((handOff) => [`${handOff.from} → ${handOff.to}`, twoDigits(handOff.medianWaitHours ?? Number.NaN)]),
    ),
  };
}

async function answerTrace(ledger: Ledger): Promise<NonNullable<Case['trace']>> {
  const [first] = (await findReceipts(ledger, { offset: 0, limit: 1, sort: 'at' })).receipts;
  const trace = first && (await traceReceipt(ledger, first.receiptId));
  if (!trace) throw new Error('no receipt to trace');
  return {
    shares: Object.fromEntries(trace.shares.map((share) => [share.leading, share.amount?.minor ?? 0])),
    work: Object.fromEntries(trace.work.map((work) => [`${work.activity} · ${work.leading}`, twoDigits(work.share)])),
  };
}

async function answerClaim(ledger: Ledger, id: string): Promise<{ fr: string; en: string }> {
  const claim = await findClaim(ledger, id);
  const evidence = await findEvidence(ledger, id);
  if (!claim || !evidence) throw new Error(`no claim ${id}`);
  const { total } = await ledger.facts(evidence, { offset: 0, limit: 1 });
  if (total !== claim.factCount)
    throw new Error(`${id} says it rests on ${claim.factCount} facts, its evidence returns ${total}`);
  return { fr: plain(sayText(claim.statement, WORDS, 'fr')), en: plain(sayText(claim.statement, WORDS, 'en')) };
}

const twoDigits = (value: number): number => Math.round(value * 100) / 100;
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f\u2009]/g, ' ');
