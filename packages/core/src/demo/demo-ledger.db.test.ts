import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importStaged, openLedger, openStaging, readSource } from '@aval/store';
import type { Ledger } from '@aval/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measureCash } from '../cash/index.ts';
import type { CashAnswer } from '../cash/index.ts';
import { deriveChain, findChain } from '../chain/index.ts';
import { makeDemoCompany } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'aval-demo-'));
const demo = makeDemoCompany({ seed: 1, from: Date.UTC(2025, 0, 6) });
let ledger: Ledger;
let refused: number;
let cash: CashAnswer;

beforeAll(async () => {
  const path = join(folder, demo.file);
  writeFileSync(path, [...demo.ocel].join(''));
  const staging = await openStaging(folder);
  const read = await readSource(path, staging, {});
  staging.close();
  ledger = await openLedger(join(folder, 'demo'), {
    create: { company: demo.company, world: demo.world, zone: demo.mapping.zone },
  });
  const imported = await importStaged(ledger, staging, demo.mapping, read, { now: () => 0 });
  refused = imported.quality.rowsRefused + imported.quality.danglingReferences;
  await deriveChain(ledger);
  cash = await measureCash(ledger);
});

afterAll(() => {
  ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Money of one type of object in the records themselves, in cents. */
function recorded(attribute: string): number {
  const log = JSON.parse([...demo.ocel].join('')) as { objects: { attributes: { name: string; value: number }[] }[] };
  const values = log.objects.flatMap((object) => object.attributes.filter(({ name }) => name === attribute));
  return values.reduce((total, { value }) => total + Math.round(value * 100), 0);
}

describe('the demo company in the ledger', () => {
  it('is an imagined world, read without a refused row', () => {
    expect(ledger.world).toEqual({ kind: 'imagined', scenario: 'demo', seed: 1 });
    expect(refused).toBe(0);
  });

  it('received to the cent what its records say was received, and paid out what they say was paid', () => {
    expect(cash).toMatchObject({
      paidBy: 'customers',
      basis: 'received',
      total: { minor: recorded('montant encaissé'), currency: 'EUR' },
    });
    expect(cash.outflow?.total.minor).toBe(recorded('montant réglé'));
  });

  it('lives on two customers for a third of its cash', () => {
    const [first, second] = cash.customers;
    expect([first?.customer, second?.customer]).toEqual(['Turbines Rochemaure', 'Aérostructures Belcastel']);
    expect((first?.share ?? 0) + (second?.share ?? 0)).toBeGreaterThan(0.3);
  });

  it('worked for every reason that brings no cash, with its hours', () => {
    expect(cash.unpaid.map(({ reason }) => reason)).toEqual([
      'refused',
      'cancelled',
      'declined',
      'abandoned',
      'no-client',
      'open',
    ]);
    expect(cash.unpaid.filter(({ workHours }) => workHours === null || workHours < 10)).toEqual([]);
  });

  it('has reports and stock that no customer waits for', () => {
    const clientless = cash.unpaid.find(({ reason }) => reason === 'no-client');
    expect(clientless?.objectCount).toBeGreaterThan(500);
  });

  it('waits days before the furnace and hours at most before any other station', async () => {
    const { handOffs } = await findChain(ledger, { level: 'activity' });
    const waitFor = (station: string): number =>
      handOffs.filter((one) => one.to === station).toSorted((a, b) => b.count - a.count)[0]?.medianWaitHours ??
      Number.NaN;
    const others = ['Sciage', 'Tournage', 'Fraisage', 'Ébavurage', 'Contrôle final'].map(waitFor);
    expect(waitFor('Traitement thermique')).toBeGreaterThan(72);
    expect(Math.max(...others)).toBeLessThan(24);
  });

  it('knows each link by a team of people, never by one person or a nameless machine', async () => {
    const { links, gathered } = await findChain(ledger, { level: 'team' });
    expect(links.map(({ link }) => link).toSorted()).toEqual([
      'Commerce',
      'Encadrement',
      'Finition',
      'Gestion',
      'Méthodes et achats',
      'Qualité et expéditions',
      'Usinage',
    ]);
    expect(gathered).toBe(0);
  });
});
