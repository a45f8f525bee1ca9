/**
 * The instant that a date means in a `strptime` pattern of days, months and years (and times, which are passed over),
 * epoch milliseconds at the start of that day in UTC; undefined when it does not read.
 */
export function readsAs(text: string, format: string): number | undefined {
  const order = [...format.matchAll(/%([dmyYbB])/g)].map((found) => found[1] ?? '');
  const parts = text.match(/\d+/g) ?? [];
  const at = (letter: RegExp): number => {
    const place = order.findIndex((one) => letter.test(one));
    return place < 0 ? Number.NaN : Number(parts[place] ?? Number.NaN);
  };
  const [day, month, short] = [at(/d/), at(/m/), at(/[yY]/)];
  const year = short < 100 ? short + (short < 70 ? 2000 : 1900) : short;
  if (![day, month, year].every(Number.isInteger) || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return Date.UTC(year, month - 1, day);
}
