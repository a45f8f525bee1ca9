import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--no-first-run',
  '--font-render-hinting=none',
];
const NSS = [
  '/lib/x86_64-linux-gnu/libnss3.so',
  '/usr/lib/x86_64-linux-gnu/libnss3.so',
  '/usr/lib64/libnss3.so',
  '/usr/lib/libnss3.so',
];

/**
 * A headless Chromium that needs no system package: the one inside `@sparticuz/chromium` on Linux x64
 * (with its own libraries where the system lacks them), else `AVAL_BROWSER`, else an installed Chrome.
 */
export async function openBrowser(): Promise<Browser> {
  const own = process.env['AVAL_BROWSER'];
  if (own !== undefined) return chromium.launch({ executablePath: own, args: ARGS });
  if (process.platform !== 'linux' || process.arch !== 'x64') return chromium.launch({ channel: 'chrome', args: ARGS });
  if (!NSS.some((path) => existsSync(path))) process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x'; // makes the package unpack its own libraries
  const { default: shipped } = await import('@sparticuz/chromium');
  return chromium.launch({ executablePath: await shipped.executablePath(), args: ARGS });
}

/** The text of axe-core, to be run inside a page. */
export const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
