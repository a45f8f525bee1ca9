export { EXPERIENCES, OUTCOMES } from './answers.ts';
export type {
  Association,
  AssociationGroup,
  CustomerList,
  CustomerRow,
  Experience,
  Forecast,
  ForecastSpan,
  LoyaltyAnswer,
  Offers,
  Outcome,
  Retention,
  RetentionCohort,
  Tracked,
} from './answers.ts';
export { deriveLoyalty } from './derive-loyalty.ts';
export { loyaltyLens } from './loyalty-lens.ts';
export { measureLoyalty } from './measure-loyalty.ts';
