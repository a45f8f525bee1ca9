const DAY_SLOTS = 96;
const SLOT_MINUTES = 15;

const timeOf = (slot: number): string =>
  `${String(Math.floor((slot * SLOT_MINUTES) / 60)).padStart(2, '0')}:${String((slot * SLOT_MINUTES) % 60).padStart(2, '0')}`;

/** When a day (Monday is 0) of a week of marks is on shift, as a person writes it: `08:00–12:00, 13:00–17:30`; '' when it is free. */
export function spansOf(on: string, day: number): string {
  const marks = on.slice(day * DAY_SLOTS, (day + 1) * DAY_SLOTS);
  return [...marks.matchAll(/1+/g)]
    .map((run) => `${timeOf(run.index)}–${timeOf(run.index + run[0].length)}`)
    .join(', ');
}

const SPAN = /^(\d{1,2})(?:[:h.](\d{2})?)?\s*(?:-|–|—|to|à)\s*(\d{1,2})(?:[:h.](\d{2})?)?$/;

/** Reads what `spansOf` writes, and what people write instead (`8-12`, `8h à 12h30`), as 96 marks; undefined when it is none. */
export function readSpans(text: string): string | undefined {
  const marks = Array.from({ length: DAY_SLOTS }, () => '0');
  for (const part of text.split(/[,;]|\bet\b|\band\b/).map((one) => one.trim())) {
    if (part === '') continue;
    const [, fromHour, fromMinute = '0', toHour, toMinute = '0'] = SPAN.exec(part.replaceAll(/\s*h\s*/g, 'h')) ?? [];
    if (fromHour === undefined || toHour === undefined) return undefined;
    const from = slotOf(fromHour, fromMinute);
    const to = slotOf(toHour, toMinute);
    if (from === undefined || to === undefined || from >= to) return undefined;
    marks.fill('1', from, to);
  }
  return marks.join('');
}

function slotOf(hour: string, minute: string): number | undefined {
  const slot = Number(hour) * 4 + Number(minute) / SLOT_MINUTES;
  return Number.isInteger(slot) && Number(minute) < 60 && slot <= DAY_SLOTS ? slot : undefined;
}

/** Beginnings of the names of days, in both languages. */
const DAYS = [
  ['mon', 'lun'],
  ['tue', 'mar'],
  ['wed', 'mer'],
  ['thu', 'jeu'],
  ['fri', 'ven'],
  ['sat', 'sam'],
  ['sun', 'dim'],
] as const;

/**
 * A calendar that a person wrote as a text, a line a day (`mon 8:00-12:00, 13:00-17:00`, `lundi : 8h-12h`); days without a line are
 * free. The 672 marks of the week; else the line that is not read.
 */
export function readWeekHours(text: string): { readonly slots: string } | { readonly problem: string } {
  const week = Array.from({ length: 7 }, () => '0'.repeat(DAY_SLOTS));
  for (const line of text.split(/\r?\n/).map((one) => one.trim())) {
    if (line === '' || line.startsWith('#')) continue;
    const [, name = '', hours = ''] = /^(\p{L}+)\.?\s*:?\s*(.*)$/u.exec(line) ?? [];
    const day = DAYS.findIndex((names) => names.some((one) => name.toLowerCase().startsWith(one)));
    const marks = readSpans(hours);
    if (day < 0 || marks === undefined) return { problem: line };
    week[day] = marks;
  }
  return { slots: week.join('') };
}
