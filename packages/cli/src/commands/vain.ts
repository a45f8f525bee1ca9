import { SMALL_LINK, UNKNOWN_LINK } from '@aval/core/chain';
import { formatQuantity } from '@aval/core/explain';
import { WORDS } from '@aval/core/lenses';
import { measureVain } from '@aval/core/vain';
import type { VainAnswer, VainName, VainTable } from '@aval/core/vain';
import { EXIT } from '../effects.ts';
import type { Effects } from '../effects.ts';
import { sayCli } from '../problem.ts';
import { claimLines, count, instant, share } from '../terminal/claims.ts';
import { textTable } from '../terminal/table.ts';
import { withCompany } from './company.ts';
import type { CommonOptions } from './options.ts';

export interface VainOptions extends CommonOptions {
  readonly orphans?: boolean;
  readonly limit: number;
}

const right = 'right' as const;

/** `aval vain`: what becomes of work, by activity, team and month; `--orphans` lists the open work of nobody. */
export async function runVain(options: VainOptions, effects: Effects): Promise<number> {
  return withCompany(options, effects, async (ledger) => {
    const answer = await measureVain(ledger);
    const text = options.orphans === true ? orphanTable : describeVain;
    effects.print(options.json === true ? `${JSON.stringify(answer)}\n` : `${text(answer, options.limit, effects)}\n`);
    return EXIT.done;
  });
}

const title = (code: Parameters<typeof sayCli>[0], effects: Effects): string => sayCli(code, {}, effects);

function orphanTable({ orphans }: VainAnswer, limit: number, effects: Effects): string {
  const columns = (['vain.object', 'vain.reason', 'vain.since'] as const).map((code) => ({
    title: title(code, effects),
  }));
  return textTable(
    columns,
    orphans.listed
      .slice(0, limit)
      .map((row) => [
        row.object,
        title(`vain.${row.reason}`, effects),
        row.firstAt === null ? '—' : instant(row.firstAt, effects),
      ]),
  );
}

function describeVain(answer: VainAnswer, limit: number, effects: Effects): string {
  const tables = [
    classTable(answer, effects),
    rowTable(answer, answer.links, 'vain.link', limit, effects),
    rowTable(answer, answer.teams, 'vain.team', limit, effects),
    rowTable(answer, answer.months, 'vain.month', Number.POSITIVE_INFINITY, effects),
  ];
  return [claimLines(answer.claims, effects), ...tables.filter((table) => table !== '')].join('\n\n');
}

/** Hours, never days: a day of work is not a day on the wall. Acts as they are. */
const amountIn =
  ({ unit }: VainAnswer, effects: Effects) =>
  (amount: number | null): string => {
    if (amount === null) return '—';
    if (unit === 'acts') return count(amount, effects);
    const hours = amount / 60;
    return formatQuantity({ unit: 'count', value: hours }, effects.locale);
  };

function className(name: VainName, effects: Effects): string {
  const word = WORDS[effects.locale][`word.vain-${name}`];
  return typeof word === 'string' ? word : name;
}

function classTable(answer: VainAnswer, effects: Effects): string {
  if (answer.unit === null) return '';
  const shown = amountIn(answer, effects);
  return textTable(
    [
      { title: title('vain.class', effects) },
      { title: title(answer.unit === 'acts' ? 'vain.acts' : 'vain.hours', effects), align: right },
      { title: title('vain.share', effects), align: right },
      { title: title('vain.range', effects), align: right },
    ],
    answer.classes.map((row) => [
      className(row.name, effects),
      shown(row.amount),
      share(row.share, effects),
      row.range === null ? '—' : `${share(row.range.low, effects)} – ${share(row.range.high, effects)}`,
    ]),
  );
}

function rowTable(
  answer: VainAnswer,
  table: VainTable | null,
  code: 'vain.link' | 'vain.team' | 'vain.month',
  limit: number,
  effects: Effects,
): string {
  if (table === null) return '';
  const shown = amountIn(answer, effects);
  const names = answer.classes.map(({ name }) => name);
  const isHiding = table.rows.some(({ together }) => together !== null);
  const rows = code === 'vain.month' ? table.rows : table.rows.toSorted((a, b) => b.amount - a.amount).slice(0, limit);
  return textTable(
    [
      { title: title(code, effects) },
      { title: title(answer.unit === 'acts' ? 'vain.acts' : 'vain.hours', effects), align: right },
      ...names.map((name) => ({ title: className(name, effects), align: right })),
      ...(isHiding ? [{ title: title('vain.together', effects), align: right }] : []),
    ],
    rows.map((row) => [
      rowName(row.name, effects),
      shown(row.amount),
      ...names.map((name) => {
        const cell = row.cells.find((one) => one.name === name);
        return shown(cell === undefined ? 0 : cell.amount);
      }),
      ...(isHiding ? [shown(row.together)] : []),
    ]),
  );
}

const rowName = (name: string, effects: Effects): string => {
  if (name === SMALL_LINK) return title('vain.small', effects);
  return name === UNKNOWN_LINK ? title('vain.unknown', effects) : name;
};
