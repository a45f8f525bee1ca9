import { expect, it } from 'vitest';
import { listItems } from './list-cell.ts';

it.each([
  [`['a','b']`, ['a', 'b']],
  [`['a', 'b']`, ['a', 'b']],
  [`["a","b"]`, ['a', 'b']],
  [`["it's", 'say "x"']`, [`it's`, 'say "x"']],
  [`['it\\'s']`, [`it's`]],
  [`['a' 'b']`, ['a', 'b']],
  [`['a'\n 'b']`, ['a', 'b']],
  [`{'a', 'b'}`, ['a', 'b']],
  [`('a',)`, ['a']],
  ['[1, 2]', ['1', '2']],
  ['[007]', ['007']],
  ['a,b', ['a', 'b']],
  ['a', ['a']],
  ['[]', []],
  ['', []],
  ['nan', []],
  ['[a', ['[a']],
])('the items of %s', (cell, items) => {
  expect(listItems(cell)).toEqual(items);
});
