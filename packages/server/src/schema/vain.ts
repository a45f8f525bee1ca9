import { Type } from 'typebox';
import { WORK_CLASSES } from '@aval/core/vain';
import { ClaimSchema } from './claim.ts';
import { listOf, nullable, number, oneOf, part, ref, shape, text, truth, whole } from './shape.ts';
import { instant, MoneySchema } from './units.ts';

const className = oneOf([...WORK_CLASSES, 'gathered']);
const spread = part({ amount: number, low: number, high: number });

export const VainClassSchema = shape('VainClass', {
  name: className,
  of: Type.Array(oneOf(WORK_CLASSES)),
  amount: number,
  share: number,
  range: nullable(part({ low: number, high: number })),
  claim: text,
});

export const VainRowSchema = shape('VainRow', {
  name: text,
  amount: number,
  cells: Type.Array(part({ name: className, amount: nullable(number), claim: text })),
  together: nullable(number),
  claim: text,
});

export const VainTableSchema = shape('VainTable', { rows: listOf(VainRowSchema) });

const chance = {
  objectCount: whole,
  judgedCount: whole,
  comparableCount: whole,
  chance: nullable(part({ share: number, low: number, high: number })),
  claim: text,
};

export const OrphanSchema = shape('Orphan', {
  object: text,
  customer: nullable(text),
  value: nullable(ref(MoneySchema)),
  reason: oneOf(['left', 'never-was']),
  firstAt: nullable(instant),
  lastAt: nullable(instant),
});

export const OrphansPageSchema = shape('OrphansPage', { total: whole, orphans: listOf(OrphanSchema) });

export const VainAnswerSchema = shape('VainAnswer', {
  unit: nullable(oneOf(['minutes', 'acts'])),
  pays: truth,
  total: nullable(number),
  classes: listOf(VainClassSchema),
  links: nullable(ref(VainTableSchema)),
  teams: nullable(ref(VainTableSchema)),
  months: nullable(ref(VainTableSchema)),
  sizes: nullable(ref(VainTableSchema)),
  customs: nullable(ref(VainTableSchema)),
  products: nullable(ref(VainTableSchema)),
  valueBounds: listOf(MoneySchema),
  open: nullable(part({ ...chance, links: Type.Array(part({ ...chance, link: text })) })),
  forgotten: nullable(part({ count: whole, rawShare: number, claim: text })),
  perSold: nullable(part({ soldCount: whole, onIt: spread, withRest: spread })),
  orphans: part({ count: whole, listed: listOf(OrphanSchema), claim: text }),
  claims: listOf(ClaimSchema),
});
