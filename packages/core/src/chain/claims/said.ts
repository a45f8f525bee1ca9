import { chipOf } from '../../ledger/index.ts';
import type { Instant, Money, Query } from '../../ledger/index.ts';
import type { Claim, EvidenceQuery, Figure, Quantity, Statement } from '../../explain/index.ts';
import { SMALL_LINK, UNKNOWN_LINK } from '../derive/chain-table.sql.ts';
import type { ChainState } from '../picture.ts';

export const statement = (code: string, values: Statement['values'] = {}): Statement => ({ code, values });
export const count = (value: number): Quantity => ({ unit: 'count', value });
export const share = (value: number): Quantity => ({ unit: 'share', value });
export const hours = (value: number): Quantity => ({ unit: 'hours', value });
export const money = (value: Money): Quantity => ({ unit: 'money', ...value });
export const day = (value: Instant): Quantity => ({ unit: 'instant', value, precision: 'day' });
export const name = (value: string): Quantity => ({ unit: 'name', value });
export const word = (value: string): Quantity => ({ unit: 'word', value });
export const known = (quantity: Quantity): Figure => ({ known: true, quantity });
export const notKnown = (code: string, values: Statement['values'] = {}): Figure => ({
  known: false,
  because: statement(code, values),
});

/** What the objects at the head are called: as the file names them, `case` (Aval's own, where it does not) in the reader's word. */
export const leadingName = (type: string): Quantity => (type === 'case' ? word('case') : name(type));

/** The name of a link in a sentence: its own, or Aval's word for what is gathered or not recorded. */
export const linkName = (link: string): Quantity => {
  if (link === SMALL_LINK) return word('small-groups');
  return link === UNKNOWN_LINK ? word('unknown-group') : name(link);
};

/** A claim and the facts it rests on, before they are counted. */
export interface Draft extends Pick<Claim, 'id' | 'statement' | 'figure' | 'method' | 'refutedBy'> {
  readonly limits?: readonly Statement[];
  readonly because?: Claim['because'];
  /** Set when the figure is customer cash. */
  readonly isCash?: boolean;
  readonly facts: EvidenceQuery;
  /** How many facts, where it is known without asking. */
  readonly factCount?: number;
}

/** The claim of a draft: its facts counted, its basis and instant as the ledger says. */
export async function claimOf(query: Query, state: ChainState, draft: Draft): Promise<Claim> {
  const { facts, isCash, factCount, ...said } = draft;
  return {
    limits: [],
    because: [],
    ...said,
    basis: isCash === true && state.basis !== null ? chipOf(state.basis) : null,
    asOf: state.asOf,
    factCount: factCount ?? (await countFacts(query, facts)),
  };
}

async function countFacts(query: Query, facts: EvidenceQuery): Promise<number> {
  const [row] = await query.rows<{ n: number }>(`SELECT count(*) AS n FROM (${facts.sql}) f`, facts.parameters);
  return row?.n ?? 0;
}
