import { literal } from '../../ledger/sql-text.ts';
import type { ExportJob } from '../export-job.ts';
import { isoOf, textOfCell } from '../fact-table.ts';
import type { FactColumn, FactTable } from '../fact-table.ts';
import { writingTo } from '../out-file.ts';
import type { OutFile } from '../out-file.ts';
import { textsOf } from '../read-windows.ts';
import { ACTS, RELATED, TOUCHED, eventId } from '../whole-tables.ts';
import {
  EVENT_ATTRIBUTES,
  OBJECT_ATTRIBUTES,
  RESERVED,
  eventTypesOf,
  objectTypesOf,
  toldTables,
} from './ocel-shape.ts';
import type { OcelSpelling } from './spelling.ts';

/** Writes an OCEL 2.0 log as text: objects first, then events, each with its relations; answers how many elements. */
export const writeOcelText = (job: ExportJob, path: string, spelling: OcelSpelling): Promise<number> =>
  writingTo(path, async (file) => {
    const { frame } = spelling;
    await file.write(frame.head(objectTypesOf(job.scope), eventTypesOf(job.scope)));
    let elements = await writeElements(job, file, spelling, [
      { table: objectSource(spelling), text: objectText(spelling) },
      ...toldTables(job.scope).map((table) => ({ table, text: toldText(spelling, table) })),
    ]);
    await file.write(frame.between);
    elements += await writeElements(job, file, spelling, [{ table: eventSource(spelling), text: eventText(spelling) }]);
    await file.write(frame.foot);
    return elements;
  });

type Source = Pick<FactTable, 'source' | 'ids' | 'order'>;

async function writeElements(
  job: ExportJob,
  file: OutFile,
  { separator }: OcelSpelling,
  parts: readonly { readonly table: Source; readonly text: string }[],
): Promise<number> {
  let elements = 0;
  for (const { table, text } of parts) {
    for await (const texts of textsOf(job.reading, table, text)) {
      await file.write(`${elements === 0 ? '' : `${separator}\n`}${texts.join(`${separator}\n`)}`);
      elements += texts.length;
    }
  }
  return elements;
}

const attributesOf = (spelling: OcelSpelling, columns: readonly FactColumn[], of: 'event' | 'object'): string =>
  `concat_ws(${literal(spelling.separator)}, ${columns
    .map((column) => spelling.attribute(column.name, textOfCell(column), of))
    .join(', ')})`;

const eventText = (spelling: OcelSpelling): string =>
  spelling.event({
    id: spelling.text(eventId('e.event_id')),
    type: spelling.text('a.name'),
    time: isoOf('e."at"'),
    attributes: attributesOf(spelling, EVENT_ATTRIBUTES, 'event'),
    relations: `coalesce(z.relations, '')`,
  });

const eventSource = (spelling: OcelSpelling): Source => ({
  source: `${ACTS} LEFT JOIN (SELECT x.event_id, string_agg(${spelling.relation('o.id', 'x.qualifier')}, ${literal(spelling.separator)}
      ORDER BY x.object_id, x.qualifier) AS relations FROM ${TOUCHED} GROUP BY x.event_id) z ON z.event_id = e.event_id`,
  ids: 'SELECT event_id AS id FROM out_event',
  order: 'e.event_id',
});

const objectText = (spelling: OcelSpelling): string =>
  spelling.object({
    id: spelling.text('o.id'),
    type: spelling.text('y.name'),
    attributes: attributesOf(spelling, OBJECT_ATTRIBUTES, 'object'),
    relations: `coalesce(z.relations, '')`,
  });

const objectSource = (spelling: OcelSpelling): Source => ({
  source: `out_object o JOIN object_type y ON y.type_id = o.type_id
    LEFT JOIN (SELECT x.source_id, string_agg(${spelling.relation('d.id', 'x.qualifier')}, ${literal(spelling.separator)}
      ORDER BY x.target_id, x.qualifier) AS relations FROM ${RELATED} GROUP BY x.source_id) z ON z.source_id = o.object_id
    WHERE o.object_id BETWEEN {from} AND {to}`,
  ids: 'SELECT object_id AS id FROM out_object',
  order: 'o.object_id',
});

const toldText = (spelling: OcelSpelling, { name, columns, order }: FactTable): string =>
  spelling.object({
    id: spelling.text(toldId(name, order)),
    type: spelling.text(literal(RESERVED + name)),
    attributes: attributesOf(spelling, columns, 'object'),
    relations: `''`,
  });

/** The id of a row that is told as an object; no key of an object reads like it. */
export const toldId = (table: string, ordinal: string): string => `'${RESERVED}${table}:' || ${ordinal}`;
