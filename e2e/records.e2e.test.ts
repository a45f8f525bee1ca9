import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { startProduct } from './product.ts';
import type { Product } from './product.ts';
import { openVisit, seriousFindings } from './visits.ts';

const cases = join(import.meta.dirname, '..', 'cases');
const crm = ['comptes.csv', 'factures.csv', 'opportunites.csv'].map((file) =>
  join(cases, 'a-crm-of-three-files', file),
);
const orders = join(cases, 'three-orders', 'facts.csv');
const WORDS = {
  fr: {
    together: 'Ils vont ensemble',
    create: /Créer/,
    go: 'Continuer',
    import: 'Importer',
    chain: 'Voir la chaîne',
    received: /461\s?855,36/,
    undo: 'Annuler cet import',
    undoIt: 'Annuler l’import',
    undone: 'annulé',
    correct: 'Télécharger pour corriger',
    export: 'Télécharger',
    giveUp: 'Abandonner',
    stay: 'Continuer',
  },
  en: {
    together: 'They belong together',
    create: /Create/,
    go: 'Continue',
    import: 'Import',
    chain: 'See the chain',
    received: /461,855\.36/,
    undo: 'Undo this import',
    undoIt: 'Undo the import',
    undone: 'undone',
    correct: 'Download to correct',
    export: 'Download',
    giveUp: 'Give up',
    stay: 'Go on',
  },
} as const;

let product: Product;
let browser: Browser;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aval-records-'));
  product = await startProduct({ demo: false });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(['fr', 'en'] as const)('a visitor with files (%s)', (locale) => {
  const t = WORDS[locale];
  const company = `crm-${locale}`;

  it('goes from three files of a CRM to the chain and its cash, nothing serious to axe on any step', async () => {
    const { page, done } = await visit(locale, '/start');
    await drop(page, crm);
    await page.getByRole('button', { name: t.together }).click();
    await nameIt(page, company, t.create);
    for (const step of ['in', 'means', 'ask']) {
      if (step !== 'in') await page.getByRole('button', { name: t.go, exact: true }).click();
      await page.locator(`[aria-current=step]`).waitFor();
      expect({ step, findings: await seriousFindings(page) }).toEqual({ step, findings: [] });
    }
    await importIt(page, t);
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: t.chain }).click();
    await page.waitForURL(`**/c/${company}/chain**`);
    await page.goto(`${product.address}/c/${company}/cash`);
    await page.getByText(t.received).first().waitFor();
    await done();
  });

  it('takes the facts along as a file', async () => {
    const { page, done } = await visit(locale, `/c/${company}/records`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: t.export, exact: true }).click(),
    ]);
    const path = join(folder, `${company}.zip`);
    await download.saveAs(path);
    expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
    await done();
  });

  it('takes an import back as a whole, once it is confirmed', async () => {
    const { page, done } = await visit(locale, `/c/${company}/records`);
    await page.getByRole('button', { name: 'comptes.csv' }).click();
    await page.getByRole('button', { name: t.undo }).click();
    await page.getByRole('dialog').getByRole('button', { name: t.undoIt }).click();
    await page.getByText(t.undone, { exact: true }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    const { receipts } = await answer<{ receipts: unknown[] }>(`/api/companies/${company}/receipts`);
    expect(receipts).toEqual([]);
    await done();
  });

  it('downloads the rows set aside, corrects them, drops them again, and they count', async () => {
    const path = join(folder, `orders-${locale}.csv`);
    writeFileSync(path, `${readFileSync(orders, 'utf8').trimEnd()}\nC9;Commande reçue;le 31;Commerce;Durand;10,00\n`);
    const { page, done } = await visit(locale, '/start');
    await drop(page, [path]);
    await nameIt(page, `mended-${locale}`, t.create);
    await importIt(page, t);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: t.correct }).click(),
    ]);
    const mended = join(folder, `mended-${locale}.csv`);
    await download.saveAs(mended);
    writeFileSync(mended, readFileSync(mended, 'utf8').replace('le 31', '31/03/2026 09:00'));
    await page.goto(`${product.address}/c/mended-${locale}/records`);
    await drop(page, [mended]);
    await importIt(page, t);
    const imports = await answer<{ quality: { rowsKept: number; rowsRefused: number } }[]>(
      `/api/companies/mended-${locale}/imports`,
    );
    expect(imports[0]?.quality).toMatchObject({ rowsKept: 1, rowsRefused: 0 });
    await done();
  });
});

it('is walked by keyboard alone, from the file to the chain', async () => {
  const t = WORDS.fr;
  const { page, done } = await visit('fr', '/start');
  await drop(page, crm);
  await page.getByRole('button', { name: t.together }).waitFor();
  await page.keyboard.press('Enter'); // the focus is on the likely answer
  await page.getByRole('dialog').getByRole('textbox').waitFor();
  await page.keyboard.type('au-clavier');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: t.import, exact: true }).waitFor();
  await tabTo(page, t.giveUp);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(await focused(page)).toBe(t.giveUp);
  await tabTo(page, t.import);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: t.chain }).waitFor();
  await tabTo(page, t.chain);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/c/au-clavier/chain**');
  await done();
});

it.each(['in', 'means', 'ask'])('fits a phone without scrolling sideways, in the dark: %s', async (step) => {
  const sources = await answer<{ source: string }[]>('/api/companies/on-a-phone/sources');
  const { page, done } = await visit('en', '/start', { width: 390, height: 844 }, 'dark');
  if (sources.length === 0) {
    await drop(page, crm);
    await page.getByRole('button', { name: WORDS.en.together }).click();
    await nameIt(page, 'on-a-phone', WORDS.en.create);
    await page.getByRole('button', { name: WORDS.en.import, exact: true }).waitFor();
  }
  const [source] = await answer<{ source: string }[]>('/api/companies/on-a-phone/sources');
  await page.goto(`${product.address}/c/on-a-phone/records/${source?.source}?step=${step}`);
  await page.getByRole('button', { name: WORDS.en.import, exact: true }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await seriousFindings(page)).toEqual([]);
  await done();
});

const drop = (page: Page, files: readonly string[]): Promise<void> =>
  page
    .locator('input[type=file]')
    .first()
    .setInputFiles([...files]);

async function nameIt(page: Page, name: string, create: RegExp): Promise<void> {
  await page.getByRole('dialog').getByRole('textbox').fill(name);
  await page.getByRole('button', { name: create }).click();
}

async function importIt(page: Page, t: { readonly import: string; readonly chain: string }): Promise<void> {
  await page.getByRole('button', { name: t.import, exact: true }).click();
  await page.getByRole('button', { name: t.chain }).waitFor();
}

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => (document.activeElement?.textContent ?? '').trim());

/** Presses Tab until what has the focus is called that; fails when the whole page was gone through. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let n = 0; n < 120; n++) {
    if ((await focused(page)) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${name}`);
}

async function visit(
  locale: 'fr' | 'en',
  path: string,
  viewport = { width: 1440, height: 900 },
  colorScheme: 'light' | 'dark' = 'light',
): Promise<{ page: Page; done: () => Promise<void> }> {
  const { page, done } = await openVisit(browser, product.address + path, { locale, viewport, colorScheme });
  return { page, done: async () => expect(await done()).toEqual([]) };
}

async function answer<T>(path: string): Promise<T> {
  return (await fetch(product.address + path)).json() as Promise<T>;
}
