import type { Query } from '@aval/core/ledger';
import { literal } from '../sql-text.ts';
import type { ImportPlan } from './plan.ts';

/**
 * Milliseconds of the largest unit that every instant of the import's acts is a whole number of: 86,400,000 (days), 3,600,000,
 * 60,000, 1,000, else 1; hours and days by the clock of the mapping's zone. Null without acts.
 */
export async function measureResolution(plan: ImportPlan, query: Query): Promise<number | null> {
  const [found] = await query.rows<{ whole: number; minute: boolean | null; second: boolean | null }>(`
    SELECT count(*) AS whole, bool_and(${divides(60_000)}) AS minute, bool_and(${divides(1000)}) AS second FROM act WHERE broken IS NULL`);
  if (found === undefined || found.whole === 0) return null;
  if (!found.minute) return found.second ? 1000 : 1;
  const zone = literal(plan.mapping.zone);
  const clock = (at: string): string =>
    plan.mapping.zone === 'UTC' ? at : `timezone(${zone}, timezone('UTC', ${at}))`;
  const [coarse] = await query.rows<{ hour: boolean | null; day: boolean | null }>(`
    SELECT bool_and(${divides(3_600_000, clock)}) AS hour, bool_and(${divides(86_400_000, clock)}) AS day
    FROM (SELECT DISTINCT "at", started_at FROM act WHERE broken IS NULL)`);
  if (coarse?.day) return 86_400_000;
  return coarse?.hour ? 3_600_000 : 60_000;
}

const divides = (unit: number, clock: (at: string) => string = (at) => at): string => {
  const whole = (at: string): string => `epoch_us(${clock(at)}) % ${unit * 1000} = 0`;
  return `${whole('"at"')} AND coalesce(${whole('started_at')}, true)`;
};
