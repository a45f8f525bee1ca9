import { compareParts } from '@aval/core/compare';
import type { ComparedRow, Comparison } from '@aval/core/compare';
import { formatQuantity, sayText } from '@aval/core/explain';
import { readFilter } from '@aval/core/filter';
import type { Filter } from '@aval/core/filter';
import { LENSES, WORDS } from '@aval/core/lenses';
import { EXIT } from '../effects.ts';
import type { Effects } from '../effects.ts';
import { Refusal, sayCli } from '../problem.ts';
import { withCompany } from './company.ts';
import type { CommonOptions } from './options.ts';

export const COMPARED_KINDS = ['months', 'customer', 'team'] as const;
type Kind = (typeof COMPARED_KINDS)[number];

/** `aval compare months 2016-01..2016-03 2016-04..2016-06`: two parts of the records, question by question. */
export async function runCompare(
  kind: Kind,
  left: string,
  right: string,
  options: CommonOptions,
  effects: Effects,
): Promise<number> {
  const [before, after] = [partOf(kind, left), partOf(kind, right)];
  return withCompany(options, effects, async (ledger) => {
    const answer = await compareParts((lens, filter) => lens.report(ledger, filter), LENSES, before, after);
    effects.print(`${options.json === true ? JSON.stringify(answer) : describe(answer, left, right, effects)}\n`);
    return EXIT.done;
  });
}

function partOf(kind: Kind, text: string): Filter {
  const [from = '', to = from] = text.split('..');
  const filter = readFilter(kind === 'months' ? { from, to } : { [kind]: text });
  if (filter === undefined || Object.keys(filter).length === 0) throw new Refusal('filter.notRead', {}, 'usage');
  return filter;
}

function describe({ rows }: Comparison, left: string, right: string, effects: Effects): string {
  const say = ({ statement }: ComparedRow['left']): string => sayText(statement, WORDS, effects.locale);
  return rows
    .map(
      (row) =>
        `${row.question}  ${changeLine(row, effects)}\n  ${left}  ${say(row.left)}\n  ${right}  ${say(row.right)}`,
    )
    .join('\n\n');
}

/** `+12 %`, `−3.4 points` of shares, `=` where nothing moved, with a doubt where the intervals overlap; a dash where nothing can be compared. */
export function changeLine({ change }: Pick<ComparedRow, 'change'>, effects: Effects): string {
  if (change === null) return '—';
  const { difference, ratio, isApart } = change;
  const moved = difference.unit === 'money' ? difference.minor : 'value' in difference ? Number(difference.value) : 0;
  if (moved === 0) return '=';
  const size =
    difference.unit === 'share'
      ? pointsOf(difference.value, effects)
      : formatQuantity(ratio === null ? difference : { unit: 'share', value: ratio }, effects.locale);
  return `${moved > 0 ? '+' : ''}${size}${isApart === false ? ` (${sayCli('compare.unsure', {}, effects)})` : ''}`;
}

/** A change of a share, in points of a hundred. */
function pointsOf(share: number, effects: Effects): string {
  const points = Number((share * 100).toFixed(1));
  const isOne = effects.locale === 'fr' ? Math.abs(points) < 2 : Math.abs(points) === 1;
  const said = new Intl.NumberFormat(effects.locale).format(points);
  return sayCli(isOne ? 'compare.point' : 'compare.points', { points: said }, effects);
}
