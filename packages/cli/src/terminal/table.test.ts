import { expect, it } from 'vitest';
import { textTable } from './table.ts';

it('aligns figures to the right and names to the left', () => {
  const table = textTable(
    [{ title: 'name' }, { title: 'n', align: 'right' }],
    [
      ['a', '1'],
      ['long', '1 000'],
    ],
  );
  expect(table).toBe('name      n\n────  ─────\na         1\nlong  1 000');
});

it('shows control characters as dots, so that a name cannot move the cursor', () => {
  expect(textTable([{ title: 'x' }], [['a\u001b[2Jb']])).toContain('a·[2Jb');
});
