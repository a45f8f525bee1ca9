import { compareParts, lastMonths } from '@aval/core/compare';
import type { AskLens } from '@aval/core/compare';
import { sayText } from '@aval/core/explain';
import { offerFilters } from '@aval/core/filter';
import { LENSES, WORDS } from '@aval/core/lenses';
import type { Query } from '@aval/core/ledger';
import { gatherToday } from '@aval/core/today';
import type { SaidReport, TodayAnswer } from '@aval/core/today';
import { EXIT } from '../effects.ts';
import type { Effects } from '../effects.ts';
import { sayCli } from '../problem.ts';
import { claimLines } from '../terminal/claims.ts';
import { withCompany } from './company.ts';
import { changeLine } from './compare.ts';
import type { CommonOptions } from './options.ts';

/** `aval today`: the first sentence of each lens, what changed last month, what to look at next. */
export const runToday = (options: CommonOptions, effects: Effects): Promise<number> =>
  withCompany(options, effects, async (ledger) => {
    const today = await readToday(ledger);
    effects.print(`${options.json === true ? JSON.stringify(today) : describeToday(today, effects)}\n`);
    return EXIT.done;
  });

async function readToday(query: Query): Promise<TodayAnswer> {
  const ask: AskLens = (lens, filter) => lens.report(query, filter);
  const reports: SaidReport[] = [];
  for (const lens of LENSES) reports.push({ lens: lens.name, report: await ask(lens, {}) });
  const last = lastMonths((await offerFilters(query)).months);
  if (last === undefined) return gatherToday(reports, null);
  return gatherToday(reports, { ...last, ...(await compareParts(ask, LENSES, last.left, last.right)) });
}

function describeToday({ sentences, change, next }: TodayAnswer, effects: Effects): string {
  const claims = (of: readonly { readonly claim: SaidReport['report']['claims'][number] }[]): string =>
    claimLines(
      of.map(({ claim }) => claim),
      effects,
    );
  const parts = [claims(sentences)];
  if (change !== null)
    parts.push(
      [
        sayCli('today.changed', { left: change.left.from ?? '', right: change.right.from ?? '' }, effects),
        ...change.rows.map(
          (row) => `${changeLine(row, effects)}  ${sayText(row.right.statement, WORDS, effects.locale)}`,
        ),
      ].join('\n'),
    );
  if (next.length > 0) parts.push(`${sayCli('today.next', {}, effects)}\n${claims(next)}`);
  return parts.join('\n\n');
}
