import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseSync } from 'vite';

export const ROOT = join(import.meta.dirname, '..');

export interface ImportEdge {
  /** Path from the project's root of the file that imports. */
  readonly from: string;
  /** Path of the file imported when it is ours, else the package's name. */
  readonly to: string;
  readonly specifier: string;
  readonly typeOnly: boolean;
}

/** All TypeScript files below a folder, as paths from the project's root. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = join(folder, name);
    if (name === 'node_modules' || name === 'dist') return [];
    if (statSync(join(ROOT, path)).isDirectory()) return sourceFiles(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

/** What a file imports, static, dynamic and re-exported. */
export function importsOf(file: string): ImportEdge[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const { module } = parseSync(file, text);
  const edge = (specifier: string, typeOnly: boolean): ImportEdge => ({
    from: file,
    to: resolve(file, specifier),
    specifier,
    typeOnly,
  });
  return [
    ...module.staticImports.map((found) =>
      edge(found.moduleRequest.value, found.entries.length > 0 && found.entries.every((entry) => entry.isType)),
    ),
    ...module.staticExports
      .flatMap((found) => found.entries)
      .flatMap((entry) => (entry.moduleRequest ? [edge(entry.moduleRequest.value, entry.isType)] : [])),
    ...module.dynamicImports.flatMap((found) => {
      const literal = /^['"](.+)['"]$/.exec(text.slice(found.moduleRequest.start, found.moduleRequest.end))?.[1];
      return literal === undefined ? [] : [edge(literal, false)];
    }),
  ];
}

function resolve(file: string, specifier: string): string {
  if (specifier.startsWith('.')) return relative(ROOT, join(ROOT, dirname(file), specifier));
  const own = /^@aval\/(\w+)(?:\/(.+))?$/.exec(specifier);
  return own ? doorOf(own[1] ?? '', own[2] === undefined ? '.' : `./${own[2]}`) : specifier;
}

const doors = new Map<string, Record<string, string>>();
function doorOf(name: string, door: string): string {
  const folder = `packages/${name}`;
  const known =
    doors.get(name) ??
    (JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) as { exports?: Record<string, string> })
      .exports ??
    {};
  doors.set(name, known);
  const target = known[door];
  return target === undefined ? `${folder}/(no door ${door})` : join(folder, target);
}
