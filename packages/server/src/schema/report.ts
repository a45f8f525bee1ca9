import { part, shape, text, whole } from './shape.ts';

export const TableRowSchema = shape('TableRow', {
  code: text,
  lens: text,
  title: part({ fr: text, en: text }),
  rowCount: whole,
});
