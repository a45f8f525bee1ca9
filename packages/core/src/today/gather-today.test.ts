import { describe, expect, it } from 'vitest';
import type { Claim, Figure } from '../explain/index.ts';
import { gatherToday } from './gather-today.ts';
import type { SaidReport } from './gather-today.ts';

const count = (value: number): Figure => ({ known: true, quantity: { unit: 'count', value } });
const unknown: Figure = { known: false, because: { code: 'x', values: {} } };
const claim = (id: string, figure: Figure): Claim => ({
  id,
  statement: { code: 'x', values: {} },
  figure,
  basis: null,
  asOf: null,
  method: { code: 'x', values: {} },
  limits: [],
  refutedBy: { code: 'x', values: {} },
  because: [],
  factCount: 0,
});
const said = (lens: string, ...claims: Claim[]): SaidReport => ({ lens, report: { claims, tables: [] } });

describe('the first page', () => {
  it('says the first sentence of each lens, in order', () => {
    const today = gatherToday(
      [said('cash', claim('cash.total', count(1)), claim('cash.open', count(2))), said('vain')],
      null,
    );
    expect(today.sentences.map((one) => one.claim.id)).toEqual(['cash.total']);
    expect(today.change).toBeNull();
  });

  it('leaves out of the sentences what is not known, and of the change what did not move', () => {
    const still = { difference: { unit: 'count' as const, value: 0 }, ratio: 0, isApart: null };
    const row = {
      lens: 'cash',
      question: 'cash.a',
      left: claim('a', count(1)),
      right: claim('a', count(1)),
      change: still,
    };
    const today = gatherToday([said('cash', claim('cash.total', unknown))], { left: {}, right: {}, rows: [row] });
    expect(today.sentences).toEqual([]);
    expect(today.change?.rows).toEqual([]);
    expect(today.next.map(({ why }) => why)).toEqual(['supply']);
  });

  it('sends to the lists that are not empty, then to what the records lack', () => {
    const today = gatherToday(
      [
        said('vain', claim('vain.total', unknown), claim('vain.orphans', count(3))),
        said('approval', claim('approval.waits', count(9)), claim('approval.waiting', count(0))),
      ],
      null,
    );
    expect(today.next.map(({ why, claim: { id } }) => `${why} ${id}`)).toEqual([
      'act vain.orphans',
      'supply vain.total',
    ]);
  });

  it('tells the change of each lens’s first questions before their others', () => {
    const row = (lens: string, question: string) => ({
      lens,
      question,
      left: claim(question, count(1)),
      right: claim(question, count(2)),
      change: { difference: { unit: 'count' as const, value: 1 }, ratio: 1, isApart: null },
    });
    const today = gatherToday([], {
      left: { from: '2016-01' },
      right: { from: '2016-02' },
      rows: [
        row('cash', 'cash.a'),
        row('cash', 'cash.b'),
        row('vain', 'vain.a'),
        { ...row('vain', 'vain.b'), change: null },
      ],
    });
    expect(today.change?.rows.map(({ question }) => question)).toEqual(['cash.a', 'vain.a', 'cash.b']);
  });
});
