import type { TracedWork } from '@aval/core/chain';

/**
 * Each recorded act once. The server tells an act once for every leading object that it served; here its shares are added,
 * its objects joined, and its wait is the shortest of theirs: since the last thing that it could have waited for.
 */
export function joinShared(work: readonly TracedWork[]): readonly TracedWork[] {
  return [...Map.groupBy(work, (one) => one.events.join()).values()].flatMap((same) => {
    const [first, ...others] = same;
    if (first === undefined || others.length === 0) return same;
    const waits = same.flatMap((one) => (one.waitHours === null ? [] : [one.waitHours]));
    return [
      {
        ...first,
        share: same.reduce((sum, one) => sum + one.share, 0),
        objects: [...new Set(same.flatMap((one) => one.objects))],
        waitHours: waits.length === 0 ? null : Math.min(...waits),
      },
    ];
  });
}
