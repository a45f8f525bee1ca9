import { say } from '../../explain/index.ts';
import type { Claim, Statement } from '../../explain/index.ts';
import { WORDS } from '../../lenses.ts';
import { intervalLine, reasonsOf } from '../lines.ts';
import type { Report } from '../report.ts';
import type { Saying } from '../words.ts';
import { escapeHtml } from './escape.ts';

/** A sentence with its figures in bold. */
export const saidHtml = (statement: Statement, { locale }: Saying): string =>
  say(statement, WORDS, locale)
    .map(({ text, figure }) => (figure ? `<strong>${escapeHtml(text)}</strong>` : escapeHtml(text)))
    .join('');

/** The sentence of a claim with its basis, its range or why it is not known, and the number of its note. */
function sentenceHtml(claim: Claim, saying: Saying, note: string): string {
  const { words } = saying;
  const basis = claim.basis === null ? '' : `<span class="chip ${claim.basis}">${words[claim.basis]}</span>`;
  const range = intervalLine(claim, saying);
  const unknown = claim.figure.known
    ? ''
    : ` <span class="unknown"><span class="chip unknown">${words.notKnown}</span> ${saidHtml(claim.figure.because, saying)}</span>`;
  return `<p>${saidHtml(claim.statement, saying)}${basis}${range === null ? '' : `<span class="range">${escapeHtml(range)}</span>`}${unknown}${note}</p>`;
}

/** The chapter that claims stand in. */
export interface Chapter {
  readonly report: Report;
  readonly chapter: readonly Claim[];
  readonly saying: Saying;
}

/** A claim as it stands in a chapter: its sentence, its first reasons, its permanent address. */
export function claimHtml({ report, chapter, saying }: Chapter, claim: Claim, note: string, isLead: boolean): string {
  const { words, count } = saying;
  const { told, more } = reasonsOf(report, claim, chapter);
  const reasons = told.map((reason) => `<li>${saidHtml(reason.statement, saying)}</li>`);
  const rest = more > 0 ? [`<li>${escapeHtml(words.more(count(more)))}</li>`] : [];
  const because =
    told.length === 0
      ? ''
      : `<ul class="because" aria-label="${escapeHtml(words.because)}">${[...reasons, ...rest].join('')}</ul>`;
  return `<div class="claim${isLead ? ' lead' : ''}">${sentenceHtml(claim, saying, note)}${because}<p class="address">${escapeHtml(claim.id)}</p></div>`;
}
