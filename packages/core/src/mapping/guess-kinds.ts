import type { ActivityKind } from '../ledger/index.ts';
import { buyingWord, payingBackWord, sellingWord } from './activity-words.ts';
import { because, counted, named, shared } from './draft.ts';
import type { ActivityColumnProfile, ActivityGuess, ActivityProfile, Guess } from './guess.types.ts';
import { ARTIFICIAL_WORDS, CLOSING_NAMES, OPENING_NAMES } from './lexicon/artificial-names.ts';
import { START_PHASES } from './lexicon/end-names.ts';
import { findTerm } from './lexicon/term.ts';
import type { Mapping } from './mapping.ts';
import { foldText, nameWords } from './name-words.ts';
import { readAct } from './read-act.ts';
import type { ActReading, Side } from './read-act.ts';

/** What is settled before the kinds are guessed: the rules of cash and of ends, and what a person said. */
export interface KindContext {
  readonly cash: Mapping['cash'];
  readonly outcomes: Mapping['outcomes'];
  readonly said: Readonly<Record<string, ActivityKind>>;
}

/** A source looked at as a whole: what one activity alone does not tell. */
interface Surroundings extends KindContext {
  readonly side: Side;
  /** Some activities are recorded with a start: those that never are record a state. */
  readonly hasStarts: boolean;
  /** Names that open and close every object stand there, both. */
  readonly isFramed: boolean;
}

/**
 * What kind of act each activity of a column is, with reasons and a confidence, the most frequent first: by its name in
 * seven languages, by whether it is ever recorded with a start, by who does it, by where it stands in the life of an object.
 * What a person said stands; `end` is what the rules of the mapping say of it. Names that say nothing are work, unsurely.
 * Empty for a column without values.
 */
export function guessActs(profile: ActivityColumnProfile, context: KindContext): readonly ActivityGuess[] {
  const around: Surroundings = {
    ...context,
    side: sideOf(profile.values, context.cash),
    hasStarts: profile.phaseColumn !== null && profile.values.some(isStarted),
    isFramed: [OPENING_NAMES, CLOSING_NAMES].every((names) => profile.values.some((act) => names.has(wholeName(act)))),
  };
  return profile.values
    .map((act) => ({ activity: act.value, count: act.count, end: endOf(act.value, context), ...kindOf(act, around) }))
    .toSorted((a, b) => b.count - a.count);
}

function kindOf(act: ActivityProfile, around: Surroundings): Guess<ActivityKind> {
  const said = Object.hasOwn(around.said, act.value) ? around.said[act.value] : undefined;
  if (said !== undefined) return { value: said, confidence: 1, reasons: [because('reason.corrected')] };
  const frame = frameOf(act, around);
  if (frame) return frame;
  const reading = readAct(act.value, around.side);
  return byActors(act, reading) ?? byPhases(act, reading, around) ?? byCash(act, reading, around) ?? saidOf(reading);
}

/** A row that a tool puts at the ends of every object: so named, and so placed where that was measured. */
function frameOf(act: ActivityProfile, { isFramed }: Surroundings): Guess<ActivityKind> | undefined {
  const opens = OPENING_NAMES.has(wholeName(act));
  if (!opens && !CLOSING_NAMES.has(wholeName(act))) return undefined;
  if ((act.timedShare ?? 0) > 0.05) return undefined;
  const saysSo = because('act.artificial', { word: named(act.value) });
  if (findTerm(nameWords(act.value), ARTIFICIAL_WORDS))
    return { value: 'artificial', confidence: 0.95, reasons: [saysSo] };
  const place = opens ? act.firstCount : act.finalCount;
  if (place === undefined || act.objectCount === undefined)
    return isFramed ? { value: 'artificial', confidence: 0.85, reasons: [saysSo] } : undefined;
  const share = place / Math.max(1, act.objectCount);
  if (share < 0.9 || act.count > act.objectCount * 1.05) return undefined;
  const placed = because(opens ? 'act.always-first' : 'act.always-last', { share: shared(share) });
  return { value: 'artificial', confidence: isFramed ? 0.97 : 0.85, reasons: [saysSo, placed] };
}

/** Acts that only robots do record what a system did, whoever they are named after. */
function byActors(act: ActivityProfile, reading: ActReading): Guess<ActivityKind> | undefined {
  if (act.robotShare === undefined || act.robotShare < 0.95) return undefined;
  if (reading.kind === 'customer' || reading.kind === 'supplier') return undefined;
  return { value: 'state', confidence: 0.92, reasons: [because('act.robots', { share: shared(act.robotShare) })] };
}

