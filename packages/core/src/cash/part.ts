import { filterValues } from '../filter/index.ts';
import type { Filter } from '../filter/index.ts';
import type { Statement } from '../explain/index.ts';
import type { Query } from '../ledger/index.ts';
import { claimAddress, readAddress } from '../lens.ts';
import type { ClaimId } from '../explain/index.ts';
import { startOf, nextStart } from './periods.ts';

/** What part of the money and of the requests is told: conditions for SQL, over a receipt `c` and over an execution `x`. */
export interface CashPart {
  readonly filter: Filter;
  readonly isWhole: boolean;
  readonly receipts: string;
  readonly requests: string;
}

export const WHOLE: CashPart = { filter: {}, isWhole: true, receipts: 'TRUE', requests: 'TRUE' };

/** A part of the money, or why it cannot be told. */
export type AskedPart = { readonly part: CashPart } | { readonly because: Statement };

/**
 * The receipts of these months, or of this customer; the requests first made in these months, or of this customer. Money and
 * requests are the customers', so that no number of people bounds them; what people did is not told of a part. A team has none.
 */
export async function findCashPart(query: Query, filter: Filter): Promise<AskedPart> {
  if (filter.team !== undefined) return { because: { code: 'cash.part.team', values: {} } };
  if (filter.customer !== undefined) return ofCustomer(query, filter.customer);
  const { from, to } = filter;
  if (from === undefined && to === undefined) return { part: WHOLE };
  const between = (instant: string): string => {
    const day = `CAST(${query.dialect.inZone(instant, '(SELECT min(l.zone) FROM ledger l)')} AS DATE)`;
    return [
      ...(from === undefined ? [] : [`${day} >= DATE '${startOf('month', `${from}-01`)}'`]),
      ...(to === undefined ? [] : [`${day} < DATE '${nextStart('month', `${to}-01`)}'`]),
    ].join(' AND ');
  };
  return { part: { filter, isWhole: false, receipts: between('c."at"'), requests: between('x.first_at') } };
}

async function ofCustomer(query: Query, customer: string): Promise<AskedPart> {
  const found = await query.rows<{ id: number }>(
    `SELECT o.object_id AS id FROM object o JOIN object_type t ON t.type_id = o.type_id
     WHERE o.key = $customer AND t.kind = 'party' ORDER BY 1`,
    { customer },
  );
  if (found.length === 0)
    return { because: { code: 'filter.customer.none', values: { customer: { unit: 'name', value: customer } } } };
  const ids = found.map(({ id }) => id).join(', ');
  const within = (party: string): string => `${party} IN (${ids})`;
  return {
    part: { filter: { customer }, isWhole: false, receipts: within('c.party_id'), requests: within('x.party_id') },
  };
}

/** The address of the same question about a part. */
export function addressWithin(filter: Filter, id: ClaimId): ClaimId {
  const values = filterValues(filter);
  const address = Object.keys(values).length === 0 ? undefined : readAddress(id);
  return address === undefined ? id : claimAddress(address.family, { ...address.values, ...values });
}
