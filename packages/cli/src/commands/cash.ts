import { measureCash } from '@aval/core/cash';
import type { CashAnswer } from '@aval/core/cash';
import { findReceipts } from '@aval/core/chain';
import { EXIT } from '../effects.ts';
import type { Effects } from '../effects.ts';
import { sayCli } from '../problem.ts';
import { claimLines, count, instant, money, share, work } from '../terminal/claims.ts';
import { textTable } from '../terminal/table.ts';
import { withCompany } from './company.ts';
import type { CommonOptions } from './options.ts';

export interface CashOptions extends CommonOptions {
  readonly receipts?: boolean;
  readonly limit: number;
}

/** `aval cash`: inflow, customers, what is open and what reached no cash; `--receipts` lists the receipts. */
export async function runCash(options: CashOptions, effects: Effects): Promise<number> {
  return withCompany(options, effects, async (ledger) => {
    if (options.receipts === true) {
      const page = await findReceipts(ledger, { offset: 0, limit: options.limit, sort: '-at' });
      effects.print(options.json === true ? `${JSON.stringify(page)}\n` : `${receiptTable(page.receipts, effects)}\n`);
      return EXIT.done;
    }
    const answer = await measureCash(ledger);
    effects.print(
      options.json === true ? `${JSON.stringify(answer)}\n` : `${describeCash(answer, options.limit, effects)}\n`,
    );
    return EXIT.done;
  });
}

function receiptTable(receipts: Awaited<ReturnType<typeof findReceipts>>['receipts'], effects: Effects): string {
  const columns = (
    ['receipt.id', 'receipt.at', 'cash.amount', 'cash.customer', 'receipt.pays', 'receipt.through'] as const
  ).map((code, i) => ({
    title: sayCli(code, {}, effects),
    align: i === 0 || i === 2 ? ('right' as const) : ('left' as const),
  }));
  return textTable(
    columns,
    receipts.map((row) => [
      String(row.receiptId),
      instant(row.at, effects),
      money(row.amount, effects),
      row.customer ?? '—',
      row.pays.join(', '),
      row.activity,
    ]),
  );
}

function describeCash(answer: CashAnswer, limit: number, effects: Effects): string {
  const right = 'right' as const;
  const title = (code: Parameters<typeof sayCli>[0]): string => sayCli(code, {}, effects);
  const months = textTable(
    [
      { title: title('cash.period') },
      { title: title('cash.amount'), align: right },
      { title: title('cash.receipts'), align: right },
    ],
    answer.months.map((month) => [
      month.start.slice(0, 7),
      money(month.amount, effects),
      count(month.receiptCount, effects),
    ]),
  );
  const customers = textTable(
    [
      { title: title('cash.customer') },
      { title: title('cash.amount'), align: right },
      { title: title('cash.share'), align: right },
    ],
    answer.customers.slice(0, limit).map((row) => [row.customer, money(row.cash, effects), share(row.share, effects)]),
  );
  const unpaid = textTable(
    [
      { title: title('cash.reason') },
      { title: title('cash.objects'), align: right },
      { title: title('cash.acts'), align: right },
      { title: title('cash.hours'), align: right },
      { title: title('cash.value'), align: right },
    ],
    answer.unpaid.map((row) => [
      title(`reason.${row.reason}`),
      count(row.objectCount, effects),
      count(row.actCount, effects),
      work(row.workHours, effects),
      money(row.value, effects),
    ]),
  );
  const others = answer.otherCurrencies.map((amount) => `· ${title('cash.other')} ${money(amount, effects)}`);
  return [
    [claimLines(answer.claims, effects), ...others].join('\n'),
    ...[months, customers, unpaid].filter((table) => table.split('\n').length > 2),
  ].join('\n\n');
}
