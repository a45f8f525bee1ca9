import type { ChainAnswer, ChainLink, HandOff } from '@aval/core/chain';

/** A small chain written by hand, as the server would answer it: orders are checked, made, shipped; some come back, some are refused. */
export function chainOf(
  handOffs: readonly Partial<HandOff & { readonly from: string; readonly to: string }>[],
  entries: readonly string[] = [],
): ChainAnswer {
  const names = [
    ...new Set([
      ...entries,
      ...handOffs.flatMap((each) => [
        each.from ?? '',
        ...(each.end === undefined || each.end === null ? [each.to ?? ''] : []),
      ]),
    ]),
  ];
  return {
    level: 'activity',
    levels: ['activity'],
    leadingType: 'order',
    hidden: null,
    gathered: 0,
    claims: [],
    links: names.map((link) => linkOf(link)),
    handOffs: handOffs.map((each) => handOffOf(each)),
    entries: entries.map((link) => ({ link, count: 10 })),
  };
}

export const linkOf = (link: string, more: Partial<ChainLink> = {}): ChainLink => ({
  link,
  workCount: 10,
  objectCount: 10,
  reachShare: 0.5,
  cashThrough: { minor: 100_00, currency: 'EUR' },
  workHours: null,
  doneBy: ['Team'],
  claim: `chain.link?level=activity&link=${encodeURIComponent(link)}`,
  ...more,
});

const handOffOf = (each: Partial<HandOff>): HandOff => ({
  from: 'a',
  to: 'b',
  end: null,
  count: 10,
  share: 1,
  cashThrough: { minor: 100_00, currency: 'EUR' },
  medianWaitHours: 5,
  p90WaitHours: 9,
  returnCount: 0,
  claim: 'chain.handoff',
  ...each,
});

/** A chain of `size` links made by a seeded rule: mostly forwards, some skips, some returns, prefixes as municipalities write them. */
export function generatedChain(size: number, seed = 7): ChainAnswer {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state / 2 ** 32;
  };
  const names = Array.from(
    { length: size },
    (_, i) => `${['Intake', 'Review', 'Build', 'Ship', 'Bill'][Math.floor((i / size) * 5)]} step ${i}`,
  );
  const pick = (i: number): string => names[Math.max(0, Math.min(size - 1, i))] ?? '';
  const flows = names.flatMap((from, i) => [
    { from, to: pick(i + 1), count: 50 + Math.floor(next() * 900) },
    { from, to: pick(i + 2 + Math.floor(next() * 4)), count: Math.floor(next() * 200) + 1 },
    ...(next() < 0.2 ? [{ from, to: pick(i - 1 - Math.floor(next() * 5)), count: 20, returnCount: 20 }] : []),
    ...(next() < 0.1 ? [{ from, to: 'refused', end: 'refused' as const, count: 30 }] : []),
    ...(i > size * 0.9 ? [{ from, to: 'customer', end: 'customer' as const, count: 300 }] : []),
  ]);
  return chainOf(
    flows
      .filter((each) => each.from !== each.to)
      .map((each) => ({
        ...each,
        cashThrough: { minor: each.count * 1000, currency: 'EUR' },
        medianWaitHours: next() * 500,
      })),
    [pick(0)],
  );
}
