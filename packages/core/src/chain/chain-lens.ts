import type { Query } from '../ledger/index.ts';
import type { Claim, EvidenceQuery } from '../explain/index.ts';
import { familyAt } from '../lens.ts';
import type { Lens } from '../lens.ts';
import { LEVELS } from './answers.ts';
import type { Level } from './answers.ts';
import { claimLinks, claimPayer, linksFacts, payerFacts } from './claims/chain-claims.ts';
import { cashPassed, comeback, passage, wait } from './claims/hand-off-claims.ts';
import type { HandOffQuestion } from './claims/hand-off-claims.ts';
import { cashThrough, client, customer, reach, supplier, work, workHours } from './claims/link-claims.ts';
import type { LinkQuestion } from './claims/link-claims.ts';
import { behindQuery, claimBehind, claimFed, claimLead, claimReceiptWork, fedQuery } from './claims/trace-claims.ts';
import { readChainState, readPicture } from './picture.ts';
import type { ChainPicture, HandOffFigures, LinkFigures } from './picture.ts';
import { readFed } from './trace-act.ts';
import { readTrace } from './trace-receipt.ts';
import { reportChain } from './chain-report.ts';
import { hideRare } from './find-chain.ts';
import { CHAIN_WORDS } from './words.ts';

type Values = Readonly<Record<string, string>>;

/** One family of claims: how it is asked, and the facts it rests on. Undefined: no such claim in this ledger. */
interface Family {
  readonly ask: (query: Query, values: Values) => Promise<Claim | undefined>;
  readonly facts: (query: Query, values: Values) => Promise<EvidenceQuery | undefined>;
}

/** The chain of the level an address names; undefined when there is none of that name or the records cannot answer it. */
async function pictureOf(query: Query, { level }: Values): Promise<ChainPicture | undefined> {
  const asked = LEVELS.find((one): one is Level => one === level);
  const picture = asked && (await readPicture(query, asked));
  return picture?.level === asked ? picture : undefined;
}

const wholeNumber = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;

function ofLink(questionOf: (values: Values) => LinkQuestion): Family {
  const find = async <T>(
    query: Query,
    values: Values,
    answer: (picture: ChainPicture, link: LinkFigures) => T,
  ): Promise<Awaited<T> | undefined> => {
    const picture = await pictureOf(query, values);
    const link = picture?.links.find((one) => one.link === values['link']);
    return picture && link && (await answer(picture, link));
  };
  return {
    ask: (query, values) => find(query, values, (picture, link) => questionOf(values).claim(query, picture, link)),
    facts: (query, values) => find(query, values, (picture, link) => questionOf(values).facts(picture, link)),
  };
}

function ofHandOff(question: HandOffQuestion): Family {
  const find = async (query: Query, values: Values): Promise<[ChainPicture, HandOffFigures] | undefined> => {
    const picture = await pictureOf(query, values);
    const handOff = picture?.handOffs.find(
      (one) => one.from === values['from'] && (one.end === null ? one.to === values['to'] : one.end === values['end']),
    );
    return picture && handOff && [picture, handOff];
  };
  return {
    ask: async (query, values) => {
      const found = await find(query, values);
      return found && question.claim(query, ...found);
    },
    facts: async (query, values) => {
      const found = await find(query, values);
      return found && question.facts(...found);
    },
  };
}

function ofReceipt(claim: typeof claimBehind): Family {
  return {
    ask: async (query, { id }) => {
      const trace = await readTrace(query, wholeNumber(id) ?? -1);
      return trace && claim(query, await readChainState(query), trace);
    },
    facts: async (query, { id }) => {
      const trace = await readTrace(query, wholeNumber(id) ?? -1);
      return trace && behindQuery(trace.receipt.receiptId);
    },
  };
}

const FAMILIES: Readonly<Record<string, Family>> = {
  'chain.links': {
    ask: async (query, values) => {
      const picture = await pictureOf(query, values);
      const limit = wholeNumber(values['limit']);
      if (picture === undefined || (values['limit'] !== undefined && limit === undefined)) return undefined;
      return claimLinks(query, picture, limit ?? null, hideRare(picture, limit).hidden);
    },
    facts: async (query, values) => (await pictureOf(query, values)) && linksFacts,
  },
  'chain.payer': {
    ask: async (query) => claimPayer(query, await readChainState(query)),
    facts: async (query) => payerFacts(await readChainState(query)),
  },
  'chain.link': ofLink(() => work),
  'chain.client': ofLink(() => client),
  'chain.supplier': ofLink(() => supplier),
  'chain.reach': ofLink(() => reach),
  'chain.cash-through': ofLink(() => cashThrough),
  'chain.work-hours': ofLink(() => workHours),
  'chain.customer': ofLink((values) => customer(values['customer'] ?? '')),
  'chain.handoff': ofHandOff(passage),
  'chain.wait': ofHandOff(wait),
  'chain.return': ofHandOff(comeback),
  'chain.cash-passed': ofHandOff(cashPassed),
  'chain.receipt': ofReceipt(claimBehind),
  'chain.lead': ofReceipt(claimLead),
  'chain.receipt-work': ofReceipt(claimReceiptWork),
  'chain.act': {
    ask: async (query, { id }) => {
      const fed = await readFed(query, wholeNumber(id) ?? -1);
      return fed && claimFed(query, await readChainState(query), fed);
    },
    facts: async (query, { id }) => {
      const fed = await readFed(query, wholeNumber(id) ?? -1);
      return fed && fedQuery(fed.eventId);
    },
  },
};

/** Who works for whom, as claims; addresses are listed in README.md. */
export const chainLens: Lens = {
  name: 'chain',
  words: CHAIN_WORDS,
  filters: [],
  report: reportChain,
  ask: async (query, id) => {
    const found = familyAt(FAMILIES, id);
    return found && found.family.ask(query, found.values);
  },
  evidenceOf: async (query, id) => {
    const found = familyAt(FAMILIES, id);
    return found && found.family.facts(query, found.values);
  },
};
