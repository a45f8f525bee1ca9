import type { FactLog, Query } from '../ledger/index.ts';
import { estimateBuyers, estimateLoyalty } from './estimate.ts';
import type { BuyerEstimate } from './estimate.ts';
import { isDelivery } from './delivery-words.ts';
import { experiences, RESPONSE_ACTIVITY, served } from './experience.sql.ts';
import type { Histories } from './model/buyers.ts';
import { offerAct } from './offer-words.ts';
import type { OfferAct } from './offer-words.ts';
import { BUYER_COLUMNS, BUYER_TABLE, FRAME, purchases } from './purchase.sql.ts';
import { readHistories } from './read-histories.ts';
import { measureRetention } from './retention.ts';
import type { LoyaltyState } from './state.ts';

/** Raised when this derivation changes, so that ledgers derived before are derived again. */
const DERIVATION = 3;

/**
 * Materialises `purchase`, `buyer`, `experience` and what is estimated of all customers, from what `deriveChain` and `deriveWork`
 * made, which must have run before. Does nothing when they have not changed since; all or nothing.
 */
export async function deriveLoyalty(log: FactLog): Promise<void> {
  await log.run('CREATE TABLE IF NOT EXISTS loyalty_state (state VARCHAR, found VARCHAR)');
  const [work] = await log.rows<{ state: string }>('SELECT w.state FROM work_state w');
  const state = `loyalty ${DERIVATION} ${work?.state ?? ''}`;
  const [known] = await log.rows<{ state: string }>('SELECT l.state FROM loyalty_state l');
  if (known?.state === state) return;
  await log.inTransaction((ledger) => derive(ledger, state));
}

async function derive(ledger: FactLog, state: string): Promise<void> {
  const [zone] = await ledger.rows<{ zone: string }>('SELECT l.zone FROM ledger l');
  const zoned = { zone: zone?.zone ?? 'UTC' };
  await ledger.run(purchases(ledger.dialect), zoned);
  const [frame] = await ledger.rows<{ endDay: number | null }>(FRAME(ledger.dialect), zoned);
  const { histories, parties } = await readHistories(ledger);
  const endDay = frame?.endDay ?? 0;
  const estimate = estimateLoyalty(histories, endDay);
  await ledger.run(BUYER_TABLE);
  await ledger.append('buyer', buyerColumns(histories, parties, estimateBuyers(histories, estimate)));
  const activities = await findActivities(ledger);
  const offers = offerActs(activities);
  const deliveryIds = activities.filter(({ name }) => isDelivery(name)).map(({ id }) => id);
  const sentIds = idsOf(offers, 'sent');
  const responseId = await findResponse(ledger, sentIds);
  await ledger.run(experiences(ledger.dialect, { sentIds, responseId, deliveryIds }), zoned);
  await ledger.run(served(ledger.dialect), zoned);
  const found: LoyaltyState = {
    estimate,
    retention: {
      month: measureRetention(histories, 'month', endDay),
      quarter: measureRetention(histories, 'quarter', endDay),
    },
    offerIds: { sent: sentIds, won: idsOf(offers, 'won'), lost: idsOf(offers, 'lost') },
    responseId,
  };
  await ledger.run('DELETE FROM loyalty_state');
  await ledger.run('INSERT INTO loyalty_state VALUES ($state, $found)', { state, found: JSON.stringify(found) });
}

function buyerColumns(
  { starts, days, values }: Histories,
  parties: Float64Array,
  estimates: readonly BuyerEstimate[],
): Float64Array<ArrayBuffer>[] {
  const rows = estimates.map((one, i) => {
    const [from, until] = [starts[i] ?? 0, starts[i + 1] ?? 0];
    const cash = values.subarray(from, until).reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : value), 0);
    const [in13 = Number.NaN, in52 = Number.NaN] = one.expected;
    return [
      parties[i] ?? 0,
      days[from] ?? 0,
      days[until - 1] ?? 0,
      until - from,
      cash,
      one.alive,
      in13,
      in52,
      one.spend,
    ];
  });
  return BUYER_COLUMNS.map((_, column) => Float64Array.from(rows, (row) => row[column] ?? Number.NaN));
}

interface OfferActivity {
  readonly id: number;
  readonly does: OfferAct;
}

interface Activity {
  readonly id: number;
  readonly name: string;
}

const findActivities = (query: Query): Promise<Activity[]> =>
  query.rows<Activity>(
    `SELECT a.activity_id AS id, a.name AS name FROM activity a WHERE a.kind NOT IN ('artificial', 'supplier') ORDER BY 1`,
  );

const offerActs = (activities: readonly Activity[]): OfferActivity[] =>
  activities.flatMap(({ id, name }) => {
    const does = offerAct(name);
    return does === undefined ? [] : [{ id, does }];
  });

const idsOf = (offers: readonly OfferActivity[], asked: OfferAct): number[] =>
  offers.filter(({ does }) => does === asked).map(({ id }) => id);

async function findResponse(query: Query, sentIds: readonly number[]): Promise<number | null> {
  if (sentIds.length === 0) return null;
  const [row] = await query.rows<{ activityId: number }>(RESPONSE_ACTIVITY(query.dialect, sentIds));
  return row?.activityId ?? null;
}
