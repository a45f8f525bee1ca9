import { deriveApproval } from './approval/index.ts';
import { deriveChain } from './chain/index.ts';
import { deriveConstraint } from './constraint/index.ts';
import { deriveIndicator } from './indicator/index.ts';
import type { FactLog } from './ledger/index.ts';
import { deriveOrientation } from './orientation/index.ts';
import { deriveLoyalty } from './loyalty/index.ts';
import { deriveTime } from './time/index.ts';
import { deriveVain } from './vain/index.ts';
import { deriveService, deriveWaitCause, deriveWork } from './work/index.ts';

/**
 * Materialises everything the lenses read, after an import, an undo or an update of Aval. Each part does nothing when what
 * it is made from has not changed, and is all or nothing.
 */
export async function deriveLedger(log: FactLog): Promise<void> {
  await deriveChain(log);
  await deriveWork(log);
  await deriveService(log);
  await deriveWaitCause(log);
  await deriveVain(log);
  await deriveConstraint(log);
  await deriveApproval(log);
  await deriveLoyalty(log);
  await deriveOrientation(log);
  await deriveTime(log);
  await deriveIndicator(log);
}
