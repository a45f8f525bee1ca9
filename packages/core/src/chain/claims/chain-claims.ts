import type { Query } from '../../ledger/index.ts';
import type { Claim, EvidenceQuery, Statement } from '../../explain/index.ts';
import type { ChainAnswer } from '../answers.ts';
import { NO_FACTS, RECEIPT_FACTS, WORK_FACTS } from '../evidence.sql.ts';
import { claimAddress } from '../../lens.ts';
import type { ChainPicture, ChainState } from '../picture.ts';
import { chainLimits } from './limits.ts';
import { claimOf, count, known, leadingName, money, notKnown, share, statement } from './said.ts';

/** The sentence over the chain: how many links and hand-offs, and how much of what they work for reaches cash. */
export function claimLinks(
  query: Query,
  picture: ChainPicture,
  limit: number | null,
  hidden: ChainAnswer['hidden'],
): Promise<Claim> {
  const { state, level, links } = picture;
  return claimOf(query, state, {
    id: claimAddress('chain.links', { level, ...(limit === null ? {} : { limit: String(limit) }) }),
    statement: statement(state.currency === null ? 'chain.links.nobody' : 'chain.links', {
      links: count(links.length),
      handOffs: count(picture.handOffs.filter((one) => one.end === null).length),
      objects: count(state.executionCount),
      leading: leadingName(state.leadingType),
      share: share(state.executionCount === 0 ? 0 : state.soldCount / state.executionCount),
    }),
    figure: known(count(links.length)),
    method: statement('chain.method.links'),
    limits: [...chainLimits(picture), ...hiddenLimit(hidden)],
    refutedBy: statement('chain.refuted.links'),
    because: [claimAddress('chain.payer'), ...links.slice(0, 5).map((link) => link.claim)],
    facts: linksFacts,
    factCount: state.workFactCount,
  });
}

export const linksFacts: EvidenceQuery = { sql: WORK_FACTS, parameters: {} };

const hiddenLimit = (hidden: ChainAnswer['hidden']): Statement[] =>
  hidden === null
    ? []
    : [
        statement('chain.limit.hidden', {
          handOffs: count(hidden.handOffs),
          links: count(hidden.links),
          share: share(hidden.shownShare),
        }),
      ];

/** Who pays, as far as the records say: the right end of the chain. */
export function claimPayer(query: Query, state: ChainState): Promise<Claim> {
  const said = {
    sold: count(state.soldCount),
    objects: count(state.executionCount),
    leading: leadingName(state.leadingType),
  };
  return claimOf(query, state, {
    id: claimAddress('chain.payer'),
    ...(state.currency === null
      ? { statement: statement('chain.payer.nobody'), figure: notKnown('chain.payer.because') }
      : state.soldCount === 0
        ? { statement: statement('chain.payer.untied', said), figure: notKnown('chain.payer.untied-because') }
        : state.cash === null
          ? { statement: statement('chain.payer.unpriced', said), figure: notKnown('chain.payer.unpriced-because') }
          : {
              statement: statement(`chain.payer.${state.basis ?? 'received'}`, {
                ...said,
                sold: count(state.pricedCount),
                cash: money(state.cash),
              }),
              figure: known(money(state.cash)),
            }),
    method: statement('chain.method.payer'),
    refutedBy: statement(state.currency === null ? 'chain.refuted.payer-nobody' : 'chain.refuted.payer'),
    isCash: true,
    facts: payerFacts(state),
  });
}

export const payerFacts = (state: ChainState): EvidenceQuery =>
  state.currency === null
    ? NO_FACTS
    : { sql: RECEIPT_FACTS, parameters: { basis: state.basis, currency: state.currency } };
