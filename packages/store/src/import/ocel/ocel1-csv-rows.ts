import type { CsvPlan } from '../csv/plan.ts';
import type { RecordHandler } from '../csv/records.ts';
import type { RefusalRule } from '../source.ts';
import { Fingerprints } from './fingerprints.ts';
import { listItems } from './list-cell.ts';
import type { OcelTables, OcelValue } from './ocel-tables.ts';

const TYPE = 'ocel:type:';

/** Makes an event of each record, and an object of each item that comes for the first time in a list of objects. */
export class Ocel1CsvRows implements RecordHandler {
  readonly #tables: OcelTables;
  readonly #columns: readonly string[];
  readonly #delimiter: string;
  readonly #quote: string;
  readonly #refuse: (line: number, rule: RefusalRule, record: string) => void;
  readonly #seen = new Fingerprints();
  #relations = 0;

  constructor(
    tables: OcelTables,
    { columns, shape }: CsvPlan,
    refuse: (line: number, rule: RefusalRule, record: string) => void,
  ) {
    this.#tables = tables;
    this.#columns = columns;
    this.#delimiter = shape.delimiter;
    this.#quote = shape.quote;
    this.#refuse = refuse;
    for (const name of columns) if (!name.startsWith('ocel:')) tables.declareEventAttribute(name);
  }

  kept(buffer: Buffer, start: number, end: number, line: number): void {
    const record = buffer.toString('utf8', start, end);
    const fields = fieldsOf(record, this.#delimiter, this.#quote);
    const own = new Map<string, string>();
    const values: OcelValue[] = [];
    this.#columns.forEach((name, i) => {
      const value = fields[i] ?? '';
      if (name.startsWith('ocel:')) own.set(name, value);
      else if (value !== '') values.push({ name, value, time: null });
    });
    const id = own.get('ocel:eid') ?? '';
    if (id === '') return this.#refuse(line, 'without-key', record);
    const [type, time] = [own.get('ocel:activity') ?? null, own.get('ocel:timestamp') ?? null];
    this.#tables.event(line, { id, type, time, values });
    for (const [name, cell] of own) if (name.startsWith(TYPE)) this.#relate(line, id, name.slice(TYPE.length), cell);
  }

  refused(line: number, rule: RefusalRule, record: Buffer): void {
    this.#refuse(line, rule, record.toString('utf8'));
  }

  #relate(line: number, event: string, type: string, cell: string): void {
    for (const id of listItems(cell)) {
      this.#relations += 1;
      this.#tables.eventObject(this.#relations, event, id, null);
      if (this.#seen.add(id)) this.#tables.object(line, { id, type, values: [] });
    }
  }
}

/** The fields of a record whose quotes are known to close. */
function fieldsOf(record: string, delimiter: string, quote: string): string[] {
  if (!record.includes(quote)) return record.split(delimiter);
  const fields: string[] = [];
  for (let at = 0; at <= record.length;) {
    if (record[at] !== quote) {
      const found = record.indexOf(delimiter, at);
      const end = found < 0 ? record.length : found;
      fields.push(record.slice(at, end));
      at = end + 1;
      continue;
    }
    let end = at + 1;
    while (end < record.length && (record[end] !== quote || record[end + 1] === quote))
      end += record[end] === quote ? 2 : 1;
    fields.push(record.slice(at + 1, end).replaceAll(quote + quote, quote));
    at = end + 2;
  }
  return fields;
}
