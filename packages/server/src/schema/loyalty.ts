import { Type } from 'typebox';
import { EXPERIENCES, OUTCOMES } from '@aval/core/loyalty';
import { ClaimSchema } from './claim.ts';
import { listOf, nullable, number, oneOf, part, ref, shape, text, truth, whole } from './shape.ts';
import { MoneySchema } from './units.ts';

const spread = { amount: number, low: number, high: number };
const bounds = part({ low: number, high: number });

export const RetentionCohortSchema = shape('RetentionCohort', {
  start: Type.String({
    description: 'First day of the month or quarter of the first purchase',
    examples: ['2026-01-01'],
  }),
  customers: whole,
  shares: Type.Array(number),
  claim: text,
});

export const ForecastSpanSchema = shape('ForecastSpan', {
  weeks: whole,
  purchases: part(spread),
  value: nullable(part({ ...spread, currency: text })),
  claim: text,
});

export const ForecastSchema = shape('Forecast', {
  why: nullable(oneOf(['few', 'not-converged', 'short', 'failed'])),
  model: nullable(part({ kind: oneOf(['bg', 'mbg', 'nbd']), r: number, alpha: number, a: number, b: number })),
  error: nullable(number),
  spans: listOf(ForecastSpanSchema),
  claim: text,
});

export const LoyalCustomerSchema = shape('LoyalCustomer', {
  customer: text,
  purchases: whole,
  lastDay: text,
  cash: nullable(ref(MoneySchema)),
  alive: nullable(number),
  expected: nullable(number),
  value: nullable(ref(MoneySchema)),
  claim: text,
});

export const CustomerListSchema = shape('CustomerList', { count: whole, listed: listOf(LoyalCustomerSchema) });

export const AssociationSchema = shape('Association', {
  experience: oneOf(EXPERIENCES),
  outcome: oneOf(OUTCOMES),
  unit: oneOf(['hours', 'money', 'times']),
  direction: oneOf(['rises', 'falls', 'none']),
  p: number,
  q: number,
  isAssociated: truth,
  caseCount: whole,
  groups: Type.Array(part({ low: number, high: number, mean: number, count: whole, rate: number, interval: bounds })),
  claim: text,
});

export const LoyaltyAnswerSchema = shape('LoyaltyAnswer', {
  paidBy: oneOf(['customers', 'unnamed', 'nobody']),
  customerCount: whole,
  retention: nullable(part({ unit: oneOf(['month', 'quarter']), cohorts: listOf(RetentionCohortSchema) })),
  tracked: nullable(
    part({ weeks: Type.Array(part({ start: text, made: whole, expected: number })), heldOutFrom: text }),
  ),
  forecast: ref(ForecastSchema),
  lost: ref(CustomerListSchema),
  coming: ref(CustomerListSchema),
  currency: text,
  associations: listOf(AssociationSchema),
  offers: part({
    acts: nullable(part({ sent: whole, won: whole, lost: whole })),
    demands: part({ asked: whole, sold: whole, lost: whole, open: whole }),
    claim: text,
  }),
  claims: listOf(ClaimSchema),
});
