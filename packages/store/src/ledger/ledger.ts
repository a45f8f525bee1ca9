import { createHash } from 'node:crypto';
import type { ColumnBatch, FactLog, Parameters, World } from '@aval/core/ledger';
import type { EvidenceQuery } from '@aval/core/explain';
import type { Database } from '../duckdb/database.ts';
import { findFacts } from './facts.ts';
import { findSmallGroups, withoutSmallGroups } from './small-groups.ts';
import type { FactsPage } from './facts.ts';
import { findImports, findSources, findSummary } from './imports.ts';
import type { EvidenceSource, ImportRow, LedgerSummary } from './imports.ts';
import { LedgerError } from './ledger-error.ts';
import { findRefused } from './refused.ts';
import type { RefusedPage } from './refused.ts';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** What a ledger says of itself, once and for all. */
export interface LedgerMarker {
  readonly company: string;
  readonly world: World;
  /** IANA zone that weeks and months are cut in. */
  readonly zone: string;
}

export interface PageOf {
  readonly offset: number;
  readonly limit: number;
}

/** The facts of one company, open and owned by this process. Questions may be asked while an import runs: they see the facts before it. */
export class Ledger implements FactLog, LedgerMarker {
  readonly directory: string;
  readonly company: string;
  readonly world: World;
  readonly zone: string;
  readonly #database: Database;
  #attached = 0;
  #open = true;
  #small: { readonly state: string; readonly names: ReadonlySet<string> } | undefined;

  constructor(database: Database, directory: string, marker: LedgerMarker) {
    this.#database = database;
    this.directory = directory;
    this.company = marker.company;
    this.world = marker.world;
    this.zone = marker.zone;
  }

  get dialect(): Database['dialect'] {
    return this.#database.dialect;
  }

  /** The engine; refuses (`closed`) after `close`. */
  get #engine(): Database {
    if (!this.#open) throw new LedgerError('closed', { company: this.company });
    return this.#database;
  }

  async rows<R extends object>(sql: string, parameters: Parameters = {}): Promise<R[]> {
    return this.#engine.rows<R>(sql, parameters);
  }

  batches(sql: string, parameters: Parameters = {}): AsyncIterable<ColumnBatch> {
    return this.#engine.batches(sql, parameters);
  }

  doubles(sql: string, parameters: Parameters = {}): AsyncIterable<readonly Float64Array[]> {
    return this.#engine.doubles(sql, parameters);
  }

  async append(table: string, columns: readonly Float64Array<ArrayBuffer>[]): Promise<void> {
    return this.#engine.append(table, columns);
  }

  async run(sql: string, parameters: Parameters = {}): Promise<void> {
    return this.#engine.run(sql, parameters);
  }

  async inTransaction<T>(work: (log: FactLog) => Promise<T>, signal?: AbortSignal): Promise<T> {
    return this.#engine.inTransaction(work, signal);
  }

  /** A text that changes with every import, every undo, each time people are forgotten and each time somebody told something: answers of the same state are the same. */
  async state(): Promise<string> {
    const [row] = await this.rows<{
      latest: number | null;
      at: number | null;
      past: string | null;
      forgot: number;
      told: number;
    }>(
      `SELECT max(import_id) AS latest, max(imported_at) AS "at", (SELECT count(*) FROM forgotten) AS forgot, (SELECT count(*) FROM said) AS told,
        string_agg(import_id || ':' || superseded_by, '.' ORDER BY import_id) FILTER (superseded_by IS NOT NULL) AS past FROM import`,
    );
    const past = row?.past ?? '';
    const told = row?.told ? `-s${row.told}` : '';
    const forgot = row?.forgot ? `-f${row.forgot}` : '';
    return `${row?.latest ?? 0}-${(row?.at ?? 0).toString(36)}${past === '' ? '' : `-${digest(past)}`}${forgot}${told}`;
  }

  summary(): Promise<LedgerSummary> {
    return findSummary(this);
  }

  /** All imports, the newest first, superseded ones too. */
  imports(): Promise<ImportRow[]> {
    return findImports(this);
  }

  /** What its claims rest on now: each source that counts, with the hashes of its files and of what was understood. */
  sources(): Promise<EvidenceSource[]> {
    return findSources(this);
  }

  /** The rows of an import that are not facts, in the order of the file. */
  refused(importId: number, page: PageOf): Promise<RefusedPage> {
    return findRefused(this, importId, page);
  }

  /** The facts under a claim, in the order they were imported; teams and roles of fewer than five people are masked. */
  async facts(evidence: EvidenceQuery, page: PageOf): Promise<FactsPage> {
    const { total, facts } = await findFacts(this, evidence, page);
    if (facts.length === 0) return { total, facts };
    const small = await this.#smallGroups();
    return { total, facts: facts.map((fact) => withoutSmallGroups(fact, small)) };
  }

  async #smallGroups(): Promise<ReadonlySet<string>> {
    const state = await this.state();
    if (this.#small?.state !== state) this.#small = { state, names: await findSmallGroups(this) };
    return this.#small.names;
  }

  /** Lends a staged file under a name of its own while `work` runs, read-only. */
  async withAttached<T>(path: string, work: (schema: string) => Promise<T>): Promise<T> {
    this.#attached += 1;
    const schema = `staging_${this.#attached}`;
    await this.run(`ATTACH '${path.replaceAll("'", "''")}' AS ${schema} (READ_ONLY)`);
    try {
      return await work(schema);
    } finally {
      await this.run(`DETACH ${schema}`);
    }
  }

  close(): void {
    this.#open = false;
    this.#database.close();
  }
}
