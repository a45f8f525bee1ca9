import { posix } from 'node:path';
import { SourceError } from '../errors.ts';
import type { XmlHandler } from '../xml/xml-scanner.ts';
import type { XmlTag } from '../xml/xml-tag.ts';
import type { WorkbookParts } from './workbook-parts.ts';

export interface Sheet {
  readonly name: string;
  /** Where its cells are; absent for a sheet of charts or macros. */
  readonly part: string | undefined;
  readonly hidden: boolean;
}

/** What a workbook holds, in the order of its tabs. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** True when days are counted from 1904 on, as old Macintosh workbooks do. */
  readonly from1904: boolean;
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

/** Reads what a workbook holds. Refuses workbooks of other formats, saying which, and other documents. */
export async function readWorkbook(parts: WorkbookParts): Promise<Workbook> {
  refuseOthers(parts);
  const root = await relationsOf(parts, '');
  const main = [...root.values()].find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (!parts.has(main)) throw new SourceError('unknown-format', { file: parts.file, value: 'Office' });
  const relations = await relationsOf(parts, main);
  const listed: { name: string; id: string; hidden: boolean }[] = [];
  let [from1904, isWorkbook] = [false, false];
  const onTag = (name: string, tag: XmlTag): void => {
    if (name === 'workbook') isWorkbook = true;
    if (name === 'workbookPr') from1904 = /^(1|true)$/.test(tag.attribute('date1904') ?? '');
    if (name !== 'sheet') return;
    const id = tag.attribute('r:id') ?? tag.attribute('relationships:id') ?? '';
    listed.push({ name: tag.attribute('name') ?? '', id, hidden: /hidden/i.test(tag.attribute('state') ?? '') });
  };
  await parts.scan(main, tagsTo(onTag));
  if (!isWorkbook) throw new SourceError('unknown-format', { file: parts.file, value: 'Office' });
  const partOf = (type: string): string | undefined => [...relations.values()].find((one) => one.type === type)?.target;
  return {
    sheets: listed.map(({ name, id, hidden }) => ({ name, hidden, part: cellsOf(relations.get(id)) })),
    from1904,
    sharedStrings: partOf('sharedStrings'),
    styles: partOf('styles'),
  };
}

/** A handler that only wants the tags that open. */
const tagsTo = (onTag: (name: string, tag: XmlTag) => void): XmlHandler => ({
  open: onTag,
  leaf: onTag,
  close: () => {},
  recordAt: -1,
});

const cellsOf = (relation: Relation | undefined): string | undefined =>
  relation?.type === 'worksheet' ? relation.target : undefined;

function refuseOthers(parts: WorkbookParts): void {
  const { file } = parts;
  if (parts.has('xl/workbook.bin')) throw new SourceError('old-workbook', { file, value: '.xlsb' });
  if (parts.has('mimetype') && parts.has('content.xml')) throw new SourceError('old-workbook', { file, value: '.ods' });
  if (parts.has('word/document.xml')) throw new SourceError('unknown-format', { file, value: 'Word (.docx)' });
  if (parts.has('ppt/presentation.xml')) throw new SourceError('unknown-format', { file, value: 'PowerPoint (.pptx)' });
}

/** What a part points to, by the names it uses; `''` is the document itself. */
async function relationsOf(parts: WorkbookParts, part: string): Promise<Map<string, Relation>> {
  const folder = posix.dirname(part);
  const name = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const relations = new Map<string, Relation>();
  if (!parts.has(name)) return relations;
  const onTag = (tagName: string, tag: XmlTag): void => {
    if (tagName !== 'Relationship' || tag.attribute('TargetMode') === 'External') return;
    const target = tag.attribute('Target') ?? '';
    const whole = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
    const type = tag.attribute('Type') ?? '';
    relations.set(tag.attribute('Id') ?? '', { type: type.slice(type.lastIndexOf('/') + 1), target: whole });
  };
  await parts.scan(name, tagsTo(onTag));
  return relations;
}
