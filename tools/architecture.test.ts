import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { IMPURE, LONG_FOR_A_REASON, MAY_IMPORT, PURE_LIBRARIES, roomOf } from './house.ts';
import { ROOT, importsOf, sourceFiles } from './imports.ts';
import type { ImportEdge } from './imports.ts';

const files = sourceFiles('packages').filter((file) => !/packages\/web\/(vite|postcss)/.test(file));
const product = files.filter((file) => !/\.(test|db\.test|e2e\.test|test-kit)\.tsx?$/.test(file));
const written = files.filter((file) => !/\.test\.tsx?$/.test(file));
const edges = product.flatMap(importsOf);
const text = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

describe('the house', () => {
  it('lets a room import only the rooms it may', () => {
    const broken = edges.filter((edge) => edge.to.startsWith('packages/') && !permitted(edge));
    expect(broken.map((edge) => `${edge.from} imports ${edge.specifier}`)).toEqual([]);
  });

  it('enters another word only by its door', () => {
    const sideways = edges.filter(
      (edge) =>
        edge.to.startsWith('packages/core/') &&
        roomOf(edge.from) !== roomOf(edge.to) &&
        !/(\/index\.ts|src\/lens(es)?\.ts)$/.test(edge.to) &&
        roomOf(edge.to) !== 'core/*',
    );
    expect(sideways.map((edge) => `${edge.from} imports ${edge.specifier}`)).toEqual([]);
  });

  it('has no import cycle at run time', () => {
    expect(findCycle(edges.filter((edge) => !edge.typeOnly))).toEqual([]);
  });

  it('has no source file over 300 lines without a written reason', () => {
    const long = written.filter((file) => text(file).split('\n').length > 300 && !(file in LONG_FOR_A_REASON));
    expect(long).toEqual([]);
  });

  it('keeps core and sim pure: no clock, no chance, nothing of node', () => {
    const pure = product.filter((file) => /^packages\/(core|sim)\//.test(file));
    const impure = pure.flatMap((file) => [
      ...IMPURE.filter((pattern) => pattern.test(text(file))).map((pattern) => `${file}: ${pattern}`),
      ...importsOf(file)
        .filter((edge) => !edge.to.startsWith('packages/') && !PURE_LIBRARIES.includes(edge.specifier))
        .map((edge) => `${file} imports ${edge.specifier}`),
    ]);
    expect(impure).toEqual([]);
  });

  it('never re-exports everything', () => {
    expect(product.filter((file) => /^export \*/m.test(text(file)))).toEqual([]);
  });

  it('wires effects in short main files', () => {
    const mains = product.filter((file) => /(server|cli)\/src\/main\.ts$/.test(file));
    expect(mains.filter((file) => text(file).split('\n').length > 80)).toEqual([]);
  });

  it('records no download address in the lock file', () => {
    expect(text('package-lock.json')).not.toMatch(/"resolved": "http/);
  });
});

function permitted(edge: ImportEdge): boolean {
  const [from, to] = [roomOf(edge.from), roomOf(edge.to)];
  if (from === to) return true;
  const allowed = MAY_IMPORT[from] ?? [];
  return allowed.includes(to) || (edge.typeOnly && allowed.includes(`${to} (types)`));
}

/** The files of one cycle in order, or none. */
function findCycle(all: readonly ImportEdge[]): string[] {
  const next = Map.groupBy(all, (edge) => edge.from);
  const state = new Map<string, 'open' | 'done'>();
  const walk = (file: string, path: readonly string[]): string[] => {
    if (state.get(file) === 'done') return [];
    if (state.get(file) === 'open') return path.slice(path.indexOf(file));
    state.set(file, 'open');
    for (const edge of next.get(file) ?? []) {
      const cycle = walk(edge.to, [...path, file]);
      if (cycle.length > 0) return cycle;
    }
    state.set(file, 'done');
    return [];
  };
  for (const file of next.keys()) {
    const cycle = walk(file, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
