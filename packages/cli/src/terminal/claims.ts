import { formatQuantity } from '@aval/core/explain';
import type { Claim, Quantity } from '@aval/core/explain';
import type { Money } from '@aval/core/ledger';
import type { Effects } from '../effects.ts';
import { sayCli, sayStatement } from '../problem.ts';

/** A claim in one or two lines: the sentence, its basis, its address in brackets; "not known, because" when it is not. */
export function claimLine(claim: Claim, effects: Effects): string {
  const basis = claim.basis === null ? '' : ` (${sayCli(`word.${claim.basis}`, {}, effects)})`;
  const unknown = claim.figure.known
    ? ''
    : `\n  ${sayCli('claim.unknown', {}, effects)} ${sayStatement(claim.figure.because, effects)}`;
  return `${sayStatement(claim.statement, effects)}${basis}  [${claim.id}]${unknown}`;
}

export const claimLines = (claims: readonly Claim[], effects: Effects): string =>
  claims.map((claim) => `· ${claimLine(claim, effects)}`).join('\n');

const shown = (quantity: Quantity, effects: Effects): string => formatQuantity(quantity, effects.locale);

export const money = (value: Money | null, effects: Effects): string =>
  value === null ? '—' : shown({ unit: 'money', ...value }, effects);
export const count = (value: number, effects: Effects): string => shown({ unit: 'count', value }, effects);
export const share = (value: number, effects: Effects): string => shown({ unit: 'share', value }, effects);
export const hours = (value: number | null, effects: Effects): string =>
  value === null ? '—' : shown({ unit: 'hours', value }, effects);
/** An amount of work: hours, never days. */
export const work = (value: number | null, effects: Effects): string =>
  value === null ? '—' : shown({ unit: 'work', value }, effects);
export const instant = (value: number, effects: Effects): string =>
  shown(
    { unit: 'instant', value: value as Extract<Quantity, { unit: 'instant' }>['value'], precision: 'minute' },
    effects,
  );
