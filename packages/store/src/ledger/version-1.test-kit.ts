/** The shape of a ledger of version 1, as it was written then; what `upgradeLedger` finds. */
export const VERSION_1_TABLES = `
CREATE TABLE IF NOT EXISTS ledger (version INTEGER, company VARCHAR, world VARCHAR, zone VARCHAR);
CREATE TABLE IF NOT EXISTS import (
  import_id INTEGER PRIMARY KEY, file VARCHAR, format VARCHAR, bytes BIGINT, sha256 VARCHAR,
  mapping_sha256 VARCHAR, mapping VARCHAR, imported_at TIMESTAMP, superseded_by INTEGER, quality VARCHAR);
CREATE TABLE IF NOT EXISTS import_table (import_id INTEGER, source_table SMALLINT, name VARCHAR, row_count BIGINT);
CREATE TABLE IF NOT EXISTS import_column (import_id INTEGER, source_table SMALLINT, c INTEGER, name VARCHAR, masked BOOLEAN);
CREATE TABLE IF NOT EXISTS activity (activity_id INTEGER PRIMARY KEY, name VARCHAR UNIQUE, kind VARCHAR);
CREATE TABLE IF NOT EXISTS actor (actor_id INTEGER PRIMARY KEY, pseudonym VARCHAR UNIQUE, kind VARCHAR);
CREATE TABLE IF NOT EXISTS team (team_id INTEGER PRIMARY KEY, name VARCHAR UNIQUE);
CREATE TABLE IF NOT EXISTS role (role_id INTEGER PRIMARY KEY, name VARCHAR UNIQUE);
CREATE TABLE IF NOT EXISTS object_type (type_id INTEGER PRIMARY KEY, name VARCHAR UNIQUE, kind VARCHAR, distance INTEGER);
CREATE TABLE IF NOT EXISTS object (
  object_id BIGINT, type_id INTEGER, key VARCHAR, import_id INTEGER,
  value_minor BIGINT, currency VARCHAR, promised_at TIMESTAMP);
CREATE TABLE IF NOT EXISTS event (
  event_id BIGINT, import_id INTEGER, source_table SMALLINT, source_row BIGINT, activity_id INTEGER, phase VARCHAR,
  started_at TIMESTAMP, "at" TIMESTAMP, actor_id INTEGER, team_id INTEGER, role_id INTEGER);
CREATE TABLE IF NOT EXISTS event_object (event_id BIGINT, object_id BIGINT, qualifier VARCHAR);
CREATE TABLE IF NOT EXISTS object_object (source_id BIGINT, target_id BIGINT, qualifier VARCHAR, import_id INTEGER);
CREATE TABLE IF NOT EXISTS cash (
  cash_id BIGINT, import_id INTEGER, event_id BIGINT, object_id BIGINT, "at" TIMESTAMP, amount_minor BIGINT,
  currency VARCHAR, direction VARCHAR, basis VARCHAR, party_id BIGINT);
CREATE TABLE IF NOT EXISTS outcome (object_id BIGINT, fate VARCHAR, "at" TIMESTAMP, event_id BIGINT, import_id INTEGER);
CREATE TABLE IF NOT EXISTS refused (
  import_id INTEGER, source_table SMALLINT, source_row BIGINT, column_name VARCHAR, value VARCHAR, rule VARCHAR, record VARCHAR);
`;

/** Two imports of one company: orders with an amount, then the same act in another file, and a log whose acts have keys. */
export const VERSION_1_FACTS = `
INSERT INTO ledger VALUES (1, 'Ateliers', '{"kind":"real"}', 'Europe/Paris');
INSERT INTO import VALUES
  (1, 'orders.csv', 'csv', 10, 'one', 'm1', '{"version":1,"zone":"UTC","currency":"EUR","leading":"order","objects":{},"cash":[],"outcomes":[],"activities":{},"empties":[],"tables":[{"table":"orders","row":"event","columns":{"Order":{"role":"object","type":"order"},"Activity":{"role":"activity"},"Time":{"role":"end","format":"iso"},"User":{"role":"actor"},"Customer":{"role":"customer"},"Value":{"role":"amount","of":"order","decimal":"."}}}]}', TIMESTAMP '2026-01-10', NULL, '{"eventCount":1}'),
  (2, 'log.json', 'ocel2-json', 20, 'two', 'm2', '{"version":1,"zone":"UTC","currency":"EUR","leading":"order","objects":{},"cash":[],"outcomes":[],"activities":{},"empties":[],"tables":[{"table":"events","row":"event","columns":{"event":{"role":"event-key"},"activity":{"role":"activity"},"time":{"role":"end","format":"iso"}}}]}', TIMESTAMP '2026-01-11', NULL, '{"eventCount":1}'),
  (3, 'again.csv', 'csv', 10, 'three', 'm3', '{"version":1,"zone":"UTC","currency":"EUR","leading":"order","objects":{},"cash":[],"outcomes":[],"activities":{},"empties":[],"tables":[]}', TIMESTAMP '2026-01-12', NULL, '{"eventCount":0}');
INSERT INTO import_table VALUES (1, 1, 'orders', 1), (2, 1, 'events', 1), (3, 1, 'orders', 1);
INSERT INTO import_column VALUES (1, 1, 0, 'Order', false), (2, 1, 0, 'event', false);
INSERT INTO activity VALUES (1, 'Ordered', 'work');
INSERT INTO object_type VALUES (1, 'order', 'flow', NULL);
INSERT INTO object VALUES (1, 1, 'A', 1, 10000, 'EUR', NULL), (2, 1, 'B', 2, NULL, NULL, NULL);
INSERT INTO event VALUES
  (1, 1, 1, 2, 1, NULL, NULL, TIMESTAMP '2026-01-05 09:00:00', NULL, NULL, NULL),
  (2, 2, 1, 1, 1, NULL, NULL, TIMESTAMP '2026-01-06 10:00:00', NULL, NULL, NULL);
INSERT INTO event_object VALUES (1, 1, NULL), (2, 2, NULL);
INSERT INTO refused VALUES (3, 1, 2, 'Time', '2026-01-05', 'already-known', '{}');
CREATE TABLE record_1_1 (source_row BIGINT, c0 VARCHAR);
INSERT INTO record_1_1 VALUES (2, 'A');
CREATE TABLE record_2_1 (source_row BIGINT, c0 VARCHAR);
INSERT INTO record_2_1 VALUES (1, 'e1');
`;
