import { describe, expect, it } from 'vitest';
import { profileOf } from '../given-records.test-kit.ts';
import { understand } from '../understand.ts';
import { recordsOf } from './rules.test-kit.ts';
import { STORIES } from './stories.test-kit.ts';

/** One thing that was guessed of a story, what would be right, and how surely it was said. */
interface Told {
  readonly story: string;
  readonly what: string;
  readonly guessed: string;
  readonly right: string;
  readonly isRight: boolean;
  readonly confidence: number;
}

const told: readonly Told[] = STORIES.flatMap((story) => {
  const understood = understand(profileOf({ tables: story.tables.map(recordsOf) }), { zone: 'UTC', currency: 'EUR' });
  const columns = understood.columns.map((guess): Told => {
    const column = story.tables
      .find((one) => one.table === guess.table)
      ?.columns.find(([name]) => name === guess.column);
    const right = column?.[2] ?? '';
    const guessed = guess.value.role === 'ignore' ? 'attribute' : guess.value.role;
    return {
      story: story.story,
      what: `${guess.table}.${guess.column}`,
      guessed,
      right,
      isRight: right.split('|').includes(guessed),
      confidence: guess.confidence,
    };
  });
  const rows = understood.tables.map((guess): Told => {
    const right = story.tables.find((one) => one.table === guess.table)?.row ?? '';
    return {
      story: story.story,
      what: `${guess.table} rows`,
      guessed: guess.value,
      right,
      isRight: right.split('|').includes(guess.value),
      confidence: guess.confidence,
    };
  });
  const inward = understood.mapping.cash.find((rule) => rule.direction === 'in') ?? understood.mapping.cash[0];
  const guessed = inward ? `${inward.basis} ${inward.direction}` : 'none';
  const cash =
    story.cash === undefined
      ? []
      : [
          {
            story: story.story,
            what: 'cash',
            guessed,
            right: story.cash,
            isRight: story.cash.split('|').includes(guessed),
            confidence: understood.cash.confidence,
          },
        ];
  const { leading } = understood.mapping;
  const leads =
    story.leading === undefined
      ? []
      : [
          {
            story: story.story,
            what: 'leading',
            guessed: leading,
            right: story.leading,
            isRight: story.leading.split('|').includes(leading),
            confidence: understood.leading.confidence,
          },
        ];
  return [...columns, ...rows, ...cash, ...leads];
});

const shareRight = (some: readonly Told[]): number =>
  some.filter((one) => one.isRight).length / Math.max(1, some.length);
const written = (one: Told): string =>
  `${one.story}: ${one.what} is ${one.right}, guessed ${one.guessed} (${one.confidence.toFixed(2)})`;
const wrong = told.filter((one) => !one.isRight).map(written);

describe('the guess, over sources of many trades, languages and tools', () => {
  it('has at least sixty of them', () => {
    expect(STORIES.length).toBeGreaterThanOrEqual(60);
  });

  it('is right in 95 % of all it says', () => {
    const columns = told.filter((one) => !['cash', 'leading'].includes(one.what) && !one.what.endsWith(' rows'));
    const meant = columns.filter((one) => !one.right.split('|').includes('attribute'));
    const roles = [...Map.groupBy(columns, (one) => one.right.split('|')[0] ?? '')].map(
      ([role, all]) => `${role} ${all.filter((one) => one.isRight).length}/${all.length}`,
    );
    process.stdout.write(
      `${STORIES.length} sources, ${told.length} guesses: ${(100 * shareRight(told)).toFixed(1)} % right; ` +
        `columns that mean something ${(100 * shareRight(meant)).toFixed(1)} % (${meant.length})\n  ${roles.join(', ')}\n${wrong.map((one) => `  ${one}\n`).join('')}`,
    );
    expect(shareRight(told), wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(shareRight(meant), wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it('is right in 90 % of what it says at 90 % or more, and knows its other doubts', () => {
    const bins = [0, 0.5, 0.6, 0.7, 0.8, 0.9].map((from, i, all) => {
      const some = told.filter((one) => one.confidence >= from && one.confidence < (all[i + 1] ?? 1.01));
      return `${from.toFixed(1)}+ ${some.filter((one) => one.isRight).length}/${some.length}`;
    });
    process.stdout.write(`  right by confidence: ${bins.join(', ')}\n`);
    const sure = told.filter((one) => one.confidence >= 0.9);
    expect(
      shareRight(sure),
      sure
        .filter((one) => !one.isRight)
        .map(written)
        .join('\n'),
    ).toBeGreaterThanOrEqual(0.9);
  });
});
