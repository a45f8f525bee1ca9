/**
 * What a typed text finds in a ledger: `$pattern` is the escaped text between `%`, in lower case; `$start` the escaped
 * text followed by `%`; `$limit` bounds the rows. Those that start so come first, then the shortest.
 */
const FOUND = (key: string): string => `lower(${key}) LIKE $pattern ESCAPE '!'`;
const ORDER = (key: string): string =>
  `ORDER BY CASE WHEN lower(${key}) LIKE $start ESCAPE '!' THEN 0 ELSE 1 END, length(${key}), ${key} LIMIT $limit`;

/** Who paid: `label` is the customer as receipts name it. */
export const FOUND_CUSTOMERS = `
SELECT DISTINCT o.key AS label, o.key AS id, length(o.key), CASE WHEN lower(o.key) LIKE $start ESCAPE '!' THEN 0 ELSE 1 END
FROM object o
WHERE o.object_id IN (SELECT e.party_id FROM execution e WHERE e.fate = 'sold') AND ${FOUND('o.key')}
${ORDER('o.key')}`;

/** Objects that work is done on (never people or catalogues): `id` is the number of their first recorded act. */
export const FOUND_OBJECTS = `
WITH found AS (
  SELECT o.object_id, t.name AS type, o.key AS key
  FROM object o JOIN object_type t ON t.type_id = o.type_id JOIN import i ON i.import_id = o.import_id
  WHERE t.kind = 'flow' AND i.superseded_by IS NULL AND ${FOUND('o.key')}
  ${ORDER('o.key')}
)
SELECT f.type || ' ' || f.key AS label, min(eo.event_id) AS id
FROM found f JOIN event_object eo ON eo.object_id = f.object_id
GROUP BY f.type, f.key
ORDER BY CASE WHEN lower(f.key) LIKE $start ESCAPE '!' THEN 0 ELSE 1 END, length(f.key), f.key`;

/** Receipts by their number (`$number`, else -1) or by what they pay. */
export const FOUND_RECEIPTS = `
SELECT s.receipt_id AS id, min(o.key) AS label, min(c."at") AS at_
FROM receipt_share s JOIN object o ON o.object_id = s.leading_id JOIN cash c ON c.cash_id = s.receipt_id
WHERE s.receipt_id = $number OR ${FOUND('o.key')}
GROUP BY s.receipt_id
ORDER BY CASE WHEN s.receipt_id = $number THEN 0 ELSE 1 END, length(min(o.key)), min(o.key), s.receipt_id LIMIT $limit`;
