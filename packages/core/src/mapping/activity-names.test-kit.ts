import type { NamedProcess } from './named-process.test-kit.ts';
import { NAMES_OF_OFFICES } from './names-of-offices.test-kit.ts';
import { NAMES_OF_WORKSHOPS } from './names-of-workshops.test-kit.ts';

/**
 * Written before the lexicons, from how such sources are named: truth is that of `activity.kind` in the ledger. A decision
 * of the company is an approval; what a customer, applicant, patient or user does, or what comes in from them, is theirs;
 * a cash act whose payer is outside is the customer's; taking in goods is work, a supplier's paper that comes in is theirs.
 */
export const NAMED_PROCESSES: readonly NamedProcess[] = [...NAMES_OF_OFFICES, ...NAMES_OF_WORKSHOPS];
