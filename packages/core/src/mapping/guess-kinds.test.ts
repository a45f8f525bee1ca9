import { describe, expect, it } from 'vitest';
import type { ActivityKind } from '../ledger/index.ts';
import { NAMED_PROCESSES } from './activity-names.test-kit.ts';
import { isHeldOut } from './named-process.test-kit.ts';
import type { NamedProcess } from './named-process.test-kit.ts';
import { guessActs, guessKinds } from './guess-kinds.ts';
import type { KindContext } from './guess-kinds.ts';
import { NAMES_OF_TOOLS } from './names-of-tools.test-kit.ts';
import type { ActivityColumnProfile, ActivityGuess, ActivityProfile } from './guess.types.ts';

const NOTHING: KindContext = { cash: [], outcomes: [], said: {} };
const act = (value: string, more: Partial<ActivityProfile> = {}): ActivityProfile => ({
  value,
  count: 10,
  phases: [],
  ...more,
});
const column = (values: readonly ActivityProfile[], phaseColumn: string | null = null): ActivityColumnProfile => ({
  column: 'activity',
  phaseColumn,
  values,
});
const guessed = (values: readonly ActivityProfile[], context = NOTHING, phaseColumn: string | null = null) =>
  Object.fromEntries(
    guessActs(column(values, phaseColumn), context).map((one) => [one.activity, one.value] as const),
  ) as Record<string, ActivityKind>;

/** Every name of every process with what is guessed of it, each process read as one source. */
const judgedOf = (processes: readonly NamedProcess[]) =>
  processes.flatMap(({ process, acts }) => {
    const guesses = guessActs(column(acts.map(({ name }) => act(name))), NOTHING);
    return acts.map((truth) => ({
      truth,
      heldOut: isHeldOut(process, truth.name),
      guess: guesses.find((one) => one.activity === truth.name) as ActivityGuess,
    }));
  });
const judged = judgedOf(NAMED_PROCESSES);
type Judged = (typeof judged)[number];
const isRight = ({ truth, guess }: Judged): boolean => truth.kind === guess.value;
const shareRight = (some: readonly Judged[]): number => some.filter(isRight).length / some.length;
const sure = (some: readonly Judged[]): readonly Judged[] => some.filter(({ guess }) => guess.confidence >= 0.9);

describe('the names of acts, in seven languages and many trades', () => {
  const held = judged.filter((one) => one.heldOut);
  const seen = judged.filter((one) => !one.heldOut);

  it('are enough to judge by', () => {
    expect(judged.length).toBeGreaterThanOrEqual(400);
    expect(held.length).toBeGreaterThanOrEqual(130);
  });

  it.each([
    ['seen while the lexicons were written', seen],
    ['held out', held],
    ['of public logs and widely used tools', judgedOf(NAMES_OF_TOOLS)],
  ])('%s: at least 92 % are right, and 90 % of those shown as sure', (part, some) => {
    const said = `${part}: ${some.length} names, ${(100 * shareRight(some)).toFixed(1)} % right; ${sure(some).length} sure, ${(100 * shareRight(sure(some))).toFixed(1)} % of them right`;
    process.stdout.write(`${said}\n`);
    expect(shareRight(some), said).toBeGreaterThanOrEqual(0.92);
    expect(shareRight(sure(some)), said).toBeGreaterThanOrEqual(0.9);
  });

  it('never make a row artificial that is an act', () => {
    expect(judged.filter((one) => one.guess.value === 'artificial' && !isRight(one))).toEqual([]);
  });

  it('that are codes say nothing: work, unsurely, and said so', () => {
    const coded = judged.filter(({ guess }) => guess.reasons.some(({ code }) => code === 'mapping.act.coded'));
    expect(coded.length).toBeGreaterThanOrEqual(10);
    expect(coded.filter(({ guess }) => guess.value !== 'work' || guess.confidence > 0.5)).toEqual([]);
  });

  it('of each kind are found: at least four in five of every kind', () => {
    const found = Object.fromEntries(
      [...Map.groupBy(judged, ({ truth }) => truth.kind)].map(([kind, some]) => [kind, shareRight(some)]),
    );
    expect(Object.entries(found).filter(([, share]) => share < 0.8)).toEqual([]);
  });
});

