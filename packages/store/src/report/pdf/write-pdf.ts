import type { Readable } from 'node:stream';
import { sayText } from '@aval/core/explain';
import type { Locale } from '@aval/core/explain';
import { WORDS } from '@aval/core/lenses';
import { INKS, aboutLines, lensTitle, sayIn, toldSections } from '@aval/core/report';
import type { Picture, Report, ReportSection } from '@aval/core/report';
import { heading, writeChapter } from './chapter.ts';
import { COLUMN, PAGE, Sheet } from './sheet.ts';

/**
 * A report as PDF: A4, tagged, with bookmarks and its own font; the same chapters and pictures as in HTML. The same report gives
 * the same bytes. It is read as it is written.
 */
export function writePdf(report: Report, pictures: readonly Picture[], locale: Locale): Readable {
  const saying = sayIn(locale, report.about.zone);
  const title = saying.words.title(report.about.name);
  const sheet = new Sheet(title, saying, new Date(Math.max(0, ...report.about.sources.map((one) => one.importedAt))));
  const sections = toldSections(report);
  const contents = writeCover(sheet, report, sections);
  const pages = new Map<string, number>();
  for (const section of sections) {
    sheet.part('Sect', () => {
      const first = pageCount(sheet) + 1;
      writeChapter(sheet, report, section, pictures);
      pages.set(section.lens, first);
    });
  }
  sheet.part('Sect', () => {
    pages.set('sources', pageCount(sheet) + 1);
    writeSources(sheet, report);
  });
  numberPages(sheet, title, contents, pages);
  sheet.doc.end();
  return sheet.doc;
}

const pageCount = ({ doc }: Sheet): number => doc.bufferedPageRange().count;

/** Where a line of the contents stands, to be given its page when that is known. */
interface ContentsLine {
  readonly name: string;
  readonly page: number;
  readonly y: number;
}

function writeCover(sheet: Sheet, report: Report, sections: readonly ReportSection[]): readonly ContentsLine[] {
  const { doc, saying } = sheet;
  const { words, locale } = saying;
  const lines: ContentsLine[] = [];
  doc.y = 110;
  sheet.part('Sect', () => {
    sheet.text('P', words.kind, { size: 9, font: 'strong', ink: 'cash-text', after: 8 });
    sheet.text('Title', words.title(report.about.name), { size: 27, font: 'strong', gap: 2, after: 16 });
    for (const line of aboutLines(report, saying)) sheet.text('P', line, { size: 10, ink: 'text-soft', after: 2 });
    doc.y += 26;
    sheet.text('H1', words.contents, { size: 11, font: 'strong', after: 6 });
    sheet.part('TOC', () => {
      for (const { lens, claims } of sections) {
        const lead = claims[0] === undefined ? '' : sayText(claims[0].statement, WORDS, locale);
        lines.push(contentsLine(sheet, lens, lensTitle(lens, locale), lead));
      }
      lines.push(contentsLine(sheet, 'sources', words.sources, ''));
    });
    doc.y += 24;
    writeReading(sheet);
  });
  return lines;
}

const ENTRY = 150;

function contentsLine(sheet: Sheet, name: string, title: string, lead: string): ContentsLine {
  const { doc } = sheet;
  sheet.room(24);
  const { y } = doc;
  const link = doc.struct('TOCI', {});
  sheet.here.add(link);
  link.add(() => {
    sheet.use({ size: 9.2, font: 'strong' }).doc.text(`${title} `, PAGE.side, y, { width: ENTRY });
    const after = doc.y;
    sheet.use({ size: 8, ink: 'text-soft' });
    doc.text(lead, PAGE.side + ENTRY + 8, y + 1, { width: COLUMN - ENTRY - 40, height: 10, ellipsis: true });
    doc.y = Math.max(after, y + 13);
  });
  link.end();
  const to = doc.y + 3;
  doc.goTo(PAGE.side, y - 2, COLUMN, to - y, name, { Contents: title });
  sheet.ornament(
    () =>
      void doc
        .moveTo(PAGE.side, to)
        .lineTo(PAGE.side + COLUMN, to)
        .lineWidth(0.5)
        .stroke(INKS.line),
  );
  doc.x = PAGE.side;
  doc.y = to + 5;
  return { name, page: pageCount(sheet) - 1, y };
}

function writeReading(sheet: Sheet): void {
  const { words } = sheet.saying;
  sheet.room(120);
  sheet.text('H2', words.howToRead, { size: 10, font: 'strong', after: 5 });
  for (const line of words.reading) sheet.text('P', line, { size: 8.4, ink: 'text-soft', after: 4 });
}

function writeSources(sheet: Sheet, { about }: Report): void {
  const { words } = sheet.saying;
  heading(sheet, words.sources, 'sources');
  sheet.text('P', `${words.state(about.ledgerState)}. ${words.version(about.version)}.`, { size: 9.6, after: 12 });
  for (const { file, sha256, mappingSha256 } of about.sources) {
    sheet.text('P', file, { size: 9.2, font: 'strong', after: 1 });
    sheet.text('P', `${words.fileHash}: ${sha256}`, { size: 7.2, ink: 'text-soft', after: 1 });
    sheet.text('P', `${words.mappingHash}: ${mappingSha256}`, { size: 7.2, ink: 'text-soft', after: 9 });
  }
}

/** Page numbers at the foot, and beside the contents. */
function numberPages(
  sheet: Sheet,
  title: string,
  contents: readonly ContentsLine[],
  pages: ReadonlyMap<string, number>,
): void {
  const { doc } = sheet;
  const { count } = doc.bufferedPageRange();
  for (let n = 0; n < count; n++) {
    doc.switchToPage(n);
    const y = PAGE.height - 40;
    doc.page.margins.bottom = 0;
    sheet.ornament(() => {
      sheet.use({ size: 7.4, ink: 'text-soft' });
      if (n > 0) doc.text(title, PAGE.side, y, { lineBreak: false });
      const of = sheet.saying.words.page(n + 1, count);
      doc.text(of, PAGE.width - PAGE.side - doc.widthOfString(of), y, { lineBreak: false });
      sheet.use({ size: 9.2 });
      for (const line of contents.filter(({ page }) => page === n)) {
        const number = String(pages.get(line.name) ?? '');
        doc.text(number, PAGE.width - PAGE.side - doc.widthOfString(number), line.y, { lineBreak: false });
      }
    });
  }
}
