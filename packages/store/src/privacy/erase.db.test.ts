import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { givenLedger, orders } from '../ledger/given-ledger.test-kit.ts';
import type { GivenLedger, GivenTable } from '../ledger/given-ledger.test-kit.ts';
import { erasePeople } from './erase.ts';
import { findWho } from './who.ts';

let given: GivenLedger;
beforeEach(async () => {
  given = await givenLedger();
});
afterEach(() => given.done());

const now = (): number => Date.UTC(2026, 10, 24);
const erase = (...names: string[]) =>
  erasePeople(given.ledger, names, { by: 'Claire', purpose: 'art. 17' }, { now, account: 'claire' });

/** Every text that the ledger holds anywhere. */
async function texts(): Promise<string> {
  const tables = await given.ledger.rows<{ name: string }>(`SELECT table_name AS name FROM information_schema.tables`);
  const held: string[] = [];
  for (const { name } of tables)
    held.push(JSON.stringify(await given.ledger.rows(`SELECT CAST(t AS VARCHAR) AS row FROM "${name}" t`)));
  return held.join('\n');
}

const log = orders([
  ['order 1', 'Ordered', '2026-01-05', 'ann', 'Dupré', '10.00'],
  ['order 1', 'Made', '2026-01-06', 'bob'],
  ['order 2', 'Ordered', '2026-01-07', ' ann ', 'Dupré', '12.00'],
  ['order 2', '', '2026-01-08', 'ann'],
]);
const people: GivenTable = {
  name: 'people',
  row: 'person',
  columns: {
    Name: { role: 'actor' },
    Manager: { role: 'manager' },
    Team: { role: 'team' },
  },
  rows: [
    ['ann', null, 'Sales'],
    ['bob', 'ann', 'Sales'],
  ],
};
const crew: GivenTable = {
  name: 'visits',
  columns: {
    Visit: { role: 'object', type: 'order' },
    Worker: { role: 'object', type: 'fitter' },
    Activity: { role: 'activity' },
    Time: { role: 'end', format: 'iso' },
    Note: null,
  },
  rows: [
    ['order 1', 'ann', 'Fitted', '2026-02-01', 'asked for by ann ann, on 3 May'],
    ['order 2', 'bob', 'Fitted', '2026-02-02', 'annex of ann.'],
  ],
};
const worker = { objects: { fitter: 'worker' } } as const;

async function actsOf(name: string): Promise<number> {
  const [who] = await findWho(given.ledger, [name]);
  const [row] = await given.ledger.rows<{ n: number }>(
    `SELECT count(*) AS n FROM event e JOIN actor a ON a.actor_id = e.actor_id WHERE a.pseudonym = $pseudonym`,
    { pseudonym: who?.pseudonym ?? '' },
  );
  return row?.n ?? 0;
}

describe('a person who is erased', () => {
  it('leaves their acts, which are nobody’s', async () => {
    await given.imports([log]);
    expect(await actsOf('ann')).toBe(2);
    expect(await erase('ann')).toEqual({ found: true });
    expect(await actsOf('ann')).toBe(0);
    expect((await given.ledger.summary()).eventCount).toBe(3);
    expect(await actsOf('bob')).toBe(1);
  });

  it('is nowhere in the ledger: not as an actor, a manager, a worker, in a refused row or in a note', async () => {
    await given.imports([log, people, crew], worker);
    const [who] = await findWho(given.ledger, ['ann']);
    expect(await texts()).toContain(who?.pseudonym);
    await erase('ann');
    const left = await texts();
    expect(left).not.toContain(who?.pseudonym);
    expect(left).not.toMatch(/\bann\b/);
    expect(left).toContain('annex of ***.');
    expect(await given.ledger.rows('SELECT count(*) AS n, count(manager_id) AS managers FROM organisation')).toEqual([
      { n: 1, managers: 0 },
    ]);
  });

  it('stays out when the file is imported again, understood in another way', async () => {
    await given.imports([log, people, crew], worker);
    await erase('ann');
    const again = await given.imports([log, people, crew], { ...worker, empties: ['nobody'] });
    const [who] = await findWho(given.ledger, ['ann']);
    const left = await texts();
    expect(left).not.toContain(who?.pseudonym);
    expect(left).not.toMatch(/\bann\b/);
    expect(again.quality).toMatchObject({ eventCount: 5, withoutActor: 4, organisation: 1 });
    expect(await actsOf('bob')).toBe(2);
  });

  it('stays out when an export is imported that bears their pseudonym', async () => {
    await given.imports([log]);
    const [who] = await findWho(given.ledger, ['ann']);
    await erase('ann');
    await given.imports([orders([['order 3', 'Made', '2026-03-01', who?.pseudonym ?? '']])]);
    const [row] = await given.ledger.rows('SELECT count(*) AS people FROM actor');
    expect(row).toEqual({ people: 1 });
    expect(await texts()).not.toContain(who?.pseudonym);
  });

  it('stays out in a table of objects and relations by key', async () => {
    const objects: GivenTable = {
      name: 'objects',
      row: 'object',
      columns: { Id: { role: 'object-key' }, Type: { role: 'object-type' } },
      rows: [
        ['order 1', 'order'],
        ['ann', 'fitter'],
      ],
    };
    const acts: GivenTable = {
      name: 'events',
      columns: { Event: { role: 'event-key' }, Activity: { role: 'activity' }, Time: { role: 'end', format: 'iso' } },
      rows: [['e1', 'Fitted', '2026-02-01']],
    };
    const touches: GivenTable = {
      name: 'touches',
      row: 'event-object',
      columns: { Event: { role: 'event-key' }, Object: { role: 'object-key' } },
      rows: [
        ['e1', 'order 1'],
        ['e1', 'ann'],
      ],
    };
    await erase('ann');
    const { quality } = await given.imports([acts, objects, touches], worker);
    expect(quality.rowsRefused).toBe(0);
    expect(await given.ledger.rows('SELECT key FROM object')).toEqual([{ key: 'order 1' }]);
    expect(await texts()).not.toMatch(/\bann\b/);
  });

  it('who was never recorded is kept out too, and erasing twice changes nothing more', async () => {
    expect(await erase('ann')).toEqual({ found: false });
    await erase('ann', 'Ann Dupré');
    expect(await given.ledger.rows('SELECT count(*) AS n FROM erased')).toEqual([{ n: 2 }]);
    await given.imports([log]);
    expect(await actsOf('ann')).toBe(0);
  });

  it('changes the state that answers belong to', async () => {
    await given.imports([log]);
    const before = await given.ledger.state();
    await erase('ann');
    expect(await given.ledger.state()).not.toBe(before);
  });
});
