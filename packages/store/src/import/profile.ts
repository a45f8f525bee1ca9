import { relationCandidates } from '@aval/core/mapping';
import type { SourceProfile, TableProfile } from '@aval/core/mapping';
import type { SourceFormat } from './source.ts';
import type { Staging } from './staging.ts';
import { profileActivities } from './profile-activities.ts';
import { profileColumns } from './profile-columns.ts';
import { profileDates } from './profile-dates.ts';
import { profileObjectTypes } from './profile-objects.ts';
import { measureDetermines } from './profile-relations.ts';
import { openSample } from './profile-sample.ts';
import type { StagedTable } from './profile-sample.ts';

/**
 * Measures what was staged, for the guess of what it means. Few passes a table: counts of rows, empties and activities
 * are whole; values, dates and numbers of a table above a million rows are measured on a sample of its rows, relations
 * on a sample of its objects, and `sampledRows` says so. The same staging gives the same profile.
 */
export async function profileSource(
  staging: Staging,
  file: { name: string; format: SourceFormat },
): Promise<SourceProfile> {
  const { database } = staging;
  const staged = await database.rows<{ n: number; name: string; rowCount: number }>(
    'SELECT n, name, row_count AS "rowCount" FROM staged_table ORDER BY n',
  );
  const tables: StagedTable[] = [];
  const profiles: TableProfile[] = [];
  for (const { n, name, rowCount } of staged) {
    const columns = await database.rows<{ name: string }>(`SELECT name FROM staged_column WHERE n = ${n} ORDER BY c`);
    const table = { n, name, rowCount, columns: columns.map((column) => column.name) };
    tables.push(table);
    profiles.push(await profileTable(staging, table));
  }
  const objectCentric = file.format === 'ocel2-json' || file.format === 'ocel2-sqlite';
  return {
    format: file.format,
    file: file.name,
    tables: profiles,
    ...(objectCentric ? { objectTypes: await profileObjectTypes(database, tables) } : {}),
  };
}

async function profileTable(staging: Staging, table: StagedTable): Promise<TableProfile> {
  const { database } = staging;
  if (table.rowCount === 0 || table.columns.length === 0) {
    return { table: table.name, rowCount: table.rowCount, columns: [], determines: [], activities: [] };
  }
  const sample = await openSample(database, table);
  try {
    const measured = await profileColumns(database, table, sample);
    const columns = await profileDates(database, measured, sample);
    const plain: TableProfile = {
      table: table.name,
      rowCount: table.rowCount,
      columns,
      determines: [],
      activities: [],
      ...(sample.rowCount < table.rowCount ? { sampledRows: sample.rowCount } : {}),
    };
    const candidates = relationCandidates(plain);
    const related = { ...plain, determines: await measureDetermines(database, table, candidates.keys, columns) };
    return { ...related, activities: await profileActivities(database, table, related) };
  } finally {
    await sample.close();
  }
}
