import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sayText } from '@aval/core/explain';
import type { Locale } from '@aval/core/explain';
import type { SqlValue } from '@aval/core/ledger';
import { STORE_WORDS } from '../words.ts';
import { QUARANTINE_COLUMNS, escaped, escapedCell } from './import/quarantine-columns.ts';
import { ROW_RULES, SETTLED_RULES } from './import/refusal.sql.ts';
import type { Ledger } from './ledger.ts';
import { LedgerError, asLedgerError } from './ledger-error.ts';
import { refusalOf } from './refused.ts';
import { literals } from './sql-text.ts';

export interface QuarantineEffects {
  readonly signal?: AbortSignal | undefined;
  /** Language of what to do; English when absent. */
  readonly locale?: Locale;
}

export interface Quarantine {
  readonly files: readonly { readonly path: string; readonly rows: number }[];
}

/**
 * Writes the rows of an import that something is to be corrected in to a folder (made when absent), a CSV a table: the table's own columns as
 * they were read, people under their pseudonyms, and what broke which rule (`QUARANTINE_COLUMNS`). Corrected and imported again, they
 * are understood as before. Records that were never cut into columns go to `<table>.unread.txt`. No file is written where
 * nothing was refused. Refuses (`LedgerError`) an unknown import.
 */
export async function writeQuarantine(
  ledger: Ledger,
  importId: number,
  folder: string,
  effects: QuarantineEffects = {},
): Promise<Quarantine> {
  try {
    const tables = await refusedTables(ledger, importId);
    if (tables.length > 0) await mkdir(folder, { recursive: true });
    const taken = new Set<string>();
    const files: { path: string; rows: number }[] = [];
    for (const table of tables) {
      const path = join(folder, fileName(table, taken));
      const lines = table.isRead
        ? rowsOf(ledger, importId, table, effects)
        : recordsOf(ledger, importId, table, effects);
      await pipeline(Readable.from(lines), createWriteStream(path), effects.signal ? { signal: effects.signal } : {});
      files.push({ path, rows: table.rows });
    }
    return { files };
  } catch (error) {
    effects.signal?.throwIfAborted();
    throw asLedgerError(error, ledger.company);
  }
}

interface RefusedTable {
  readonly n: number;
  readonly name: string | null;
  readonly file: string;
  readonly rows: number;
  /** Its rows were cut into columns. */
  readonly isRead: boolean;
}

const settled = literals([...SETTLED_RULES]);

/** Rows that were cut into columns broke a rule of facts; others one of their reader's. */
const IS_READ = `r.rule IN (${literals(ROW_RULES)})`;

async function refusedTables(ledger: Ledger, importId: number): Promise<RefusedTable[]> {
  const [known] = await ledger.rows('SELECT 1 FROM import WHERE import_id = $importId', { importId });
  if (known === undefined) throw new LedgerError('import-missing', { company: ledger.company, import: importId });
  return ledger.rows<RefusedTable>(
    `SELECT coalesce(r.source_table, 0) AS n, t.name, coalesce(f.file, i.file) AS file, count(DISTINCT r.source_row) AS "rows", ${IS_READ} AS "isRead"
      FROM refused r JOIN import i ON i.import_id = r.import_id
      LEFT JOIN import_table t ON t.import_id = r.import_id AND t.source_table = r.source_table
      LEFT JOIN import_file f ON f.import_id = r.import_id AND f.n = t.file_n
      WHERE r.import_id = $importId AND r.rule NOT IN (${settled}) GROUP BY ALL ORDER BY 1, 5 DESC`,
    { importId },
  );
}

