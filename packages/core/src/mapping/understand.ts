import { answeredQuestions } from './answered-questions.ts';
import { calibrated } from './calibrate.ts';
import { correctionsOf, NO_CORRECTIONS } from './corrections.ts';
import type { Corrections } from './corrections.ts';
import type { Draft } from './draft.ts';
import { because } from './draft.ts';
import { guessSource } from './guess-source.ts';
import type { SourceGuess } from './guess-source.ts';
import type { ColumnGuess, OpenQuestion, SourceProfile, TableGuess, Understanding } from './guess.types.ts';
import { guessTypeKinds } from './guess-ocel.ts';
import { joinGuesses } from './join-guesses.ts';
import type { Mapping } from './mapping.ts';
import { findMissing } from './missing.ts';
import { notesOf } from './notes.ts';
import { MOST_QUESTIONS } from './question.ts';
import type { Remake } from './question.ts';
import { openQuestions } from './questions.ts';
import type { Questions } from './questions.ts';

export interface UnderstandSettings {
  /** IANA zone of times that carry no offset. */
  readonly zone: string;
  /** ISO 4217 code of amounts when the source names none; 'XXX' when unknown. */
  readonly currency: string;
  /** A mapping that a person gave back: what differs from the guess stands, the rest is guessed around it. */
  readonly corrected?: Mapping;
  /** True when `corrected` was settled before, for an earlier export of the same shape: nothing is asked again. */
  readonly settled?: boolean;
  /** Ids of questions that a person has answered, be it as they were guessed. */
  readonly answered?: readonly string[];
}

/**
 * What a source means, as far as its names, values and relations tell: a mapping that can be imported as it is unless
 * something is `missing`, with a reason and a confidence for each column, and at most five questions. Pure; never throws.
 */
export function understand(profile: SourceProfile, settings: UnderstandSettings): Understanding {
  const fresh = guessSource(profile, settings, NO_CORRECTIONS);
  const said = settings.corrected === undefined ? NO_CORRECTIONS : correctionsOf(fresh.mapping, settings.corrected);
  const guess = settings.corrected === undefined ? fresh : guessSource(profile, settings, said);
  const remake: Remake = (more) => guessSource(profile, settings, more).mapping;
  const asked = questionsOf(fresh, guess, said, remake);
  const { now, later } = settings.answered === undefined ? asked : withAnswered(asked, settings.answered);
  const settled = settings.settled === true;
  return {
    mapping: guess.mapping,
    columns: guess.drafts.flatMap((draft) => columnsOf(draft)),
    leading: withKinds(guess, profile),
    cash: guess.cash,
    outcomes: guess.outcomes,
    activities: guess.activities,
    tables: guess.drafts.map(tableGuess),
    acts: guess.acts,
    joins: guess.context ? joinGuesses(guess.context, guess.drafts) : [],
    notes: notesOf(guess),
    questions: settled ? [] : now,
    later: settled ? [...now, ...later].map((one) => ({ ...one, answered: true })) : later,
    missing: findMissing(guess.mapping, guess.drafts),
  };
}

/** What is open, then what was answered and can be changed. */
function questionsOf(fresh: SourceGuess, guess: SourceGuess, said: Corrections, remake: Remake): Questions {
  const open = openQuestions(guess, said, remake);
  if (fresh === guess) return open;
  const first = openQuestions(fresh, NO_CORRECTIONS, remake);
  const isOpen = ({ id }: { id: string }): boolean => [...open.now, ...open.later].some((one) => one.id === id);
  const again = { fresh: fresh.mapping, said, now: guess.mapping, remake };
  const answered = answeredQuestions({ ...again, asked: first.now.filter((one) => !isOpen(one)) });
  const answeredLater = answeredQuestions({ ...again, asked: first.later.filter((one) => !isOpen(one)) });
  const now = [...open.now, ...answered];
  return {
    now: now.slice(0, MOST_QUESTIONS),
    later: [...now.slice(MOST_QUESTIONS), ...open.later, ...answeredLater],
  };
}

/** Questions that were answered as they were guessed stay in sight, after those that are open. */
function withAnswered({ now, later }: Questions, ids: readonly string[]): Questions {
  const mark = (all: readonly OpenQuestion[]): readonly OpenQuestion[] =>
    all
      .map((one) => (ids.includes(one.id) ? { ...one, answered: true } : one))
      .toSorted((a, b) => Number(a.answered === true) - Number(b.answered === true));
  return { now: mark(now), later: mark(later) };
}

const columnsOf = (draft: Draft): ColumnGuess[] =>
  draft.facts.map((column) => {
    const guess = draft.roles.get(column.name) ?? {
      value: { role: 'attribute' as const },
      confidence: 0,
      reasons: [because('reason.nothing-tells')],
    };
    return {
      table: draft.table.table,
      column: column.name,
      examples: column.profile.examples,
      emptyShare: column.profile.rowCount === 0 ? 0 : column.profile.emptyCount / column.profile.rowCount,
      date: column.profile.date,
      ...guess,
      confidence: calibrated(guess.value.role, guess.confidence),
    };
  });

const tableGuess = (draft: Draft): TableGuess => ({
  table: draft.table.table,
  rowCount: draft.table.rowCount,
  ...(draft.meaning ?? { value: draft.row, confidence: 0.99, reasons: [because('reason.ocel')] }),
  value: draft.row,
});

/** Why this type leads, then what kind of thing each of the others is. */
function withKinds(guess: SourceGuess, profile: SourceProfile): Understanding['leading'] {
  const { value, confidence, reasons } = guess.leading;
  const kinds = profile.objectTypes === undefined ? [] : guessTypeKinds(profile.objectTypes).reasons;
  return { value, confidence, reasons: [...reasons, ...kinds] };
}
