import type { Database } from '../../../duckdb/database.ts';
import { literal, said } from '../../../ledger/sql-text.ts';
import { stagedTable } from '../../staged-names.ts';
import type { Sample } from '../sample.ts';
import type { KeyColumn } from './key-column.ts';

/** Different values of a column that are looked for in others: always the same ones. */
const PROBES = 256;

/** For each pair of a column and a key, the share of some of the column's values that the key has. */
export async function probeKeys(
  database: Database,
  many: readonly KeyColumn[],
  one: readonly KeyColumn[],
  sampleOf: (column: KeyColumn) => Sample,
): Promise<readonly { many: KeyColumn; one: KeyColumn; share: number }[]> {
  await database.run('CREATE OR REPLACE TEMP TABLE profile_probe (k INTEGER, v VARCHAR)');
  try {
    for (const [k, column] of many.entries()) {
      await database.run(
        `INSERT INTO profile_probe ${isKnown(column) ? knownValues(k, column) : someValues(k, column, sampleOf(column))}`,
      );
    }
    const found: { many: KeyColumn; one: KeyColumn; share: number }[] = [];
    for (const key of one) {
      const rows = await database.rows<{ k: number; share: number }>(
        `SELECT k, count(*) FILTER (met) / count(*) AS share FROM (
           SELECT k, v IN (SELECT ${said(`c${key.c}`)} FROM ${stagedTable(key.table.n)} WHERE c${key.c} IS NOT NULL) IS TRUE AS met FROM profile_probe)
         GROUP BY k HAVING count(*) FILTER (met) > 0`,
      );
      for (const { k, share } of rows) {
        const column = many[k];
        if (column && column !== key) found.push({ many: column, one: key, share });
      }
    }
    return found;
  } finally {
    await database.run('DROP TABLE IF EXISTS profile_probe');
  }
}

/** All different values of the column are known already. */
const isKnown = ({ profile }: KeyColumn): boolean => profile.top.length >= profile.distinctCount;

const knownValues = (k: number, { profile }: KeyColumn): string =>
  `VALUES ${profile.top.map(({ value }) => `(${k}, ${literal(value)})`).join(', ')}`;

const someValues = (k: number, { c }: KeyColumn, { source }: Sample): string =>
  `SELECT ${k}, v FROM (SELECT DISTINCT ${said(`c${c}`)} AS v FROM ${source}) WHERE v IS NOT NULL ORDER BY hash(v), v LIMIT ${PROBES}`;
