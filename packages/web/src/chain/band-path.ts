import type { Point } from './map-layout.ts';

/**
 * The SVG path of a band through its bend points. Forward bands run level where they pass a column and swing between
 * columns; work that comes back (`back`) drops out of the underside, runs level and rises again, with rounded corners.
 * '' for fewer than two points.
 */
export function bandPath(points: readonly Point[], back: boolean): string {
  const [first, ...rest] = withoutRepeats(points);
  if (first === undefined || rest.length === 0) return '';
  return back ? roundedPath([first, ...rest]) : swingPath(first, rest);
}

const withoutRepeats = (points: readonly Point[]): readonly Point[] =>
  points.filter((point, i) => i === 0 || point.x !== points[i - 1]?.x || point.y !== points[i - 1]?.y);

function swingPath(first: Point, rest: readonly Point[]): string {
  let path = `M${xy(first)}`;
  let from = first;
  for (const to of rest) {
    const middle = (from.x + to.x) / 2;
    path +=
      Math.abs(from.y - to.y) < 0.5
        ? ` L${xy(to)}`
        : ` C${xy({ x: middle, y: from.y })} ${xy({ x: middle, y: to.y })} ${xy(to)}`;
    from = to;
  }
  return path;
}

const RADIUS = 14;

function roundedPath(points: readonly Point[]): string {
  const last = points.at(-1);
  let path = `M${xy(points[0] ?? { x: 0, y: 0 })}`;
  for (let i = 1; i < points.length - 1; i += 1) {
    const [before, here, after] = [points[i - 1], points[i], points[i + 1]];
    if (before === undefined || here === undefined || after === undefined) continue;
    path += ` L${xy(towards(here, before))} Q${xy(here)} ${xy(towards(here, after))}`;
  }
  return last === undefined ? path : `${path} L${xy(last)}`;
}

function towards(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const part = length === 0 ? 0 : Math.min(RADIUS, length / 2) / length;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

/** The point half-way along the polyline: where a label stands. */
export function middleOf(points: readonly Point[]): Point {
  const lengths = points
    .slice(1)
    .map((point, i) => Math.hypot(point.x - (points[i]?.x ?? 0), point.y - (points[i]?.y ?? 0)));
  let left = lengths.reduce((sum, one) => sum + one, 0) / 2;
  for (const [i, length] of lengths.entries()) {
    const [from, to] = [points[i], points[i + 1]];
    if (from !== undefined && to !== undefined && left <= length) {
      const part = length === 0 ? 0 : left / length;
      return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
    }
    left -= length;
  }
  return points[0] ?? { x: 0, y: 0 };
}

const xy = (point: Point): string => `${Math.round(point.x * 10) / 10},${Math.round(point.y * 10) / 10}`;
