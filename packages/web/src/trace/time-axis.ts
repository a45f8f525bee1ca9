/** A step of a time axis, from a minute to a year, with how its lines are named. */
export interface TimeStep {
  readonly unit: 'minute' | 'hour' | 'day' | 'month' | 'year';
  readonly count: number;
}

const MINUTE = 60_000;
const LENGTHS = {
  minute: MINUTE,
  hour: 60 * MINUTE,
  day: 24 * 60 * MINUTE,
  month: 30.44 * 24 * 60 * MINUTE,
  year: 365.25 * 24 * 60 * MINUTE,
};
const STEPS: readonly TimeStep[] = [
  ...[1, 5, 15, 30].map((count) => ({ unit: 'minute' as const, count })),
  ...[1, 3, 6, 12].map((count) => ({ unit: 'hour' as const, count })),
  ...[1, 2, 7, 14].map((count) => ({ unit: 'day' as const, count })),
  ...[1, 3, 6].map((count) => ({ unit: 'month' as const, count })),
  ...[1, 2, 5, 10, 50].map((count) => ({ unit: 'year' as const, count })),
];

/** The smallest step whose lines stand at least `apart` pixels from each other. */
export function timeStep(span: number, width: number, apart = 96): TimeStep {
  const least = (span / Math.max(width, 1)) * apart;
  return STEPS.find((step) => LENGTHS[step.unit] * step.count >= least) ?? { unit: 'year', count: 100 };
}

/** The round instants of a step between two instants, in the company's zone; at most a few thousand. */
export function timeTicks(from: number, to: number, step: TimeStep, zone: string): readonly number[] {
  const ticks: number[] = [];
  for (let at = floorTo(from, step, zone), i = 0; at <= to && i < 5000; at = next(at, step, zone), i += 1)
    if (at >= from) ticks.push(at);
  return ticks;
}

function floorTo(at: number, step: TimeStep, zone: string): number {
  const local = at + offsetAt(at, zone);
  const date = new Date(local);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const floored =
    step.unit === 'year'
      ? Date.UTC(year - (year % step.count), 0)
      : step.unit === 'month'
        ? Date.UTC(year, month - (month % step.count))
        : Math.floor(local / (LENGTHS[step.unit] * step.count)) * LENGTHS[step.unit] * step.count;
  return toUtc(floored, zone);
}

function next(at: number, step: TimeStep, zone: string): number {
  const local = at + offsetAt(at, zone);
  const date = new Date(local);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  if (step.unit === 'year') return toUtc(Date.UTC(year + step.count, 0), zone);
  if (step.unit === 'month') return toUtc(Date.UTC(year, month + step.count), zone);
  if (step.unit === 'day') return toUtc(Date.UTC(year, month, day + step.count), zone);
  return at + LENGTHS[step.unit] * step.count;
}

const toUtc = (local: number, zone: string): number => local - offsetAt(local - offsetAt(local, zone), zone);

/** How far the zone's clock is ahead of UTC at an instant, in milliseconds. */
function offsetAt(at: number, zone: string): number {
  if (zone === 'UTC') return 0;
  const parts = Object.fromEntries(
    partsOf(zone)
      .formatToParts(at)
      .map((part) => [part.type, part.value]),
  );
  const local = Date.UTC(
    Number(parts['year']),
    Number(parts['month']) - 1,
    Number(parts['day']),
    Number(parts['hour']) % 24,
    Number(parts['minute']),
    Number(parts['second']),
  );
  return local - Math.floor(at / 1000) * 1000;
}

const formats = new Map<string, Intl.DateTimeFormat>();
function partsOf(zone: string): Intl.DateTimeFormat {
  const found =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  formats.set(zone, found);
  return found;
}

/** How a line of the axis is named: the smallest part that changes, and the day where it begins. */
export function nameTick(at: number, step: TimeStep, locale: string, zone: string): string {
  const part = {
    minute: { hour: '2-digit', minute: '2-digit', day: 'numeric', month: 'short' },
    hour: { hour: '2-digit', minute: '2-digit', day: 'numeric', month: 'short' },
    day: { day: 'numeric', month: 'short', year: '2-digit' },
    month: { month: 'short', year: 'numeric' },
    year: { year: 'numeric' },
  } as const;
  return new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { ...part[step.unit], timeZone: zone }).format(
    at,
  );
}
