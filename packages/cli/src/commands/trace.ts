import { traceAct } from '@aval/core/chain';
import type { FedAnswer } from '@aval/core/chain';
import { mainCause, traceWaits, waitedHours } from '@aval/core/work';
import type { WaitPart, WaitTrace } from '@aval/core/work';
import { EXIT } from '../effects.ts';
import type { Effects } from '../effects.ts';
import { Refusal, sayCli } from '../problem.ts';
import { claimLines, hours, instant, money, share } from '../terminal/claims.ts';
import { linkName } from '../terminal/link-name.ts';
import { textTable } from '../terminal/table.ts';
import { withCompany } from './company.ts';
import type { CommonOptions } from './options.ts';

/** `aval trace 12`: all the work behind a receipt; `aval trace act:4711`: the receipts that an act fed. */
export async function runTrace(id: string, options: CommonOptions, effects: Effects): Promise<number> {
  return withCompany(options, effects, async (ledger) => {
    const [, kind, digits] = /^(act:)?(\d{1,15})$/.exec(id) ?? [];
    const answer =
      digits === undefined
        ? undefined
        : kind === undefined
          ? await traceWaits(ledger, Number(digits))
          : await traceAct(ledger, Number(digits));
    if (!answer) throw new Refusal('trace.unknown', { id }, 'unknown');
    effects.print(
      options.json === true
        ? `${JSON.stringify(answer)}\n`
        : `${'work' in answer ? describeTrace(answer, effects) : describeFed(answer, effects)}\n`,
    );
    return EXIT.done;
  });
}

function describeTrace(answer: WaitTrace, effects: Effects): string {
  const columns = (
    [
      'trace.at',
      'trace.activity',
      'trace.object',
      'trace.wait',
      'trace.cause',
      'trace.share',
      'trace.team',
      'trace.role',
    ] as const
  ).map((code) => ({
    title: sayCli(code, {}, effects),
    align: code === 'trace.wait' || code === 'trace.share' ? ('right' as const) : ('left' as const),
  }));
  const rows = answer.work.map((work) => [
    instant(work.at, effects),
    work.activity,
    work.leading,
    hours(waitedHours(work), effects),
    sayCause(work.waitCauses, effects),
    share(work.share, effects),
    linkName(work.team, effects),
    linkName(work.role, effects),
  ]);
  return [claimLines(answer.claims, effects), '', textTable(columns, rows)].join('\n');
}

/** The main cause of a wait, and how long it lasted. */
function sayCause(parts: readonly WaitPart[], effects: Effects): string {
  const main = mainCause(parts);
  if (main === undefined) return '';
  return `${sayCli(`trace.cause.${main.cause}`, {}, effects)} ${hours(main.hours, effects)}`;
}

function describeFed(answer: FedAnswer, effects: Effects): string {
  const columns = (['receipt.id', 'receipt.at', 'cash.amount', 'cash.customer', 'trace.share'] as const).map(
    (code) => ({ title: sayCli(code, {}, effects) }),
  );
  const rows = answer.receipts.map((row) => [
    String(row.receiptId),
    instant(row.at, effects),
    money(row.amount, effects),
    row.customer ?? '—',
    share(row.share, effects),
  ]);
  return [claimLines(answer.claims, effects), ...(rows.length > 0 ? ['', textTable(columns, rows)] : [])].join('\n');
}
