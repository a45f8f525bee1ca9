import type { WaitedWork } from '@aval/core/work';

/**
 * Each recorded act once. The server tells an act once for every leading object that it served; here its shares are added,
 * its objects joined, and its wait is the shortest of theirs: since the last thing that it could have waited for; likewise its causes.
 */
export function joinShared(work: readonly WaitedWork[]): readonly WaitedWork[] {
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
        waitCauses: same.map((one) => one.waitCauses).toSorted((a, b) => hoursOf(a) - hoursOf(b))[0] ?? [],
      },
    ];
  });
}

/** How long a wait lasted that is told by its causes. */
const hoursOf = (parts: WaitedWork['waitCauses']): number => parts.reduce((sum, { hours }) => sum + hours, 0);

/** Hours an act waited: since the work before it where the causes are told, else since the act before it; null for the first. */
export const waitedHours = ({ waitCauses, waitHours }: WaitedWork): number | null =>
  waitCauses.length > 0 ? hoursOf(waitCauses) : waitHours;

/** The cause of most of a wait; undefined when none is told. */
export const mainCause = (parts: WaitedWork['waitCauses']): WaitedWork['waitCauses'][number] | undefined =>
  parts.toSorted((a, b) => b.hours - a.hours)[0];
