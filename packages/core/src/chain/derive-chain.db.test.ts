import { describe, expect, it } from 'vitest';
import { deriveChain } from './derive-chain.ts';
import { hour, openGiven as given } from './given-ledger.test-kit.ts';
import type { GivenLedger } from './given-ledger.test-kit.ts';

const STEPS = `
SELECT a.name AS activity, s.started_at, s.at, s.event_id, s.start_event_id FROM step s
JOIN activity a ON a.activity_id = s.activity_id ORDER BY s.leading_id, coalesce(s.started_at, s.at), s.at, s.event_id`;

describe('an execution', () => {
  it('is sold when a customer pays it, and keeps its cash in the main currency', async () => {
    const { log } = await given({
      leading: 'order',
      values: { 'order A': 5000 },
      acts: [
        { activity: 'take', touches: ['order A'], at: 1 },
        { activity: 'pay', touches: ['order A'], at: 9, cash: [{ amount: 3000, of: 'order A', by: 'customer X' }] },
        { activity: 'pay', touches: ['order A'], at: 12, cash: [{ amount: 2000, of: 'order A', by: 'customer X' }] },
        { activity: 'pay', touches: ['order A'], at: 10, cash: [{ amount: 7, of: 'order A', currency: 'USD' }] },
      ],
      types: { customer: 'party' },
    });
    expect(await log.rows('SELECT x.* FROM execution x')).toMatchObject([
      {
        first_at: hour(1),
        last_at: hour(12),
        fate: 'sold',
        fate_at: hour(12),
        value_minor: 5000,
        cash_minor: 5000,
        cash_at: hour(12),
      },
    ]);
  });

  it('whose money was only given back is not sold; one that was paid and gave some back is', async () => {
    const { log } = await given({
      leading: 'invoice',
      acts: [
        { activity: 'invoice', touches: ['invoice 1'], at: 1, cash: [{ amount: 3000, of: 'invoice 1' }] },
        { activity: 'credit', touches: ['invoice 1'], at: 5, cash: [{ amount: -500, of: 'invoice 1' }] },
        { activity: 'credit', touches: ['invoice C2'], at: 6, cash: [{ amount: -700, of: 'invoice C2' }] },
      ],
    });
    expect(await log.rows('SELECT x.fate, x.fate_at, x.cash_minor FROM execution x ORDER BY x.leading_id')).toEqual([
      { fate: 'sold', fate_at: hour(1), cash_minor: 2500 },
      { fate: 'cancelled', fate_at: hour(6), cash_minor: -700 },
    ]);
  });

  it('ends as its last outcome says when nobody pays it', async () => {
    const { log } = await given({
      leading: 'offer',
      acts: [{ activity: 'make', touches: ['offer A'], at: 1 }],
      outcomes: [
        { of: 'offer A', fate: 'cancelled', at: 2 },
        { of: 'offer A', fate: 'refused', at: 3 },
      ],
    });
    expect(await log.rows('SELECT x.fate, x.fate_at FROM execution x')).toEqual([
      { fate: 'refused', fate_at: hour(3) },
    ]);
  });

  it('takes the outcome of a member only when nothing was recorded after it', async () => {
    const { log, id } = await given({
      leading: 'line',
      related: [
        ['line 1', 'order A'],
        ['line 2', 'order B'],
      ],
      acts: [
        { activity: 'pick', touches: ['line 1'], at: 1 },
        { activity: 'cancel', touches: ['order A'], at: 4 },
        { activity: 'cancel', touches: ['order B'], at: 4 },
        { activity: 'pick', touches: ['line 2'], at: 5 },
      ],
      outcomes: [
        { of: 'order A', fate: 'cancelled', at: 4 },
        { of: 'order B', fate: 'cancelled', at: 4 },
      ],
    });
    expect(await log.rows('SELECT x.leading_id, x.fate FROM execution x ORDER BY x.leading_id')).toEqual([
      { leading_id: id('line 1'), fate: 'cancelled' },
      { leading_id: id('line 2'), fate: 'open' },
    ]);
  });

  it('is abandoned when it is silent for longer than the sold ones lived', async () => {
    const { log } = await given({
      leading: 'order',
      acts: [
        { activity: 'take', touches: ['order quiet'], at: 0 },
        { activity: 'take', touches: ['order A'], at: 0 },
        { activity: 'pay', touches: ['order A'], at: 10, cash: [{ amount: 1, of: 'order A' }] },
        { activity: 'take', touches: ['order young'], at: 15 },
        { activity: 'take', touches: ['order last'], at: 20 },
      ],
    });
    const fates = await log.rows(
      'SELECT o.key, x.fate FROM execution x JOIN object o ON o.object_id = x.leading_id ORDER BY o.key',
    );
    expect(fates).toEqual([
      { key: 'A', fate: 'sold' },
      { key: 'last', fate: 'open' },
      { key: 'quiet', fate: 'abandoned' },
      { key: 'young', fate: 'open' },
    ]);
  });
});

