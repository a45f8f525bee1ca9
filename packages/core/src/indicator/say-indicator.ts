import type { FactLog } from '../ledger/index.ts';
import type { IndicatorFile } from './read-indicator-file.ts';

/** An indicator that a person tells. */
export interface ToldIndicator extends IndicatorFile {
  readonly name: string;
  readonly wanted: 'up' | 'down';
  readonly file: string;
}

/** Rows of one INSERT. */
const BATCH = 1000;

/** Keeps what a person tells of an indicator; what was told of that name before counts no more. `now` in milliseconds. */
export const sayIndicator = (log: FactLog, told: ToldIndicator, now: number): Promise<void> =>
  log.inTransaction(async (ledger) => {
    const at = ledger.dialect.fromMillis('$now');
    for (let i = 0; i < told.rows.length; i += BATCH) {
      const rows = told.rows.slice(i, i + BATCH);
      const values = rows.map(({ day, value }) => `(DATE '${day}', CAST(${value} AS DOUBLE))`).join(', ');
      await ledger.run(
        `INSERT INTO indicator_said SELECT $name, $wanted, v.day, v.value, $file, ${at} FROM (VALUES ${values}) v(day, value)`,
        { name: told.name, wanted: told.wanted, file: told.file, now },
      );
    }
    await ledger.run(`INSERT INTO said VALUES ('indicator', ${at})`, { now });
  });

/** Takes back what was told of an indicator; how many rows there were. */
export async function withdrawIndicator(log: FactLog, name: string, now: number): Promise<number> {
  const [row] = await log.rows<{ n: number }>('SELECT count(*) AS n FROM indicator_said i WHERE i.name = $name', {
    name,
  });
  if (row === undefined || row.n === 0) return 0;
  await log.inTransaction(async (ledger) => {
    await ledger.run('DELETE FROM indicator_said WHERE name = $name', { name });
    await ledger.run(`INSERT INTO said VALUES ('indicator', ${ledger.dialect.fromMillis('$now')})`, { now });
  });
  return row.n;
}
