import { Type } from 'typebox';
import { ClaimSchema } from './claim.ts';
import { listOf, nullable, number, oneOf, part, ref, shape, text, whole } from './shape.ts';
import { cashBasis, MoneySchema } from './units.ts';

const money = nullable(ref(MoneySchema));

export const CashPeriodSchema = shape('CashPeriod', {
  start: Type.String({ format: 'date' }),
  amount: ref(MoneySchema),
  receiptCount: whole,
  claim: text,
});

export const CustomerCashSchema = shape('CustomerCash', {
  customer: text,
  cash: ref(MoneySchema),
  receiptCount: whole,
  share: number,
  claim: text,
});

export const UnpaidWorkSchema = shape('UnpaidWork', {
  reason: oneOf(['refused', 'cancelled', 'declined', 'abandoned', 'open', 'no-client']),
  objectCount: whole,
  actCount: whole,
  workHours: nullable(number),
  value: money,
  claim: text,
});

export const CashAnswerSchema = shape('CashAnswer', {
  paidBy: oneOf(['customers', 'unnamed', 'nobody']),
  basis: nullable(cashBasis),
  total: money,
  receiptCount: whole,
  weeks: listOf(CashPeriodSchema),
  months: listOf(CashPeriodSchema),
  customers: listOf(CustomerCashSchema),
  otherCustomers: nullable(part({ count: whole, cash: ref(MoneySchema) })),
  unnamed: money,
  open: part({
    objectCount: whole,
    value: money,
    ages: Type.Array(part({ upToDays: nullable(number), objectCount: whole, value: money })),
  }),
  unpaid: listOf(UnpaidWorkSchema),
  outflow: nullable(part({ total: ref(MoneySchema), count: whole, claim: text })),
  otherCurrencies: listOf(MoneySchema),
  claims: listOf(ClaimSchema),
});
