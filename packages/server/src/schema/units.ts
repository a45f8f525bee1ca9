import { Type } from 'typebox';
import { CASH_BASES, FATES } from '@aval/core/ledger';
import type { Instant } from '@aval/core/ledger';
import { number, oneOf, part, shape, text } from './shape.ts';

/** Milliseconds since 1970-01-01T00:00:00Z. */
export const instant = Type.Unsafe<Instant>({ type: 'number', description: 'Milliseconds since 1970-01-01T00:00:00Z' });

export const MoneySchema = shape('Money', {
  minor: Type.Integer({ description: 'Whole minor units (cents), negative for a reversal' }),
  currency: Type.String({ description: "ISO 4217, or 'XXX' when the source names none", examples: ['EUR'] }),
});

export const cashBasis = oneOf(CASH_BASES);
export const cashChip = oneOf(['received', 'booked']);
export const fate = oneOf(FATES);

export const WorldSchema = Type.Union(
  [part({ kind: Type.Literal('real') }), part({ kind: Type.Literal('imagined'), scenario: text, seed: number })],
  { $id: 'World' },
);

/** A page of a longer list. */
export const pageQuery = {
  offset: Type.Integer({ minimum: 0, maximum: 1_000_000_000, default: 0 }),
  limit: Type.Integer({ minimum: 1, maximum: 1000, default: 100 }),
};

/** A number that a ledger gives: any whole number JavaScript holds exactly. */
export const number53 = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });
