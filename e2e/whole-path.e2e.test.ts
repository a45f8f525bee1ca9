import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { startProduct } from './product.ts';
import type { Product } from './product.ts';
import { openVisit, seriousFindings } from './visits.ts';

const orders = join(import.meta.dirname, '..', 'cases', 'three-orders', 'facts.csv');
const WORDS = {
  fr: {
    create: /Créer/,
    import: 'Importer',
    chain: 'Voir la chaîne',
    why: /Pourquoi/,
    records: /Les enregistrements/,
    meaning: 'Ce que cela veut dire',
    table: 'Tableau',
    received: /1\s?200,50/,
    file: 'facts.csv',
  },
  en: {
    create: /Create/,
    import: 'Import',
    chain: 'See the chain',
    why: /Why/,
    records: /The records/,
    meaning: 'What it means',
    table: 'Table',
    received: /1,200\.50/,
    file: 'facts.csv',
  },
} as const;

let product: Product;
let browser: Browser;
beforeAll(async () => {
  product = await startProduct({ demo: true });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe.each(['fr', 'en'] as const)('a visitor (%s)', (locale) => {
  const words = WORDS[locale];
  const company = `shop-${locale}`;

  it('drops a file on the demo, names the company, sees what was understood, and imports', async () => {
    const { page, done } = await visit(locale, '/c/demo/records');
    await page.locator('input[type=file]').first().setInputFiles(orders);
    await page.getByRole('dialog').getByRole('textbox').fill(company);
    await page.getByRole('button', { name: words.create }).click();
    await page.getByRole('button', { name: words.import, exact: true }).waitFor();
    await page.getByText(words.meaning).click();
    await page.getByText('Montant').first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: words.import, exact: true }).click();
    const chain = page.getByRole('link', { name: words.chain }).or(page.getByRole('button', { name: words.chain }));
    await chain.click();
    await page.waitForURL(`**/c/${company}/chain**`);
    await done();
  });

  it('sees the chain, takes it as a table, and opens a link', async () => {
    const { page, done } = await visit(locale, `/c/${company}/chain`);
    await page.getByText('Usinage').first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByText(words.table, { exact: true }).click();
    await page.getByRole('table').first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.goto(`${product.address}/c/${company}/chain?link=Usinage`);
    await page.getByRole('complementary').last().getByText('Expédition').first().waitFor(); // who it hands over to; the payment is the customer's own act
    await done();
  });

  it('asks why of the inflow, down to the row of the file', async () => {
    const { page, done } = await visit(locale, `/c/${company}/cash`);
    await page.getByText(words.received).first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: words.why }).first().click();
    const panel = page.getByRole('complementary').last();
    await panel.getByRole('button', { name: words.records }).first().click();
    await panel.getByText(words.file).first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await panel.getByText(words.file).first().waitFor({ state: 'hidden' });
    await done();
  });

  it('walks from the receipt back to the order on a time axis', async () => {
    const { page, done } = await visit(locale, `/c/${company}/cash`);
    const { receipts } = await answer<{ receipts: { receiptId: number }[] }>(`/api/companies/${company}/receipts`);
    await page.goto(`${product.address}/c/${company}/trace/${receipts[0]?.receiptId}`);
    for (const work of ['Commande reçue', 'Usinage', 'Expédition']) await page.getByText(work).first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await done();
  });
});

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
