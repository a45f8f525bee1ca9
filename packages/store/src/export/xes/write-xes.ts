import { minorDigits } from '@aval/core/explain';
import { literal } from '../../ledger/sql-text.ts';
import type { ExportJob, Written } from '../export-job.ts';
import { textOfCell } from '../fact-table.ts';
import type { FactColumn } from '../fact-table.ts';
import { xesNames } from '../flat/flat-names.ts';
import { makeFlat } from '../flat/make-flat.ts';
import { writingTo } from '../out-file.ts';
import { batchesOf } from '../read-windows.ts';
import { xmlOf, xmlText } from '../xml-text.ts';
import { FOOT, headOf } from './xes-head.ts';

/**
 * XES (IEEE 1849): one trace an object of the chosen type, its acts in time; concept, time, lifecycle, org and cost as their extensions
 * say, what they have no word for under `aval:`. An act that touches several such objects stands in each trace.
 */
export async function writeXes(job: ExportJob, path: string): Promise<Written> {
  const names = xesNames(job.scope);
  const flat = await makeFlat(job, names, 'traces');
  const [ofTrace, ofEvent] = [
    flat.table.columns.filter(isOfTrace),
    flat.table.columns.filter((one) => !isOfTrace(one)),
  ];
  const event = `'<event>' || concat(${[...ofEvent.map(attribute), await costTotal(job)].join(', ')}) || '</event>'`;
  const trace = `concat(${ofTrace.map(attribute).join(', ')})`;
  const rows = await writingTo(path, async (file) => {
    await file.write(await headOf(job));
    let [open, written] = ['', 0];
    for await (const { columns, rowCount } of batchesOf(job.reading, flat.table, ['e.object_id', trace, event])) {
      const [objects = [], traces = [], events = []] = columns;
      const parts: string[] = [];
      for (let i = 0; i < rowCount; i += 1) {
        const object = String(objects[i]);
        if (object !== open) parts.push(`${open === '' ? '' : '</trace>\n'}<trace>${String(traces[i])}\n`);
        open = object;
        parts.push(`${String(events[i])}\n`);
      }
      await file.write(parts.join(''));
      written += rowCount;
    }
    await file.write(`${open === '' ? '' : '</trace>\n'}${FOOT}`);
    return written;
  });
  return { rows, mapping: flat.mapping('events'), left: flat.left };
}

const CASE = 'case:';
const isOfTrace = ({ name }: FactColumn): boolean => name.startsWith(CASE);

const ELEMENTS = { text: 'string', instant: 'date', number: 'int' } as const;

/** An attribute of a trace or event; NULL, and so not written, when it says nothing. */
function attribute(column: FactColumn): string {
  const key = isOfTrace(column) ? column.name.slice(CASE.length) : column.name;
  const value = column.kind === 'text' ? xmlOf(column.sql) : textOfCell(column);
  return `${literal(`<${ELEMENTS[column.kind]} key="${xmlText(key)}" value="`)} || ${value} || '"/>'`;
}

/** `cost:total` of an act with money: major units of its currency. */
async function costTotal({ log }: ExportJob): Promise<string> {
  const rows = await log.rows<{ currency: string }>(
    'SELECT DISTINCT currency FROM step_cash WHERE currency IS NOT NULL',
  );
  const odd = rows.filter(({ currency }) => minorDigits(currency) !== 2);
  const digits =
    odd.length === 0
      ? '2'
      : `CASE c.currency ${odd.map(({ currency }) => `WHEN ${literal(currency)} THEN ${minorDigits(currency)}`).join(' ')} ELSE 2 END`;
  return `'<float key="cost:total" value="' || CAST(c.amount_minor / power(10, ${digits}) AS DECIMAL(18, 4)) || '"/>'`;
}
