import type { Query } from '../../ledger/index.ts';
import type { Claim, EvidenceQuery, Statement } from '../../explain/index.ts';
import { claimAddress } from '../../lens.ts';
import type { HandOff } from '../answers.ts';
import {
  customersOf,
  linkFacts,
  passagesOf,
  reachFacts,
  reachedReceipts,
  receiptsOfCustomer,
  timedFacts,
} from '../evidence.sql.ts';
import type { ChainPicture, ChainState, LinkFigures } from '../picture.ts';
import { NON_ADDITIVE, linkLimits, hourLimits, resolutionLimits } from './limits.ts';
import {
  claimOf,
  count,
  hours,
  known,
  leadingName,
  linkName,
  money,
  name,
  notKnown,
  share,
  statement,
  word,
} from './said.ts';

/** One figure of one link. */
export interface LinkQuestion {
  readonly claim: (query: Query, picture: ChainPicture, link: LinkFigures) => Promise<Claim | undefined>;
  readonly facts: (picture: ChainPicture, link: LinkFigures) => EvidenceQuery;
}

const linkAddress = (family: string, picture: ChainPicture, link: { readonly link: string }): string =>
  claimAddress(family, { level: picture.level, link: link.link });

const mainCash = (state: ChainState): EvidenceQuery['parameters'] => ({ basis: state.basis, currency: state.currency });
const ofLink = (sql: string, link: LinkFigures): EvidenceQuery => ({ sql, parameters: { link: link.number } });

/** How much a link works, for how many, and how many of those reach cash. */
export const work: LinkQuestion = {
  facts: ({ level }, link) => ofLink(linkFacts(level), link),
  claim: (query, picture, link) =>
    claimOf(query, picture.state, {
      id: link.claim,
      statement: statement(picture.state.currency === null ? 'chain.link.nobody' : 'chain.link', {
        link: linkName(link.link),
        work: count(link.workCount),
        objects: count(link.objectCount),
        leading: leadingName(picture.state.leadingType),
        share: share(link.reachShare),
      }),
      figure: known(count(link.workCount)),
      method: statement('chain.method.link'),
      limits: linkLimits(picture),
      refutedBy: statement('chain.refuted.link'),
      because: ['chain.client', 'chain.supplier', 'chain.reach', 'chain.cash-through', 'chain.work-hours'].map(
        (family) => linkAddress(family, picture, link),
      ),
      facts: work.facts(picture, link),
    }),
};

/** Which share of what a link works on reaches the customer's cash. */
export const reach: LinkQuestion = {
  facts: ({ level }, link) => ofLink(reachFacts(level), link),
  claim: (query, picture, link) =>
    claimOf(query, picture.state, {
      id: linkAddress('chain.reach', picture, link),
      statement: statement(picture.state.currency === null ? 'chain.reach.unknown' : 'chain.reach', {
        link: linkName(link.link),
        sold: count(link.soldCount),
        objects: count(link.objectCount),
        leading: leadingName(picture.state.leadingType),
        share: share(link.reachShare),
      }),
      figure: picture.state.currency === null ? notKnown('chain.payer.because') : known(share(link.reachShare)),
      method: statement('chain.method.reach'),
      limits: linkLimits(picture),
      refutedBy: statement('chain.refuted.reach'),
      because: [link.claim, claimAddress('chain.payer')],
      facts: reach.facts(picture, link),
    }),
};

/** The customer cash of everything a link worked on: never summed over links. */
export const cashThrough: LinkQuestion = {
  facts: ({ state, level }, link) => ({
    sql: reachedReceipts(level),
    parameters: { link: link.number, ...mainCash(state) },
  }),
  claim: (query, picture, link) =>
    claimOf(query, picture.state, {
      id: linkAddress('chain.cash-through', picture, link),
      statement:
        link.cashThrough === null
          ? statement('chain.cash-through.unknown', { link: linkName(link.link) })
          : statement('chain.cash-through', {
              link: linkName(link.link),
              cash: money(link.cashThrough),
              sold: count(link.soldCount),
              leading: leadingName(picture.state.leadingType),
            }),
      figure: link.cashThrough === null ? notKnown(noCash(picture.state)) : known(money(link.cashThrough)),
      method: statement('chain.method.cash-through'),
      limits: [NON_ADDITIVE],
      refutedBy: statement('chain.refuted.cash-through'),
      because: [linkAddress('chain.reach', picture, link), claimAddress('chain.payer')],
      isCash: true,
      facts: cashThrough.facts(picture, link),
    }),
};

export const noCash = (state: ChainState): string =>
  state.currency === null ? 'chain.payer.because' : 'chain.payer.unpriced-because';

/** Hours of recorded work; not said of fewer than five people, nor where starts are not recorded. */
export const workHours: LinkQuestion = {
  facts: ({ level }, link) => ofLink(timedFacts(level), link),
  claim: (query, picture, link) =>
    claimOf(query, picture.state, {
      id: linkAddress('chain.work-hours', picture, link),
      statement:
        link.workHours === null
          ? statement('chain.work-hours.unknown', { link: linkName(link.link) })
          : statement('chain.work-hours', {
              link: linkName(link.link),
              hours: hours(link.workHours),
              items: count(link.timedCount),
            }),
      figure:
        link.workHours === null
          ? notKnown(link.timedCount > 0 ? 'chain.limit.few-people' : 'chain.limit.no-durations')
          : known({ unit: 'work', value: link.workHours }),
      method: statement('chain.method.work-hours'),
      limits: [...hourLimits(link), ...(link.workHours === null ? [] : resolutionLimits(picture.state))],
      refutedBy: statement('chain.refuted.work-hours'),
      because: [link.claim],
      facts: workHours.facts(picture, link),
    }),
};

