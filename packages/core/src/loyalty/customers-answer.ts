import type { Claim } from '../explain/index.ts';
import { claimLoyalty } from './address.ts';
import type { CustomerList, CustomerRow } from './answers.ts';
import { dateOf } from './calendar-periods.ts';
import { claim, count, day, known, money, named, share, statement, unknown } from './claim.ts';
import { countFacts, receiptFacts } from './evidence.ts';
import { whyNobody } from './scope.ts';
import type { Buyer, Scope } from './scope.ts';

const LISTED = 100;
/** More likely gone than not. */
const LOST_BELOW = 0.5;

/** Whether any customer can be seen to have left: a model is told, and it is one in which customers leave. */
const tellsLost = ({ state }: Scope): boolean => state.estimate.model !== null && state.estimate.model.kind !== 'nbd';

const lostOf = (scope: Scope): Buyer[] => scope.buyers.filter(({ alive }) => alive < LOST_BELOW);

/** Most gone cash first. */
export function listLost(scope: Scope): CustomerList {
  const lost = tellsLost(scope) ? lostOf(scope) : [];
  return { count: lost.length, listed: lost.slice(0, LISTED).map((buyer) => rowOf(scope, buyer)) };
}

/** What is expected of a customer in 52 weeks: money where it is known, else purchases. */
const weightOf = ({ in52, spend }: Buyer, byValue: boolean): number => (byValue ? in52 * spend : in52);

const isByValue = ({ state }: Scope): boolean => state.estimate.spend !== null;

export function listComing(scope: Scope): CustomerList {
  if (scope.state.estimate.model === null) return { count: 0, listed: [] };
  const most = scope.buyers.toSorted((a, b) => weightOf(b, isByValue(scope)) - weightOf(a, isByValue(scope)));
  return { count: most.length, listed: most.slice(0, LISTED).map((buyer) => rowOf(scope, buyer)) };
}

function rowOf({ filter, currency }: Scope, buyer: Buyer): CustomerRow {
  const told = (value: number): number | null => (Number.isNaN(value) ? null : value);
  const value = buyer.in52 * buyer.spend;
  return {
    customer: buyer.customer,
    purchases: buyer.purchases,
    lastDay: dateOf(buyer.lastDay),
    cash: buyer.cash === 0 ? null : { minor: buyer.cash, currency },
    alive: told(buyer.alive),
    expected: told(buyer.in52),
    value: Number.isNaN(value) ? null : { minor: Math.round(value), currency },
    claim: claimLoyalty('customer', filter, { name: buyer.customer }),
  };
}

const ABOUT = {
  limits: [statement('loyalty.limit.same'), statement('loyalty.limit.begin')],
  refutedBy: statement('loyalty.lost.refuted'),
  isInflow: true,
};

/** How many customers have probably gone. Undefined where no forecast is told: that claim says why. */
export async function claimLost(scope: Scope): Promise<Claim | undefined> {
  if (whyNobody(scope) !== undefined || scope.state.estimate.model === null) return undefined;
  const id = claimLoyalty('lost', scope.filter);
  const method = statement('loyalty.lost.method');
  if (!tellsLost(scope)) {
    const figure = unknown('loyalty.unknown.nbd');
    return claim(scope, { ...ABOUT, id, method, statement: statement('loyalty.lost.unknown'), figure, factCount: 0 });
  }
  const lost = lostOf(scope);
  const cash = lost.reduce((sum, buyer) => sum + buyer.cash, 0);
  const all = scope.buyers.reduce((sum, buyer) => sum + buyer.cash, 0);
  const values = {
    lost: count(lost.length),
    customers: count(scope.buyers.length),
    once: count(lost.filter(({ purchases }) => purchases === 1).length),
    cash: money({ minor: cash, currency: scope.currency }),
    share: share(all === 0 ? 0 : cash / all),
  };
  return claim(scope, {
    ...ABOUT,
    id,
    method,
    statement: statement(all > 0 ? 'loyalty.lost' : 'loyalty.lost.plain', values),
    figure: known(count(lost.length)),
    because: [claimLoyalty('forecast', scope.filter)],
    factCount: await countFacts(scope.query, lostFacts(scope)),
  });
}

export const lostFacts = (scope: Scope): string =>
  receiptFacts(scope, `c.party_id IN (SELECT CAST(b.party_id AS BIGINT) FROM buyer b WHERE b.alive < ${LOST_BELOW})`);

/** On how few customers the future rests. Undefined where no forecast is told, or of one customer. */
export async function claimConcentration(scope: Scope): Promise<Claim | undefined> {
  const byValue = isByValue(scope);
  if (whyNobody(scope) !== undefined || scope.state.estimate.model === null || scope.buyers.length < 2)
    return undefined;
  const weights = scope.buyers.map((buyer) => weightOf(buyer, byValue)).toSorted((a, b) => b - a);
  const total = weights.reduce((sum, one) => sum + one, 0);
  if (!(total > 0)) return undefined;
  const half = howMany(weights, total / 2);
  return claim(scope, {
    ...ABOUT,
    id: claimLoyalty('concentration', scope.filter),
    statement: statement(byValue ? 'loyalty.concentration.value' : 'loyalty.concentration', {
      half: count(half),
      fourFifths: count(howMany(weights, total * 0.8)),
      customers: count(weights.length),
    }),
    figure: known(count(half)),
    method: statement('loyalty.concentration.method'),
    because: [claimLoyalty('expected', scope.filter, { weeks: '52' }), claimLoyalty('forecast', scope.filter)].filter(
      (id) => scope.state.estimate.heldOut !== null && id !== '',
    ),
    factCount: await countFacts(scope.query, receiptFacts(scope)),
  });
}

function howMany(falling: readonly number[], part: number): number {
  let sum = 0;
  return falling.findIndex((one) => (sum += one) >= part) + 1;
}

/** One customer of the part. Undefined for nobody known. */
export async function claimCustomer(scope: Scope, name: string): Promise<Claim | undefined> {
  const buyer = scope.buyers.find(({ customer }) => customer === name);
  if (buyer === undefined) return undefined;
  const isTold = !Number.isNaN(buyer.in52);
  const values = {
    customer: named(buyer.customer),
    purchases: count(buyer.purchases),
    last: day(buyer.lastDay),
    alive: share(buyer.alive),
    expected: count(buyer.in52),
  };
  const code = !isTold
    ? 'loyalty.customer.plain'
    : Number.isNaN(buyer.alive)
      ? 'loyalty.customer.staying'
      : 'loyalty.customer';
  return claim(scope, {
    ...ABOUT,
    id: claimLoyalty('customer', scope.filter, { name }),
    statement: statement(code, values),
    figure: !isTold
      ? known(values.purchases)
      : Number.isNaN(buyer.alive)
        ? known(values.expected)
        : known(values.alive),
    method: statement('loyalty.lost.method'),
    because: [claimLoyalty('forecast', scope.filter)],
    factCount: await countFacts(scope.query, customerFacts(scope, buyer.partyId)),
  });
}

export const customerFacts = (scope: Scope, partyId: number): string => receiptFacts(scope, `c.party_id = ${partyId}`);
