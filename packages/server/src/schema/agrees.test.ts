import { expect, test } from 'vitest';
import type { Static } from 'typebox';
import type * as contract from '../contract.ts';
import type { Understanding } from '@aval/core/mapping';
import type { ChainAnswer, FedAnswer, LinkAnswer } from '@aval/core/chain';
import type { WaitTrace } from '@aval/core/work';
import type { IndicatorAnswer } from '@aval/core/indicator';
import type { Comparison } from '@aval/core/compare';
import type { TodayAnswer } from '@aval/core/today';
import type { FilterOffer } from '@aval/core/filter';
import type { CashAnswer } from '@aval/core/cash';
import type { OrientationAnswer } from '@aval/core/orientation';
import type { TimeAnswer } from '@aval/core/time';
import type { ApprovalAnswer } from '@aval/core/approval';
import type { LoyaltyAnswer } from '@aval/core/loyalty';
import type { ConstraintEvidence } from '@aval/core/constraint';
import type { VainAnswer } from '@aval/core/vain';
import type { FactsPageSchema, WhyAnswerSchema } from './claim.ts';
import type {
  ChainAnswerSchema,
  FedAnswerSchema,
  LinkAnswerSchema,
  ReceiptsPageSchema,
  TraceAnswerSchema,
} from './chain.ts';
import type { IndicatorAnswerSchema } from './indicator.ts';
import type { ComparisonSchema, TodayAnswerSchema } from './today.ts';
import type { FilterOfferSchema } from './filter.ts';
import type { TableRowSchema } from './report.ts';
import type { CashAnswerSchema } from './cash.ts';
import type { OrientationAnswerSchema } from './orientation.ts';
import type { TimeAnswerSchema } from './time.ts';
import type { ApprovalAnswerSchema } from './approval.ts';
import type { LoyaltyAnswerSchema } from './loyalty.ts';
import type { ConstraintEvidenceSchema } from './constraint.ts';
import type { VainAnswerSchema } from './vain.ts';
import type { AccessPage, ActsOf, Forgetting, Journal, OwnData } from '@aval/store';
import type { PrivacyState } from '@aval/core/privacy';
import type {
  AccessPageSchema,
  ActsOfSchema,
  ForgettingSchema,
  JournalSchema,
  OwnDataSchema,
  PrivacyStateSchema,
} from './privacy.ts';
import type { UnderstandingSchema } from './mapping.ts';
import type {
  CompanySchema,
  ImportRowSchema,
  ProblemSchema,
  RefusedPageSchema,
  SearchHitSchema,
  SourceStateSchema,
} from './source.ts';

/** The same type without `readonly` and without brands, so that a schema and a contract can be compared. */
type Plain<T> = T extends number
  ? number extends T
    ? number
    : T extends { readonly [key: symbol]: unknown }
      ? number
      : T
  : T extends readonly (infer E)[]
    ? Plain<E>[]
    : T extends object
      ? { -readonly [K in keyof T]: Plain<T[K]> }
      : T;

type Same<A, B> = [Plain<A>] extends [Plain<B>]
  ? [Plain<B>] extends [Plain<A>]
    ? true
    : 'schema lacks something'
  : 'schema has too much';

/** Fails to compile when a schema of the description and the type of the answer part ways. */
interface Agreement {
  Company: Same<Static<typeof CompanySchema>, contract.Company>;
  SourceState: Same<Static<typeof SourceStateSchema>, contract.SourceState>;
  ImportRow: Same<Static<typeof ImportRowSchema>, contract.ImportRow>;
  Problem: Same<Static<typeof ProblemSchema>, contract.Problem>;
  RefusedPage: Same<Static<typeof RefusedPageSchema>, contract.RefusedPage>;
  SearchHit: Same<Static<typeof SearchHitSchema>, contract.SearchHit>;
  WhyAnswer: Same<Static<typeof WhyAnswerSchema>, contract.WhyAnswer>;
  TableRow: Same<Static<typeof TableRowSchema>, contract.TableRow>;
  FactsPage: Same<Static<typeof FactsPageSchema>, contract.FactsPage>;
  ReceiptsPage: Same<Static<typeof ReceiptsPageSchema>, contract.ReceiptsPage>;
  Understanding: Same<Static<typeof UnderstandingSchema>, Understanding>;
  IndicatorAnswer: Same<Static<typeof IndicatorAnswerSchema>, IndicatorAnswer>;
  TodayAnswer: Same<Static<typeof TodayAnswerSchema>, TodayAnswer>;
  Comparison: Same<Static<typeof ComparisonSchema>, Comparison>;
  FilterOffer: Same<Static<typeof FilterOfferSchema>, FilterOffer>;
  ChainAnswer: Same<Static<typeof ChainAnswerSchema>, ChainAnswer>;
  LinkAnswer: Same<Static<typeof LinkAnswerSchema>, LinkAnswer>;
  TraceAnswer: Same<Static<typeof TraceAnswerSchema>, WaitTrace>;
  FedAnswer: Same<Static<typeof FedAnswerSchema>, FedAnswer>;
  CashAnswer: Same<Static<typeof CashAnswerSchema>, CashAnswer>;
  OrientationAnswer: Same<Static<typeof OrientationAnswerSchema>, OrientationAnswer>;
  TimeAnswer: Same<Static<typeof TimeAnswerSchema>, TimeAnswer>;
  LoyaltyAnswer: Same<Static<typeof LoyaltyAnswerSchema>, LoyaltyAnswer>;
  ConstraintEvidence: Same<Static<typeof ConstraintEvidenceSchema>, ConstraintEvidence>;
  PrivacyState: Same<Static<typeof PrivacyStateSchema>, PrivacyState>;
  Forgetting: Same<Static<typeof ForgettingSchema>, Forgetting>;
  AccessPage: Same<Static<typeof AccessPageSchema>, AccessPage>;
  Journal: Same<Static<typeof JournalSchema>, Journal>;
  ActsOf: Same<Static<typeof ActsOfSchema>, ActsOf>;
  OwnData: Same<Static<typeof OwnDataSchema>, OwnData>;
  VainAnswer: Same<Static<typeof VainAnswerSchema>, VainAnswer>;
  ApprovalAnswer: Same<Static<typeof ApprovalAnswerSchema>, ApprovalAnswer>;
}

test('the description of the interface and its types are the same', () => {
  const agreement: Agreement = {
    Company: true,
    SourceState: true,
    ImportRow: true,
    Problem: true,
    RefusedPage: true,
    SearchHit: true,
    WhyAnswer: true,
    TableRow: true,
    FactsPage: true,
    ReceiptsPage: true,
    Understanding: true,
    IndicatorAnswer: true,
    TodayAnswer: true,
    Comparison: true,
    FilterOffer: true,
    ChainAnswer: true,
    LinkAnswer: true,
    TraceAnswer: true,
    FedAnswer: true,
    CashAnswer: true,
    OrientationAnswer: true,
    TimeAnswer: true,
    LoyaltyAnswer: true,
    ConstraintEvidence: true,
    PrivacyState: true,
    Forgetting: true,
    AccessPage: true,
    Journal: true,
    ActsOf: true,
    OwnData: true,
    VainAnswer: true,
    ApprovalAnswer: true,
  };
  expect(Object.values(agreement)).not.toContain(false);
});
