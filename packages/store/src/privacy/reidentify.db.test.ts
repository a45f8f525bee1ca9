import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { givenLedger, orders } from '../ledger/given-ledger.test-kit.ts';
import type { GivenLedger } from '../ledger/given-ledger.test-kit.ts';
import { readJournal } from './journal.ts';
import { setKeeper } from './keepers.ts';
import { readPrivacy } from './privacy-file.ts';
import { askWhose, confirmWhose, findRequests, tellOwn } from './reidentify.ts';

const START = Date.UTC(2026, 10, 24);
const claire = { name: 'Claire Martin', passphrase: 'quatre mots tout bas' };
const denis = { name: 'Denis Roy', passphrase: 'une autre phrase encore' };

let given: GivenLedger;
let clock = START;
const effects = { now: () => clock, account: 'cmartin' };
beforeEach(async () => {
  clock = START;
  given = await givenLedger();
  await given.imports([
    orders([
      ['order 1', 'Ordered', '2026-01-05', 'ann', 'Dupré', '10.00'],
      ['order 1', 'Made', '2026-01-06', 'bob'],
      ['order 2', 'Made', '2026-01-07', 'ann'],
    ]),
  ]);
});
afterEach(() => given.done());

async function givenKeepers(): Promise<void> {
  await setKeeper(given.ledger, claire, undefined, effects);
  await setKeeper(given.ledger, denis, undefined, effects);
}
const ask = (name = 'ann') => askWhose(given.ledger, { name, purpose: 'accident of 6 January' }, claire, effects);
const refusal = (code: string) => expect.objectContaining({ name: 'PrivacyError', code });

describe('whose acts are whose', () => {
  it('is not told while fewer than two people are named', async () => {
    await expect(ask()).rejects.toEqual(refusal('keepers-missing'));
    await setKeeper(given.ledger, claire, undefined, effects);
    await expect(ask()).rejects.toEqual(refusal('keepers-missing'));
    await expect(tellOwn(given.ledger, 'ann', claire, effects)).rejects.toEqual(refusal('keepers-missing'));
  });

  it('is told once, when a second person agrees and names the same somebody', async () => {
    await givenKeepers();
    const { n } = await ask();
    expect(await findRequests(given.ledger.directory, clock)).toMatchObject([{ n, by: 'Claire Martin' }]);
    const confirm = (name: string, by = denis) => confirmWhose(given.ledger, { n, name }, by, effects);
    await expect(confirm('bob')).rejects.toEqual(refusal('request-other'));
    await expect(confirm('ann', claire)).rejects.toEqual(refusal('request-self'));
    const told = await confirm('ann');
    expect(told).toMatchObject({ found: true, actCount: 2 });
    expect(told.acts.map(({ activity, row }) => [activity, row])).toEqual([
      ['Ordered', 2],
      ['Made', 4],
    ]);
    await expect(confirm('ann')).rejects.toEqual(refusal('request-unknown'));
    expect(await findRequests(given.ledger.directory, clock)).toEqual([]);
  });

  it('is not told a day later', async () => {
    await givenKeepers();
    const { n } = await ask();
    clock += 24 * 3_600_000;
    expect(await findRequests(given.ledger.directory, clock)).toEqual([]);
    await expect(confirmWhose(given.ledger, { n, name: 'ann' }, denis, effects)).rejects.toEqual(
      refusal('request-late'),
    );
  });

  it('is not told for a wrong passphrase, which is written down', async () => {
    await givenKeepers();
    const wrong = { ...claire, passphrase: 'quatre mots tout haut' };
    await expect(askWhose(given.ledger, { name: 'ann', purpose: 'why' }, wrong, effects)).rejects.toEqual(
      refusal('passphrase-wrong'),
    );
    const { entries } = await readJournal(given.ledger.directory);
    expect(entries.at(-1)).toMatchObject({ act: 'refused', by: 'Claire Martin', account: 'cmartin' });
  });

  it('is not told without a purpose', async () => {
    await givenKeepers();
    await expect(askWhose(given.ledger, { name: 'ann', purpose: ' ' }, claire, effects)).rejects.toEqual(
      refusal('purpose-missing'),
    );
  });

  it('is told to the person concerned, whom a keeper vouches for, with every time they were looked for', async () => {
    await givenKeepers();
    await ask();
    const own = await tellOwn(given.ledger, 'ann', denis, effects);
    expect(own).toMatchObject({ found: true, actCount: 2 });
    expect(own.journal.map(({ act, by }) => [act, by])).toEqual([
      ['asked', 'Claire Martin'],
      ['told-own', 'Denis Roy'],
    ]);
  });

  it('leaves no name and no pseudonym in the journal', async () => {
    await givenKeepers();
    await ask();
    const text = await readFile(join(given.ledger.directory, 'privacy-journal.jsonl'), 'utf8');
    expect(text).not.toMatch(/\bann\b/);
    const [actor] = await given.ledger.rows<{ pseudonym: string }>('SELECT pseudonym FROM actor LIMIT 1');
    expect(text).not.toContain(actor?.pseudonym);
  });
});

describe('the two keepers', () => {
  it('choose passphrases of their own, long enough', async () => {
    await setKeeper(given.ledger, claire, undefined, effects);
    const set = (name: string, passphrase: string) => setKeeper(given.ledger, { name, passphrase }, undefined, effects);
    await expect(set('Denis Roy', 'short')).rejects.toEqual(refusal('passphrase-short'));
    await expect(set('Denis Roy', claire.passphrase)).rejects.toEqual(refusal('passphrase-same'));
    await expect(set('claire  martin', 'an other passphrase')).rejects.toEqual(refusal('keeper-vouch'));
  });

  it('are replaced only when the other agrees', async () => {
    await givenKeepers();
    const eve = { name: 'Eve', passphrase: 'the passphrase of eve' };
    await expect(setKeeper(given.ledger, eve, undefined, effects)).rejects.toEqual(refusal('keeper-vouch'));
    await expect(setKeeper(given.ledger, eve, { ...eve, name: 'Denis Roy' }, effects)).rejects.toEqual(
      refusal('passphrase-wrong'),
    );
    await setKeeper(given.ledger, eve, denis, effects);
    const { keepers } = await readPrivacy(given.ledger.directory);
    expect(keepers.map(({ name }) => name)).toEqual(['Denis Roy', 'Eve']);
  });
});

describe('the journal', () => {
  const path = (): string => join(given.ledger.directory, 'privacy-journal.jsonl');

  it('is a chain: an entry that is changed, or taken out, is found, and nothing is told any more', async () => {
    await givenKeepers();
    await ask();
    expect((await readJournal(given.ledger.directory)).brokenAt).toBeNull();
    const lines = (await readFile(path(), 'utf8')).split('\n');
    await writeFile(path(), lines.join('\n').replace('accident', 'curiosity'));
    expect((await readJournal(given.ledger.directory)).brokenAt).toBe(3);
    await expect(ask()).rejects.toEqual(refusal('journal-broken'));
    await writeFile(path(), [lines[0], ...lines.slice(2)].join('\n'));
    expect((await readJournal(given.ledger.directory)).brokenAt).toBe(2);
  });

  it('goes on after a last line that a kill cut short', async () => {
    await givenKeepers();
    await appendFile(path(), '{"n":3,"at":17');
    await ask();
    const { entries, brokenAt } = await readJournal(given.ledger.directory);
    expect([entries.length, brokenAt]).toEqual([3, null]);
  });
});
