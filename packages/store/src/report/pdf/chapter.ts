import { say } from '@aval/core/explain';
import type { Claim, Segment, Statement } from '@aval/core/explain';
import { WORDS } from '@aval/core/lenses';
import { INKS, MOST_CLAIMS, gatherNotes, intervalLine, lensTitle, reasonsOf } from '@aval/core/report';
import type { Note, Picture, Report, ReportSection } from '@aval/core/report';
import { drawFigure } from './draw.ts';
import { COLUMN, PAGE } from './sheet.ts';
import type { Sheet, Style } from './sheet.ts';
import { writeTable } from './table.ts';

const LEAD: Style = { size: 13, gap: 2.5, after: 3 };
const LINE: Style = { size: 9.6, gap: 2, after: 2 };
const REASON: Style = { size: 8.2, gap: 1.4, ink: 'text-soft', indent: 12, after: 1 };
const ADDRESS: Style = { size: 6.4, ink: 'text-soft', after: 8 };
const NOTE: Style = { size: 7.8, gap: 1.2, ink: 'text-soft', indent: 16, after: 2 };

/** A chapter on a page of its own: sentences with the picture after the first, tables, then method and limits. */
export function writeChapter(sheet: Sheet, report: Report, section: ReportSection, pictures: readonly Picture[]): void {
  const { saying, doc } = sheet;
  const { words, count } = saying;
  const claims = section.claims.slice(0, MOST_CLAIMS);
  const { notes, noteOf } = gatherNotes(claims);
  heading(sheet, lensTitle(section.lens, saying.locale), section.lens);
  if (section.untold !== null) sheet.text('P', saying.text(section.untold), { ...LINE, ink: 'unknown-text' });
  claims.forEach((claim, i) => {
    writeClaim(sheet, report, claim, claims, noteOf(claim), i === 0);
    if (i > 0) return;
    for (const picture of pictures.filter(({ lens }) => lens === section.lens)) {
      drawFigure(sheet, picture.drawing);
      const { caption } = picture.drawing;
      if (caption !== undefined) sheet.text('Caption', caption, { size: 7.6, ink: 'text-soft', after: 12 });
    }
  });
  const left = section.claims.length - claims.length;
  if (left > 0) sheet.text('P', words.claimsLeft(count(left)), { size: 8.2, ink: 'text-soft' });
  doc.y += 8;
  for (const table of section.tables) writeTable(sheet, table);
  writeNotes(sheet, notes);
}

/** The heading of a chapter, on a new page, where the contents and the bookmarks lead. */
export function heading(sheet: Sheet, title: string, name: string): void {
  const { doc } = sheet;
  doc.addPage();
  doc.addNamedDestination(name, 'XYZ', PAGE.side, PAGE.top, null);
  doc.outline.addItem(title);
  sheet.ornament(
    () =>
      void doc
        .moveTo(PAGE.side, PAGE.top)
        .lineTo(PAGE.side + COLUMN, PAGE.top)
        .lineWidth(1.4)
        .stroke(INKS.text),
  );
  doc.y = PAGE.top + 14;
  sheet.text('H1', title, { size: 19, font: 'strong', after: 14 });
}

const said = (sheet: Sheet, statement: Statement): readonly Segment[] => say(statement, WORDS, sheet.saying.locale);
const plain = (text: string): Segment => ({ text, figure: false });

function writeClaim(
  sheet: Sheet,
  report: Report,
  claim: Claim,
  chapter: readonly Claim[],
  note: number,
  isLead: boolean,
): void {
  const { words, count } = sheet.saying;
  const { told, more } = reasonsOf(report, claim, chapter);
  const range = intervalLine(claim, sheet.saying);
  const basis = claim.basis === null ? '' : ` (${words[claim.basis]})`;
  const sentence: Segment[] = [
    ...said(sheet, claim.statement),
    plain(basis),
    ...(range === null ? [] : [plain(` — ${range}`)]),
    ...(claim.figure.known ? [] : [plain(' '), ...said(sheet, claim.figure.because)]),
    plain(`\u00a0[${note}]`),
  ];
  const style = isLead ? LEAD : LINE;
  sheet.room(sheet.heightOf(sentence, style) + told.length * 11 + 16);
  sheet.segments('P', sentence, style);
  const from = sheet.doc.y;
  const page = sheet.doc.page;
  if (told.length > 0)
    sheet.part('Div', () => {
      for (const reason of told) sheet.segments('P', said(sheet, reason.statement), REASON);
      if (more > 0) sheet.text('P', words.more(count(more)), REASON);
    });
  const to = sheet.doc.y;
  if (told.length > 0 && sheet.doc.page === page)
    sheet.ornament(
      () =>
        void sheet.doc
          .moveTo(PAGE.side + 3, from)
          .lineTo(PAGE.side + 3, to - 2)
          .lineWidth(1.2)
          .stroke(INKS.line),
    );
  sheet.text('P', claim.id, ADDRESS);
}

function writeNotes(sheet: Sheet, notes: readonly Note[]): void {
  if (notes.length === 0) return;
  const { words } = sheet.saying;
  sheet.room(80);
  sheet.text('H2', words.notes, { size: 10.5, font: 'strong', after: 5 });
  for (const { n, method, limits, refutedBy } of notes) {
    const lines: (readonly Segment[])[] = [
      [strong(`${words.method}. `), ...said(sheet, method)],
      ...limits.map((limit, i): readonly Segment[] => [
        ...(i === 0 ? [strong(`${words.limits}. `)] : []),
        ...said(sheet, limit),
      ]),
      [strong(`${words.refuted}. `), ...said(sheet, refutedBy)],
    ];
    sheet.room(lines.slice(0, 2).reduce((all, line) => all + sheet.heightOf(line, NOTE), 0));
    const { y } = sheet.doc;
    sheet.part('Div', () => {
      sheet.piece(
        'Lbl',
        () => void sheet.use({ size: 7.8, font: 'strong' }).doc.text(`${n} `, PAGE.side, y, { lineBreak: false }),
      );
      sheet.doc.y = y;
      for (const line of lines) sheet.segments('P', line, NOTE);
    });
    sheet.doc.y += 5;
  }
}

const strong = (text: string): Segment => ({ text, figure: true });
