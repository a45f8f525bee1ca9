import type { Instant } from '@aval/core/ledger';
import type { Mapping, TableMapping } from '@aval/core/mapping';
import type { ColumnFate, PeopleCount, PrivacySource, PrivacyState } from '@aval/core/privacy';
import type { Ledger } from '../ledger/ledger.ts';
import { readAccesses } from './access-log.ts';
import { readJournal } from './journal.ts';
import { readPrivacy } from './privacy-file.ts';
import { findRequests } from './reidentify.ts';
import { findForgetting } from './retain.ts';

const FEWEST_PEOPLE = 5;
const counted = (people: number): PeopleCount => (people > 0 && people < FEWEST_PEOPLE ? null : people);
const instant = (at: number): Instant => at as Instant;

/** How a company really treats what it knows of persons, from its ledger and the files beside it. */
export async function findPrivacyState(ledger: Ledger, now: number): Promise<PrivacyState> {
  const { keepers, retention, form } = await readPrivacy(ledger.directory);
  const { entries, brokenAt, head } = await readJournal(ledger.directory);
  const due = await findForgetting(ledger, now);
  const [numbers] = await ledger.rows<{ people: number; erased: number }>(`
    SELECT (SELECT count(*) FROM (SELECT a.pseudonym FROM actor a WHERE a.kind <> 'robot'
        UNION SELECT o.key FROM object o JOIN object_type t ON t.type_id = o.type_id WHERE t.kind = 'worker')) AS people,
      (SELECT count(*) FROM erased) AS erased`);
  return {
    company: ledger.company,
    madeAt: instant(now),
    period: (await ledger.summary()).period,
    sources: await findSources(ledger),
    people: counted(numbers?.people ?? 0),
    retention,
    due: due.before === null ? null : { before: instant(due.before), acts: due.acts },
    keepers: keepers.map(({ name, since }) => ({ name, since: instant(since) })),
    requests: (await findRequests(ledger.directory, now)).map((request) => ({
      ...request,
      at: instant(request.at),
      until: instant(request.until),
    })),
    journal: { entries: entries.length, brokenAt, head },
    accesses: (await readAccesses(ledger.directory, { offset: 0, limit: 0 })).total,
    erased: counted(numbers?.erased ?? 0),
    form,
  };
}

async function findSources(ledger: Ledger): Promise<PrivacySource[]> {
  const columns = await ledger.rows<{ importId: number; table: string; name: string; masked: boolean }>(`
    SELECT c.import_id AS "importId", t.name AS "table", c.name, c.masked FROM import_column c
    JOIN import_table t ON t.import_id = c.import_id AND t.source_table = c.source_table ORDER BY c.import_id, c.source_table, c.c`);
  const imports = (await ledger.imports()).filter(({ supersededBy }) => supersededBy === null);
  return imports.map(({ importId, file, format, importedAt, mapping, quality }) => ({
    file,
    format,
    importedAt,
    rows: quality.rowsRead,
    columns: columns
      .filter((column) => column.importId === importId)
      .map(({ table, name, masked }) => ({ table, name, fate: fateOf(mapping, table, name, masked) })),
  }));
}

function fateOf(mapping: Mapping, tableName: string, name: string, masked: boolean): ColumnFate {
  if (!masked) return 'kept';
  const table = mapping.tables.find((one) => one.table === tableName);
  return table !== undefined && isWho(mapping, table, name) ? 'pseudonym' : 'masked';
}

function isWho(mapping: Mapping, table: TableMapping, name: string): boolean {
  const role = table.columns[name];
  if (role?.role === 'actor' || role?.role === 'manager') return true;
  return role?.role === 'object' && (mapping.objects[role.type] === 'worker' || table.row === 'person');
}
