/** The shape below; a ledger that says a higher number was made by a newer Aval and is not opened. */
export const LEDGER_VERSION = 3;

/**
 * The shape of a ledger: append-only facts, each with the file and row it came from.
 * Names and strings are coded once at import (`*_id`); all TIMESTAMPs are UTC; money is minor units.
 *
 * `at` is a word of DuckDB: written `e.at` or quoted, never bare.
 *
 * - `ledger`        one row: which company, which world, which zone weeks and months are cut in.
 * - `import`        one row a source and understanding; a newer understanding of the same source supersedes the older one, and an
 *                   import that was undone supersedes itself. `resolution_ms`: the unit that its instants are told in (1, 1000, 60000,
 *                   86400000 …), NULL when not known. `aval_version`: which Aval made facts of it, NULL before version 3.
 * - `import_file`   the files of a source, in the order they were read.
 * - `event`         one row a recorded act. `at` is its instant (its end when the row has start and end, then `started_at` is set).
 *                   `phase` is the life cycle of the row ('schedule', 'start', 'complete', …) or NULL when the source has none.
 * - `event_object`  which objects an act touched. `object_object`: which objects belong to each other.
 * - `cash`          money of an act: in from a customer, or out to a supplier, with its basis.
 * - `expectation`   what is expected of an object and by when: promised by the company, required by its customer, due from who pays.
 * - `organisation`  whom a person answers to and where they belong, as a table of people says it.
 * - `event_key`     what the source calls an act, as a 64-bit hash, where it says so: a later export of the same acts is known by it.
 * - `object_said`   what an import says of each object that it speaks of: `object` shows what the imports that count say. `adds`: the
 *                   value is a part, added to what other imports say. `kind_said`: likewise the kinds of activities, actors and types.
 * - `set_aside`     how many rows of an import were set aside because another import had already told them.
 * - `said`          one row each time that a person told what answers rest on and no import holds (a calendar, an indicator): answers
 *                   change with it. `indicator_said`: figures that the company watches, by day; the latest telling of a name counts.
 * - `outcome`       an object ended without cash: refused, cancelled, declined.
 * - `refused`       a row that is not a fact, kept whole with the rule it broke. `refused_person`: the pseudonyms in its masked cells,
 *                   so that a row which is corrected and imported again still says who acted.
 * - `erased`        people who are to be kept out of every later import: the keyed hash of their pseudonym, which is kept nowhere else.
 *   `forgotten`     one row each time that people were taken out of facts that stay: an erasure, or the end of what is retained.
 * - `import_table`, `import_column`  the tables and columns of the source by name, and which columns are masked.
 * - `record_<import_id>_<n>`  the source's n-th table as it was read (source_row BIGINT, c0, c1, … VARCHAR): the evidence.
 *                   Columns that name a person are masked before they are kept.
 */
export const LEDGER_TABLES = `
CREATE TABLE IF NOT EXISTS ledger (version INTEGER, company VARCHAR, world VARCHAR, zone VARCHAR);
CREATE TABLE IF NOT EXISTS import (
  import_id INTEGER PRIMARY KEY, file VARCHAR, format VARCHAR, bytes BIGINT, sha256 VARCHAR,
  mapping_sha256 VARCHAR, mapping VARCHAR, imported_at TIMESTAMP, superseded_by INTEGER, quality VARCHAR, resolution_ms BIGINT, aval_version VARCHAR);
CREATE TABLE IF NOT EXISTS import_file (import_id INTEGER, n SMALLINT, file VARCHAR, format VARCHAR, bytes BIGINT, sha256 VARCHAR);
CREATE TABLE IF NOT EXISTS import_table (import_id INTEGER, source_table SMALLINT, name VARCHAR, row_count BIGINT, file_n SMALLINT);
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
CREATE TABLE IF NOT EXISTS expectation (
  object_id BIGINT, kind VARCHAR, activity_id INTEGER, due_at TIMESTAMP, import_id INTEGER, source_table SMALLINT, source_row BIGINT);
CREATE TABLE IF NOT EXISTS organisation (
  actor_id INTEGER, manager_id INTEGER, team_id INTEGER, role_id INTEGER, import_id INTEGER, source_table SMALLINT, source_row BIGINT);
CREATE TABLE IF NOT EXISTS event_key (event_id BIGINT, key_hash UBIGINT);
CREATE TABLE IF NOT EXISTS object_said (
  import_id INTEGER, object_id BIGINT, value_minor BIGINT, currency VARCHAR, promised_at TIMESTAMP, adds BOOLEAN);
CREATE TABLE IF NOT EXISTS kind_said (import_id INTEGER, dictionary VARCHAR, id INTEGER, kind VARCHAR);
CREATE TABLE IF NOT EXISTS set_aside (import_id INTEGER, other_id INTEGER, row_count BIGINT);
CREATE TABLE IF NOT EXISTS refused_person (import_id INTEGER, source_table SMALLINT, source_row BIGINT, c INTEGER, pseudonym VARCHAR);
CREATE TABLE IF NOT EXISTS erased (mark VARCHAR);
CREATE TABLE IF NOT EXISTS forgotten (rule VARCHAR, "at" TIMESTAMP);
CREATE TABLE IF NOT EXISTS said (what VARCHAR, "at" TIMESTAMP);
CREATE TABLE IF NOT EXISTS indicator_said (name VARCHAR, wanted VARCHAR, day DATE, value DOUBLE, file VARCHAR, "at" TIMESTAMP);
CREATE TABLE IF NOT EXISTS outcome (object_id BIGINT, fate VARCHAR, "at" TIMESTAMP, event_id BIGINT, import_id INTEGER);
CREATE TABLE IF NOT EXISTS refused (
  import_id INTEGER, source_table SMALLINT, source_row BIGINT, column_name VARCHAR, value VARCHAR, rule VARCHAR, record VARCHAR);
`;

/**
 * `activity.kind`, what kind of act it is: `work` that somebody of the company does on what flows; `approval`, somebody's authority
 * (approve, release, sign, check, block, escalate); `report`, telling somebody how things stand; `state`, recorded by a system;
 * `customer` and `supplier`, their own acts; `artificial`, no act at all (the Start and End rows of a tool), set aside.
 */
export const ACTIVITY_KINDS = ['work', 'approval', 'report', 'state', 'customer', 'supplier', 'artificial'] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

/** The kinds that somebody of the company spends time on. Only they are drawn in the chain. */
export const WORK_KINDS = ['work', 'approval', 'report'] as const satisfies readonly ActivityKind[];

/** `expectation.kind`. */
export const EXPECTATION_KINDS = ['promised', 'required', 'due'] as const;
export type ExpectationKind = (typeof EXPECTATION_KINDS)[number];

/** `actor.kind`: figures about people need five of them; a robot is not a person. */
export const ACTOR_KINDS = ['human', 'robot', 'unknown'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** `object_type.kind` (METHODS §2.1): only flow objects are walked. */
export const OBJECT_KINDS = ['flow', 'party', 'worker', 'catalogue', 'asset'] as const;
export type ObjectKind = (typeof OBJECT_KINDS)[number];