function fileName({ name, isRead }: RefusedTable, taken: Set<string>): string {
  const stem = (name ?? 'source')
    .replace(/[\p{Cc}/\\:*?"<>|]/gu, '_')
    .replace(/^\.+/, '_')
    .slice(0, 120);
  const end = isRead ? '.csv' : '.unread.txt';
  let found = `${stem}${end}`;
  for (let i = 2; taken.has(found.toLowerCase()); i += 1) found = `${stem} (${i})${end}`;
  taken.add(found.toLowerCase());
  return found;
}

/** Spreadsheets see that a file is UTF-8 by this mark. */
const MARK = '\uFEFF';

async function* rowsOf(
  ledger: Ledger,
  importId: number,
  table: RefusedTable,
  effects: QuarantineEffects,
): AsyncGenerator<string> {
  const all = await ledger.rows<{ c: number; name: string; masked: boolean }>(
    'SELECT c, name, masked FROM import_column WHERE import_id = $importId AND source_table = $n ORDER BY c',
    { importId, n: table.n },
  );
  const columns = all.filter(({ name }) => !QUARANTINE_COLUMNS.includes(name as (typeof QUARANTINE_COLUMNS)[number]));
  yield MARK + csvLine([...columns.map(({ name }) => name), ...QUARANTINE_COLUMNS]);
  const masked = columns.filter((column) => column.masked);
  const cells = columns.map(({ c, masked: isMasked }) =>
    escapedCell(isMasked ? `coalesce(p${c}.pseudonym, r.c${c})` : `r.c${c}`),
  );
  const people = masked.map(
    ({ c }) => `LEFT JOIN (SELECT source_row, pseudonym FROM refused_person
      WHERE import_id = $importId AND source_table = $n AND c = ${c}) p${c} ON p${c}.source_row = r.source_row`,
  );
  const sql = `SELECT r.source_row, b.names, b."values", b.rules${cells.map((cell) => `, ${cell}`).join('')}
    FROM record_${importId}_${table.n} r JOIN (
      SELECT source_row, list(column_name ORDER BY rule, column_name) AS names, list(value ORDER BY rule, column_name) AS "values",
        list(rule ORDER BY rule, column_name) AS rules
      FROM refused WHERE import_id = $importId AND source_table = $n AND rule NOT IN (${settled}) GROUP BY source_row) b
      ON b.source_row = r.source_row ${people.join(' ')} ORDER BY r.source_row`;
  for await (const batch of ledger.batches(sql, { importId, n: table.n })) {
    const lines: string[] = [];
    for (let row = 0; row < batch.rowCount; row += 1) {
      const [line = null, names, values, rules, ...own] = batch.columns.map((column) => column[row] ?? null);
      const found = problems(names, values, rules);
      lines.push(
        csvLine([
          ...own,
          line,
          found.map(({ column }) => column ?? '').join(' | '),
          escaped(found.map(({ value }) => value ?? '').join(' | ')),
          found.map(({ rule }) => rule).join(' | '),
          [...new Set(found.map((problem) => whatToDo(problem, effects)))].join(' | '),
          table.file,
        ]),
      );
    }
    yield lines.join('');
  }
}

interface Problem {
  readonly rule: string;
  readonly column: string | null;
  readonly value: string | null;
}

/** Lists come as arrays (see `Query`). */
function problems(...lists: readonly (SqlValue | undefined)[]): Problem[] {
  const [names, values, rules] = lists as unknown as readonly (readonly (string | null)[])[];
  return (rules ?? []).map((rule, i) => ({ rule: rule ?? '', column: names?.[i] ?? null, value: values?.[i] ?? null }));
}

const whatToDo = (problem: Problem, { locale = 'en' }: QuarantineEffects): string =>
  sayText(refusalOf(problem).next, STORE_WORDS, locale);

async function* recordsOf(
  ledger: Ledger,
  importId: number,
  { n }: RefusedTable,
  effects: QuarantineEffects,
): AsyncGenerator<string> {
  const sql = `SELECT r.source_row, r.rule, r.value, r.record FROM refused r
    WHERE r.import_id = $importId AND coalesce(r.source_table, 0) = $n AND NOT (${IS_READ}) ORDER BY r.source_row`;
  for await (const { rowCount, columns } of ledger.batches(sql, { importId, n })) {
    for (let row = 0; row < rowCount; row += 1) {
      const [line, rule, value, record] = columns.map((column) => column[row] ?? null);
      const problem = { rule: String(rule), column: null, value: value === null ? null : String(value) };
      yield `# ${String(line)} · ${problem.rule} · ${whatToDo(problem, effects)}\n${String(record)}\n`;
    }
  }
}

/** One line of CSV (RFC 4180). */
const csvLine = (cells: readonly SqlValue[]): string =>
  `${cells
    .map((cell) => {
      const text = cell === null ? '' : String(cell);
      return /[",\r\n]/.test(text) || /^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    })
    .join(',')}\r\n`;
