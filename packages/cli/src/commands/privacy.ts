import {
  FORM_FIELDS,
  PRIVACY_WORDS,
  paperHtml,
  paperText,
  recordOfProcessing,
  worksCouncilSheet,
} from '@aval/core/privacy';
import type { FormField, PrivacyForm, PrivacyState } from '@aval/core/privacy';
import { sayText } from '@aval/core/explain';
import {
  findForgetting,
  findPrivacyState,
  keepRules,
  readAccesses,
  readJournal,
  setForm,
  setRetention,
} from '@aval/store';
import type { Forgetting } from '@aval/store';
import { EXIT } from '../effects.ts';
import type { Effects } from '../effects.ts';
import { Refusal, sayCli } from '../problem.ts';
import { instant } from '../terminal/claims.ts';
import { textTable } from '../terminal/table.ts';
import { companyFolder, withCompany } from './company.ts';
import type { CommonOptions } from './options.ts';

const print = (text: string, answer: unknown, { json }: CommonOptions, effects: Effects): number => {
  effects.print(`${json === true ? JSON.stringify(answer) : text}\n`);
  return EXIT.done;
};

/** `aval privacy`: the rules as they are, who may know who acted, what waits, and the journal's fingerprint. */
export async function runPrivacy(options: CommonOptions, effects: Effects): Promise<number> {
  return withCompany(options, effects, async (ledger) => {
    const state = await findPrivacyState(ledger, effects.now());
    return print(describe(state, effects), state, options, effects);
  });
}

function describe(state: PrivacyState, effects: Effects): string {
  const sheet = worksCouncilSheet(state);
  const wanted = ['sheet.keepers', 'sheet.access', 'sheet.kept'];
  const said = sheet.sections
    .filter(({ heading }) => wanted.includes(heading))
    .flatMap(({ says }) => says.map((line) => `· ${sayText(line, PRIVACY_WORDS, effects.locale)}`));
  const requests = state.requests.map((request) =>
    sayCli(
      'privacy.waiting',
      { n: String(request.n), by: request.by, until: instant(request.until, effects), purpose: request.purpose },
      effects,
    ),
  );
  const missing = FORM_FIELDS.filter((field) => state.form[field] === '').length;
  return [...said, ...requests, ...(missing > 0 ? [sayCli('privacy.formMissing', { missing }, effects)] : [])].join(
    '\n',
  );
}

export interface PaperOptions extends CommonOptions {
  readonly html?: string;
}

/** `aval privacy sheet` and `record`: the two papers as text, or as a page to print. */
export async function runPaper(which: 'sheet' | 'record', options: PaperOptions, effects: Effects): Promise<number> {
  return withCompany(options, effects, async (ledger) => {
    const paper = (which === 'sheet' ? worksCouncilSheet : recordOfProcessing)(
      await findPrivacyState(ledger, effects.now()),
    );
    if (options.html === undefined)
      return print(paperText(paper, effects.locale, ledger.zone).trimEnd(), paper, options, effects);
    await effects.writeText(options.html, paperHtml(paper, effects.locale, ledger.zone));
    return print(sayCli('privacy.written', { path: options.html }, effects), { path: options.html }, options, effects);
  });
}

export interface FormOptions extends CommonOptions {
  readonly as?: string;
}

/** `aval privacy form FIELD=ANSWER …`: what only the company knows; without words, what it has said so far. */
export async function runForm(words: readonly string[], options: FormOptions, effects: Effects): Promise<number> {
  const answers = Object.fromEntries(words.map((word) => answerOf(word))) as Partial<PrivacyForm>;
  return withCompany(options, effects, async (ledger) => {
    const form =
      words.length === 0
        ? (await findPrivacyState(ledger, effects.now())).form
        : await setForm(ledger, answers, options.as ?? '', effects);
    const title = (field: FormField): string =>
      sayText({ code: `form.${field}`, values: {} }, PRIVACY_WORDS, effects.locale);
    const lines = FORM_FIELDS.map((field) => `${field.padEnd(11)} ${title(field)} : ${form[field] || '—'}`);
    return print(lines.join('\n'), form, options, effects);
  });
}

