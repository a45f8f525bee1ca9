/** What follows a date, as a pattern; `folded` when its half of the day is written with points (`p.m.`). */
export interface TimePattern {
  readonly pattern: string;
  readonly folded: boolean;
}

const NOTHING: TimePattern = { pattern: '', folded: false };
const ZONE = String.raw`(?<beforeZone>\s?)(?<zone>Z|[+-]\d{2}(?::?\d{2})?|(?:UTC|GMT)(?:\s?[+-]\d{1,2}(?::?\d{2})?)?|[A-Z]{3,4}|[A-Z][a-z]+\/[A-Z][A-Za-z_]+)`;
const HALF = String.raw`(?<beforeHalf>\s?)(?<half>[AaPp]\.?\s?[Mm]\.?)`;
const CLOCK = String.raw`\d{1,2}(?:(?<mark>[:.])\d{2}(?:\k<mark>(?<seconds>\d{2})(?:(?<point>[.,:])(?<fraction>\d{1,9}))?)?|(?<hour>\s?[hH]\s?)(?<minutes>\d{2})?(?:(?<minute>\s?(?:m|min|:)\s?)(?<hSeconds>\d{2})(?<second>\s?s)?)?)`;
const REST = new RegExp(
  `^(?<gap>T|,? +(?:à |at |um |alle |às |om |a las |a |- )?|_|-)${CLOCK}(?:${HALF})?(?<said> ?(?:Uhr|uur|hrs?|h))?(?:${ZONE})?$`,
  'u',
);

/** The pattern of what follows the date: nothing, or a time of day with seconds, fractions, half of the day, zone; undefined for anything else. */
export function timePattern(rest: string): TimePattern | undefined {
  if (rest === '') return NOTHING;
  const parts = REST.exec(rest)?.groups;
  if (!parts) return undefined;
  const hour = parts['half'] === undefined ? '%H' : '%I';
  const clock = parts['mark'] === undefined ? spokenClock(hour, parts) : markedClock(hour, parts['mark'], parts);
  const half = parts['half'] === undefined ? '' : `${parts['beforeHalf'] ?? ''}%p`;
  const zone = parts['zone'] === undefined ? '' : `${parts['beforeZone'] ?? ''}${zonePattern(parts['zone'])}`;
  return {
    pattern: `${parts['gap'] ?? ''}${clock}${half}${parts['said'] ?? ''}${zone}`,
    folded: /[.]|\s/.test(parts['half'] ?? ''),
  };
}

type Parts = Readonly<Record<string, string | undefined>>;

function markedClock(hour: string, mark: string, parts: Parts): string {
  const fraction =
    parts['fraction'] === undefined ? '' : `${parts['point'] ?? ''}${parts['fraction'].length > 6 ? '%n' : '%f'}`;
  return `${hour}${mark}%M${parts['seconds'] === undefined ? '' : `${mark}%S${fraction}`}`;
}

/** `14h`, `14h05`, `14 h 05 min 10 s`. */
function spokenClock(hour: string, parts: Parts): string {
  const minutes = parts['minutes'] === undefined ? '' : '%M';
  const seconds = parts['hSeconds'] === undefined ? '' : `${parts['minute'] ?? ''}%S${parts['second'] ?? ''}`;
  return `${hour}${parts['hour'] ?? ''}${minutes}${seconds}`;
}

const zonePattern = (zone: string): string => (/^[+-]/.test(zone) ? '%z' : '%Z');
