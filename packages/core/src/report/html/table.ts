import type { AnswerTable, Quantity } from '../../explain/index.ts';
import { shownTable } from '../lines.ts';
import type { Saying } from '../words.ts';
import { escapeHtml } from './escape.ts';

/** A table with its title; what is left out is said under it. Shares have a thin bar under them. */
export function tableHtml(whole: AnswerTable, saying: Saying): string {
  const table = shownTable(whole);
  const { words, count, code } = saying;
  const head = table.columns
    .map((column) => `<th scope="col" class="${column.kind}">${escapeHtml(code(column.code))}</th>`)
    .join('');
  const shown = table.rows;
  const rows = shown.map(
    ({ cells }) =>
      `<tr>${cells.map((cell, i) => cellHtml(cell, table.columns[i]?.kind ?? 'text', saying)).join('')}</tr>`,
  );
  const left =
    table.rowCount > shown.length
      ? `<p class="left">${escapeHtml(words.rowsLeft(count(shown.length), count(table.rowCount)))}</p>`
      : '';
  return `<h3>${escapeHtml(code(table.code))}</h3>${scroll(code(table.code))}<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>${left}`;
}

function cellHtml(cell: Quantity | null, kind: 'text' | 'figure', { words, quantity }: Saying): string {
  if (cell === null) return `<td class="${kind}"><span aria-label="${words.notTold}">—</span></td>`;
  const text = escapeHtml(cellText(quantity(cell)));
  if (cell.unit !== 'share') return `<td class="${kind}">${text}</td>`;
  const width = Math.round(Math.min(1, Math.max(0, cell.value)) * 100);
  return `<td class="${kind} share">${text}<i style="width:${width}%"></i></td>`;
}

/** A table that is wider than a small screen is moved by the keyboard too. */
export const scroll = (name: string): string =>
  `<div class="scroll" role="region" tabindex="0" aria-label="${escapeHtml(name)}">`;

/** Names of records may be long; a document shows their beginning. */
const LONGEST = 200;
const cellText = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`);
