import type { GivenRecords } from '../given-table.test-kit.ts';

/** Where a value is made: the row, the object it belongs to, the step of that object, and the act of the step. */
export interface Place {
  readonly i: number;
  readonly c: number;
  readonly s: number;
  readonly act: string;
}
export type Rule = (at: Place) => string | null;

/** A column: its name, how its values are made, and the roles that would be right, `a|b`. */
export type GivenColumn = readonly [name: string, rule: Rule, right: string];

export interface GivenTrade {
  readonly table: string;
  /** What a row is. */
  readonly row: string;
  /** Rows, or objects that each walk the acts. */
  readonly n: number;
  readonly acts?: readonly string[];
  readonly columns: readonly GivenColumn[];
}
export interface Trade {
  readonly story: string;
  readonly tables: readonly GivenTrade[];
  /** `basis in`, `basis out` or `none`; several when more than one would be right. */
  readonly cash?: string;
  readonly leading?: string;
}

/** A number between 0 and `n`, scattered but the same each time. */
export function scatter(i: number, n: number, salt = 0): number {
  let x = Math.imul(i + 1 + salt * 7919, 0x9e3779b1) ^ 0x85ebca6b;
  x = Math.imul(x ^ (x >>> 15), 0x2c1b3c6d);
  x = Math.imul(x ^ (x >>> 12), 0x297a2d39);
  return n <= 0 ? 0 : ((x ^ (x >>> 15)) >>> 0) % n;
}

export const key =
  (prefix = '', from = 1000): Rule =>
  ({ i }) =>
    `${prefix}${from + i}`;
/** The key of the object that the row belongs to. */
export const caseKey =
  (prefix = '', from = 1000): Rule =>
  ({ c }) =>
    `${prefix}${from + c}`;
/** One of `n` keys, the same for all rows of an object. */
export const of =
  (n: number, prefix = '', from = 1000, salt = 1): Rule =>
  ({ c }) =>
    `${prefix}${from + scatter(c, n, salt)}`;
/** One of `n` keys, another on each row. */
export const each =
  (n: number, prefix = '', from = 1000, salt = 2): Rule =>
  ({ i }) =>
    `${prefix}${from + scatter(i, n, salt)}`;
export const pick =
  (...values: readonly string[]): Rule =>
  ({ c }) =>
    values[scatter(c, values.length, 3)] ?? '';
export const pickEach =
  (...values: readonly string[]): Rule =>
  ({ i }) =>
    values[scatter(i, values.length, 4)] ?? '';
export const always =
  (value: string): Rule =>
  () =>
    value;
export const act: Rule = ({ act: done }) => done;
export const line: Rule = ({ s }) => String((s + 1) * 10);
/** Some rows are empty. */
export const some =
  (share: number, rule: Rule): Rule =>
  (at) =>
    scatter(at.c, 100, 5) < share * 100 ? rule(at) : null;

const two = (value: number): string => String(value).padStart(2, '0');
const FORMATS: Readonly<Record<string, (at: Date) => string>> = {
  iso: (at) => at.toISOString().slice(0, 10),
  'iso-time': (at) => at.toISOString().slice(0, 19).replace('T', ' '),
  'iso-zone': (at) => `${at.toISOString().slice(0, 19)}Z`,
  'd/m/y': (at) => `${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}/${at.getUTCFullYear()}`,
  'd/m/y-time': (at) =>
    `${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}/${at.getUTCFullYear()} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`,
  'm/d/y': (at) => `${two(at.getUTCMonth() + 1)}/${two(at.getUTCDate())}/${at.getUTCFullYear()}`,
  'd.m.y': (at) => `${two(at.getUTCDate())}.${two(at.getUTCMonth() + 1)}.${at.getUTCFullYear()}`,
  'd-m-y': (at) => `${two(at.getUTCDate())}-${two(at.getUTCMonth() + 1)}-${at.getUTCFullYear()}`,
  ymd: (at) => at.toISOString().slice(0, 10).replaceAll('-', ''),
};
const BASE = Date.UTC(2023, 0, 2);

/** A date of the object, `lag` days (and a few more) after its first; steps of an object follow one another. */
export const day =
  (format = 'iso', lag = 0, jitter = 3): Rule =>
  ({ c, s }) => {
    const days = ((c * 7) % 540) + lag + s + scatter(c, jitter + 1, lag + 11);
    const minutes = 480 + scatter(c * 13 + s, 500, 6);
    return (FORMATS[format] ?? FORMATS.iso)?.(new Date(BASE + days * 86_400_000 + minutes * 60_000)) ?? '';
  };
/** An instant of the step that ends `minutes` after it starts. */
export const clock =
  (format = 'iso-time', minutes = 0): Rule =>
  ({ c, s }) => {
    const at = BASE + ((c * 7) % 540) * 86_400_000 + s * 97 * 60_000 + (480 + scatter(c, 300, 8) + minutes) * 60_000;
    return (FORMATS[format] ?? FORMATS.iso)?.(new Date(at)) ?? '';
  };

export const money =
  (most = 5000, mark: '.' | ',' = '.', salt = 9): Rule =>
  ({ c }) =>
    `${scatter(c, most, salt) + 3}${mark}${two(scatter(c, 100, salt + 1))}`;
export const moneyEach =
  (most = 5000, mark: '.' | ',' = '.', salt = 19): Rule =>
  ({ i }) =>
    `${scatter(i, most, salt) + 3}${mark}${two(scatter(i, 100, salt + 1))}`;
/** A money column that is a multiple of another of the same salt. */
export const times =
  (factor: number, most = 5000, mark: '.' | ',' = '.', salt = 9): Rule =>
  ({ c }) =>
    ((scatter(c, most, salt) + 3 + scatter(c, 100, salt + 1) / 100) * factor).toFixed(2).replace('.', mark);
export const count =
  (most = 20, salt = 12): Rule =>
  ({ i }) =>
    String(1 + scatter(i, most, salt));
export const name =
  (...stems: readonly string[]): Rule =>
  ({ i }) =>
    `${stems[i % stems.length] ?? 'Name'} ${String.fromCharCode(65 + (i % 26))}${String.fromCharCode(97 + ((i * 7) % 26))}${i}`;
export const sentence: Rule = ({ i }) =>
  `${['please check', 'as discussed', 'urgent', 'see the file', 'second call'][i % 5]} ${['about the order', 'with the team', 'before noon', 'by phone'][i % 4]} ${i}`;

/** The rows of a table by its rules. */
export function recordsOf(given: GivenTrade): GivenRecords {
  const walks = Array.from({ length: given.n }, (_, c) => c).flatMap((c) => {
    const acts = given.acts ?? [''];
    const kept = given.acts
      ? acts.filter((_, s) => s === 0 || s === acts.length - 1 || scatter(c * 31 + s, 10, 7) > 0)
      : acts;
    return kept.map((done, s) => ({ c, s, act: done }));
  });
  return {
    table: given.table,
    header: given.columns.map(([column]) => column),
    rows: walks.map((at, i) => given.columns.map(([, rule]) => rule({ ...at, i }))),
  };
}
