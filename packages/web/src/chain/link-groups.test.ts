import { expect, test } from 'vitest';
import { generatedChain, linkOf } from './chain.fixture.ts';
import { groupLinks, MAX_BOXES } from './link-groups.ts';

const linksOf = (...names: readonly string[]) => names.map((name, i) => linkOf(name, { workCount: 1000 - i }));
const many = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${prefix} ${i}`);

test('a chain that fits is never grouped', () => {
  expect(groupLinks(generatedChain(17).links)).toEqual([]);
});

test('links whose names begin with the same word are gathered', () => {
  const groups = groupLinks(linksOf(...many('Declaration', 20), ...many('Permit', 20)), 10);
  expect(groups.map((group) => [group.name, group.links.length])).toEqual([
    ['Declaration', 20],
    ['Permit', 20],
  ]);
});

test('a first word that nearly every link has says nothing: the second is taken', () => {
  const groups = groupLinks(linksOf(...many('01_HOOFD', 15), ...many('01_BB', 15)), 10);
  expect(groups.map((group) => group.name)).toEqual(['01_HOOFD', '01_BB']);
});

test('when names say nothing, the rarest links are gathered', () => {
  const names = Array.from({ length: 40 }, (_, i) => `Activity${i}`);
  const [rare] = groupLinks(linksOf(...names), 30);
  expect(rare?.kind).toBe('rare');
  expect(rare?.links).toContain('Activity39');
  expect(rare?.links).not.toContain('Activity0');
});

test.each([49, 120, 400])('%i links become a map that can be read', (size) => {
  const { links } = generatedChain(size);
  const groups = groupLinks(links);
  const gathered = groups.flatMap((group) => group.links);
  expect(new Set(gathered).size).toBe(gathered.length);
  expect(links.length - gathered.length + groups.length).toBeLessThanOrEqual(MAX_BOXES);
});
