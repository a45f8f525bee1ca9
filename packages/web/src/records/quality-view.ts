import type { ImportRow } from '@aval/server/contract';

type Quality = ImportRow['quality'];
const NOTICED = [
  'withoutActor',
  'withoutObject',
  'withoutTime',
  'duplicates',
  'impossibleOrder',
  'danglingReferences',
  'amountsUnreadable',
  'amountsDiffering',
] as const;

export interface Finding {
  readonly what: (typeof NOTICED)[number];
  readonly rows: number;
  /** Of the rows read; of the acts, for what is said of acts. */
  readonly share: number;
}

/** What was noticed in an import, most rows first; nothing for what did not occur. */
export function findingsOf(quality: Quality): readonly Finding[] {
  return NOTICED.map((what) => ({
    what,
    rows: quality[what],
    share: shareOf(quality[what], OF_ACTS.has(what) ? quality.eventCount : quality.rowsRead),
  }))
    .filter(({ rows }) => rows > 0)
    .toSorted((a, b) => b.rows - a.rows);
}

/** One row may tell several acts: what is counted by act is a share of the acts. */
const OF_ACTS: ReadonlySet<string> = new Set(['withoutActor']);
const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : Math.min(1, part / whole));

/** True when a row was set aside for something that a person can mend; rows known already or added by a tool are settled. */
export const canBeCorrected = ({ refusedByRule }: Pick<Quality, 'refusedByRule'>): boolean =>
  refusedByRule.some(({ rule }) => rule !== 'already-known' && rule !== 'artificial');

/** A record set aside, as a line to read: `Order 12 · Date soon`; text that is no record of columns stays as it is. */
export function recordText(record: string): string {
  try {
    const columns: unknown = JSON.parse(record);
    if (typeof columns !== 'object' || columns === null || Array.isArray(columns)) return record;
    return Object.entries(columns)
      .filter(([, value]) => value !== null && value !== '')
      .map(([column, value]) => `${column} ${String(value)}`)
      .join(' · ');
  } catch {
    return record;
  }
}
