const LINE = 1.14;

/** Letters of the page's typeface, bold, are about this wide, as a part of their size. */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += /[A-Z_ÀÉÈ]/.test(letter) ? 0.69 : /[\s.ilI1tfj:]/.test(letter) ? 0.33 : 0.585;
  return width;
}

/**
 * The largest size, in map units, at which a name fits a space of that width and height, its longest word unbroken
 * where that leaves it readable. An estimate from letter counts: nothing is measured in the page.
 */
export function nameSize(name: string, width: number, height: number): number {
  const longest = Math.max(...name.split(/\s+/).map(widthOf), 0.5);
  let size = Math.min(Math.max(width / longest, 15), height / LINE);
  while (size > 11 && linesOf(name, width / size) * size * LINE > height) size -= 0.5;
  return Math.round(size * 10) / 10;
}

/** Lines that the words take when each line holds `room` times the letter size; words longer than a line are broken. */
function linesOf(name: string, room: number): number {
  let lines = 1;
  let left = room;
  for (const word of name.split(/\s+/)) {
    const width = widthOf(word);
    if (width > left && left < room) {
      lines += 1;
      left = room;
    }
    lines += Math.max(0, Math.ceil(width / room) - 1);
    left -= (width % room) + 0.33;
  }
  return lines;
}
