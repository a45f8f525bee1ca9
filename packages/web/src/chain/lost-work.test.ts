import { expect, test } from 'vitest';
import { chainOf } from './chain.fixture.ts';
import { withLosses } from './lost-work.ts';

const claims = (names: readonly string[]) => names.map((claim) => ({ claim }));
const [paid, toRefusal, refusal, rare, rareWay] = claims(['paid', 'to refusal', 'refusal', 'rare', 'rare way']);
const whole = chainOf(
  [
    { from: 'order', to: 'customer', end: 'customer', count: 900, ...paid },
    { from: 'order', to: 'reject', count: 100, ...toRefusal },
    { from: 'reject', to: 'refused', end: 'refused', count: 100, ...refusal },
    { from: 'order', to: 'lost', count: 1, ...rareWay },
    { from: 'lost', to: 'abandoned', end: 'abandoned', count: 1, ...rare },
  ],
  ['order'],
);
const shown = {
  ...whole,
  links: whole.links.filter((link) => link.link === 'order'),
  handOffs: whole.handOffs.filter((each) => each.claim === 'paid'),
  hidden: { handOffs: 4, links: 2, shownShare: 1 },
};

test('a refusal stays in sight, with the way that leads to it, although no cash goes there', () => {
  const answer = withLosses(shown, whole);
  expect(answer.links.map((link) => link.link)).toEqual(['order', 'reject']);
  expect(answer.handOffs.map((each) => each.claim)).toEqual(['paid', 'to refusal', 'refusal']);
  expect(answer.hidden).toEqual({ handOffs: 2, links: 1, shownShare: 1 });
});

test('nothing is added when nothing is hidden, or while the whole is not known', () => {
  expect(withLosses(whole, whole)).toBe(whole);
  expect(withLosses(shown, undefined)).toBe(shown);
});