/** For whom a link works: its main clients with their shares, and how much of its work goes to nobody. */
export const client: LinkQuestion = {
  facts: ({ level }, link) => ofLink(passagesOf(level, 'link'), link),
  claim: (query, picture, link) => {
    const out = picture.handOffs.filter((one) => one.number === link.number);
    const clients = out
      .filter((one) => one.end === null || one.end === 'customer')
      .toSorted((a, b) => b.count - a.count);
    return claimOf(query, picture.state, {
      id: linkAddress('chain.client', picture, link),
      statement: statement('chain.client', {
        link: linkName(link.link),
        ...topThree(clients, 'to'),
        ...nobodyShare(out),
      }),
      figure: clients[0] === undefined ? notKnown('chain.client.because') : known(share(clients[0].share)),
      method: statement('chain.method.client'),
      limits: linkLimits(picture),
      refutedBy: statement('chain.refuted.client'),
      because: out.slice(0, 5).map((one) => one.claim),
      facts: client.facts(picture, link),
    });
  },
};

function topThree(handOffs: readonly HandOff[], side: 'to' | 'from', total?: number): Statement['values'] {
  const said = (one: HandOff): Statement['values'][string] =>
    side === 'to' && one.end !== null ? word('customer') : linkName(one[side]);
  return Object.fromEntries(
    handOffs.slice(0, 3).flatMap((one, i) => [
      [['first', 'second', 'third'][i] ?? '', said(one)],
      [
        ['firstShare', 'secondShare', 'thirdShare'][i] ?? '',
        share(total === undefined ? one.share : one.count / total),
      ],
    ]),
  );
}

/** The share of hand-offs that end with demand that died; open demand is not counted among it. */
function nobodyShare(out: readonly HandOff[]): Statement['values'] {
  const ended = out.filter((one) => one.end !== null && one.end !== 'customer' && one.end !== 'open');
  return ended.length === 0 ? {} : { nobody: share(ended.reduce((sum, one) => sum + one.share, 0)) };
}

/** Who works for a link: from whom it receives and how much enters here, in shares of all that comes to it. */
export const supplier: LinkQuestion = {
  facts: ({ level }, link) => ofLink(passagesOf(level, 'to_link'), link),
  claim: (query, picture, link) => {
    const into = picture.handOffs.filter((one) => one.toNumber === link.number);
    const entered = picture.entries.find((one) => one.number === link.number)?.count ?? 0;
    const total = into.reduce((sum, one) => sum + one.count, entered);
    return claimOf(query, picture.state, {
      id: linkAddress('chain.supplier', picture, link),
      statement: statement('chain.supplier', {
        link: linkName(link.link),
        ...topThree(into, 'from', total),
        ...(entered > 0 ? { enters: share(entered / total) } : {}),
      }),
      figure: into[0] === undefined ? notKnown('chain.supplier.because') : known(share(into[0].count / total)),
      method: statement('chain.method.supplier'),
      limits: linkLimits(picture),
      refutedBy: statement('chain.refuted.client'),
      because: into.slice(0, 5).map((one) => one.claim),
      facts: supplier.facts(picture, link),
    });
  },
};

/** The cash of one customer that a link finally serves; undefined when it serves no customer of that name. */
export const customer = (asked: string): LinkQuestion => ({
  facts: ({ state, level }, link) => ({
    sql: receiptsOfCustomer(level),
    parameters: { link: link.number, customer: asked, ...mainCash(state) },
  }),
  claim: async (query, picture, link) => {
    const rows = await findCustomers(query, picture, link);
    const row = rows.find((one) => one.customer === asked);
    if (row === undefined || picture.state.cash === null) return undefined;
    const cash = { minor: row.cash_minor ?? 0, currency: picture.state.cash.currency };
    return claimOf(query, picture.state, {
      id: customerAddress(picture, link, asked),
      statement: statement('chain.customer', {
        link: linkName(link.link),
        customer: name(asked),
        cash: money(cash),
        objects: count(row.object_count),
        leading: leadingName(picture.state.leadingType),
      }),
      figure: known(money(cash)),
      method: statement('chain.method.cash-through'),
      limits: [NON_ADDITIVE],
      refutedBy: statement('chain.refuted.cash-through'),
      because: [linkAddress('chain.cash-through', picture, link)],
      isCash: true,
      facts: customer(asked).facts(picture, link),
    });
  },
});

export const customerAddress = (picture: ChainPicture, link: LinkFigures, asked: string): string =>
  claimAddress('chain.customer', { level: picture.level, link: link.link, customer: asked });

export interface CustomerRow {
  readonly customer: string;
  readonly cash_minor: number | null;
  readonly object_count: number;
}

/** Paying customers a link finally serves, most cash first; none when nobody pays. */
export const findCustomers = async (
  query: Query,
  { state, level }: ChainPicture,
  link: LinkFigures,
): Promise<CustomerRow[]> =>
  state.cash === null ? [] : query.rows(customersOf(level), { link: link.number, ...mainCash(state) });
