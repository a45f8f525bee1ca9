import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axePath, openBrowser } from './browser.ts';
import { startProduct } from './product.ts';
import type { Product } from './product.ts';
import { openVisit, seriousFindings } from './visits.ts';

const WORDS = {
  fr: {
    share: 'Partager',
    html: /^Page HTML/,
    pdf: /^PDF/,
    bpmn: /^BPMN/,
    tables: 'Voir les tableaux',
    print: 'Imprimer',
    address: 'Adresse permanente',
  },
  en: {
    share: 'Share',
    html: /^HTML page/,
    pdf: /^PDF/,
    bpmn: /^BPMN/,
    tables: 'Show the tables',
    print: 'Print',
    address: 'Permanent address',
  },
} as const;
const cli = join(import.meta.dirname, '..', 'packages', 'cli', 'src', 'main.ts');
const DATA = join(import.meta.dirname, '..', '..', 'shared', 'data');
const run = promisify(execFile);

let product: Product;
let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'aval-share-'));
beforeAll(async () => {
  product = await startProduct({ demo: true });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Saves what a button of the dialog downloads. */
async function download(page: Page, name: RegExp | string, file: string): Promise<string> {
  const [saved] = await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    page.getByRole('dialog').getByRole('button', { name }).first().click(),
  ]);
  const path = join(folder, file);
  await saved.saveAs(path);
  return path;
}

describe.each(['fr', 'en'] as const)('what is handed on (%s)', (locale) => {
  const words = WORDS[locale];

  it(
    'is downloaded from the dialog: a page that needs nothing, a PDF, a diagram, a table',
    { timeout: 240_000 },
    async () => {
      const { page, done } = await openVisit(browser, `${product.address}/c/demo/cash`, { locale });
      await page.getByRole('button', { name: words.share }).click();
      await page.getByRole('dialog').waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      const html = await download(page, words.html, `report-${locale}.html`);
      const pdf = await download(page, words.pdf, `report-${locale}.pdf`);
      const bpmn = await download(page, words.bpmn, `chain-${locale}.bpmn`);
      await page.getByRole('button', { name: words.tables }).click();
      const xlsx = await download(page, /XLSX/, `table-${locale}.xlsx`);
      expect(await done()).toEqual([]);
      expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
      expect(readFileSync(xlsx).subarray(0, 2).toString()).toBe('PK');
      await expectPageAlone(html, locale);
      expect(await openInModeller(readFileSync(bpmn, 'utf8'))).toMatchObject({ warnings: [] });
    },
  );

  it('a claim is walked by the keyboard, and its permanent address says the same', async () => {
    const { page, done } = await openVisit(browser, `${product.address}/c/demo/cash?why=cash.total`, { locale });
    const top = page.getByRole('treeitem').first();
    await page.getByRole('treeitem').nth(1).waitFor();
    const sentence = await top.locator('p').first().textContent();
    await top.focus();
    const level = (): Promise<string | null> =>
      page.evaluate(() => document.activeElement?.getAttribute('aria-level') ?? null);
    const walked: (string | null)[] = [];
    for (const key of ['ArrowDown', 'ArrowLeft', 'ArrowLeft', 'ArrowRight', 'ArrowRight', 'End', 'Home']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(50);
      walked.push(await level());
    }
    expect(walked).toEqual(['2', '1', '1', '1', '2', '2', '1']);
    await page.keyboard.press('Enter');
    await page.getByRole('tree').getByRole('table').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('tree').getByRole('table').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: words.address }).click();
    await page.waitForURL(/\/c\/demo\/why\/cash\.total$/);
    await page.getByRole('table').first().waitFor();
    await page
      .getByText(sentence ?? '')
      .first()
      .waitFor();
    await page.getByRole('button', { name: words.print }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(await done()).toEqual([]);
  });
});

/** The document opens from the disk, without script and without asking for anything, on a desk and on a phone. */
async function expectPageAlone(path: string, locale: string): Promise<void> {
  for (const width of [1280, 390]) {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.addInitScript({ path: axePath });
    await page.goto(pathToFileURL(path).href);
    expect(asked).toEqual([pathToFileURL(path).href]);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await page.locator('svg').count()).toBeGreaterThan(1);
    expect(await seriousFindings(page)).toEqual([]);
    await context.close();
  }
}

const bpmnJs = createRequire(import.meta.url).resolve('bpmn-js/dist/bpmn-modeler.production.min.js');

interface Modeller {
  readonly importXML: (xml: string) => Promise<{ readonly warnings: readonly { readonly message: string }[] }>;
  readonly saveXML: () => Promise<{ readonly xml: string }>;
  readonly get: (name: string) => { readonly getAll: () => readonly { readonly type: string }[] };
}

/** Opens a diagram in bpmn-js as a modeller does: what it warns of, and how many things it shows. */
async function openInModeller(xml: string): Promise<{ warnings: string[]; shown: number; saves: boolean }> {
  const page = await browser.newPage();
  await page.setContent('<div id="canvas" style="width:1600px;height:900px"></div>');
  await page.addScriptTag({ path: bpmnJs });
  const opened = await page.evaluate(async (diagram) => {
    const Kind = (window as unknown as { BpmnJS: new (options: object) => Modeller }).BpmnJS;
    const modeller = new Kind({ container: '#canvas' });
    const { warnings } = await modeller.importXML(diagram);
    const saved = await modeller.saveXML();
    return {
      warnings: warnings.map(({ message }) => message),
      shown: modeller.get('elementRegistry').getAll().length,
      saves: saved.xml.includes('bpmn:process'),
    };
  }, xml);
  await page.close();
  return opened;
}

const absent = existsSync(DATA) ? '' : ' (skipped: ../shared/data is absent)';
describe.skipIf(absent !== '').each([
  ['o2c', 'o2c_ibm/o2c.csv.gz', 60],
  ['bank', 'bpic2012/bpic2012.xes.gz', 60],
] as const)(`the chain of %s in a modeller${absent}`, (company, file, least) => {
  it('opens without a warning and can be saved again', { timeout: 240_000 }, async () => {
    const workspace = join(folder, company);
    const common = ['--company', company, '--workspace', workspace];
    await run(process.execPath, [cli, 'import', join(DATA, file), ...common, '--yes']);
    const path = join(folder, `${company}.bpmn`);
    await run(process.execPath, [cli, 'report', path, ...common]);
    const opened = await openInModeller(readFileSync(path, 'utf8'));
    expect([opened.warnings, opened.saves]).toEqual([[], true]);
    expect(opened.shown).toBeGreaterThan(least);
  });
});
