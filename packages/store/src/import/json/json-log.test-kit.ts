import type { LittleAct, LogWriter } from '../little-log.test-kit.ts';
import type { Bench } from '../staged.test-kit.ts';

export const asJson: LogWriter = (log) => Buffer.from(JSON.stringify(log, null, 1), 'utf8');
export const asJsonLines: LogWriter = (log) =>
  Buffer.from(`${log.map((act) => JSON.stringify(act)).join('\n')}\n`, 'utf8');

/** The rows of the first staged table as acts. */
export async function actsOfFirstTable(bench: Bench): Promise<LittleAct[]> {
  const [first] = await bench.staging.previews();
  return (await bench.rows(first?.table ?? '')).map(
    ({ event, order, activity, time, who, amount }) => ({ event, order, activity, time, who, amount }) as LittleAct,
  );
}
