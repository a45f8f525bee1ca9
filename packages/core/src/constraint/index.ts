export type {
  AxisPeriod,
  ConstraintEvidence,
  ConstraintKind,
  LawEvidence,
  MethodEvidence,
  Named,
  PacingShare,
  PoolEvidence,
} from './answers.ts';
export { constraintLens } from './constraint-lens.ts';
export { deriveConstraint } from './derive-constraint.ts';
export { measureConstraint } from './measure-constraint.ts';
export { METHODS } from './track-record.ts';
