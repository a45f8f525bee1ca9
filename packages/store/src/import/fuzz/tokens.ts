/** Words of the formats, to be put where they do not belong. */
export const TEXT = [',', ';', '\t', '|', '"', '""', '"a\nb"', '\n', '\r\n', '\r', 'sep=,', '\n\n', ',,', '","', 'é'];
export const WIDTHS = ['  ', '    ', '\n', '\n----  ----\n', '-----', '\t', '      \n', '|', 'é', 'Total'];
const MARKUP = ['<', '>', '</', '/>', '<?xml version="1.0"?>', '<!--', '-->', '<![CDATA[', ']]>', '&amp;', '&#0;'];
const MORE_MARKUP = ['&#x110000;', '&lol;', '<!DOCTYPE log [<!ENTITY lol "lol">]>', '<!DOCTYPE log>', ' xmlns:a="b"'];
export const XML = [...MARKUP, ...MORE_MARKUP, ' encoding="utf-16"', '<a:b>', '<log>', '</log>', ' key="', ' value="'];
export const XES = ['<event>', '</event>', '<trace>', '</trace>', '<list key="l">', '<values>', '</values>', '</list>'];
export const OCEL_XML = [
  '<events>',
  '</events>',
  '<event id="',
  '<objects>',
  '<object id="',
  '<relationship object-id="',
];
export const JSON = ['{', '}', '[', ']', ',', ':', '"', '\\', '\\u0000', '\\ud800', 'true', 'null', '{}', '[]'];
export const MORE_JSON = ['[[[[[[[[', '{"a":{"a":{"a":', '"id":', '-', '1e5', '\n', '\n{', '}\n', '{"a":1}\n'];
export const OCEL_JSON = ['"events":', '"objects":', '"relationships":', '"attributes":', '"time":', '"ocel:events":'];
export const SQLITE = ['event', 'object', 'ocel_id', 'CREATE TABLE', 'PRIMARY KEY', 'REFERENCES', '\0\0\0\0', '\u0001'];
export const BINARY = ['PAR1', 'DUCK', 'schema', 'main', '\0\0\0\0', '\u0015\u0000', '\u0001', '\u007f\u007f'];
export const ZIP = [
  'PK\u0001\u0002',
  'PK\u0003\u0004',
  'PK\u0005\u0006',
  'PK\u0006\u0006',
  '../',
  '/',
  '\\',
  '\0\0\0\0',
];
export const SHEET = [
  '<c r="A1">',
  '<row r="1">',
  '<v>',
  '</v>',
  ' t="s"',
  ' s="1"',
  '<mergeCell ref="A1:B2"/>',
  '<f>1+1</f>',
];
