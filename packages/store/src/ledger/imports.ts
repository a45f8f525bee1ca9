import type { Instant, Query } from '@aval/core/ledger';
import type { Mapping } from '@aval/core/mapping';
import type { ImportQuality, SourceFile } from '../import/source.ts';

export interface LedgerSummary {
  readonly eventCount: number;
  readonly objectCount: number;
  /** Imports that count; superseded ones do not. */
  readonly imports: number;
  readonly period: { readonly from: Instant; readonly to: Instant } | null;
}

export interface ImportRow {
  readonly importId: number;
  readonly file: string;
  readonly format: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly importedAt: Instant;
  /** The import that replaced it; its own number when it was undone. */
  readonly supersededBy: number | null;
  /** Its facts were taken back as a whole. */
  readonly undone: boolean;
  /** The files of the source with the tables that each gave, in the order they were read. */
  readonly files: readonly SourceFile[];
  readonly mapping: Mapping;
  readonly quality: ImportQuality;
}

/** Counts over the imports that are not superseded. */
export async function findSummary(query: Query): Promise<LedgerSummary> {
  const [row] = await query.rows<{
    events: number;
    from: Instant | null;
    to: Instant | null;
    imports: number;
    objects: number;
  }>(`
    SELECT count(*) AS events, min(e."at") AS "from", max(e."at") AS "to",
      (SELECT count(*) FROM import WHERE superseded_by IS NULL) AS imports,
      (SELECT count(*) FROM object o JOIN import i USING (import_id) WHERE i.superseded_by IS NULL) AS objects
    FROM event e JOIN import i USING (import_id) WHERE i.superseded_by IS NULL`);
  const { events = 0, objects = 0, imports = 0, from = null, to = null } = row ?? {};
  return {
    eventCount: events,
    objectCount: objects,
    imports,
    period: from === null || to === null ? null : { from, to },
  };
}

/** What every claim of this state rests on: a source, and how it was understood. */
export interface EvidenceSource {
  readonly importId: number;
  readonly file: string;
  /** Of the file, or of all files of the source. */
  readonly sha256: string;
  /** Of the mapping that made facts of it, its keys in order. */
  readonly mappingSha256: string;
  readonly importedAt: Instant;
  /** Which Aval made facts of it; null of imports before that was kept. */
  readonly avalVersion: string | null;
}

/** The imports that count, in the order they came. */
export const findSources = (query: Query): Promise<EvidenceSource[]> =>
  query.rows<EvidenceSource>(`
    SELECT import_id AS "importId", file, sha256, mapping_sha256 AS "mappingSha256", imported_at AS "importedAt",
      aval_version AS "avalVersion"
    FROM import WHERE superseded_by IS NULL ORDER BY import_id`);

/** All imports, the newest first, superseded and undone ones too. */
export async function findImports(query: Query): Promise<ImportRow[]> {
  const rows = await query.rows<
    Omit<ImportRow, 'mapping' | 'quality' | 'files' | 'undone'> & { mapping: string; quality: string }
  >(`
    SELECT import_id AS "importId", file, format, bytes, sha256, imported_at AS "importedAt",
      superseded_by AS "supersededBy", mapping, quality FROM import ORDER BY import_id DESC`);
  const files = await findFiles(query);
  return rows.map((row) => ({
    ...row,
    undone: row.supersededBy === row.importId,
    files: files.get(row.importId) ?? [],
    mapping: JSON.parse(row.mapping) as Mapping,
    quality: JSON.parse(row.quality) as ImportQuality,
  }));
}

async function findFiles(query: Query): Promise<Map<number, SourceFile[]>> {
  const files = await query.rows<Omit<SourceFile, 'tables'> & { importId: number; n: number }>(
    'SELECT import_id AS "importId", n, file, format, bytes, sha256 FROM import_file ORDER BY import_id, n',
  );
  const tables = await query.rows<{ importId: number; n: number; name: string }>(
    'SELECT import_id AS "importId", file_n AS n, name FROM import_table ORDER BY import_id, source_table',
  );
  const named = Map.groupBy(tables, ({ importId, n }) => `${importId}.${n}`);
  const found = new Map<number, SourceFile[]>();
  for (const { importId, n, ...file } of files) {
    const own = (named.get(`${importId}.${n}`) ?? []).map(({ name }) => name);
    found.set(importId, [...(found.get(importId) ?? []), { ...file, tables: own }]);
  }
  return found;
}
