import type { FactLog } from '@aval/core/ledger';
import type { ImportQuality, Progress } from '../../import/source.ts';
import { actStatements } from './act.sql.ts';
import { currencyOf } from './amount.sql.ts';
import { cashStatements, cashWriting } from './cash.sql.ts';
import { dictionaryStatements, namingStatements } from './dictionary.sql.ts';
import { expectationWriting, expectedStatements } from './expectation.sql.ts';
import { findEarlier, knownActStatements } from './known-act.sql.ts';
import { foldStatements } from './lines.sql.ts';
import { linkStatements } from './link.sql.ts';
import { maskedColumns } from './mask.ts';
import type { Currencies } from './money-cells.sql.ts';
import { objectStatements, objectWriting } from './object.sql.ts';
import { outcomeStatements } from './outcome.sql.ts';
import { findParties } from './party.sql.ts';
import { personStatements, writeOrganisation } from './person.sql.ts';
import { cellOf, columnOf } from './plan.ts';
import type { ImportPlan } from './plan.ts';
import { measureQuality } from './quality.ts';
import { recordStatements, unreadStatement } from './record.sql.ts';
import { refusalStatements } from './refusal.sql.ts';
import { toldStatements } from './told.sql.ts';
import { valueStatements } from './value.sql.ts';

export interface ImportEffects {
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** Writes all facts of a plan, step by step; each step is a handful of set statements. `bytes`: the size of the source, for the progress. */
export async function writeFacts(
  log: FactLog,
  plan: ImportPlan,
  bytes: number,
  effects: ImportEffects,
): Promise<ImportQuality> {
  const began = effects.now();
  const rows = plan.tables.reduce((total, { rowCount }) => total + rowCount, 0);
  const tell = (step: Progress['step'], done: number): void =>
    effects.onProgress?.({
      step,
      bytesDone: Math.round(bytes * done),
      bytesTotal: bytes,
      rows: Math.round(rows * done),
      seconds: (effects.now() - began) / 1000,
    });
  const run = async (
    statements: readonly string[],
    step: Progress['step'],
    from: number,
    to: number,
  ): Promise<void> => {
    for (const [i, sql] of statements.entries()) {
      effects.signal?.throwIfAborted();
      tell(step, from + ((to - from) * i) / statements.length);
      await log.run(sql);
    }
  };
  await run([...dictionaryStatements(plan), ...objectStatements(plan)], 'writing', 0, 0.1);
  const masks = await masksOf(plan, log);
  await packedQuickly(log, () => run(recordStatements(plan, masks), 'writing', 0.1, 0.25));
  const currencies = await readCurrencies(plan, log);
  await run([...actStatements(plan, currencies), ...personStatements(plan)], 'writing', 0.25, 0.5);
  const earlier = await findEarlier(plan, log);
  await run([...(await knownActStatements(plan, earlier, log)), ...foldStatements(plan)], 'writing', 0.5, 0.52);
  await run([eventStatement(plan), ...namingStatements(plan)], 'writing', 0.52, 0.6);
  await writeOrganisation(plan, log);
  await run(linkStatements(plan, currencies), 'linking', 0.6, 0.75);
  await run([...expectedStatements(plan), ...valueStatements(plan), ...objectWriting(plan)], 'linking', 0.75, 0.85);
  await run([expectationWriting(plan), ...cashStatements(plan, earlier)], 'linking', 0.85, 0.9);
  await findParties(plan, log);
  await run([...cashWriting(plan), ...outcomeStatements(plan), ...toldStatements(plan)], 'linking', 0.9, 0.93);
  await run([...refusalStatements(plan), unreadStatement(plan, await peopleOf(log))], 'linking', 0.93, 0.95);
  const quality = await measureQuality(plan, log);
  tell('linking', 1);
  return quality;
}

/** Records are texts: choosing how to pack each column takes as long again as packing them (FSST), for a third less on disk. */
async function packedQuickly(log: FactLog, write: () => Promise<void>): Promise<void> {
  await log.run("SET force_compression = 'fsst'");
  try {
    await write();
  } finally {
    await log.run('RESET force_compression').catch(() => undefined);
  }
}

const eventStatement = (plan: ImportPlan): string =>
  `INSERT INTO event SELECT event_id, ${plan.importId}, source_table, source_row, activity_id, phase, started_at, "at", actor_id, team_id, role_id
    FROM act WHERE broken IS NULL`;

async function masksOf(plan: ImportPlan, log: FactLog): Promise<Map<number, ReadonlySet<number>>> {
  const masks = new Map<number, ReadonlySet<number>>();
  for (const table of plan.tables) masks.set(table.n, await maskedColumns(plan, table, log));
  return masks;
}

/** At most this many spellings of currencies are looked at; a column with more is not one. */
const CURRENCY_SPELLINGS = 500;

async function readCurrencies(plan: ImportPlan, log: FactLog): Promise<Currencies> {
  const found = new Map<string, string>();
  for (const table of plan.tables) {
    const column = columnOf(table, 'currency');
    if (column === undefined) continue;
    const rows = await log.rows<{ written: string }>(
      `SELECT DISTINCT ${cellOf(column)} AS written FROM ${table.cells} WHERE ${cellOf(column)} IS NOT NULL LIMIT ${CURRENCY_SPELLINGS}`,
    );
    for (const { written } of rows) {
      const code = currencyOf(written);
      if (code !== null) found.set(written, code);
    }
  }
  return found;
}

/** Names of actors that a record which was not cut into columns may hold. Very short ones would mask ordinary text. */
async function peopleOf(log: FactLog): Promise<string[]> {
  const rows = await log.rows<{ text: string }>(
    `SELECT text FROM known_actor WHERE length(text) >= 3 ORDER BY length(text) DESC, text LIMIT 20000`,
  );
  return rows.map(({ text }) => text);
}
