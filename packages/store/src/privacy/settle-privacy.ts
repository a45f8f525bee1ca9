import { FORM_FIELDS } from '@aval/core/privacy';
import type { PrivacyForm, Retention } from '@aval/core/privacy';
import type { Ledger } from '../ledger/ledger.ts';
import { writeJournal } from './journal.ts';
import type { PrivacyEffects } from './keepers.ts';
import { PrivacyError } from './privacy-error.ts';
import { readPrivacy, writePrivacy } from './privacy-file.ts';

/** Longest rule: ten years. The access log is kept for three years at most, and is never switched off. */
const MOST_MONTHS = 120;
const MOST_ACCESS_MONTHS = 36;
const LONGEST_ANSWER = 4000;

/** Sets how long it is known who acted, and how long accesses are. It takes effect when it is applied. Refuses (`rule-bad`) what is no rule. */
export async function setRetention(
  ledger: Ledger,
  retention: Retention,
  by: string,
  effects: PrivacyEffects,
): Promise<void> {
  const { personMonths, accessMonths } = retention;
  const isRule = (months: number, most: number): boolean => Number.isInteger(months) && months >= 1 && months <= most;
  if ((personMonths !== null && !isRule(personMonths, MOST_MONTHS)) || !isRule(accessMonths, MOST_ACCESS_MONTHS))
    throw new PrivacyError('rule-bad', { most: String(MOST_MONTHS), mostAccess: String(MOST_ACCESS_MONTHS) });
  const privacy = await readPrivacy(ledger.directory);
  await note(ledger, 'retention-set', by, `${personMonths ?? '-'}/${accessMonths}`, effects);
  await writePrivacy(ledger.directory, { ...privacy, retention: { personMonths, accessMonths } });
}

/** Keeps what only the company knows; fields that are not named stay as they are. */
export async function setForm(
  ledger: Ledger,
  answers: Partial<PrivacyForm>,
  by: string,
  effects: PrivacyEffects,
): Promise<PrivacyForm> {
  const privacy = await readPrivacy(ledger.directory);
  const said = FORM_FIELDS.filter((field) => answers[field] !== undefined);
  const form = {
    ...privacy.form,
    ...Object.fromEntries(said.map((field) => [field, (answers[field] ?? '').trim().slice(0, LONGEST_ANSWER)])),
  };
  await note(ledger, 'form-set', by, said.join(' '), effects);
  await writePrivacy(ledger.directory, { ...privacy, form });
  return form;
}

async function note(
  ledger: Ledger,
  act: 'retention-set' | 'form-set',
  by: string,
  about: string,
  { now, account }: PrivacyEffects,
): Promise<void> {
  await writeJournal(ledger.directory, { act, by: by.trim() || account, about }, { at: now(), account });
}
