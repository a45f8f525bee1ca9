import { deriveLedger } from '@aval/core/derive';
import { askWhose, confirmWhose, csvLine, erasePeople, readPrivacy, setKeeper, tellOwn } from '@aval/store';
import type { ActsOf, Credentials, Ledger, OwnAct } from '@aval/store';
import { EXIT } from '../effects.ts';
import type { Effects } from '../effects.ts';
import { Refusal, sayCli } from '../problem.ts';
import { instant } from '../terminal/claims.ts';
import { textTable } from '../terminal/table.ts';
import { withCompany } from './company.ts';
import type { CommonOptions } from './options.ts';

export interface KeeperOptions extends CommonOptions {
  readonly as: string;
  readonly vouchedBy?: string;
}

/** `aval privacy keeper`: makes somebody one of the two who may know who acted. */
export async function runKeeper(options: KeeperOptions, effects: Effects): Promise<number> {
  return withCompany(options, effects, async (ledger) => {
    const voucher = options.vouchedBy === undefined ? undefined : await credentials(options.vouchedBy, effects);
    const keeper = await credentials(options.as, effects, 'privacy.newPassphrase');
    await setKeeper(ledger, keeper, voucher, effects);
    const { keepers } = await readPrivacy(ledger.directory);
    const said = sayCli(keepers.length < 2 ? 'privacy.keeperOne' : 'privacy.keeperSet', { name: options.as }, effects);
    return told({ keepers: keepers.map(({ name }) => name) }, said, options, effects);
  });
}

export interface AskOptions extends CommonOptions {
  readonly as: string;
  readonly person: string;
  readonly purpose: string;
}

/** `aval privacy ask`: the first of two people asks which acts are somebody's. */
export async function runAsk(options: AskOptions, effects: Effects): Promise<number> {
  return withCompany(options, effects, async (ledger) => {
    const by = await credentials(options.as, effects);
    const { n } = await askWhose(ledger, { name: options.person, purpose: options.purpose }, by, effects);
    return told({ request: n }, sayCli('privacy.asked', { n: String(n) }, effects), options, effects);
  });
}

export interface ToldOptions extends CommonOptions {
  readonly as: string;
  readonly person: string;
  readonly write?: string;
}

/** `aval privacy confirm`: the second agrees, and is told once. */
export async function runConfirm(n: number, options: ToldOptions, effects: Effects): Promise<number> {
  return withCompany(options, effects, async (ledger) => {
    const by = await credentials(options.as, effects);
    const found = await confirmWhose(ledger, { n, name: options.person }, by, effects);
    return tell(found, found, options, effects);
  });
}

/** `aval privacy mine`: somebody's own data, at their request, their identity vouched for by one of the two people named. */
export async function runMine(options: ToldOptions, effects: Effects): Promise<number> {
  return withCompany(options, effects, async (ledger: Ledger) => {
    const own = await tellOwn(ledger, options.person, await credentials(options.as, effects), effects);
    const code = await tell(own, own, options, effects);
    if (options.json !== true)
      effects.print(`${sayCli('privacy.lookedFor', { times: own.journal.length }, effects)}\n`);
    return code;
  });
}

export interface EraseOptions extends CommonOptions {
  readonly as?: string;
  readonly person: readonly string[];
  readonly purpose?: string;
  readonly yes?: boolean;
}

/** `aval privacy erase`: a person, under all the names given, is taken out of every fact and stays out. */
export async function runErase(options: EraseOptions, effects: Effects): Promise<number> {
  return withCompany(options, effects, async (ledger) => {
    if (options.yes !== true) {
      if (effects.confirm === undefined) throw new Refusal('privacy.eraseYes', {}, 'usage');
      if (!(await effects.confirm(sayCli('privacy.eraseConfirm', {}, effects)))) return EXIT.cancelled;
    }
    const { as: by = '', purpose = '' } = options;
    const erased = await erasePeople(ledger, options.person, { by, purpose }, { ...effects, signal: effects.signal });
    await deriveLedger(ledger);
    const said = sayCli(erased.found ? 'privacy.erased' : 'privacy.erasedUnknown', {}, effects);
    return told(erased, said, options, effects);
  });
}

async function credentials(
  name: string,
  effects: Effects,
  question: 'privacy.passphrase' | 'privacy.newPassphrase' = 'privacy.passphrase',
): Promise<Credentials> {
  if (effects.secret === undefined) throw new Refusal('privacy.noTerminal', {}, 'usage');
  return { name, passphrase: await effects.secret(`${sayCli(question, { name }, effects)} `) };
}

function told(answer: object, said: string, { json }: CommonOptions, effects: Effects): number {
  effects.print(`${json === true ? JSON.stringify(answer) : said}\n`);
  return EXIT.done;
}

const HEADER = ['at', 'activity', 'file', 'row', 'team', 'role'] as const;
const SHOWN = 20;

async function tell(found: ActsOf, answer: object, options: ToldOptions, effects: Effects): Promise<number> {
  if (options.write !== undefined) {
    const rows = found.acts.map((act) =>
      csvLine([
        new Date(act.at).toISOString(),
        act.activity,
        act.file,
        String(act.row),
        act.team ?? '',
        act.role ?? '',
      ]),
    );
    await effects.writeText(options.write, [csvLine([...HEADER]), ...rows].join(''));
  }
  if (!found.found) return told(answer, sayCli('privacy.notFound', {}, effects), options, effects);
  const { actCount: acts, organisationRows: people, refusedRows: refused } = found;
  const said = [sayCli('privacy.found', { acts, people, refused }, effects), actTable(found.acts, effects)];
  if (acts > SHOWN && options.write === undefined)
    said.push(sayCli('privacy.moreActs', { count: acts - SHOWN }, effects));
  return told(answer, said.join('\n'), options, effects);
}

const actTable = (acts: readonly OwnAct[], effects: Effects): string =>
  textTable(
    (['trace.at', 'trace.activity', 'why.file', 'why.row'] as const).map((code) => ({
      title: sayCli(code, {}, effects),
    })),
    acts.slice(0, SHOWN).map((act) => [instant(act.at, effects), act.activity, act.file, String(act.row)]),
  );
