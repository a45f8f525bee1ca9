/** Characters that XML 1.0 cannot hold are shown as U+FFFD. */
export const FORBIDDEN_IN_XML = String.raw`[\x{0}-\x{8}\x{B}\x{C}\x{E}-\x{1F}\x{FFFE}\x{FFFF}]`;

/** What is spelled otherwise in XML; most texts have none of it, which is quicker to see than to replace. */
const SPECIAL = String.raw`[&<>"\x{0}-\x{1F}\x{FFFE}\x{FFFF}]`;

/** A text expression as the content of an XML element or attribute, in SQL. Line breaks and tabs are spelled out. */
export const xmlOf = (sql: string): string =>
  `CASE WHEN regexp_matches(${sql}, '${SPECIAL}') THEN
    replace(replace(replace(replace(replace(replace(replace(regexp_replace(${sql}, '${FORBIDDEN_IN_XML}', chr(65533), 'g'),
    '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '"', '&quot;'), chr(9), '&#9;'), chr(10), '&#10;'), chr(13), '&#13;') ELSE ${sql} END`;

// oxlint-disable-next-line no-control-regex -- these are what XML forbids
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** The same of a text at hand. */
export const xmlText = (text: string): string =>
  text.replaceAll(FORBIDDEN, '\uFFFD').replaceAll(/[&<>"\t\n\r]/g, (character) => NAMED[character] ?? character);
