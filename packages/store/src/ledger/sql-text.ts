/** A text as an SQL literal; a NUL, at which the engine would end the statement, is spelled out. */
export const literal = (text: string): string =>
  text
    .split('\0')
    .map((part) => `'${part.replaceAll("'", "''")}'`)
    .join(' || chr(0) || ');

/** A list of literals for `IN (…)`; never empty. */
export const literals = (texts: readonly string[]): string => texts.map(literal).join(', ') || 'NULL';

const BLANK_LIST = ["' '", 'chr(9)', 'chr(10)', 'chr(13)', 'chr(160)'];
const BLANKS = BLANK_LIST.join(' || ');

/**
 * What a cell says: blanks around are nothing, and an empty cell says nothing. Most cells have none, which is quicker to see
 * than to cut.
 */
export const said = (cell: string): string =>
  `CASE WHEN ${cell} >= '!' AND NOT starts_with(${cell}, chr(160)) AND ${BLANK_LIST.map((blank) => `NOT suffix(${cell}, ${blank})`).join(' AND ')}
    THEN ${cell} ELSE nullif(trim(${cell}, ${BLANKS}), '') END`;

/** What a trimmed text says about who: values that stand for nobody say nothing. Upper and lower case are the same. */
export const somebody = (text: string, empties: readonly string[]): string => {
  const nobody = empties.map((value) => value.trim().toLowerCase()).filter((value) => value !== '');
  return nobody.length === 0 ? text : `CASE WHEN lower(${text}) IN (${literals(nobody)}) THEN NULL ELSE ${text} END`;
};
