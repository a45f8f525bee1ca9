const PAIRS: Readonly<Record<string, string>> = { '[': ']', '(': ')', '{': '}' };
const QUOTED = /(['"])((?:\\.|(?!\1)[^\\])*)\1/gs;
const NOTHING = /^(nan|none|null|na)?$/i;

/**
 * The items of a cell that holds a list, as data frames write it: `['a', 'b']`, `["a","b"]`, `{'a'}`, `['a' 'b']`, `[a, b]`, `a,b`.
 * Empty for no list and for what such frames write for nothing.
 */
export function listItems(cell: string): string[] {
  const text = cell.trim();
  if (NOTHING.test(text)) return [];
  const closing = PAIRS[text[0] ?? ''];
  if (closing === undefined || !text.endsWith(closing)) return bareItems(text);
  const inside = text.slice(1, -1);
  const quoted = [...inside.matchAll(QUOTED)].map(([, , item = '']) => item.replaceAll(/\\(.)/gs, '$1'));
  return quoted.length > 0 ? quoted.filter((item) => item !== '') : bareItems(inside);
}

const bareItems = (text: string): string[] =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
