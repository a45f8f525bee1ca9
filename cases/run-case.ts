import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureApproval } from '@aval/core/approval';
import type { GateAnswer } from '@aval/core/approval';
import { measureCash } from '@aval/core/cash';
import { findChain, findReceipts, traceReceipt } from '@aval/core/chain';
import type { HandOff, Level } from '@aval/core/chain';
import { deriveLedger } from '@aval/core/derive';
import { sayText } from '@aval/core/explain';
import { WORDS, findClaim, findEvidence } from '@aval/core/lenses';
import { understand } from '@aval/core/mapping';
import type { Mapping, Understanding } from '@aval/core/mapping';
import { measureOrientation } from '@aval/core/orientation';
import { measureVain } from '@aval/core/vain';
import { companyDirectory, importStaged, openLedger, openStaging, profileSource, readSources } from '@aval/store';
import type { ImportQuality, Ledger, SourceRead, Staging } from '@aval/store';

/** One story: which facts, and what Aval must say of them. Money in minor units; shares rounded to two digits. */
export interface Case {
  readonly story: string;
  /** Files of one source in the case's folder, or `shared:` and a path below ../shared/data. */
  readonly facts: string | readonly string[];
  /** A corrected mapping in the case's folder; without it the guess itself is on trial. */
  readonly mapping?: string;
  readonly quality?: Partial<ImportQuality>;
  /** Of the understanding: how many questions are asked before the first chain, which type leads, which kinds of acts there are. */
  readonly understood?: object;
  readonly cash?: object;
  /** What was asked for, sold or not: leading objects and the sum of their values in minor units. */
  readonly ordered?: { readonly objects: number; readonly minor: number };
  /** Objects for which what was expected came after it was due, by kind of expectation. */
  readonly late?: Readonly<Record<string, number>>;
  /** People whose manager a table names. */
  readonly answering?: number;
  /** `table.column=value` → rows of the kept records that say so. */
  readonly records?: Readonly<Record<string, number>>;
  /** Reason → objects and value of the work that reached no cash. */
  readonly unpaid?: Readonly<Record<string, object>>;
  readonly chain?: {
    readonly level: Level;
    readonly reach?: Readonly<Record<string, number>>;
    readonly clients?: Readonly<Record<string, Readonly<Record<string, number>>>>;
    readonly medianWaitHours?: Readonly<Record<string, number>>;
  };
  /** Kinds of activities that a person confirms before the import, by name. */
  readonly confirmed?: Readonly<Record<string, Mapping['activities'][string]>>;
  /** Hours (one digit) and share by class, and what is told beside them. */
  readonly vain?: object;
  /** Each gate of authority by its name, and what the sale does with the wait for each step. */
  readonly approval?: object;
  /** Share by direction of work, hand-offs and waiting, and waits by cause. */
  readonly orientation?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Work behind the first receipt: act → share, and leading object → amount. */
  readonly trace?: {
    readonly shares: Readonly<Record<string, number>>;
    readonly work: Readonly<Record<string, number>>;
  };
  readonly says?: Readonly<Record<string, { readonly fr: string; readonly en: string }>>;
}

const SHARED = join(import.meta.dirname, '..', '..', 'shared', 'data');

const factsPaths = (folder: string, facts: Case['facts']): string[] =>
  [facts].flat().map((file) => (file.startsWith('shared:') ? join(SHARED, file.slice(7)) : join(folder, file)));

export const isThere = (folder: string, facts: Case['facts']): boolean => factsPaths(folder, facts).every(existsSync);

export interface Imported {
  readonly ledger: Ledger;
  readonly understanding: Understanding;
  readonly quality: ImportQuality;
  readonly close: () => void;
}

/** Reads, understands, imports and derives, exactly as the page and the command line do. */
export async function importCase(folder: string, story: Case): Promise<Imported> {
  const workspace = mkdtempSync(join(tmpdir(), 'aval-case-'));
  const staging = await openStaging(workspace);
  const { understanding, read } = await understandCase(folder, story, staging);
  const mapping = confirmedBy(story, understanding.mapping);
  staging.close();
  const ledger = await openLedger(companyDirectory(workspace, 'case'), {
    create: { company: 'case', world: { kind: 'real' }, zone: mapping.zone },
  });
  const { quality } = await importStaged(ledger, staging, mapping, read, { now: () => 0 });
  await deriveLedger(ledger);
  return {
    ledger,
    understanding,
    quality,
    close: () => {
      ledger.close();
      rmSync(workspace, { recursive: true, force: true });
    },
  };
}

