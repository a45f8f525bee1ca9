import { Type } from 'typebox';
import { nullable, part, shape, text, whole } from './shape.ts';

export const FilterOfferSchema = shape('FilterOffer', {
  months: nullable(part({ first: text, last: text })),
  teams: Type.Array(text),
  customers: Type.Array(text),
  customerCount: whole,
});
