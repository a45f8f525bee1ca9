import { literal } from '../../ledger/sql-text.ts';
import { INITIAL, OCEL_KINDS } from './spelling.ts';
import type { OcelSpelling, OcelType } from './spelling.ts';

/** A character of value zero is shown, since readers refuse it. */
const text = (sql: string): string => `CAST(to_json(replace(${sql}, chr(0), '␀')) AS VARCHAR)`;
const quoted = (name: string): string => JSON.stringify(name);

/** OCEL 2.0 JSON: its schema wants every value as a string; its type says how to read it. */
export const jsonSpelling: OcelSpelling = {
  separator: ',',
  text,
  attribute: (name, value, of) =>
    `${literal(`{"name":${quoted(name)},${of === 'object' ? `"time":"${INITIAL}",` : ''}"value":`)} || ${text(value)} || '}'`,
  relation: (id, qualifier) =>
    `'{"objectId":' || ${text(id)} || ',"qualifier":' || ${text(`coalesce(${qualifier}, '')`)} || '}'`,
  object: ({ id, type, attributes, relations }) =>
    `'{"id":' || ${id} || ',"type":' || ${type} || ',"attributes":[' || ${attributes} || '],"relationships":[' || ${relations} || ']}'`,
  event: ({ id, type, time, attributes, relations }) =>
    `'{"id":' || ${id} || ',"type":' || ${type} || ',"time":"' || ${time} || '","attributes":[' || ${attributes} || '],"relationships":[' || ${relations} || ']}'`,
  frame: {
    head: (objectTypes, eventTypes) =>
      `{"objectTypes":[${objectTypes.map(typeOf).join(',')}],\n"eventTypes":[${eventTypes.map(typeOf).join(',')}],\n"objects":[\n`,
    between: '\n],\n"events":[\n',
    foot: '\n]}\n',
  },
};

const typeOf = ({ name, attributes }: OcelType): string =>
  JSON.stringify({ name, attributes: attributes.map((one) => ({ name: one.name, type: OCEL_KINDS[one.kind] })) });
