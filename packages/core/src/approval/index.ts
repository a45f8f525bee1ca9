export type {
  Answers,
  ApprovalAnswer,
  GateAnswer,
  Rate,
  SaleAnswer,
  StepSale,
  WaitHours,
  WaitingNow,
  WaitingRequest,
} from './answers.ts';
export { approvalLens } from './approval-lens.ts';
export { deriveApproval } from './derive-approval.ts';
export { measureApproval } from './measure-approval.ts';
