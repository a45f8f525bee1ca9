import type { XmlHandler } from '../xml/xml-scanner.ts';
import type { XmlTag } from '../xml/xml-tag.ts';
import type { WorkbookParts } from './workbook-parts.ts';

/** How the number in a cell is to be read: as it is, as a day or a time, or with leading zeros up to a width. */
export type NumberKind = 'number' | 'date' | 'date-time' | 'time' | 'duration' | number;

const between = (id: number, from: number, to: number): boolean => id >= from && id <= to;

/** The formats that every spreadsheet program knows by number (ECMA-376 §18.8.30, with those of East Asia). */
function builtInKind(id: number): NumberKind {
  if (between(id, 14, 17) || between(id, 27, 31) || between(id, 34, 36) || between(id, 50, 58)) return 'date';
  if (id === 22) return 'date-time';
  if (between(id, 18, 21) || between(id, 32, 33) || id === 45 || id === 47) return 'time';
  return id === 46 ? 'duration' : 'number';
}

/** Reads a custom format such as `[$-40C]d mmmm yyyy;@`: what counts is the part for positive numbers. */
export function formatKind(code: string): NumberKind {
  const bare = code
    .replaceAll(/"[^"]*"/g, '')
    .replaceAll(/[\\_*]./g, '')
    .split(';')[0] as string;
  if (/\[(h+|m+|s+)\]/i.test(bare)) return 'duration';
  const marks = bare.replaceAll(/\[[^\]]*\]/g, '').replaceAll(/general|standard/gi, '');
  const zeros = /^(0{2,})$/.exec(marks.trim())?.[1];
  if (zeros !== undefined) return zeros.length;
  const time = /h|s|am\/pm|a\/p/i.test(marks);
  if (/[#?%]/.test(marks) || (marks.includes('0') && !/s[.,]?0/i.test(marks))) return 'number';
  const day = /[dy]/i.test(marks) || (/m/i.test(marks) && !time);
  if (day && time) return 'date-time';
  return day ? 'date' : time ? 'time' : 'number';
}

/** The kinds of the cell styles, by their number; none when the workbook has no styles. */
export async function readNumberKinds(parts: WorkbookParts, part: string | undefined): Promise<NumberKind[]> {
  if (part === undefined || !parts.has(part)) return [];
  const custom = new Map<number, string>();
  const ids: number[] = [];
  const open: string[] = [];
  const onTag = (name: string, tag: XmlTag): void => {
    const within = open.at(-1);
    if (name === 'numFmt' && within === 'numFmts')
      custom.set(Number(tag.attribute('numFmtId')), tag.attribute('formatCode') ?? '');
    if (name === 'xf' && within === 'cellXfs') ids.push(Number(tag.attribute('numFmtId') ?? 0));
  };
  const handler: XmlHandler = {
    recordAt: -1,
    leaf: onTag,
    open: (name, tag) => {
      onTag(name, tag);
      open.push(name);
    },
    close: () => void open.pop(),
  };
  await parts.scan(part, handler);
  return ids.map((id) => {
    const code = custom.get(id);
    return code === undefined ? builtInKind(id) : formatKind(code);
  });
}
