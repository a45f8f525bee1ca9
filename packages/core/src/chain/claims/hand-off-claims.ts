import type { Query } from '../../ledger/index.ts';
import type { Claim, EvidenceQuery } from '../../explain/index.ts';
import { claimAddress } from '../../lens.ts';
import { END, handOffFacts, handOffReceipts } from '../evidence.sql.ts';
import type { ChainPicture, HandOffFigures } from '../picture.ts';
import { NON_ADDITIVE, linkLimits, timeLimits } from './limits.ts';
import { noCash } from './link-claims.ts';
import { claimOf, count, hours, known, linkName, money, notKnown, share, statement, word } from './said.ts';

/** One figure of one kind of hand-off. */
export interface HandOffQuestion {
  readonly claim: (query: Query, picture: ChainPicture, handOff: HandOffFigures) => Promise<Claim | undefined>;
  readonly facts: (picture: ChainPicture, handOff: HandOffFigures) => EvidenceQuery;
}

const address = (family: string, picture: ChainPicture, { from, to, end }: HandOffFigures): string =>
  claimAddress(family, { level: picture.level, from, ...(end === null ? { to } : { end }) });

const passing = (handOff: HandOffFigures): EvidenceQuery['parameters'] => ({
  link: handOff.number,
  to: handOff.toNumber ?? END,
  end: handOff.end ?? '',
});

const ends = (handOff: HandOffFigures): Claim['statement']['values'] => ({
  from: linkName(handOff.from),
  to: handOff.end === null ? linkName(handOff.to) : word(`end-${handOff.end}`),
});

/** How often one link hands over to another, or ends the chain. */
export const passage: HandOffQuestion = {
  facts: ({ level }, handOff) => ({ sql: handOffFacts(level), parameters: passing(handOff) }),
  claim: (query, picture, handOff) =>
    claimOf(query, picture.state, {
      id: handOff.claim,
      statement: statement(passageCode(handOff), {
        ...ends(handOff),
        count: count(handOff.count),
        share: share(handOff.share),
      }),
      figure: known(count(handOff.count)),
      method: statement(handOff.end === null ? 'chain.method.handoff' : 'chain.method.end'),
      limits: linkLimits(picture),
      refutedBy: statement('chain.refuted.handoff'),
      because: [
        ...(handOff.end === null ? ['chain.wait', 'chain.return', 'chain.cash-passed'] : ['chain.cash-passed']).map(
          (family) => address(family, picture, handOff),
        ),
        claimAddress('chain.link', { level: picture.level, link: handOff.from }),
      ],
      facts: passage.facts(picture, handOff),
    }),
};

function passageCode({ end }: HandOffFigures): string {
  if (end === null) return 'chain.handoff';
  return end === 'customer' || end === 'open' ? `chain.handoff.${end}` : 'chain.handoff.nobody';
}

/** How long what is handed over waits; not asked of an end. */
export const wait: HandOffQuestion = {
  facts: passage.facts,
  claim: async (query, picture, handOff) =>
    handOff.medianWaitHours === null || handOff.p90WaitHours === null
      ? undefined
      : claimOf(query, picture.state, {
          id: address('chain.wait', picture, handOff),
          statement: statement('chain.wait', {
            ...ends(handOff),
            median: hours(handOff.medianWaitHours),
            p90: hours(handOff.p90WaitHours),
          }),
          figure: known(hours(handOff.medianWaitHours)),
          method: statement('chain.method.wait'),
          limits: timeLimits(picture.state),
          refutedBy: statement('chain.refuted.wait'),
          because: [handOff.claim],
          facts: passage.facts(picture, handOff),
        }),
};

/** How often a hand-off brings work back to a link it had left; not asked of an end. */
export const comeback: HandOffQuestion = {
  facts: ({ level }, handOff) => ({ sql: handOffFacts(level, 'returns'), parameters: passing(handOff) }),
  claim: async (query, picture, handOff) =>
    handOff.end !== null
      ? undefined
      : claimOf(query, picture.state, {
          id: address('chain.return', picture, handOff),
          statement: statement('chain.return', {
            ...ends(handOff),
            returns: count(handOff.returnCount),
            count: count(handOff.count),
          }),
          figure: known(count(handOff.returnCount)),
          method: statement('chain.method.return'),
          refutedBy: statement('chain.refuted.return'),
          because: [handOff.claim],
          facts: comeback.facts(picture, handOff),
        }),
};

/** The customer cash of everything that took this hand-off: never summed over hand-offs. */
export const cashPassed: HandOffQuestion = {
  facts: ({ state, level }, handOff) => ({
    sql: handOffReceipts(level),
    parameters: { ...passing(handOff), basis: state.basis, currency: state.currency },
  }),
  claim: (query, picture, handOff) =>
    claimOf(query, picture.state, {
      id: address('chain.cash-passed', picture, handOff),
      statement:
        handOff.cashThrough === null
          ? statement('chain.cash-passed.unknown', ends(handOff))
          : statement('chain.cash-passed', { ...ends(handOff), cash: money(handOff.cashThrough) }),
      figure: handOff.cashThrough === null ? notKnown(noCash(picture.state)) : known(money(handOff.cashThrough)),
      method: statement('chain.method.cash-through'),
      limits: [NON_ADDITIVE],
      refutedBy: statement('chain.refuted.cash-through'),
      because: [handOff.claim, claimAddress('chain.payer')],
      isCash: true,
      facts: cashPassed.facts(picture, handOff),
    }),
};
