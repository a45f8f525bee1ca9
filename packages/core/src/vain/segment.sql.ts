import type { Dialect } from '../ledger/index.ts';
import { CLIP_RULES, minutesBy } from '../work/index.ts';
import { REST_KEY, UNKNOWN_KEY } from './cell.sql.ts';

/** As many customers and products are told by themselves; the others together. */
const MOST_CUSTOMERS = 200;
const MOST_PRODUCTS = 60;

const LIVE = 'SELECT i.import_id FROM import i WHERE i.superseded_by IS NULL';

/** The quarters of the value asked for, in minor units of the currency that most demand is asked for in; no row without values. */
export const valueBounds = (dialect: Dialect): string => `
CREATE OR REPLACE TABLE vain_bound AS
SELECT m.currency, ${[0.25, 0.5, 0.75].map((p, i) => `CAST(round(${dialect.quantile('x.value_minor', p)}) AS BIGINT) AS q${i + 1}`).join(', ')}
FROM execution x JOIN (
  SELECT y.currency FROM execution y WHERE y.value_minor IS NOT NULL
  GROUP BY y.currency ORDER BY count(*) DESC, y.currency LIMIT 1) m ON m.currency IS NOT DISTINCT FROM x.currency
WHERE x.value_minor IS NOT NULL GROUP BY m.currency`;

/**
 * One row an execution. `size`: the quarter of the value asked for, 1 to 4, equal values in the same one. `custom`: 1 the first
 * request of its customer, 2 a later one. `customer`: the object of it, one of the largest, else all others together.
 */
export const SEGMENTS = `
CREATE OR REPLACE TABLE vain_segment AS
WITH ranked AS (
  SELECT p.party_id, row_number() OVER (ORDER BY count(*) DESC, p.party_id) AS turn
  FROM execution p WHERE p.party_id IS NOT NULL GROUP BY p.party_id)
SELECT x.leading_id,
  CASE WHEN x.value_minor IS NULL OR b.q1 IS NULL THEN ${UNKNOWN_KEY}
    WHEN x.value_minor <= b.q1 THEN 1 WHEN x.value_minor <= b.q2 THEN 2 WHEN x.value_minor <= b.q3 THEN 3 ELSE 4 END AS size,
  CASE WHEN x.party_id IS NULL THEN ${UNKNOWN_KEY}
    WHEN row_number() OVER (PARTITION BY x.party_id ORDER BY x.first_at, x.leading_id) = 1 THEN 1 ELSE 2 END AS custom,
  CASE WHEN x.party_id IS NULL THEN ${UNKNOWN_KEY} WHEN r.turn <= ${MOST_CUSTOMERS} THEN x.party_id ELSE ${REST_KEY} END AS customer
FROM execution x LEFT JOIN vain_bound b ON b.currency IS NOT DISTINCT FROM x.currency
LEFT JOIN ranked r ON r.party_id = x.party_id`;

/**
 * The products of each execution: objects of the catalogue type that most executions meet; those that its objects are related
 * to, else those that its acts touch. `share`: of several products, an equal part each.
 */
