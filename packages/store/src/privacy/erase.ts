import type { FactLog } from '@aval/core/ledger';
import type { Mapping } from '@aval/core/mapping';
import { isScrubbed, scrubNames } from '../ledger/import/scrub.sql.ts';
import { asLedgerError } from '../ledger/ledger-error.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { literals } from '../ledger/sql-text.ts';
import { shortMark, writeJournal } from './journal.ts';
import type { PrivacyEffects } from './keepers.ts';
import { PrivacyError } from './privacy-error.ts';
import { findWho } from './who.ts';

export interface Erasure {
  /** True when the records named one of these people; whether or not, they are kept out from now on. */
  readonly found: boolean;
}

/**
 * Takes a person, under all the names given, out of every fact: the acts stay, and are nobody's. The person's pseudonym is kept
 * nowhere; its keyed hash is, so that a later import leaves them out. Notes that are not interpreted name them no more. All of it
 * or, when it is killed, nothing; answers are derived again when the ledger is next asked. Written to the journal first.
 */
export async function erasePeople(
  ledger: Ledger,
  names: readonly string[],
  { by, purpose }: { readonly by: string; readonly purpose: string },
  effects: PrivacyEffects & { readonly signal?: AbortSignal | undefined },
): Promise<Erasure> {
  const people = await findWho(ledger, names);
  if (people.length === 0) throw new PrivacyError('nobody-named');
  for (const { mark } of people)
    await writeJournal(
      ledger.directory,
      { act: 'erased', by: by.trim() || effects.account, purpose: purpose.trim(), mark: shortMark(mark) },
      { at: effects.now(), account: effects.account },
    );
  try {
    return await ledger.inTransaction(async (log) => {
      const pseudonyms = literals(people.map(({ pseudonym }) => pseudonym));
      const found = await isKnown(log, pseudonyms);
      for (const sql of takeOut(pseudonyms)) await log.run(sql);
      const notes = people.flatMap(({ name }) => (name !== null && isScrubbed(name) ? [name] : []));
      if (notes.length > 0) for (const sql of await scrubNotes(log, notes)) await log.run(sql);
      const marks = people.map(({ mark }) => `('${mark}')`).join(', ');
      await log.run(`INSERT INTO erased SELECT m FROM (VALUES ${marks}) v(m) WHERE m NOT IN (SELECT mark FROM erased)`);
      await log.run(`INSERT INTO forgotten VALUES ('erasure', make_timestamp(CAST($now AS BIGINT) * 1000))`, {
        now: effects.now(),
      });
      return { found };
    }, effects.signal);
  } catch (error) {
    effects.signal?.throwIfAborted();
    throw asLedgerError(error, ledger.company);
  }
}

async function isKnown(log: FactLog, pseudonyms: string): Promise<boolean> {
  const rows = await log.rows(`SELECT 1 FROM actor WHERE pseudonym IN (${pseudonyms})
    UNION ALL SELECT 1 FROM object WHERE key IN (${pseudonyms})
    UNION ALL SELECT 1 FROM refused_person WHERE pseudonym IN (${pseudonyms}) LIMIT 1`);
  return rows.length > 0;
}

/** The statements that leave no fact of these people; an object whose key is a pseudonym is a person. */
function takeOut(pseudonyms: string): string[] {
  const actors = `(SELECT actor_id FROM actor WHERE pseudonym IN (${pseudonyms}))`;
  const objects = `(SELECT object_id FROM object WHERE key IN (${pseudonyms}))`;
  return [
    `UPDATE event SET actor_id = NULL WHERE actor_id IN ${actors}`,
    `DELETE FROM organisation WHERE actor_id IN ${actors}`,
    `UPDATE organisation SET manager_id = NULL WHERE manager_id IN ${actors}`,
    `DELETE FROM kind_said WHERE dictionary = 'actor' AND id IN ${actors}`,
    `DELETE FROM actor WHERE pseudonym IN (${pseudonyms})`,
    ...withoutObjects(objects),
    `DELETE FROM refused_person WHERE pseudonym IN (${pseudonyms})`,
  ];
}

/** The statements after which nothing speaks of these objects, and they are none. */
export function withoutObjects(objects: string): string[] {
  return [
    ...['event_object', 'object_said', 'expectation', 'outcome'].map(
      (table) => `DELETE FROM ${table} WHERE object_id IN ${objects}`,
    ),
    `DELETE FROM object_object WHERE source_id IN ${objects} OR target_id IN ${objects}`,
    `UPDATE cash SET object_id = NULL WHERE object_id IN ${objects}`,
    `UPDATE cash SET party_id = NULL WHERE party_id IN ${objects}`,
    `DELETE FROM object WHERE object_id IN ${objects}`,
  ];
}

/** Columns that facts are not made of, in all kept records, and rows that were refused: the names are masked in them. */
async function scrubNotes(log: FactLog, names: readonly string[]): Promise<string[]> {
  const tables = await log.rows<{ importId: number; n: number; name: string; mapping: string }>(`
    SELECT i.import_id AS "importId", t.source_table AS n, t.name, i.mapping FROM import i JOIN import_table t ON t.import_id = i.import_id`);
  const columns = await log.rows<{ importId: number; n: number; c: number; name: string }>(
    'SELECT import_id AS "importId", source_table AS n, c, name FROM import_column WHERE NOT masked',
  );
  const statements = ['value', 'record'].map((column) => rewrite('refused', column, names));
  for (const { importId, n, name, mapping } of tables) {
    const roles = (JSON.parse(mapping) as Mapping).tables.find(({ table }) => table === name)?.columns ?? {};
    const notes = columns.filter(
      (column) =>
        column.importId === importId &&
        column.n === n &&
        ['attribute', 'ignore'].includes(roles[column.name]?.role ?? 'ignore'),
    );
    statements.push(...notes.map(({ c }) => rewrite(`record_${importId}_${n}`, `c${c}`, names)));
  }
  return statements;
}

const rewrite = (table: string, column: string, names: readonly string[]): string => {
  const holds = names.map((name) => `contains(${column}, ${literals([name])})`).join(' OR ');
  return `UPDATE ${table} SET ${column} = ${scrubNames(column, names)} WHERE ${holds}`;
};
