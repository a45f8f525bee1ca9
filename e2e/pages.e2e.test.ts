import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGES } from '../packages/web/src/pages.ts';
import { openBrowser } from './browser.ts';
import { startProduct } from './product.ts';
import type { Product } from './product.ts';
import { openVisit, seriousFindings } from './visits.ts';

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const NAMES = PAGES.map(({ page }) => page);

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

const open = (path: string, options: Partial<Parameters<typeof openVisit>[2]> = {}) =>
  openVisit(browser, product.address + path, { locale: 'fr', ...options });

describe.each(NAMES)('the page %s', (name) => {
  it.each([
    ['fr, wide', { locale: 'fr', viewport: WIDE }],
    ['en, wide', { locale: 'en', viewport: WIDE }],
    ['fr, in the dark', { locale: 'fr', viewport: WIDE, colorScheme: 'dark' }],
    ['fr, on a phone', { locale: 'fr', viewport: PHONE }],
    ['en, on a phone', { locale: 'en', viewport: PHONE }],
  ] as const)('reads well: %s', async (_, options) => {
    const { page, done } = await open(`/c/demo/${name}`, options);
    await page.locator('main h1').first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(options.viewport.width);
    expect(await seriousFindings(page)).toEqual([]);
    expect(await done()).toEqual([]);
  });
});

describe('the first page', () => {
  it('is today: sentences, each with its page, the cash, and what changed; it prints on one sheet', async () => {
    const { page, done } = await open('/');
    await page.waitForURL('**/c/demo/today**');
    await page.getByRole('heading', { name: 'Ce qui a changé' }).waitFor();
    expect(await page.locator('main ol li').count()).toBeGreaterThan(3);
    expect(await page.getByRole('button', { name: /Pourquoi/ }).count()).toBeGreaterThan(3);
    await page.waitForLoadState('networkidle');
    const printed = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(printed.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
    expect(await done()).toEqual([]);
  });
});

describe('a part of the records', () => {
  it('is chosen by keyboard, stands in the address, follows to other pages, and is removed', async () => {
    const { page, done } = await open('/c/demo/vain');
    await page.getByRole('button', { name: 'Filtrer' }).focus();
    await page.keyboard.press('Enter');
    const months = page.getByRole('group', { name: 'Par mois' });
    await months.getByRole('button', { name: 'Appliquer' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/from=\d{4}-\d{2}/);
    await page.getByRole('link', { name: 'Argent' }).first().click();
    await page.waitForURL(/cash\?.*from=\d{4}-\d{2}/);
    await page.getByRole('heading', { name: 'Argent', level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: /Ôter le filtre/ }).click();
    await page.waitForURL((url) => !url.search.includes('from='));
    expect(await done()).toEqual([]);
  });

  it('is compared with another one', async () => {
    const { page, done } = await open('/c/demo/compare');
    await page.locator('main table').first().waitFor();
    expect(await page.locator('main table tbody tr').count()).toBeGreaterThan(3);
    expect(await done()).toEqual([]);
  });
});
