export interface TableColumn {
  readonly title: string;
  readonly align?: 'left' | 'right';
}

/** Rows of text in aligned columns, two spaces apart; a long cell is cut with an ellipsis at `maxWidth`. */
export function textTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  maxWidth = 44,
): string {
  const cut = (cell: string): string => (cell.length > maxWidth ? `${cell.slice(0, maxWidth - 1)}…` : cell);
  const cells = [columns.map((column) => column.title), ...rows].map((row) =>
    row.map((cell) => cut(cell.replaceAll(/[\p{Cc}\u2028\u2029]/gu, '·'))),
  );
  const widths = columns.map((_, i) => Math.max(...cells.map((row) => (row[i] ?? '').length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => (columns[i]?.align === 'right' ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd();
  const [head = [], ...body] = cells;
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...body.map(line)].join('\n');
}
