import type { Ledger } from '../ledger/ledger.ts';
import { pruneAccesses } from './access-log.ts';
import type { PrivacyEffects } from './keepers.ts';
import { readPrivacy } from './privacy-file.ts';
import { applyRetention, monthsBack } from './retain.ts';
import type { Forgetting } from './retain.ts';

/** Applies both rules of a company, on people and on accesses, as whoever opens its ledger does first. */
export async function keepRules(ledger: Ledger, effects: PrivacyEffects): Promise<Forgetting> {
  const { retention } = await readPrivacy(ledger.directory);
  await pruneAccesses(ledger.directory, monthsBack(effects.now(), retention.accessMonths));
  return applyRetention(ledger, effects);
}
