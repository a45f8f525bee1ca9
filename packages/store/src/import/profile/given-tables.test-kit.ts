import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ColumnProfile, RelationProfile, SourceProfile } from '@aval/core/mapping';
import { profileSource } from '../profile.ts';
import { quotedText } from '../staged-names.ts';
import { openStaging } from '../staging.ts';
import type { Staging } from '../staging.ts';

/** The rows of a table, under its header. */
export interface GivenTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** A key, or a reference, as a database would declare it: `orders(customer)` or `orders(customer) -> customers(id)`. */
export type GivenDeclaration = string;

/** Stages the tables as a reader would, and profiles them. */
export async function profileOf(
  tables: Readonly<Record<string, GivenTable>>,
  declarations: readonly GivenDeclaration[] = [],
): Promise<SourceProfile> {
  const directory = await mkdtemp(join(tmpdir(), 'aval-profile-'));
  const staging = await openStaging(directory);
  try {
    for (const [name, { header, rows }] of Object.entries(tables)) {
      const table = staging.sink.table(name);
      for (const column of header) table.column(column);
      for (const [i, row] of rows.entries()) {
        table.begin(i + 2);
        row.forEach((value, c) => value !== null && table.set(c, String(value)));
        await table.end();
      }
    }
    await staging.finish();
    await declare(staging, declarations);
    return await profileSource(staging, { name: 'given', format: Object.keys(tables).length > 1 ? 'set' : 'csv' });
  } finally {
    await staging.discard();
    await rm(directory, { recursive: true, force: true });
  }
}

async function declare({ database }: Staging, declarations: readonly GivenDeclaration[]): Promise<void> {
  if (declarations.length === 0) return;
  await database.run(
    'CREATE OR REPLACE TABLE staged_declared (table_name VARCHAR, columns VARCHAR[], to_table VARCHAR, to_columns VARCHAR[])',
  );
  for (const declaration of declarations) {
    const [from, to] = declaration.split(' -> ').map((side) => {
      const [, table = '', columns = ''] = /^(.+)\((.+)\)$/.exec(side) ?? [];
      return `${quotedText(table)}, [${columns.split(', ').map(quotedText).join(', ')}]`;
    });
    await database.run(`INSERT INTO staged_declared VALUES (${from}, ${to ?? 'NULL, NULL'})`);
  }
}

/** A column of the only, or the named, table. */
export function columnOf(profile: SourceProfile, name: string, table?: string): ColumnProfile {
  const column = profile.tables
    .find((one) => table === undefined || one.table === table)
    ?.columns.find((one) => one.name === name);
  if (!column) throw new Error(`no column ${name}`);
  return column;
}

/** The profile of one column of values. */
export const columnWith = async (values: readonly (string | null)[], name = 'x'): Promise<ColumnProfile> =>
  columnOf(await profileOf({ log: { header: [name], rows: values.map((value) => [value]) } }), name);

/** `orders.customer -> customers.id`, in the order of the profile. */
export const relationsOf = (profile: SourceProfile): readonly string[] => (profile.relations ?? []).map(spoken);

export const spoken = ({ many, one }: RelationProfile): string =>
  `${many.table}.${many.column} -> ${one.table}.${one.column}`;
