import type { ColumnFacts } from './column-facts.ts';
import { free, holder } from './draft.ts';
import type { Draft } from './draft.ts';
import { endedValues } from './ended-status.ts';
import { flowRank } from './guess-key.ts';
import { foldText } from './name-words.ts';
import { singular, tableWords } from './type-name.ts';

const STATE_NAMES =
  /^(status|state|result|outcome|statut|etat|resultat|zustand|ergebnis|estado|resultado|stato|esito|situacao|toestand)$/;
const DONE_STATES =
  /^(succe|success|paid|captured|settled|completed|reussi|paye|regle|erfolg|bezahlt|ausgefuhrt|pagad|pagat|pago$|paga$|exitos|riuscit|geslaagd|betaald)/;
const PAYMENT_WORDS = /^(charge|payment|transaction)$/;

/** True for a table of payments: its name says so, or the things it lists. */
const isPayments = (draft: Draft): boolean => {
  const words = tableWords(draft.table.table).map(singular).map(foldText);
  return flowRank(words) === 1 || words.some((word) => PAYMENT_WORDS.test(word));
};

const statesOf = (column: ColumnFacts): readonly string[] =>
  column.profile.top.map(({ value }) => foldText(value.trim()));

/** In a table of payments, the column that says which came through and which failed: each row is then the act that it says. */
export function paymentState(draft: Draft): ColumnFacts | undefined {
  if (!isPayments(draft)) return undefined;
  return free(draft).find(
    (column) =>
      STATE_NAMES.test(column.words.at(-1) ?? '') &&
      endedValues(column).length > 0 &&
      column.filled >= 0.98 &&
      column.distinct <= 12 &&
      statesOf(column).some((value) => DONE_STATES.test(value)),
  );
}

/** The words that a state of a payment is read by: `succeeded` is a payment received; other states are what they say. */
export const stateNames = (draft: Draft, value: string): readonly string[] =>
  STATE_NAMES.test(stateWord(draft)) && isPayments(draft) && DONE_STATES.test(foldText(value.trim()))
    ? ['payment received']
    : [value];

const stateWord = (draft: Draft): string => {
  const name = holder(draft, 'activity')?.name;
  return draft.facts.find((one) => one.name === name)?.words.at(-1) ?? '';
};
