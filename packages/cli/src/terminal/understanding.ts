import { formatQuantity } from '@aval/core/explain';
import type { Statement } from '@aval/core/explain';
import type { ColumnGuess, Understanding } from '@aval/core/mapping';
import type { Effects } from '../effects.ts';
import { sayCli, sayStatement, sayWord } from '../problem.ts';
import { questionLines, reportQuestions } from './questions.ts';
import { textTable } from './table.ts';

/**
 * What Aval understood of a source: each column with its reason, what stands for cash, what ends without, what is still to
 * settle. Columns that are kept without being interpreted are only counted, unless `every` column is wanted.
 */
export function showUnderstanding(understanding: Understanding, effects: Effects, every = true): string {
  const share = (value: number): string =>
    formatQuantity({ unit: 'share', value: Math.round(value * 100) / 100 }, effects.locale);
  const first = (reasons: readonly Statement[]): string => (reasons[0] ? sayStatement(reasons[0], effects) : '');
  const shown = every ? understanding.columns : understanding.columns.filter(isTelling);
  const columns = textTable(
    [
      { title: sayCli('map.column', {}, effects) },
      { title: sayCli('map.role', {}, effects) },
      { title: sayCli('map.confidence', {}, effects), align: 'right' },
      { title: sayCli('map.reason', {}, effects) },
    ],
    shown.map((guess) => [
      columnName(guess, understanding),
      roleText(guess, effects),
      share(guess.confidence),
      first(guess.reasons),
    ]),
    60,
  );
  const { cash, outcomes, leading, mapping } = understanding;
  const colon = effects.locale === 'fr' ? '\u00a0:' : ':';
  const title = (part: 'leading' | 'cash' | 'outcomes'): string => `${sayCli(`map.${part}`, {}, effects)}${colon}`;
  const cashText =
    mapping.cash.length === 0
      ? sayCli('map.none', {}, effects)
      : mapping.cash
          .map(
            (rule) =>
              `${rule.activities.join(', ')} (${sayWord(rule.basis, effects)}${rule.amount ? `, ${rule.amount}` : ''}, ${sayWord(rule.direction, effects)})`,
          )
          .join(' · ');
  const outcomeText =
    mapping.outcomes.map((rule) => `${rule.activities.join(', ')} → ${sayWord(rule.fate, effects)}`).join(' · ') || '—';
  return [
    columns,
    ...(shown.length < understanding.columns.length
      ? [sayCli('map.others', { columns: understanding.columns.length - shown.length }, effects)]
      : []),
    '',
    `${title('leading')} ${mapping.leading} (${share(leading.confidence)})`,
    `${title('cash')} ${cashText} (${share(cash.confidence)}) ${first(cash.reasons)}`,
    `${title('outcomes')} ${outcomeText} (${share(outcomes.confidence)})`,
    ...understanding.missing.map((statement) => `! ${sayStatement(statement, effects)}`),
    ...understanding.joins.flatMap(({ says }) => says.map((statement) => `↔ ${sayStatement(statement, effects)}`)),
    ...understanding.notes.map((statement) => `· ${sayStatement(statement, effects)}`),
    ...reportQuestions(understanding.questions, effects).flatMap(questionLines),
  ].join('\n');
}

const columnName = (guess: ColumnGuess, understanding: Understanding): string =>
  understanding.mapping.tables.length > 1 ? `${guess.table}.${guess.column}` : guess.column;

function roleText(guess: ColumnGuess, effects: Effects): string {
  const role = sayStatement({ code: `role.${guess.value.role}`, values: {} }, effects);
  if (guess.value.role === 'object') return `${role} (${guess.value.type})`;
  if (guess.value.role === 'amount')
    return `${role} (${guess.value.of === 'event' ? sayCli('map.each-act', {}, effects) : guess.value.of})`;
  return role;
}

const isTelling = ({ value }: ColumnGuess): boolean => value.role !== 'attribute' && value.role !== 'ignore';
