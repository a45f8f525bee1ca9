import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FORM_FIELDS, paperHtml, paperText, recordOfProcessing, worksCouncilSheet } from '@aval/core/privacy';
import type { Paper } from '@aval/core/privacy';
import { givenLedger, orders } from '../ledger/given-ledger.test-kit.ts';
import type { GivenLedger } from '../ledger/given-ledger.test-kit.ts';
import { erasePeople } from './erase.ts';
import { findPrivacyState } from './find-privacy-state.ts';
import { setKeeper } from './keepers.ts';
import { setForm, setRetention } from './settle-privacy.ts';

const NOW = Date.UTC(2026, 10, 24);
const effects = { now: () => NOW, account: 'claire' };

let given: GivenLedger;
beforeEach(async () => {
  given = await givenLedger();
});
afterEach(() => given.done());

const log = orders(
  ['ann', 'bob', 'cid', 'dan', 'eve', 'fay'].map((user, i) => [`order ${i}`, 'Made', `2026-01-0${i + 1}`, user]),
);
const say = async (make: (state: Awaited<ReturnType<typeof findPrivacyState>>) => Paper, locale: 'fr' | 'en' = 'en') =>
  paperText(make(await findPrivacyState(given.ledger, NOW)), locale, 'Europe/Paris');

describe('how a company treats what it knows of persons', () => {
  it('says what each column became, and how many people there are', async () => {
    await given.imports([log]);
    const state = await findPrivacyState(given.ledger, NOW);
    expect(state.people).toBe(6);
    expect(state.sources[0]?.columns.find(({ name }) => name === 'User')?.fate).toBe('pseudonym');
    expect(state.sources[0]?.columns.find(({ name }) => name === 'Order')?.fate).toBe('kept');
  });

  it('does not count one to four people', async () => {
    await given.imports([log]);
    for (const name of ['ann', 'bob', 'cid']) await erasePeople(given.ledger, [name], { by: '', purpose: '' }, effects);
    expect(await findPrivacyState(given.ledger, NOW)).toMatchObject({ people: null, erased: null });
  });
});

describe('the papers', () => {
  it('say what is missing until the company has said it', async () => {
    await given.imports([log]);
    expect(await say(recordOfProcessing)).toContain('[!] The controller is not named.');
    await setForm(given.ledger, { controller: 'Ateliers SAS' }, 'Claire', effects);
    expect(await say(recordOfProcessing)).toContain('Controller: Ateliers SAS.');
    const all = Object.fromEntries(FORM_FIELDS.map((field) => [field, `what ${field} is`]));
    await setForm(given.ledger, all, 'Claire', effects);
    expect(await say(recordOfProcessing)).not.toContain('[!]');
    expect(await say(worksCouncilSheet)).not.toContain('[!]');
  });

  it('name the two people, the durations, the columns and the sources as they are', async () => {
    await given.imports([log]);
    expect(await say(worksCouncilSheet)).toContain('They are not named yet');
    await setKeeper(given.ledger, { name: 'Claire', passphrase: 'the phrase of claire' }, undefined, effects);
    await setKeeper(given.ledger, { name: 'Denis', passphrase: 'the phrase of denis' }, undefined, effects);
    await setRetention(given.ledger, { personMonths: 24, accessMonths: 6 }, 'Claire', effects);
    const sheet = await say(worksCouncilSheet, 'fr');
    expect(sheet).toContain('Ces deux personnes sont Claire et Denis.');
    expect(sheet).toContain('Au-delà de 24 mois');
    expect(sheet).toContain('orders.csv · orders · User · pseudonyme\u202f; le nom n’est pas conservé');
    expect(sheet).toMatch(/Le journal compte 3 inscriptions\. Son empreinte est [0-9a-f]{32}/);
  });

  it('are whole sentences in both languages, with no value left out', async () => {
    for (const imported of [false, true]) {
      if (imported) await given.imports([log]);
      for (const make of [worksCouncilSheet, recordOfProcessing])
        for (const locale of ['fr', 'en'] as const) {
          const text = await say(make, locale);
          expect(text).not.toMatch(/\{\w+\}|(^|\s)(sheet|record|form|rule|journal|keepers|column|word)\.[a-z]/m);
        }
    }
  });

  it('are pages without anything from elsewhere, what people wrote escaped', async () => {
    await given.imports([log]);
    await setForm(given.ledger, { controller: '<script>alert(1)</script>' }, 'Claire', effects);
    const html = paperHtml(recordOfProcessing(await findPrivacyState(given.ledger, NOW)), 'fr', 'Europe/Paris');
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toMatch(/<script|https?:\/\/|url\(/);
  });
});