export const PRODUCTS = `
CREATE OR REPLACE TABLE vain_product AS
WITH item AS (
  SELECT o.object_id, o.type_id FROM object o JOIN object_type t ON t.type_id = o.type_id AND t.kind = 'catalogue'),
mine AS (SELECT x.leading_id, x.leading_id AS object_id FROM execution x UNION SELECT m.leading_id, m.object_id FROM member m),
linked AS (
  SELECT oo.source_id AS a, oo.target_id AS b FROM object_object oo WHERE oo.import_id IN (${LIVE})
  UNION ALL SELECT oo.target_id, oo.source_id FROM object_object oo WHERE oo.import_id IN (${LIVE})),
met AS (
  SELECT m.leading_id, i.object_id, i.type_id, 1 AS strength FROM mine m
  JOIN linked l ON l.a = m.object_id JOIN item i ON i.object_id = l.b
  UNION
  SELECT s.leading_id, i.object_id, i.type_id, 2 FROM step s
  JOIN event_object eo ON eo.event_id = s.event_id JOIN item i ON i.object_id = eo.object_id),
chosen AS (
  SELECT m.type_id FROM met m GROUP BY m.type_id ORDER BY count(DISTINCT m.leading_id) DESC, m.type_id LIMIT 1),
nearest AS (
  SELECT n.leading_id, n.object_id FROM (
    SELECT m.leading_id, m.object_id, m.strength, min(m.strength) OVER (PARTITION BY m.leading_id) AS best
    FROM met m JOIN chosen c ON c.type_id = m.type_id) n WHERE n.strength = n.best),
ranked AS (
  SELECT n.object_id, row_number() OVER (ORDER BY count(*) DESC, n.object_id) AS turn FROM nearest n GROUP BY n.object_id)
SELECT n.leading_id, n.object_id, CASE WHEN r.turn <= ${MOST_PRODUCTS} THEN n.object_id ELSE ${REST_KEY} END AS product,
  1.0 / count(*) OVER (PARTITION BY n.leading_id) AS share
FROM nearest n JOIN ranked r ON r.object_id = n.object_id`;

export const NO_PRODUCTS =
  'CREATE OR REPLACE TABLE vain_product (leading_id BIGINT, object_id BIGINT, product BIGINT, share DOUBLE)';

export const CELL_OF_TABLE = `
CREATE OR REPLACE TABLE vain_cell_of (
  dimension VARCHAR, key BIGINT, class_id TINYINT, actor_id INTEGER, is_robot BOOLEAN, acts DOUBLE,
  ${CLIP_RULES.map((rule) => `${minutesBy(rule)} DOUBLE`).join(', ')})`;

const MEASURES = ['acts', ...CLIP_RULES.map(minutesBy)];
const sums = (of: (measure: string) => string): string => MEASURES.map((measure) => `sum(${of(measure)})`).join(', ');
const ofWork = (measure: string): string => (measure === 'acts' ? 'w.share' : `w.${measure}`);

/** The counted work by all segments at once, in one pass; `vain_cell_of` is summed up from it. */
export const SEGMENT_CELLS = `
CREATE OR REPLACE TEMP TABLE segment_cell AS
SELECT coalesce(g.size, ${UNKNOWN_KEY}) AS size, coalesce(g.custom, ${UNKNOWN_KEY}) AS custom,
  coalesce(g.customer, ${UNKNOWN_KEY}) AS customer, w.class_id, w.actor_id,
  ${MEASURES.map((measure) => `sum(${ofWork(measure)}) AS ${measure}`).join(', ')}
FROM work_class w LEFT JOIN vain_segment g ON g.leading_id = w.leading_id WHERE w.is_counted
GROUP BY coalesce(g.size, ${UNKNOWN_KEY}), coalesce(g.custom, ${UNKNOWN_KEY}), coalesce(g.customer, ${UNKNOWN_KEY}), w.class_id, w.actor_id`;

/** The counted work of each segment; what no execution says of is in key −1. */
export const cellsOfSegment = (dimension: 'size' | 'custom' | 'customer'): string => `
INSERT INTO vain_cell_of
SELECT '${dimension}', s.${dimension}, s.class_id, s.actor_id, coalesce(k.kind = 'robot', FALSE), ${sums((measure) => `s.${measure}`)}
FROM segment_cell s LEFT JOIN actor k ON k.actor_id = s.actor_id GROUP BY s.${dimension}, s.class_id, s.actor_id, k.kind`;

/** The counted work of each product, shared between the products of its execution. */
export const CELLS_OF_PRODUCT = `
INSERT INTO vain_cell_of
SELECT 'product', coalesce(g.product, ${UNKNOWN_KEY}), w.class_id, w.actor_id, coalesce(k.kind = 'robot', FALSE),
  ${sums((measure) => `${ofWork(measure)} * coalesce(g.share, 1)`)}
FROM work_class w LEFT JOIN actor k ON k.actor_id = w.actor_id LEFT JOIN vain_product g ON g.leading_id = w.leading_id
WHERE w.is_counted GROUP BY coalesce(g.product, ${UNKNOWN_KEY}), w.class_id, w.actor_id, k.kind`;
