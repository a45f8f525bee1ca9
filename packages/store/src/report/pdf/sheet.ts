import { createRequire } from 'node:module';
import { openSync } from 'fontkit';
import type { Font } from 'fontkit';
import Document from 'pdfkit';
import { INKS } from '@aval/core/report';
import type { Ink, Saying } from '@aval/core/report';
import type { Segment } from '@aval/core/explain';

const require = createRequire(import.meta.url);
/** Inter, under the SIL Open Font Licence: Latin, Greek and Cyrillic; other letters are shown as boxes. */
const FONTS = {
  text: require.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  strong: require.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
};
type FontName = keyof typeof FONTS;

/** A4, in points. */
export const PAGE = { width: 595.28, height: 841.89, side: 51, top: 54, bottom: 62 } as const;
export const COLUMN = PAGE.width - 2 * PAGE.side;

export interface Style {
  readonly font?: FontName;
  readonly size: number;
  readonly ink?: Ink;
  readonly gap?: number;
  readonly indent?: number;
  readonly after?: number;
  readonly align?: 'left' | 'right';
}

/** What a shaped run of text needs of the font: figures of one width and kerning. */
const FEATURES = {
  tnum: true,
  kern: true,
  calt: false,
  ccmp: false,
  locl: false,
  liga: false,
  clig: false,
  rclt: false,
};

/**
 * Inter without its contextual forms: they take most of the time to write a document, and pdfkit keeps the shapes of words only
 * where it is asked for no features itself.
 */
function openFont(path: string): Font {
  const font = openSync(path) as Font;
  const layout = font.layout.bind(font);
  font.layout = (text) => layout(text, FEATURES);
  return font;
}

type Struct = ReturnType<PDFKit.PDFDocument['struct']>;

/** A document being written from top to bottom, each piece tagged with what it is, for those who do not see it. */
export class Sheet {
  readonly doc: PDFKit.PDFDocument;
  readonly saying: Saying;
  readonly #tree: Struct;
  #at: Struct[];

  constructor(title: string, saying: Saying, made: Date) {
    this.saying = saying;
    this.doc = new Document({
      size: 'A4',
      margins: { top: PAGE.top, bottom: PAGE.bottom, left: PAGE.side, right: PAGE.side },
      pdfVersion: '1.7',
      tagged: true,
      lang: saying.locale,
      displayTitle: true,
      bufferPages: true,
      info: { Title: title, Creator: 'Aval', Producer: 'Aval', CreationDate: made, ModDate: made },
      font: '',
    });
    for (const [name, path] of Object.entries(FONTS)) this.doc.registerFont(name, openFont(path) as never);
    this.doc.font('text');
    this.#tree = this.doc.struct('Document', { title, lang: saying.locale });
    this.doc.addStructure(this.#tree);
    this.#at = [this.#tree];
  }

  /** The element that is written into now. */
  get here(): Struct {
    return this.#at.at(-1) ?? this.#tree;
  }

  /** A part of the document; what `write` writes is inside it. */
  part(type: string, write: () => void, options: Record<string, unknown> = {}): Struct {
    const part = this.doc.struct(type, options);
    this.here.add(part);
    this.#at.push(part);
    write();
    this.#at.pop();
    part.end();
    return part;
  }

  /** A piece of content of one kind. */
  piece(type: string, draw: () => void, options: Record<string, unknown> = {}): void {
    const piece = this.doc.struct(type, options);
    this.here.add(piece);
    piece.add(draw);
    piece.end();
  }

  /** What is seen but says nothing: rules, fills, page numbers. */
  ornament(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' } as never);
    draw();
    this.doc.endMarkedContent();
  }

  use({ font = 'text', size, ink = 'text' }: Style): this {
    this.doc.font(font).fontSize(size).fillColor(INKS[ink]);
    return this;
  }

  /** A paragraph of one style. */
  text(type: string, text: string, style: Style): void {
    this.segments(type, [{ text, figure: false }], style);
  }

  /** A paragraph whose figures are strong. */
  segments(type: string, segments: readonly Segment[], style: Style): void {
    const { indent = 0, gap = 1.6, after = 4, align = 'left' } = style;
    const told = segments.filter(({ text }) => text !== '');
    this.room(this.heightOf(told, style));
    const options = { width: COLUMN - indent, lineGap: gap, align };
    this.piece(type, () => {
      told.forEach(({ text, figure }, i) => {
        this.use(figure ? { ...style, font: 'strong' } : style);
        const continued = i < told.length - 1;
        const last = continued ? text : `${text} `;
        if (i === 0) this.doc.text(last, PAGE.side + indent, this.doc.y, { ...options, continued });
        else this.doc.text(last, { ...options, continued });
      });
    });
    this.doc.x = PAGE.side;
    this.doc.y += after;
  }

  heightOf(segments: readonly Segment[], style: Style): number {
    const { indent = 0, gap = 1.6 } = style;
    this.use({ ...style, font: 'strong' });
    return this.doc.heightOfString(segments.map(({ text }) => text).join(''), {
      width: COLUMN - indent,
      lineGap: gap,
    });
  }

  /** Begins a new page when what comes is taller than what is left; nothing is taller than a page and stays together. */
  room(height: number): void {
    const left = PAGE.height - PAGE.bottom - this.doc.y;
    if (height > left && height < PAGE.height - PAGE.top - PAGE.bottom) this.doc.addPage();
  }
}
