import type { Words } from '@aval/core/explain';
import { SOURCE_WORDS } from './import/words.ts';
import { EXPORT_WORDS } from './export/words.ts';
import { LEDGER_WORDS } from './ledger/words.ts';
import { PRIVACY_STORE_WORDS } from './privacy/words.ts';

/** Everything the store says: files, refused rows, ledgers, imports. */
export const STORE_WORDS: Words = {
  fr: { ...SOURCE_WORDS.fr, ...LEDGER_WORDS.fr, ...EXPORT_WORDS.fr, ...PRIVACY_STORE_WORDS.fr },
  en: { ...SOURCE_WORDS.en, ...LEDGER_WORDS.en, ...EXPORT_WORDS.en, ...PRIVACY_STORE_WORDS.en },
};
