import type { Instant, Query } from '@aval/core/ledger';
import type { Mapping } from '@aval/core/mapping';
import type { ImportQuality } from '../import/source.ts';

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
  readonly supersededBy: number | null;
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

/** All imports, the newest first. */
export async function findImports(query: Query): Promise<ImportRow[]> {
  const rows = await query.rows<Omit<ImportRow, 'mapping' | 'quality'> & { mapping: string; quality: string }>(`
    SELECT import_id AS "importId", file, format, bytes, sha256, imported_at AS "importedAt",
      superseded_by AS "supersededBy", mapping, quality FROM import ORDER BY import_id DESC`);
  return rows.map((row) => ({
    ...row,
    mapping: JSON.parse(row.mapping) as Mapping,
    quality: JSON.parse(row.quality) as ImportQuality,
  }));
}
