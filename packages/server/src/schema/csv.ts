import { Type } from 'typebox';
import type { TSchema } from 'typebox';
import { ref } from './shape.ts';

/** The description of an answer that is JSON by pages, or everything as CSV. */
export const csvOr = (schema: TSchema) => ({
  description: 'By pages as JSON; all of it as CSV with `Accept: text/csv` or `?format=csv`',
  content: { 'application/json': { schema: ref(schema) }, 'text/csv': { schema: Type.String() } },
});
