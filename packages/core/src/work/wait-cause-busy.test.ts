import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBusySpans } from './wait-cause-busy.ts';
import type { Sessions } from './wait-cause-busy.ts';
import { inOrderOfTime } from './wait-cause-order.ts';

interface Session {
  readonly who: number;
  readonly what: number;
  readonly from: number;
  readonly to: number;
}

const HOUR = 3600;
const session = (who: number, what: number, from: number, to: number): Session => ({
  who,
  what,
  from: from * HOUR,
  to: to * HOUR,
});

function columns(sessions: readonly Session[]): Sessions {
  const sorted = sessions.toSorted((a, b) => a.who - b.who || a.from - b.from || a.to - b.to);
  const column = (of: (one: Session) => number): Float64Array => Float64Array.from(sorted, of);
  return {
    resource: column(({ who }) => who),
    activity: column(({ what }) => what),
    started: column(({ from }) => from),
    ended: column(({ to }) => to),
  };
}

const spansOf = (sessions: readonly Session[], activity = 0): [number, number][] => {
  const spans = findBusySpans(columns(sessions), 3)[activity];
  return [...(spans?.from ?? [])].map((from, i) => [from / HOUR, (spans?.to[i] ?? 0) / HOUR]);
};

describe('everybody who can do an activity is busy', () => {
  it('while the only one who can is in a session, whatever it is on', () => {
    expect(spansOf([session(0, 0, 8, 9), session(0, 1, 10, 12)])).toEqual([
      [8, 9],
      [10, 12],
    ]);
  });

  it('not while another who can is free', () => {
    const both = [session(0, 0, 8, 9), session(1, 0, 8, 9)];
    expect(spansOf([...both, session(0, 0, 10, 14), session(1, 0, 12, 13), session(1, 0, 15, 16)])).toEqual([
      [8, 9],
      [12, 13],
      [15, 16],
    ]);
  });

  it('while those who are at work are, though others have gone home', () => {
    const both = [session(0, 0, 8, 9), session(1, 0, 8, 9)];
    expect(spansOf([...both, session(0, 0, 16, 20), session(1, 0, 40, 41)])).toContainEqual([16, 20]);
  });

  it('by those who did it before only', () => {
    expect(spansOf([session(0, 0, 8, 10), session(1, 1, 8, 9), session(1, 0, 9, 10)])).toEqual([[8, 10]]);
  });

  it('never while somebody who is used to several at once has room for one more', () => {
    const twoByTwo = Array.from({ length: 20 }, (_, i) => [
      session(0, 0, 2 * i, 2 * i + 1.5),
      session(0, 0, 2 * i, 2 * i + 1),
    ]);
    expect(spansOf(twoByTwo.flat())[0]).toEqual([0, 1]);
  });

  it('as a walk over every minute finds it', () => {
    const one = fc.record({
      who: fc.integer({ min: 0, max: 2 }),
      what: fc.integer({ min: 0, max: 2 }),
      from: fc.integer({ min: 0, max: 60 }),
      long: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 25 }), (drawn) => {
        const sessions = apart(drawn.map(({ who, what, from, long }) => ({ who, what, from, to: from + long })));
        for (const activity of [0, 1, 2]) {
          const spans = findBusySpans(columns(sessions), 3)[activity]!;
          for (let t = 0; t < 70; t += 1) {
            const told = [...spans.from].some((from, i) => from <= t && t + 1 <= (spans.to[i] ?? 0));
            expect(told, `activity ${activity} at ${t}`).toBe(isAllBusy(sessions, activity, t));
          }
        }
      }),
    );
  });
});

/** Sessions of one person that do not overlap: capacity is then one. */
function apart(sessions: readonly Session[]): Session[] {
  return sessions
    .filter((one, i) =>
      sessions.slice(0, i).every((other) => other.who !== one.who || other.to <= one.from || one.to <= other.from),
    )
    .filter((one, i, kept) =>
      kept.slice(0, i).every((other) => other.who !== one.who || other.to <= one.from || one.to <= other.from),
    );
}

/** The plain reading: from t to t + 1, nobody capable and at work is free, and somebody is at work. Seconds are short: all stay at work. */
function isAllBusy(sessions: readonly Session[], activity: number, t: number): boolean {
  const capable = [0, 1, 2].filter((who) =>
    sessions.some((one) => one.who === who && one.what === activity && one.from <= t),
  );
  const atWork = capable.filter((who) => {
    const mine = sessions.filter((one) => one.who === who);
    return mine.some(({ from }) => from <= t) && mine.some(({ to }) => to > t);
  });
  const isBusy = (who: number): boolean => sessions.some((one) => one.who === who && one.from <= t && one.to > t);
  return atWork.length > 0 && atWork.every(isBusy);
}

describe('the order of time', () => {
  it('is that of a plain sort, and of the same moment the order given', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 })), (moments) => {
        const plain = moments.map((_, i) => i).toSorted((a, b) => moments[a]! - moments[b]! || a - b);
        expect([...inOrderOfTime(Float64Array.from(moments))]).toEqual(plain);
      }),
    );
  });
});
