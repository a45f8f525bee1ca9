import type { Query } from '@aval/core/ledger';
import { EXPORT_LEFT } from './export.types.ts';
import type { ExportFormat, ExportLeft, LeftOut } from './export.types.ts';
import { MASK } from '../ledger/import/mask.ts';
import type { ExportScope } from './scope.ts';
import { LIVE } from './scope.sql.ts';
import { FORBIDDEN_IN_XML } from './xml-text.ts';
import { literal } from '../ledger/sql-text.ts';

/** What every file leaves out, what the filter cut, and what that format cannot write as it is: each that occurs, with how often. */
export async function findLeft(
  query: Query,
  scope: ExportScope,
  format: ExportFormat,
  ofFormat: readonly LeftOut[] = [],
): Promise<LeftOut[]> {
  const counts: readonly (readonly [ExportLeft, string])[] = [
    ['record', `SELECT coalesce(sum(row_count), 0) FROM import_table WHERE import_id IN (${LIVE})`],
    ['refused-row', `SELECT count(*) FROM refused WHERE import_id IN (${LIVE})`],
    ...cuts(scope),
    ['small-group', smallGroups],
    ...spelling(format),
  ];
  const found: LeftOut[] = [...ofFormat];
  for (const [what, sql] of counts) {
    const [row] = await query.rows<{ n: number }>(`SELECT CAST((${sql}) AS BIGINT) AS n`);
    if (row !== undefined && row.n > 0) found.push({ what, count: row.n });
  }
  return found.toSorted((a, b) => EXPORT_LEFT.indexOf(a.what) - EXPORT_LEFT.indexOf(b.what));
}

/** Acts that the filter left out, each counted under the first reason. */
function cuts({ filter, isWhole }: ExportScope): (readonly [ExportLeft, string])[] {
  if (isWhole) return [];
  const instant = (millis: number): string => `make_timestamp(CAST(${millis} AS BIGINT) * 1000)`;
  const outside = [
    ...(filter.from === undefined ? [] : [`e."at" < ${instant(filter.from)}`]),
    ...(filter.to === undefined ? [] : [`e."at" >= ${instant(filter.to)}`]),
  ].join(' OR ');
  const other = `SELECT count(*) FROM event e WHERE e.import_id IN (${LIVE}) AND e.event_id NOT IN (SELECT event_id FROM out_event)
    ${outside === '' ? '' : `AND NOT (${outside})`}`;
  return [
    ...(outside === ''
      ? []
      : [['outside-period', `SELECT count(*) FROM event e WHERE e.import_id IN (${LIVE}) AND (${outside})`] as const]),
    ...(filter.customer === undefined
      ? filter.objectType === undefined
        ? []
        : [['other-type', other] as const]
      : [['other-customer', other] as const]),
  ];
}

const smallGroups = `SELECT count(*) FROM event e JOIN out_event USING (event_id)
  LEFT JOIN out_team t ON t.team_id = e.team_id LEFT JOIN out_role r ON r.role_id = e.role_id
  WHERE t.name = ${literal(MASK)} OR r.name = ${literal(MASK)}`;

/** Every text of the export, each once. */
const TEXTS = `SELECT key AS x FROM out_object UNION SELECT name FROM object_type UNION SELECT name FROM activity
  UNION SELECT name FROM out_team UNION SELECT name FROM out_role UNION SELECT qualifier FROM out_relation
  UNION SELECT x.qualifier FROM event_object x JOIN out_event USING (event_id)`;

const finerThan = (micros: number): string =>
  `SELECT count(*) FROM event e JOIN out_event USING (event_id) WHERE epoch_us(e."at") % ${micros} <> 0 OR coalesce(epoch_us(e.started_at) % ${micros} <> 0, false)`;

function spelling(format: ExportFormat): (readonly [ExportLeft, string])[] {
  const forbidden =
    format === 'xes' || format === 'xlsx' || format === 'ocel2-xml' ? `'${FORBIDDEN_IN_XML}'` : `chr(0)`;
  const keepsAll = format === 'parquet' || format === 'ocel2-sqlite';
  return [
    ...(keepsAll
      ? []
      : [['control-character', `SELECT count(*) FROM (${TEXTS}) WHERE regexp_matches(x, ${forbidden})`] as const]),
    ...(format === 'xlsx'
      ? [
          ['fine-instant', finerThan(1000)] as const,
          ['long-text', `SELECT count(*) FROM (${TEXTS}) WHERE length(x) > 32767`] as const,
        ]
      : []),
  ];
}
