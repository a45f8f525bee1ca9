import { minorDigits } from '@aval/core/explain';
import type { AnswerTable, Claim, Locale, Quantity } from '@aval/core/explain';
import { gatherNotes, sayIn } from '@aval/core/report';
import type { FoundTable, ReportAbout, Saying } from '@aval/core/report';
import { writeZip } from '../export/tables/zip-file.ts';
import { columnName } from '../export/xlsx/sheet-xml.ts';
import { workbookParts } from './workbook-parts.ts';
import type { WorkbookStyles } from './workbook-parts.ts';
import { numberCell, sheetXml, textCell } from './sheet-cells.ts';

/**
 * A table as a workbook: figures are numbers with their format (money in its currency, shares in per cent, days as days), and a
 * second sheet says method, limits, what would refute it, and which records it rests on. Refuses nothing; texts are never formulas.
 */
export async function writeTableWorkbook(
  path: string,
  { table, claims }: FoundTable,
  about: ReportAbout,
  locale: Locale,
): Promise<void> {
  const saying = sayIn(locale, about.zone);
  const styles = stylesOf(table);
  const cells = [
    headerRow(table, saying),
    ...table.rows.map(({ cells: row, claim }) => [
      ...table.columns.map((_, i) => cellXml(row[i] ?? null, styles, saying)),
      textCell(claim ?? ''),
    ]),
  ];
  const range = `$A$1:$${columnName(table.columns.length)}$${table.rows.length + 1}`;
  await writeZip(path, [
    ...workbookParts([saying.code(table.code), saying.words.notes], range, styles),
    {
      name: 'xl/worksheets/sheet1.xml',
      texts: async function* () {
        yield sheetXml(cells, [...table.columns.map(({ kind }) => (kind === 'text' ? 30 : 18)), 40], range);
      },
    },
    {
      name: 'xl/worksheets/sheet2.xml',
      texts: async function* () {
        yield sheetXml(noteRows(table, claims, about, saying), [30, 110]);
      },
    },
  ]);
}

const headerRow = (table: AnswerTable, { code, locale }: Saying): string[] => [
  ...table.columns.map((column) => textCell(code(column.code), 'header')),
  textCell(locale === 'fr' ? 'Affirmation' : 'Claim', 'header'),
];

/** A number format for each currency of the table; the others are always there. */
function stylesOf(table: AnswerTable): WorkbookStyles {
  const currencies = new Set(
    table.rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell?.unit === 'money' ? [cell.currency] : []))),
  );
  return { currencies: [...currencies].toSorted() };
}

function cellXml(cell: Quantity | null, styles: WorkbookStyles, { quantity }: Saying): string {
  if (cell === null) return '';
  switch (cell.unit) {
    case 'money': {
      const amount = cell.minor / 10 ** minorDigits(cell.currency);
      return numberCell(amount, { currency: styles.currencies.indexOf(cell.currency) });
    }
    case 'count':
      return numberCell(cell.value, Number.isInteger(cell.value) ? 'count' : 'decimal');
    case 'hours':
    case 'work':
      return numberCell(cell.value, 'hours');
    case 'share':
      return numberCell(cell.value, 'share');
    case 'instant':
      return numberCell(cell.value / 86_400_000 + 25_569, cell.precision);
    case 'name':
    case 'word':
      return textCell(quantity(cell));
  }
}

/** Method and limits of what the lens says, each once, then what the records are. */
function noteRows(table: AnswerTable, claims: readonly Claim[], about: ReportAbout, saying: Saying): string[][] {
  const { words, code, text, count } = saying;
  const line = (name: string, said: string): string[] => [textCell(name, 'header'), textCell(said, 'wrapped')];
  const own = claims.filter((claim) => table.rows.some((row) => row.claim === claim.id));
  const { notes } = gatherNotes(own.length > 0 ? own : claims);
  return [
    line(code(table.code), about.name),
    ...(table.rowCount > table.rows.length
      ? [line('', words.rowsOfAll(count(table.rows.length), count(table.rowCount)))]
      : []),
    ...notes.flatMap(({ method, limits, refutedBy }) => [
      line(words.method, text(method)),
      ...limits.map((limit) => line(words.limits, text(limit))),
      line(words.refuted, text(refutedBy)),
    ]),
    line(words.sources, `${words.state(about.ledgerState)}. ${words.version(about.version)}.`),
    ...about.sources.map(({ file, sha256, mappingSha256 }) =>
      line(file, `${words.fileHash}: ${sha256}; ${words.mappingHash}: ${mappingSha256}`),
    ),
  ];
}