const confirmedBy = ({ confirmed }: Case, mapping: Mapping): Mapping =>
  confirmed === undefined ? mapping : { ...mapping, activities: { ...mapping.activities, ...confirmed } };

/** What is understood of the facts of a story, before anything is imported. */
export async function understandCase(
  folder: string,
  story: Pick<Case, 'facts' | 'mapping'>,
  staging: Staging,
): Promise<{ understanding: Understanding; read: SourceRead }> {
  const inputs = factsPaths(folder, story.facts).map((path) => ({ path }));
  const read = await readSources(inputs, staging, {});
  const profile = await profileSource(staging, { name: read.file, format: read.format });
  const corrected =
    story.mapping === undefined
      ? undefined
      : (JSON.parse(readFileSync(join(folder, story.mapping), 'utf8')) as Mapping);
  const settings = { zone: 'UTC', currency: 'EUR', ...(corrected ? { corrected } : {}) };
  return { understanding: understand(profile, settings), read };
}

/** What Aval answers, in the shape of the expectations. */
export async function answerCase(
  { ledger, quality, understanding }: Imported,
  story: Case,
): Promise<Omit<Case, 'story' | 'facts'>> {
  const cash = await measureCash(ledger);
  return {
    quality,
    cash,
    unpaid: Object.fromEntries(
      cash.unpaid.map((row) => [row.reason, { objectCount: row.objectCount, value: row.value }]),
    ),
    understood: {
      leading: understanding.mapping.leading,
      questions: understanding.questions.length,
      missing: understanding.missing.length,
      kinds: countBy(understanding.acts.map(({ value }) => value)),
      rows: Object.fromEntries(understanding.tables.map(({ table, value }) => [table, value])),
    },
    ordered: await orderedOf(ledger),
    late: await lateOf(ledger),
    answering: await answeringOf(ledger),
    records: Object.fromEntries(
      await Promise.all(Object.keys(story.records ?? {}).map(async (told) => [told, await recordsOf(ledger, told)])),
    ),
    ...(story.chain ? { chain: await answerChain(ledger, story.chain.level) } : {}),
    ...(story.vain ? { vain: await answerVain(ledger) } : {}),
    ...(story.approval ? { approval: await answerApproval(ledger) } : {}),
    ...(story.orientation ? { orientation: await answerOrientation(ledger) } : {}),
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

const countBy = (names: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};

const LIVE = 'SELECT import_id FROM import WHERE superseded_by IS NULL';

async function orderedOf(ledger: Ledger): Promise<{ objects: number; minor: number }> {
  const [row] = await ledger.rows<{ objects: number; minor: number }>(
    'SELECT count(*) AS objects, CAST(coalesce(sum(value_minor), 0) AS BIGINT) AS minor FROM execution',
  );
  return row ?? { objects: 0, minor: 0 };
}

async function lateOf(ledger: Ledger): Promise<Record<string, number>> {
  const rows = await ledger.rows<{ kind: string; late: number }>(
    `SELECT x.kind, count(DISTINCT x.object_id) AS late FROM expectation x
      JOIN event_object o ON o.object_id = x.object_id
      JOIN event e ON e.event_id = o.event_id AND e.activity_id = x.activity_id
      WHERE x.import_id IN (${LIVE}) AND e.import_id IN (${LIVE}) AND e."at" > x.due_at GROUP BY x.kind`,
  );
  return Object.fromEntries(rows.map(({ kind, late }) => [kind, late]));
}

async function answeringOf(ledger: Ledger): Promise<number> {
  const [row] = await ledger.rows<{ people: number }>(
    `SELECT count(DISTINCT actor_id) AS people FROM organisation WHERE manager_id IS NOT NULL AND import_id IN (${LIVE})`,
  );
  return row?.people ?? 0;
}

/** Rows of the kept records where a column (`table.column=value`) says that. */
async function recordsOf(ledger: Ledger, told: string): Promise<number> {
  const [, table = '', column = '', value = ''] = /^(.*)\.([^.=]*)=(.*)$/.exec(told) ?? [];
  const [place] = await ledger.rows<{ importId: number; n: number; c: number }>(
    `SELECT t.import_id AS "importId", t.source_table AS n, c.c FROM import_table t
      JOIN import_column c ON c.import_id = t.import_id AND c.source_table = t.source_table
      WHERE t.name = $table AND c.name = $column`,
    { table, column },
  );
  if (place === undefined) return 0;
  const [row] = await ledger.rows<{ n: number }>(
    `SELECT count(*) AS n FROM record_${place.importId}_${place.n} WHERE c${place.c} = $value`,
    { value },
  );
  return row?.n ?? 0;
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

async function answerApproval(ledger: Ledger): Promise<object> {
  const { gates, steps, waitingCount } = await measureApproval(ledger);
  return {
    gates: Object.fromEntries(gates.map((gate) => [gate.of.join(' + '), toldOfGate(gate)])),
    waiting: waitingCount,
    steps: Object.fromEntries(
      steps.map(({ activity, direction, q, groups }) => [
        activity,
        {
          direction,
          isSure: q < 0.05,
          sold: groups.map(({ rate }) => twoDigits(rate)),
          hours: groups.map(({ mean }) => Math.round(mean * 10) / 10),
        },
      ]),
    ),
  };
}

const toldOfGate = ({
  requests,
  decisions,
  wait,
  answers,
  changed,
  returned,
  waiting,
  levels,
}: GateAnswer): object => ({
  requests,
  decisions,
  medianHours: wait && twoDigits(wait.median),
  p90Hours: wait && twoDigits(wait.p90),
  yes: answers && [twoDigits(answers.low), twoDigits(answers.rate), twoDigits(answers.high)],
  answers: answers && { count: Math.round(answers.count), no: answers.no, back: answers.back, left: answers.left },
  changed: changed && twoDigits(changed.rate),
  returned: twoDigits(returned.rate),
  waiting: waiting?.requests ?? 0,
  level: levels[0] ?? null,
});

/** Waits of a ledger whose causes do not add up to them, by the clock. */
export async function countUncutWaits({ ledger }: Imported): Promise<number> {
  const [row] = await ledger.rows<{ n: number }>(`
    SELECT count(*) AS n FROM wait w LEFT JOIN (
      SELECT c.leading_id, c.instance_id, sum(c.seconds) AS seconds FROM wait_cause c GROUP BY c.leading_id, c.instance_id) c
    ON c.leading_id = w.leading_id AND c.instance_id = w.instance_id
    WHERE abs(w.seconds - coalesce(c.seconds, 0)) > 1e-6 * greatest(w.seconds, 1)`);
  return row?.n ?? 0;
}

async function answerOrientation(ledger: Ledger): Promise<Record<string, Record<string, number>>> {
  const { clocks, causes } = await measureOrientation(ledger);
  return Object.fromEntries(
    [...clocks, ...(causes === null ? [] : [causes])].map(({ clock, parts }) => [
      clock,
      Object.fromEntries(parts.map(({ name, share }) => [name, share])),
    ]),
  );
}

async function answerVain(ledger: Ledger): Promise<object> {
  const { unit, total, classes, forgotten, perSold, open } = await measureVain(ledger);
  const hours = (minutes: number | null | undefined): number => Math.round((minutes ?? 0) / 6) / 10;
  return {
    unit,
    total: hours(total),
    hours: Object.fromEntries(classes.map(({ name, amount }) => [name, hours(amount)])),
    shares: Object.fromEntries(classes.map(({ name, share }) => [name, share])),
    forgotten: forgotten && { count: forgotten.count, rawShare: twoDigits(forgotten.rawShare) },
    open: open && [open.objectCount, open.judgedCount, twoDigits(open.chance?.share ?? Number.NaN)],
    minutesPerSold: perSold && [Math.round(perSold.onIt.amount), Math.round(perSold.withRest.amount)],
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
