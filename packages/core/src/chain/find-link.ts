import type { Query } from '../ledger/index.ts';
import type { Level, LinkAnswer } from './answers.ts';
import {
  cashThrough,
  client,
  customerAddress,
  findCustomers,
  reach,
  supplier,
  work,
  workHours,
} from './claims/link-claims.ts';
import { receiptsOf } from './evidence.sql.ts';
import { handOffAnswer, linkAnswer } from './find-chain.ts';
import { weeksOf } from './find-link.sql.ts';
import { readReceipts } from './find-receipts.ts';
import { readPicture } from './picture.ts';
import type { ChainPicture, LinkFigures } from './picture.ts';

/** Customers and receipts of a link that are listed; the rest is counted. */
const MOST_CUSTOMERS = 12;
const MOST_RECEIPTS = 10;

/**
 * One link both ways: its clients and its suppliers, the customers it finally serves, its weeks and its largest
 * receipts. Undefined when the level or the link is not in the chain.
 */
export async function findLink(
  query: Query,
  { level, link: asked }: { readonly level: Level; readonly link: string },
): Promise<LinkAnswer | undefined> {
  const picture = await readPicture(query, level);
  const link = picture.links.find((one) => one.link === asked);
  if (picture.level !== level || link === undefined) return undefined;
  const customers = await findCustomers(query, picture, link);
  const claims = await Promise.all(
    [work, client, supplier, reach, cashThrough, workHours].map((one) => one.claim(query, picture, link)),
  );
  return {
    link: linkAnswer(link),
    clients: picture.handOffs.filter((one) => one.number === link.number).map(handOffAnswer),
    suppliers: picture.handOffs.filter((one) => one.toNumber === link.number).map(handOffAnswer),
    customers: customers.slice(0, MOST_CUSTOMERS).map((row) => ({
      customer: row.customer,
      cash: { minor: row.cash_minor ?? 0, currency: picture.state.currency ?? '' },
      objectCount: row.object_count,
      claim: customerAddress(picture, link, row.customer),
    })),
    otherCustomerCount: Math.max(0, customers.length - MOST_CUSTOMERS),
    weeks: await findWeeks(query, picture, link),
    receipts: await findLargest(query, picture, link),
    claims: claims.filter((claim) => claim !== undefined),
  };
}

async function findWeeks(
  query: Query,
  { state, level }: ChainPicture,
  link: LinkFigures,
): Promise<LinkAnswer['weeks']> {
  const rows = await query.rows<{ week: string; work_count: number }>(weeksOf(level, query.dialect), {
    link: link.number,
    zone: state.zone,
  });
  return rows.map((row) => ({ week: row.week, workCount: row.work_count }));
}

async function findLargest(
  query: Query,
  { state, level }: ChainPicture,
  link: LinkFigures,
): Promise<LinkAnswer['receipts']> {
  if (state.currency === null) return [];
  const rows = await query.rows<{ receipt_id: number }>(receiptsOf(level), {
    link: link.number,
    limit: MOST_RECEIPTS,
    basis: state.basis,
    currency: state.currency,
  });
  return readReceipts(
    query,
    rows.map((row) => row.receipt_id),
  );
}
