import { relationCandidates } from '@aval/core/mapping';
import type { SourceProfile, TableProfile } from '@aval/core/mapping';
import type { Database } from '../duckdb/database.ts';
import { profileActivities } from './profile/activities.ts';
import { profileColumns } from './profile/columns.ts';
import { profileDates } from './profile/dates.ts';
import { measureDetermines } from './profile/determines.ts';
import { profileInstants } from './profile/instants.ts';
import type { MeasuredTable } from './profile/measured-table.ts';
import { profileObjectTypes } from './profile/object-types.ts';
import { findProducts } from './profile/products.ts';
import { profileRelations } from './profile/relations/relations.ts';
import { openSample } from './profile/sample.ts';
import { stagedSource } from './profile/staged-source.ts';
import type { StagedSource } from './profile/staged-source.ts';
import { findSums } from './profile/sums.ts';
import type { Staging } from './staging.ts';

/**
 * Measures what was staged, for the guess of what it means. Few passes a table: counts of rows, empties and activities
 * are whole; values, dates and numbers of a table above a million rows are measured on a sample of its rows, relations
 * between its columns on a sample of its objects, and `sampledRows` says so. How the tables are related is counted over all
 * their rows. The same staging gives the same profile.
 */
export async function profileSource(staging: Staging, file: { name: string; format: string }): Promise<SourceProfile> {
  const { database } = staging;
  const source = await stagedSource(database);
  const measured = await measureTables(database, source);
  try {
    const dated = await profileDates(database, measured);
    const tables: TableProfile[] = [];
    for (const table of dated) tables.push(await profileTable(database, table, source));
    const relations = await profileRelations(database, dated, tables, source);
    return {
      format: file.format,
      file: file.name,
      tables,
      relations,
      sums: await findSums(database, dated, relations),
      ...(file.format.startsWith('ocel') ? { objectTypes: await profileObjectTypes(database, source.tables) } : {}),
    };
  } finally {
    for (const { sample } of measured) await sample.close();
  }
}

async function measureTables(database: Database, source: StagedSource): Promise<MeasuredTable[]> {
  const measured: MeasuredTable[] = [];
  for (const table of source.tables) {
    const sample = await openSample(database, table);
    const empty = table.rowCount === 0 || table.columns.length === 0;
    measured.push({ table, sample, columns: empty ? [] : await profileColumns(database, table, sample) });
  }
  return measured;
}

async function profileTable(database: Database, at: MeasuredTable, source: StagedSource): Promise<TableProfile> {
  const { table, sample } = at;
  const { file, format } = table;
  const primaryKey = source.primaryKeys.get(table.name);
  const named = {
    table: table.name,
    rowCount: table.rowCount,
    ...(file === undefined ? {} : { file }),
    ...(format === undefined ? {} : { format }),
    ...(primaryKey === undefined ? {} : { primaryKey }),
    ...(sample.rowCount < table.rowCount ? { sampledRows: sample.rowCount } : {}),
  };
  if (at.columns.length === 0) return { ...named, columns: [], determines: [], activities: [] };
  const { columns, orders } = await profileInstants(database, at);
  const products = await findProducts(database, { ...at, columns });
  const plain: TableProfile = { ...named, columns, determines: [], activities: [], orders, products };
  const { keys } = relationCandidates(plain);
  const related = { ...plain, determines: await measureDetermines(database, table, keys, columns) };
  return { ...related, activities: await profileActivities(database, table, related) };
}
