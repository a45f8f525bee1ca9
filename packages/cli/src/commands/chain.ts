import { findChain } from '@aval/core/chain';
import type { ChainAnswer, HandOff, Level } from '@aval/core/chain';
import { EXIT } from '../effects.ts';
import type { Effects } from '../effects.ts';
import { Refusal, sayCli } from '../problem.ts';
import { claimLines, count, hours, money, share } from '../terminal/claims.ts';
import { linkName } from '../terminal/link-name.ts';
import { textTable } from '../terminal/table.ts';
import { withCompany } from './company.ts';
import type { CommonOptions } from './options.ts';

export interface ChainOptions extends CommonOptions {
  readonly level: Level;
  readonly limit: number;
}

/** `aval chain`: who works for whom, each link with its clients, waits and returns. */
export async function runChain(options: ChainOptions, effects: Effects): Promise<number> {
  return withCompany(options, effects, async (ledger) => {
    const answer = await findChain(ledger, { level: options.level, limit: options.limit });
    if (!answer.levels.includes(options.level))
      throw new Refusal('chain.level', { levels: answer.levels.join(', ') }, 'usage');
    effects.print(options.json === true ? `${JSON.stringify(answer)}\n` : `${describeChain(answer, effects)}\n`);
    return EXIT.done;
  });
}

function describeChain(answer: ChainAnswer, effects: Effects): string {
  const rows = answer.links.flatMap((link) =>
    clientsOf(answer, link.link).map((handOff, i) => [
      i === 0 ? linkName(link.link, effects) : '',
      handOff.end === null ? linkName(handOff.to, effects) : sayCli(`end.${handOff.end}`, {}, effects),
      share(handOff.share, effects),
      count(handOff.count, effects),
      hours(handOff.medianWaitHours, effects),
      hours(handOff.p90WaitHours, effects),
      count(handOff.returnCount, effects),
      money(handOff.cashThrough, effects),
    ]),
  );
  const columns = (
    [
      'chain.link',
      'chain.client',
      'chain.share',
      'chain.count',
      'chain.wait',
      'chain.p90',
      'chain.returns',
      'chain.cash',
    ] as const
  ).map((code, i) => ({ title: sayCli(code, {}, effects), align: i < 2 ? ('left' as const) : ('right' as const) }));
  return [
    claimLines(answer.claims, effects),
    '',
    textTable(columns, rows),
    sayCli('chain.nonadditive', {}, effects),
  ].join('\n');
}

const clientsOf = (answer: ChainAnswer, link: string): readonly HandOff[] =>
  answer.handOffs
    .filter((handOff) => handOff.from === link)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, 3);
