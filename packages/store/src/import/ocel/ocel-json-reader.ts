import type { SourceReader } from '../source.ts';
import { headText } from '../xml/xml-blocks.ts';
import { readOcelJson } from './read-ocel-json.ts';
import { Ocel1JsonRows } from './ocel1-json-rows.ts';
import { Ocel2JsonRows } from './ocel2-json-rows.ts';

const TYPES = /"(objectTypes|eventTypes)"\s*:\s*\[/;
const ELEMENTS = /"(objects|events)"\s*:\s*\[\s*\{[^]*"relationships"\s*:\s*\[/;

/** OCEL 2.0 JSON. Rows are numbered by the position of the element in its array. */
export const ocelJsonReader: SourceReader = {
  format: 'ocel2-json',
  recognises: (head) => {
    const text = headText(head);
    return text.startsWith('{') && (TYPES.test(text) || ELEMENTS.test(text));
  },
  read: (path, sink, options) => readOcelJson(path, sink, options, (tables) => new Ocel2JsonRows(tables, sink)),
};

/** OCEL 1.0 JSON (.jsonocel), also as PM4Py writes it with qualifiers, relations between objects and changes. */
export const ocel1JsonReader: SourceReader = {
  format: 'ocel1-json',
  recognises: (head) => {
    const text = headText(head);
    return text.startsWith('{') && /"ocel:(global-\w+|events|objects)"\s*:/.test(text);
  },
  read: (path, sink, options) => readOcelJson(path, sink, options, (tables) => new Ocel1JsonRows(tables, sink)),
};
