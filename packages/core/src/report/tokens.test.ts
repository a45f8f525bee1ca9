import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { INKS } from './tokens.ts';

it('documents have the colours of the page, in the light', () => {
  const css = readFileSync(join(import.meta.dirname, '../../../web/src/shared/tokens.css'), 'utf8');
  const light = css.slice(0, css.indexOf("data-mantine-color-scheme='dark'"));
  const ofPage = Object.fromEntries(
    [...light.matchAll(/--aval-([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, ink]) => [name, ink]),
  );
  expect(ofPage).toMatchObject(INKS);
});
