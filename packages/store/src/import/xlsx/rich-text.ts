import { SourceError } from '../errors.ts';
import type { XmlHandler } from '../xml/xml-scanner.ts';
import type { WorkbookParts } from './workbook-parts.ts';

/** Shared texts may have this many characters together: the bound on memory. */
const MOST_CHARACTERS = 256 * 1024 * 1024;

/** Excel writes characters that XML cannot hold as `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** Collects the text of `<si>` or `<is>`: its runs one after the other, without the reading aids (`<rPh>`). */
export class RichText {
  #text = '';
  #within = false;
  #aid = false;

  get wanted(): boolean {
    return this.#within;
  }

  open(name: string): void {
    if (name === 'rPh') this.#aid = true;
    else if (name === 't') this.#within = !this.#aid;
  }

  close(name: string): void {
    if (name === 'rPh') this.#aid = false;
    else if (name === 't') this.#within = false;
  }

  add(text: string): void {
    if (this.#within) this.#text += text;
  }

  /** What was collected since the last time. */
  take(): string {
    const text = unescaped(this.#text);
    this.#text = '';
    return text;
  }
}

/** The texts that cells point to by number. */
export async function readSharedStrings(parts: WorkbookParts, part: string | undefined): Promise<string[]> {
  const texts: string[] = [];
  if (part === undefined || !parts.has(part)) return texts;
  const rich = new RichText();
  let characters = 0;
  const handler: XmlHandler = {
    recordAt: -1,
    get wantsText() {
      return rich.wanted;
    },
    text: (text) => rich.add(text),
    open: (name) => rich.open(name),
    leaf: (name) => {
      if (name === 'si') texts.push('');
    },
    close: (name) => {
      rich.close(name);
      if (name !== 'si') return;
      const text = rich.take();
      characters += text.length;
      texts.push(text);
      if (characters > MOST_CHARACTERS) throw new SourceError('out-of-memory', { file: parts.file });
    },
  };
  await parts.scan(part, handler);
  return texts;
}
