import type { Query } from '../ledger/index.ts';
import type { Histories } from './model/buyers.ts';
import { PURCHASES_BY_CUSTOMER } from './purchase.sql.ts';

/** Every customer's purchases as arrays, with the customers' numbers. */
export async function readHistories(query: Query): Promise<{ histories: Histories; parties: Float64Array }> {
  const [days, values, starts, parties]: [number[], number[], number[], number[]] = [[], [], [], []];
  for await (const { columns, rowCount } of query.batches(PURCHASES_BY_CUSTOMER)) {
    const [party = [], day = [], value = []] = columns;
    for (let i = 0; i < rowCount; i += 1) {
      if (Number(party[i]) !== parties.at(-1)) {
        parties.push(Number(party[i]));
        starts.push(days.length);
      }
      days.push(Number(day[i]));
      values.push(value[i] == null ? Number.NaN : Number(value[i]));
    }
  }
  starts.push(days.length);
  return {
    histories: { starts: Int32Array.from(starts), days: Int32Array.from(days), values: Float64Array.from(values) },
    parties: Float64Array.from(parties),
  };
}
