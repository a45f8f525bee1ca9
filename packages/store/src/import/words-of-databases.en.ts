import type { Phrase } from '@aval/core/explain';

/** What the readers of workbooks and databases say, in English. */
export const DATABASE_ENGLISH = {
  'source.old-workbook': '“{file}” is a workbook in a format that Aval does not read ({value}).',
  'source.old-workbook.next':
    'Open it in your spreadsheet program and save it as an Excel workbook (.xlsx), then import that.',
  'source.in-use': '“{file}” is in use by another program.',
  'source.in-use.next': 'Close the program that has it open, or copy the file, then import again.',
  'source.newer-version': '“{file}” was written by another version of its program ({value}).',
  'source.newer-version.next': 'Export its tables as Parquet or CSV, then import those.',
  'source.bad-address': '“{file}” is no address of a database ({value}).',
  'source.bad-address.next': 'Write it as postgresql://user:password@host:5432/database?table=schema.name',
  'source.unreachable': 'No database answers at {file} ({value}).',
  'source.unreachable.next': 'Check the host, the port and the firewall, and that the database is running.',
  'source.wrong-password': 'The database {file} does not let this user in ({value}).',
  'source.wrong-password.next':
    'Check the user and the password, or ask the administrator for an account that may read.',
  'source.no-database': 'There is no database {file}.',
  'source.no-database.next': 'Check the name after the host in the address.',
  'source.no-table': 'The database {file} has no table “{value}”.',
  'source.no-table.next':
    'Check its schema and its name: table=schema.name, in upper and lower case as the database has it.',
  'source.table-forbidden': 'The table “{value}” of {file} may not be read by this user.',
  'source.table-forbidden.next':
    'Have the right to read it granted (GRANT SELECT), or name only the tables wanted: ?table=schema.name',
  'source.encryption-required': 'The database {file} cannot be reached the way the address asks: {value}',
  'source.encryption-required.next':
    'Use sslmode=require (encrypted), sslmode=verify-full (encrypted and verified) or sslmode=disable (not encrypted), as the administrator says.',
  'source.connection-lost': 'The connection to {file} was lost while reading ({value}).',
  'source.connection-lost.next': 'Import again; nothing of this reading was kept.',
} as const satisfies Readonly<Record<string, Phrase>>;
