import { literal, literals } from '../sql-text.ts';

/** `<name>_act(event_id, at, rule, reversed)`: the acts that match a rule, each with the first it matches. */
export function ruleStatements(
  name: 'cash' | 'outcome',
  rules: readonly { readonly activities: readonly string[]; readonly phase?: string }[],
): string[] {
  const rows = rules.map(
    ({ activities, phase }, i) =>
      `SELECT ${i} AS rule, id AS activity_id, ${phase === undefined ? 'NULL::VARCHAR' : literal(phase.trim().toLowerCase())} AS phase
      FROM known_activity WHERE text IN (${literals(activities.map((activity) => activity.trim()))})`,
  );
  return [
    `CREATE TEMP TABLE ${name}_rule AS ${rows.join(' UNION ALL ')}`,
    `CREATE TEMP TABLE ${name}_act AS SELECT a.event_id, a."at", min(r.rule) AS rule, coalesce(bool_or(a.reversed), false) AS reversed
      FROM act a JOIN ${name}_rule r ON r.activity_id = a.activity_id AND (r.phase IS NULL OR r.phase = a.phase)
      WHERE a.broken IS NULL GROUP BY a.event_id, a."at"`,
  ];
}
