/** A text as an SQL literal; a NUL, at which the engine would end the statement, is spelled out. */
export const literal = (text: string): string =>
  text
    .split('\0')
    .map((part) => `'${part.replaceAll("'", "''")}'`)
    .join(' || chr(0) || ');

/** A list of literals for `IN (…)`; never empty. */
export const literals = (texts: readonly string[]): string => texts.map(literal).join(', ') || 'NULL';

/** What a cell says: spaces around are nothing, and an empty cell says nothing. */
export const said = (expression: string): string => `nullif(trim(${expression}, ${SPACES}), '')`;

const SPACES = `' ' || chr(9) || chr(10) || chr(13) || chr(160)`;

/** What a cell says about who: values that stand for nobody say nothing. Upper and lower case are the same. */
export const saidOfSomebody = (expression: string, empties: readonly string[]): string => {
  const nobody = empties.map((value) => value.trim().toLowerCase()).filter((value) => value !== '');
  const text = said(expression);
  return nobody.length === 0 ? text : `CASE WHEN lower(${text}) IN (${literals(nobody)}) THEN NULL ELSE ${text} END`;
};
