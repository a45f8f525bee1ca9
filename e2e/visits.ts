import type { Browser, Page } from 'playwright-core';
import { axePath } from './browser.ts';

const TAGS = { fr: 'fr-FR', en: 'en-GB' } as const;

export interface Visit {
  readonly page: Page;
  /** Leaves; fails when the page threw. */
  readonly done: () => Promise<readonly string[]>;
}

/** Opens an address as a visitor of that language would; `done` answers what the page threw. */
export async function openVisit(
  browser: Browser,
  address: string,
  options: {
    readonly locale: 'fr' | 'en';
    readonly viewport?: { width: number; height: number };
    readonly colorScheme?: 'light' | 'dark';
  },
): Promise<Visit> {
  const { locale, viewport = { width: 1440, height: 900 }, colorScheme = 'light' } = options;
  const context = await browser.newContext({ viewport, colorScheme, locale: TAGS[locale], reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.addInitScript({ path: axePath }); // not a script tag: the page's own policy forbids inline scripts
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(error.message));
  await page.goto(address);
  return {
    page,
    done: async () => {
      await context.close();
      return thrown;
    },
  };
}

interface Checker {
  readonly run: () => Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly impact: string;
      readonly nodes: readonly { readonly html: string }[];
    }[];
  }>;
}

/** What axe finds serious or critical, named with the elements. */
export async function seriousFindings(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const checker = (window as unknown as { axe: Checker }).axe;
    const { violations } = await checker.run();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  });
}
