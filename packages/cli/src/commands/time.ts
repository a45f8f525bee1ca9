import { readWeekHours, timeLens } from '@aval/core/time';
import { sayCalendar, withdrawCalendar } from '@aval/core/work';
import type { Ledger } from '@aval/store';
import { deriveLedger } from '@aval/core/derive';
import type { Effects } from '../effects.ts';
import { Refusal } from '../problem.ts';
import { askLens } from './ask-lens.ts';
import type { LensOptions } from './ask-lens.ts';
import { withCompany } from './company.ts';

export interface TimeOptions extends LensOptions {
  readonly calendar?: string;
  readonly of?: string;
  /** Takes back what was said of the calendar. */
  readonly estimated?: boolean;
}

/** `aval time`: how long things last; `--calendar` says when the company, or a team, is at work, `--estimated` takes it back. */
export async function runTime(options: TimeOptions, effects: Effects): Promise<number> {
  const { calendar, estimated } = options;
  if (calendar !== undefined || estimated === true)
    await withCompany(options, effects, async (ledger) => {
      if (estimated === true) await takeBack(ledger, options, effects);
      if (calendar !== undefined) await tell(ledger, calendar, options, effects);
      await deriveLedger(ledger);
      return 0;
    });
  return askLens(timeLens, options, effects);
}

async function takeBack(ledger: Ledger, { of }: TimeOptions, effects: Effects): Promise<void> {
  if (!(await withdrawCalendar(ledger, of ?? null, effects.now())))
    throw new Refusal('calendar.unknown', {}, 'badInput');
}

async function tell(ledger: Ledger, path: string, { of }: TimeOptions, effects: Effects): Promise<void> {
  const read = readWeekHours(await effects.readText(path));
  if ('problem' in read) throw new Refusal('calendar.refused', { path, line: read.problem }, 'badInput');
  const said = await sayCalendar(ledger, { team: of ?? null, slots: read.slots }, effects.now());
  if (said !== 'kept') throw new Refusal('calendar.team', { team: of ?? '' }, 'badInput');
}
