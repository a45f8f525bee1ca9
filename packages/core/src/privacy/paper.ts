import type { Locale, Quantity, Statement } from '../explain/index.ts';
import { formatQuantity, sayText } from '../explain/index.ts';
import { PRIVACY_WORDS } from './words.ts';

/** A document to print and sign, as data: its words are those of `PRIVACY_WORDS`. */
export interface Paper {
  readonly title: Statement;
  readonly sections: readonly PaperSection[];
}

export interface PaperSection {
  readonly heading: string;
  readonly says: readonly PaperLine[];
  readonly table?: { readonly columns: readonly string[]; readonly rows: readonly (readonly Quantity[])[] };
}

/** A sentence; `missing` where the company has not said what only it knows. */
export interface PaperLine extends Statement {
  readonly missing?: boolean;
}

const sayOf = (line: Statement, locale: Locale): string => sayText(line, PRIVACY_WORDS, locale);
const heading = (code: string, locale: Locale): string => sayOf({ code, values: {} }, locale);
const cell = (value: Quantity, locale: Locale, zone: string): string =>
  value.unit === 'word' ? heading(`word.${value.value}`, locale) : formatQuantity(value, locale, zone);

/** The document as plain text, for a mail or a terminal. */
export function paperText(paper: Paper, locale: Locale, zone: string): string {
  const title = sayOf(paper.title, locale);
  const sections = paper.sections.map((section, i) => {
    const rows =
      section.table?.rows.map((row) => `  - ${row.map((value) => cell(value, locale, zone)).join(' · ')}`) ?? [];
    const says = section.says.map((line) => `${line.missing === true ? '[!] ' : ''}${sayOf(line, locale)}`);
    return [`${i + 1}. ${heading(section.heading, locale)}`, '', ...says, ...rows].join('\n');
  });
  return `${[title, '='.repeat(title.length), '', sections.join('\n\n')].join('\n')}\n`;
}

/** The document as one self-contained page that prints on A4: no script, nothing from elsewhere. */
export function paperHtml(paper: Paper, locale: Locale, zone: string): string {
  const title = escaped(sayOf(paper.title, locale));
  const sections = paper.sections.map((section, i) => {
    const says = section.says.map(
      (line) => `<p${line.missing === true ? ' class="missing"' : ''}>${escaped(sayOf(line, locale))}</p>`,
    );
    return `<section><h2>${i + 1}. ${escaped(heading(section.heading, locale))}</h2>${says.join('')}${tableHtml(section, locale, zone)}</section>`;
  });
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<style>${STYLE}</style></head><body><main><h1>${title}</h1>${sections.join('\n')}</main></body></html>
`;
}

function tableHtml({ table }: PaperSection, locale: Locale, zone: string): string {
  if (table === undefined || table.rows.length === 0) return '';
  const head = table.columns.map((code) => `<th scope="col">${escaped(heading(code, locale))}</th>`).join('');
  const rows = table.rows.map(
    (row) => `<tr>${row.map((value) => `<td>${escaped(cell(value, locale, zone))}</td>`).join('')}</tr>`,
  );
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);

const STYLE = `:root{color-scheme:light}body{margin:0;background:#fff;color:#1b1f1d;font:15px/1.5 system-ui,sans-serif}
main{max-width:46rem;margin:2rem auto;padding:0 1rem}h1{font-size:1.5rem;line-height:1.25}h2{font-size:1.05rem;margin:1.6rem 0 .4rem}
p{margin:.3rem 0}.missing{border-left:4px solid #8a5a00;padding-left:.6rem;color:#6b4500}
table{border-collapse:collapse;width:100%;margin:.6rem 0;font-size:.9rem}th,td{text-align:left;vertical-align:top;padding:.25rem .5rem .25rem 0;border-bottom:1px solid #d5dad7;overflow-wrap:anywhere}
section{break-inside:auto}h2{break-after:avoid}tr{break-inside:avoid}@page{size:A4;margin:18mm}@media print{main{margin:0;max-width:none}}`;