/** Where some activities are recorded with a start, one that never is records a state; one that is takes somebody's time. */
function byPhases(act: ActivityProfile, reading: ActReading, around: Surroundings): Guess<ActivityKind> | undefined {
  if (!around.hasStarts) return undefined;
  if (isStarted(act))
    return reading.kind === 'state'
      ? { value: 'work', confidence: 0.85, reasons: [because('act.started')] }
      : undefined;
  const outside = (reading.kind === 'customer' || reading.kind === 'supplier') && reading.confidence >= 0.9;
  return outside ? undefined : { value: 'state', confidence: 0.88, reasons: [because('act.never-started')] };
}

/** `Settled`, `Invoice settled`: what was paid off; clearing it in the books is work. */
const isLeftToPayer = (name: string): boolean =>
  /(ed|[ée]e|en|t|d[oa]|t[oa])$/iu.test(name.trim()) && !/^(clear|settle|post|book)\b/i.test(name);

/** Money that the mapping says comes in is the act of who pays it. */
function byCash(act: ActivityProfile, reading: ActReading, { cash }: Surroundings): Guess<ActivityKind> | undefined {
  const rule = cash.find(
    (one) =>
      one.activities.includes(act.value) &&
      (one.basis === 'received' || (one.basis === 'settled' && isLeftToPayer(act.value))),
  );
  if (rule === undefined || (rule.direction === 'in') === (reading.kind === 'customer')) return undefined;
  if (rule.direction === 'in') return { value: 'customer', confidence: 0.85, reasons: [because('act.receipt-rule')] };
  return reading.kind === 'customer'
    ? { value: 'work', confidence: 0.8, reasons: [because('act.pays-rule')] }
    : undefined;
}

const saidOf = (reading: ActReading): Guess<ActivityKind> => ({
  value: reading.kind,
  confidence: reading.confidence,
  reasons: [because(`act.${reading.because}`, reading.found === undefined ? {} : { word: named(reading.found) })],
});

const wholeName = (act: ActivityProfile): string => nameWords(act.value).join(' ');
const isStarted = (one: ActivityProfile): boolean => one.phases.some((phase) => START_PHASES.has(foldText(phase)));

function endOf(activity: string, { cash, outcomes }: KindContext): ActivityGuess['end'] {
  if (cash.some((rule) => rule.activities.includes(activity))) return 'cash';
  return outcomes.find((rule) => rule.activities.includes(activity))?.fate ?? null;
}

/** Whose money the source tells of; selling where nothing says otherwise. */
function sideOf(values: readonly ActivityProfile[], cash: Mapping['cash']): Side {
  if (cash.some((rule) => rule.direction === 'in' && rule.basis === 'received')) return 'selling';
  const share = (find: (text: string) => string | undefined): number =>
    values.filter((act) => find(act.value) !== undefined).length / Math.max(1, values.length);
  const [buying, back, selling] = [share(buyingWord), share(payingBackWord), share(sellingWord)];
  if (buying >= 0.1 && buying >= selling) return 'buying';
  return back >= 0.15 && back > selling ? 'paying-back' : 'selling';
}

/**
 * `Mapping.activities`: every activity that is not plain work, and what a person `said`, be it work or of an activity that
 * was not counted.
 */
export function guessKinds(
  acts: readonly ActivityGuess[],
  said: KindContext['said'] = {},
): Guess<Mapping['activities']> {
  const listed = acts.filter((act) => act.value !== 'work' || Object.hasOwn(said, act.activity));
  const counts = Map.groupBy(acts, (act) => act.value);
  const values = Object.fromEntries(
    (['work', 'approval', 'report', 'state', 'customer', 'supplier', 'artificial'] as const).map((kind) => [
      kind,
      counted(counts.get(kind)?.length ?? 0),
    ]),
  );
  return {
    value: { ...Object.fromEntries(listed.map((act) => [act.activity, act.value])), ...said },
    confidence: acts.length === 0 ? 0 : acts.reduce((sum, act) => sum + act.confidence, 0) / acts.length,
    reasons: [listed.length === 0 ? because('kinds.all-work') : because('kinds.found', values)],
  };
}
