/** The imports whose word counts; 0 stands for what a ledger said before it told imports apart. */
const LIVE = 'SELECT 0 AS import_id UNION ALL SELECT import_id FROM import WHERE superseded_by IS NULL';

/**
 * Makes `object` show what the imports that count say of some objects: the latest value and promise (parts added up), and
 * the import that said so last; of an object that none says anything of, the first import that names it.
 */
export const settleObjects = (objects: string): string => `
  UPDATE object SET import_id = s.import_id, value_minor = s.value_minor, currency = s.currency, promised_at = s.promised_at
  FROM (
    SELECT object_id, coalesce(max(import_id) FILTER (value_minor IS NOT NULL OR promised_at IS NOT NULL), min(import_id)) AS import_id,
      CASE WHEN arg_max(adds, import_id) FILTER (value_minor IS NOT NULL)
        THEN CASE WHEN count(DISTINCT currency) FILTER (adds) = 1 THEN CAST(sum(value_minor) FILTER (adds) AS BIGINT) END
        ELSE arg_max(value_minor, import_id) FILTER (value_minor IS NOT NULL) END AS value_minor,
      arg_max(currency, import_id) FILTER (value_minor IS NOT NULL) AS currency,
      arg_max(promised_at, import_id) FILTER (promised_at IS NOT NULL) AS promised_at
    FROM object_said WHERE import_id IN (${LIVE}) AND object_id IN (${objects}) GROUP BY object_id) s
  WHERE object.object_id = s.object_id`;

/** Makes the dictionaries show the kinds that the imports that count say; the latest has the last word. */
export const settleKinds = (): string[] =>
  [
    ['activity', 'activity_id'],
    ['actor', 'actor_id'],
    ['object_type', 'type_id'],
  ].map(
    ([dictionary, id]) => `
  UPDATE ${dictionary} SET kind = s.kind FROM (
    SELECT id, arg_max(kind, import_id) AS kind FROM kind_said
    WHERE dictionary = '${dictionary}' AND import_id IN (${LIVE}) GROUP BY id) s
  WHERE ${dictionary}.${id} = s.id AND ${dictionary}.kind IS DISTINCT FROM s.kind`,
  );
