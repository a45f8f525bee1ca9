import { describe, expect, it } from 'vitest';
import { profileOf } from '../given-records.test-kit.ts';
import { understand } from '../understand.ts';
import { HELD_OUT } from './held-out.test-kit.ts';
import { recordsOf } from './rules.test-kit.ts';
import type { Trade } from './rules.test-kit.ts';
import { STORIES } from './stories.test-kit.ts';

/** One thing that was guessed of a story, what would be right (`a|b`), and how surely it was said. */
interface Told {
  readonly story: string;
  readonly what: string;
  readonly guessed: string;
  readonly right: string;
  readonly isRight: boolean;
  readonly confidence: number;
}

/** Everything that is guessed of a story: columns, what a row is, what stands for cash, what leads. */
function tellStory(story: Trade): readonly Told[] {
  const guess = understand(profileOf({ tables: story.tables.map(recordsOf) }), { zone: 'UTC', currency: 'EUR' });
  const tell = (what: string, guessed: string, right: string | undefined, confidence: number): Told[] =>
    right === undefined
      ? []
      : [{ story: story.story, what, guessed, right, isRight: right.split('|').includes(guessed), confidence }];
  const given = (table: string) => story.tables.find((one) => one.table === table);
  const rule = guess.mapping.cash.find((one) => one.direction === 'in') ?? guess.mapping.cash[0];
  return [
    ...guess.columns.flatMap(({ table, column, value, confidence }) => {
      const right = given(table)?.columns.find(([name]) => name === column)?.[2];
      return tell(`${table}.${column}`, value.role === 'ignore' ? 'attribute' : value.role, right, confidence);
    }),
    ...guess.tables.flatMap(({ table, value, confidence }) =>
      tell(`rows of ${table}`, value, given(table)?.row, confidence),
    ),
    ...tell('cash', rule ? `${rule.basis} ${rule.direction}` : 'none', story.cash, guess.cash.confidence),
    ...tell('leading', leadingAs(guess.mapping.leading, story.leading), story.leading, guess.leading.confidence),
  ];
}

/** A type may be called by more words than the thing: a `hubspot deal` is a deal. */
const leadingAs = (guessed: string, right: string | undefined): string =>
  right?.split('|').find((one) => guessed.split(' ').includes(one)) ?? guessed;

const shareRight = (some: readonly Told[]): number =>
  some.filter((one) => one.isRight).length / Math.max(1, some.length);
const written = (one: Told): string =>
  `${one.story}: ${one.what} is ${one.right}, guessed ${one.guessed} (${one.confidence.toFixed(2)})`;
const wrongOf = (some: readonly Told[]): string =>
  some
    .filter((one) => !one.isRight)
    .map(written)
    .join('\n');
const meant = (some: readonly Told[]): readonly Told[] =>
  some.filter((one) => one.what.includes('.') && !one.right.split('|').includes('attribute'));

/** Beside the verdict, for the eye: how many are right by role and by confidence, and which are not. */
function show(name: string, stories: readonly Trade[], told: readonly Told[]): void {
  const columns = told.filter((one) => one.what.includes('.'));
  const roles = [...Map.groupBy(columns, (one) => one.right.split('|')[0] ?? '')].map(
    ([role, all]) => `${role} ${all.filter((one) => one.isRight).length}/${all.length}`,
  );
  const bins = [0, 0.5, 0.6, 0.7, 0.8, 0.9].map((from, i, all) => {
    const some = told.filter((one) => one.confidence >= from && one.confidence < (all[i + 1] ?? 1.01));
    return `${from.toFixed(1)} ${some.filter((one) => one.isRight).length}/${some.length}`;
  });
  const lines = [
    `${name}: ${stories.length} sources, ${told.length} guesses, ${(100 * shareRight(told)).toFixed(1)} % right; ` +
      `columns that mean something ${(100 * shareRight(meant(told))).toFixed(1)} % of ${meant(told).length}`,
    `  by role: ${roles.join(', ')}`,
    `  right by confidence, from: ${bins.join(', ')}`,
    ...(wrongOf(told) === '' ? [] : [wrongOf(told)]),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

describe.each([
  { name: 'seen while the lexicons were written', stories: STORIES, least: 60 },
  { name: 'written after them', stories: HELD_OUT, least: 20 },
])('sources of many trades, languages and tools, $name', ({ name, stories, least }) => {
  const told = stories.flatMap(tellStory);

  it('are understood right in 95 % of all that is said of them', () => {
    show(name, stories, told);
    expect(stories.length).toBeGreaterThanOrEqual(least);
    expect(shareRight(told), wrongOf(told)).toBeGreaterThanOrEqual(0.95);
    expect(shareRight(meant(told)), wrongOf(meant(told))).toBeGreaterThanOrEqual(0.95);
  });

  it('are said to be so at 90 % or more only where 90 % is right', () => {
    const sure = told.filter((one) => one.confidence >= 0.9);
    expect(shareRight(sure), wrongOf(sure)).toBeGreaterThanOrEqual(0.9);
  });

  it('are not said more surely than they are known', () => {
    for (const from of [0.5, 0.6, 0.7, 0.8]) {
      const some = told.filter((one) => one.confidence >= from && one.confidence < from + 0.1);
      if (some.length >= 10) expect(shareRight(some), wrongOf(some)).toBeGreaterThanOrEqual(from);
    }
  });
});