describe('work items', () => {
  it('pair starts and completes first in, first out', async () => {
    const { log } = await given({
      leading: 'order',
      acts: [
        { activity: 'check', phase: 'complete', touches: ['order A'], at: 0 },
        { activity: 'check', phase: 'schedule', touches: ['order A'], at: 1 },
        { activity: 'check', phase: 'start', touches: ['order A'], at: 2 },
        { activity: 'check', phase: 'start', touches: ['order A'], at: 3 },
        { activity: 'check', phase: 'complete', touches: ['order A'], at: 4 },
        { activity: 'check', phase: 'complete', touches: ['order A'], at: 5 },
        { activity: 'check', phase: 'start', touches: ['order A'], at: 6 },
        { activity: 'sold', phase: 'complete', touches: ['order A'], at: 7, kind: 'state' },
      ],
    });
    expect(await log.rows(STEPS)).toEqual([
      { activity: 'check', started_at: null, at: hour(0), event_id: 1, start_event_id: null },
      { activity: 'check', started_at: hour(2), at: hour(4), event_id: 5, start_event_id: 3 },
      { activity: 'check', started_at: hour(3), at: hour(5), event_id: 6, start_event_id: 4 },
      { activity: 'check', started_at: hour(6), at: hour(6), event_id: 7, start_event_id: 7 },
      { activity: 'sold', started_at: null, at: hour(7), event_id: 8, start_event_id: null },
    ]);
  });

  it('on a shared object belong to every execution it is a member of, in shares that add up to one', async () => {
    const lines = Array.from({ length: 49 }, (_, i) => `line ${i}`);
    const { log } = await given({
      leading: 'line',
      related: lines.map((line) => [line, 'parcel P'] as const),
      acts: [{ activity: 'ship', touches: ['parcel P'], at: 1 }],
    });
    expect(await log.rows('SELECT count(*) AS n, sum(s.share) AS total FROM step s')).toEqual([{ n: 49, total: 1 }]);
  });

  it('that touch a leading object belong to it alone, whatever else they touch', async () => {
    const { log, id } = await given({
      leading: 'line',
      related: [
        ['line 1', 'parcel P'],
        ['line 2', 'parcel P'],
      ],
      acts: [{ activity: 'pack', touches: ['line 1', 'parcel P', 'line 1', 'line gone?'], at: 1 }],
    });
    expect(await log.rows('SELECT s.leading_id, s.share FROM step s')).toEqual([
      { leading_id: id('line 1'), share: 1 },
    ]);
  });
});

describe('a receipt', () => {
  const invoice = (values: Readonly<Record<string, number>>, amount: number): GivenLedger => ({
    leading: 'line',
    values,
    related: [
      ['line 1', 'invoice I'],
      ['line 2', 'invoice I'],
      ['line 3', 'invoice I'],
      ['line 4', 'invoice J'],
    ],
    acts: [{ activity: 'pay', touches: ['invoice I', 'invoice J'], at: 1, cash: [{ amount, of: 'invoice I' }] }],
  });
  const parts = async (ledger: GivenLedger): Promise<unknown> =>
    (await given(ledger)).log.rows('SELECT r.amount_minor FROM receipt_share r ORDER BY r.leading_id');

  it('is split equally to the cent over what it pays when values are not known', async () => {
    expect(await parts(invoice({}, 100))).toEqual([{ amount_minor: 34 }, { amount_minor: 33 }, { amount_minor: 33 }]);
  });

  it('is split by value when every value is known, the remainder to the largest fractions', async () => {
    expect(await parts(invoice({ 'line 1': 1, 'line 2': 1, 'line 3': 4 }, 100))).toEqual([
      { amount_minor: 17 },
      { amount_minor: 17 },
      { amount_minor: 66 },
    ]);
  });

  it('that is taken back is split the same way', async () => {
    expect(await parts(invoice({}, -100))).toEqual([
      { amount_minor: -34 },
      { amount_minor: -33 },
      { amount_minor: -33 },
    ]);
  });
});

describe('deriving', () => {
  it('does nothing twice, and again when an import was added', async () => {
    const { log } = await given({ leading: 'order', acts: [{ activity: 'take', touches: ['order A'], at: 1 }] });
    await log.run('DELETE FROM step');
    await deriveChain(log);
    expect(await log.rows('SELECT count(*) AS n FROM step')).toEqual([{ n: 0 }]);
    await log.run(
      `INSERT INTO import SELECT 2, i.file, i.format, i.bytes, 'z', i.mapping_sha256, i.mapping, i.imported_at, NULL, i.quality, i.resolution_ms, i.aval_version FROM import i`,
    );
    await deriveChain(log);
    expect(await log.rows('SELECT count(*) AS n FROM step')).toEqual([{ n: 1 }]);
  });

  it('leaves superseded imports out', async () => {
    const { log } = await given({ leading: 'order', acts: [{ activity: 'take', touches: ['order A'], at: 1 }] });
    await log.run('UPDATE import SET superseded_by = 2');
    await deriveChain(log);
    expect(
      await log.rows('SELECT (SELECT count(*) FROM step) AS steps, (SELECT count(*) FROM execution) AS executions'),
    ).toEqual([{ steps: 0, executions: 0 }]);
  });

  it('gives an empty ledger empty tables', async () => {
    const { log } = await given({ leading: 'order', acts: [] });
    expect(await log.rows('SELECT count(*) AS n FROM execution')).toEqual([{ n: 0 }]);
  });
});