function answerOf(word: string): [FormField, string] {
  const cut = word.indexOf('=');
  const field = FORM_FIELDS.find((one) => one === word.slice(0, Math.max(0, cut)));
  if (field === undefined) throw new Refusal('privacy.formField', { word, fields: FORM_FIELDS.join(', ') }, 'usage');
  return [field, word.slice(cut + 1)];
}

export interface RetentionOptions extends CommonOptions {
  readonly persons?: string;
  readonly accesses?: string;
  readonly dryRun?: boolean;
  readonly as?: string;
}

/** `aval privacy retention`: sets how long is known who acted and who looked, and applies it; `--dry-run` says what would go. */
export async function runRetention(options: RetentionOptions, effects: Effects): Promise<number> {
  return withCompany(options, effects, async (ledger) => {
    const { retention } = await findPrivacyState(ledger, effects.now());
    const wanted = {
      personMonths: options.persons === undefined ? retention.personMonths : monthsOf(options.persons),
      accessMonths: options.accesses === undefined ? retention.accessMonths : (monthsOf(options.accesses) ?? 0),
    };
    if (options.dryRun === true) {
      const going = await findForgetting(ledger, effects.now(), wanted.personMonths);
      return print(sayForgetting('privacy.wouldForget', going, effects), going, options, effects);
    }
    if (options.persons !== undefined || options.accesses !== undefined)
      await setRetention(ledger, wanted, options.as ?? '', effects);
    const gone = await keepRules(ledger, effects);
    const state = await findPrivacyState(ledger, effects.now());
    const rules = worksCouncilSheet(state).sections.find(({ heading }) => heading === 'sheet.kept')?.says ?? [];
    const said = rules.map((line) => sayText(line, PRIVACY_WORDS, effects.locale));
    return print([...said, sayForgetting('privacy.forgot', gone, effects)].join('\n'), gone, options, effects);
  });
}

/** A whole number of months; `never` is null; what is neither is refused by the rule itself. */
const monthsOf = (text: string): number | null => (text === 'never' ? null : Number(text));

const sayForgetting = (code: 'privacy.wouldForget' | 'privacy.forgot', found: Forgetting, effects: Effects): string =>
  found.before === null
    ? sayCli('privacy.noRule', {}, effects)
    : sayCli(code, { acts: found.acts, before: new Date(found.before).toISOString().slice(0, 10) }, effects);

export interface LogOptions extends CommonOptions {
  readonly limit: number;
}

/** `aval privacy log`: who opened which answers, the newest first. It can be read while a server has the ledger. */
export async function runAccesses(options: LogOptions, effects: Effects): Promise<number> {
  const page = await readAccesses(await companyFolder(options), { offset: 0, limit: options.limit });
  const columns = (['privacy.at', 'privacy.who', 'privacy.what', 'privacy.part'] as const).map((code) => ({
    title: sayCli(code, {}, effects),
  }));
  const rows = page.accesses.map(({ at, who, what, part }) => [instant(at, effects), who, what, part]);
  return print(textTable(columns, rows), page, options, effects);
}

/** `aval privacy journal`: what was done about persons, by whom and why, and whether it is still what was written. */
export async function runJournal(options: LogOptions, effects: Effects): Promise<number> {
  const journal = await readJournal(await companyFolder(options));
  const columns = (
    ['privacy.n', 'privacy.at', 'privacy.act', 'privacy.who', 'privacy.purpose', 'privacy.mark'] as const
  ).map((code) => ({ title: sayCli(code, {}, effects) }));
  const rows = journal.entries
    .slice(-options.limit)
    .toReversed()
    .map(({ n, at, act, by, purpose, mark, about }) => [
      String(n),
      instant(at, effects),
      sayCli(`privacy.act.${act}`, { about }, effects),
      by,
      purpose,
      mark,
    ]);
  const whole =
    journal.brokenAt === null
      ? sayCli('privacy.whole', { head: journal.head }, effects)
      : sayCli('privacy.broken', { n: String(journal.brokenAt) }, effects);
  return print(`${textTable(columns, rows)}\n\n${whole}`, journal, options, effects);
}