describe('how an act is recorded tells what its name does not', () => {
  it('what is never started, where other activities are, is a state that a system records', () => {
    const values = [
      act('A_APPROVED', { phases: ['COMPLETE'] }),
      act('W_Complete application', { phases: ['SCHEDULE', 'START', 'COMPLETE'] }),
      act('W_Validate application', { phases: ['START', 'COMPLETE'] }),
      act('Offer signed by customer', { phases: ['COMPLETE'] }),
    ];
    expect(guessed(values, NOTHING, 'transition')).toEqual({
      A_APPROVED: 'state',
      'W_Complete application': 'work',
      'W_Validate application': 'approval',
      'Offer signed by customer': 'customer',
    });
    expect(guessed(values)['A_APPROVED']).toBe('approval');
  });

  it('what only machines do is a state, unless its name says that somebody outside does it', () => {
    const values = [
      act('Post entries', { robotShare: 1 }),
      act('Order placed', { robotShare: 1 }),
      act('Pack', { robotShare: 0.4 }),
    ];
    expect(guessed(values)).toEqual({ 'Post entries': 'state', 'Order placed': 'customer', Pack: 'work' });
  });

  it('Start and End are no acts where they open and close every object', () => {
    const values = [
      act('Start', { objectCount: 10, firstCount: 10 }),
      act('Sawing', { objectCount: 10, firstCount: 0 }),
      act('End', { objectCount: 10, finalCount: 10 }),
    ];
    expect(guessed(values)).toEqual({ Start: 'artificial', Sawing: 'work', End: 'artificial' });
  });

  it.each<[string, Partial<ActivityProfile>]>([
    ['stand elsewhere', { objectCount: 10, firstCount: 2 }],
    ['come several times', { count: 40, objectCount: 10, firstCount: 10 }],
    ['last', { objectCount: 10, firstCount: 10, timedShare: 0.9 }],
  ])('but they are where they %s', (_, measured) => {
    expect(guessed([act('Start', measured), act('End')])['Start']).toBe('work');
  });

  it('nor is a lone Start taken for one, when nothing was measured', () => {
    expect(guessed([act('Start'), act('Sawing')])).toEqual({ Start: 'work', Sawing: 'work' });
  });
});

describe('what the mapping says of an act', () => {
  const cash = (direction: 'in' | 'out', activity: string): KindContext => ({
    ...NOTHING,
    cash: [{ activities: [activity], direction, basis: 'received' }],
  });

  it('makes money that comes in the act of who pays, and money that goes out work', () => {
    expect(guessed([act('Transfer booked')], cash('in', 'Transfer booked'))).toEqual({ 'Transfer booked': 'customer' });
    expect(guessed([act('Payment')], cash('out', 'Payment'))).toEqual({ Payment: 'work' });
    const settled = (name: string) =>
      guessed([act(name)], { ...NOTHING, cash: [{ activities: [name], direction: 'in', basis: 'settled' }] })[name];
    expect([settled('Settled'), settled('Clear Invoice')]).toEqual(['customer', 'work']);
  });

  it('is its end', () => {
    const context: KindContext = {
      ...cash('in', 'Payment'),
      outcomes: [{ activities: ['Order cancelled'], fate: 'cancelled' }],
    };
    const acts = guessActs(column([act('Payment'), act('Order cancelled'), act('Pack')]), context);
    expect(acts.map((one) => one.end)).toEqual(['cash', 'cancelled', null]);
  });

  it('stands, when a person said it, and is kept even if it is work', () => {
    const said = { 'Approve order': 'work', Pack: 'report', 'Rare act': 'approval' } as const;
    const acts = guessActs(column([act('Approve order'), act('Pack')]), { ...NOTHING, said });
    expect(guessKinds(acts, said).value).toEqual(said);
  });
});

it('only what is not plain work is listed in a mapping', () => {
  const acts = guessActs(column([act('Enter order'), act('Approve order'), act('Weekly report')]), NOTHING);
  expect(guessKinds(acts).value).toEqual({ 'Approve order': 'approval', 'Weekly report': 'report' });
  expect(guessKinds([])).toMatchObject({ value: {}, confidence: 0 });
});
