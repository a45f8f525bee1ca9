import { literal } from '../../ledger/sql-text.ts';
import { xmlOf, xmlText } from '../xml-text.ts';
import { INITIAL, OCEL_KINDS } from './spelling.ts';
import type { OcelSpelling, OcelType } from './spelling.ts';

/** OCEL 2.0 XML: `<relationship>`, as its writers spell it. */
export const xmlSpelling: OcelSpelling = {
  separator: '',
  text: xmlOf,
  attribute: (name, value, of) =>
    `${literal(`<attribute name="${xmlText(name)}"${of === 'object' ? ` time="${INITIAL}"` : ''}>`)} || ${xmlOf(value)} || '</attribute>'`,
  relation: (id, qualifier) =>
    `'<relationship object-id="' || ${xmlOf(id)} || '" qualifier="' || ${xmlOf(`coalesce(${qualifier}, '')`)} || '"/>'`,
  object: ({ id, type, attributes, relations }) =>
    `'<object id="' || ${id} || '" type="' || ${type} || '"><attributes>' || ${attributes} || '</attributes><objects>' || ${relations} || '</objects></object>'`,
  event: ({ id, type, time, attributes, relations }) =>
    `'<event id="' || ${id} || '" type="' || ${type} || '" time="' || ${time} || '"><attributes>' || ${attributes} || '</attributes><objects>' || ${relations} || '</objects></event>'`,
  frame: {
    head: (objectTypes, eventTypes) =>
      `<?xml version="1.0" encoding="UTF-8"?>\n<log>\n<object-types>\n${objectTypes.map((type) => typeOf('object-type', type)).join('')}</object-types>\n` +
      `<event-types>\n${eventTypes.map((type) => typeOf('event-type', type)).join('')}</event-types>\n<objects>\n`,
    between: '\n</objects>\n<events>\n',
    foot: '\n</events>\n</log>\n',
  },
};

const typeOf = (element: string, { name, attributes }: OcelType): string =>
  `<${element} name="${xmlText(name)}"><attributes>${attributes
    .map((one) => `<attribute name="${xmlText(one.name)}" type="${OCEL_KINDS[one.kind]}"/>`)
    .join('')}</attributes></${element}>\n`;
