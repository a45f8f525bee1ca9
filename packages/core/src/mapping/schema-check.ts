import { because, listed, named } from './draft.ts';
import type { Statement } from '../explain/index.ts';

/** The part of JSON Schema (2020-12) that the schema of a mapping is written in. */
export interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly pattern?: string;
  readonly oneOf?: readonly Schema[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** Where a JSON value breaks a schema: a coded problem each, with path, value and what is allowed. Empty when it does not. */
export function checkSchema(value: unknown, root: Schema): readonly Statement[] {
  return check(value, root, '', root);
}

function check(value: unknown, schema: Schema, path: string, root: Schema): readonly Statement[] {
  if (schema.$ref !== undefined)
    return check(value, root.$defs?.[schema.$ref.replace('#/$defs/', '')] ?? {}, path, root);
  if (schema.oneOf !== undefined) return checkVariant(value, schema.oneOf, path, root);
  if (schema.const !== undefined && value !== schema.const) return [notAllowed(path, value, [schema.const])];
  if (schema.enum !== undefined && !schema.enum.includes(value)) return [notAllowed(path, value, schema.enum)];
  if (schema.type !== undefined && typeOf(value) !== schema.type) {
    return [
      because('problem.wrong-type', {
        path: named(place(path)),
        value: shown(value),
        type: { unit: 'word', value: `json-${schema.type}` },
      }),
    ];
  }
  if (typeof value === 'string') return checkText(value, schema, path);
  if (Array.isArray(value)) return checkList(value, schema, path, root);
  return value !== null && typeof value === 'object'
    ? checkObject(value as Readonly<Record<string, unknown>>, schema, path, root)
    : [];
}

const notAllowed = (path: string, value: unknown, allowed: readonly unknown[]): Statement =>
  because('problem.not-allowed', {
    path: named(place(path)),
    value: shown(value),
    allowed: listed(allowed.map(String), 40),
  });

const place = (path: string): string => (path === '' ? '$' : path);
const shown = (value: unknown): ReturnType<typeof named> => named((JSON.stringify(value) ?? 'undefined').slice(0, 120));
const typeOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

function checkText(value: string, schema: Schema, path: string): readonly Statement[] {
  if (schema.minLength !== undefined && value.length < schema.minLength)
    return [because('problem.empty', { path: named(place(path)) })];
  if (schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(value)) {
    return [because('problem.pattern', { path: named(place(path)), value: shown(value), rule: named(schema.pattern) })];
  }
  return [];
}

function checkList(value: readonly unknown[], schema: Schema, path: string, root: Schema): readonly Statement[] {
  if (schema.minItems !== undefined && value.length < schema.minItems)
    return [because('problem.empty', { path: named(place(path)) })];
  return value.flatMap((item, i) => check(item, schema.items ?? {}, `${path}[${i}]`, root));
}

function checkObject(
  value: Readonly<Record<string, unknown>>,
  schema: Schema,
  path: string,
  root: Schema,
): readonly Statement[] {
  const at = (key: string): string => (path === '' ? key : `${path}.${key}`);
  const lacking = (schema.required ?? [])
    .filter((key) => !Object.hasOwn(value, key))
    .map((key) => because('problem.missing-key', { path: named(place(path)), key: named(key) }));
  const known = Object.keys(schema.properties ?? {});
  const inside = Object.entries(value).flatMap(([key, inner]) => {
    const own = known.includes(key) ? schema.properties?.[key] : undefined;
    if (own) return check(inner, own, at(key), root);
    if (schema.additionalProperties === false)
      return [because('problem.unknown-key', { path: named(place(path)), key: named(key), known: listed(known, 40) })];
    return typeof schema.additionalProperties === 'object'
      ? check(inner, schema.additionalProperties, at(key), root)
      : [];
  });
  return [...lacking, ...inside];
}

/** Of several shapes, the one that `role` names is meant. */
function checkVariant(value: unknown, variants: readonly Schema[], path: string, root: Schema): readonly Statement[] {
  const role = value !== null && typeof value === 'object' ? (value as { role?: unknown }).role : undefined;
  const meant = variants.find((one) => one.properties?.role?.const === role);
  if (role !== undefined && meant) return check(value, meant, path, root);
  if (typeOf(value) !== 'object')
    return [
      because('problem.wrong-type', {
        path: named(place(path)),
        value: shown(value),
        type: { unit: 'word', value: 'json-object' },
      }),
    ];
  return [
    because('problem.not-allowed', {
      path: named(`${path}.role`),
      value: shown(role),
      allowed: listed(
        variants.map((one) => String(one.properties?.role?.const)),
        40,
      ),
    }),
  ];
}
