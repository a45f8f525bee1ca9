import type { Statement } from '../explain/index.ts';
import schema from './aval.mapping.schema.json' with { type: 'json' };
import { because, listed, named } from './draft.ts';
import type { ColumnRole, Mapping } from './mapping.ts';
import { SINGLE_ROLES } from './missing.ts';
import { checkSchema } from './schema-check.ts';

/**
 * A mapping that came as JSON: itself when it is one, else every problem found, each with its path, the value, the rule
 * and what to do. Unknown keys are problems. Whether the source has the tables and columns is decided at import.
 */
export function validateMapping(json: unknown): { mapping: Mapping } | { problems: readonly Statement[] } {
  const shape = checkSchema(json, schema);
  if (shape.length > 0) return { problems: shape };
  const { $schema: _address, ...rest } = json as Mapping & { $schema?: string };
  const mapping: Mapping = rest;
  const problems = [
    ...zoneProblems(mapping),
    ...tableProblems(mapping),
    ...leadingProblems(mapping),
    ...cashProblems(mapping),
  ];
  return problems.length > 0 ? { problems } : { mapping };
}

function zoneProblems(mapping: Mapping): readonly Statement[] {
  try {
    return Intl.DateTimeFormat('en', { timeZone: mapping.zone }) ? [] : [];
  } catch {
    return [because('problem.zone', { path: named('zone'), value: named(mapping.zone) })];
  }
}

function tableProblems(mapping: Mapping): readonly Statement[] {
  return mapping.tables.flatMap((table, i) => {
    const path = `tables[${i}]`;
    const twice = mapping.tables.findIndex((one) => one.table === table.table) < i;
    const roles = Object.entries(table.columns);
    const doubles = SINGLE_ROLES.flatMap((role) => {
      const columns = roles.filter(([, value]) => value.role === role).map(([name]) => name);
      return columns.length < 2
        ? []
        : [
            because('problem.one-only', {
              path: named(`${path}.columns`),
              role: { unit: 'word', value: `role.${role}` },
              columns: listed(columns),
            }),
          ];
    });
    return [
      ...(twice ? [because('problem.table-twice', { path: named(path), value: named(table.table) })] : []),
      ...doubles,
    ];
  });
}

const typesOf = (mapping: Mapping): ReadonlySet<string> =>
  new Set([
    ...Object.keys(mapping.objects),
    ...mapping.tables.flatMap((table) =>
      Object.values(table.columns).flatMap((role) => (role.role === 'object' ? [role.type] : [])),
    ),
  ]);

function leadingProblems(mapping: Mapping): readonly Statement[] {
  const types = typesOf(mapping);
  if (mapping.leading === '' || types.size === 0) return [];
  if (!types.has(mapping.leading))
    return [
      because('problem.leading', {
        path: named('leading'),
        value: named(mapping.leading),
        allowed: listed([...types], 40),
      }),
    ];
  const kind = mapping.objects[mapping.leading];
  return kind === undefined || kind === 'flow'
    ? []
    : [
        because('problem.leading-kind', {
          path: named('leading'),
          value: named(mapping.leading),
          kind: { unit: 'word', value: kind },
        }),
      ];
}

/** The role of `table.column`; undefined when the mapping does not list it, which leaves it to the guess. */
function roleAt(mapping: Mapping, address: string): ColumnRole | undefined {
  for (const table of mapping.tables) {
    if (address.startsWith(`${table.table}.`)) return table.columns[address.slice(table.table.length + 1)];
  }
  return undefined;
}

function cashProblems(mapping: Mapping): readonly Statement[] {
  return mapping.cash.flatMap((rule, i) => {
    const role = rule.amount === undefined ? undefined : roleAt(mapping, rule.amount);
    return role === undefined || role.role === 'amount'
      ? []
      : [because('problem.cash-amount', { path: named(`cash[${i}].amount`), value: named(rule.amount ?? '') })];
  });
}
