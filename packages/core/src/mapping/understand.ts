import { answeredQuestions } from './answered-questions.ts';
import { correctionsOf, NO_CORRECTIONS } from './corrections.ts';
import type { Corrections } from './corrections.ts';
import type { Draft } from './draft.ts';
import { because } from './draft.ts';
import { guessSource } from './guess-source.ts';
import type { SourceGuess } from './guess-source.ts';
import type { ColumnGuess, SourceProfile, Understanding } from './guess.types.ts';
import { guessTypeKinds } from './guess-ocel.ts';
import type { Mapping } from './mapping.ts';
import { findMissing } from './missing.ts';
import { MOST_QUESTIONS, openQuestions } from './questions.ts';
import type { Remake } from './questions.ts';

export interface UnderstandSettings {
  /** IANA zone of times that carry no offset. */
  readonly zone: string;
  /** ISO 4217 code of amounts when the source names none; 'XXX' when unknown. */
  readonly currency: string;
  /** A mapping that a person gave back: what differs from the guess stands, the rest is guessed around it. */
  readonly corrected?: Mapping;
}

/**
 * What a source means, as far as its names, values and relations tell: a mapping that can be imported as it is unless
 * something is `missing`, with a reason and a confidence for each column, and at most five questions. Pure; never throws.
 */
export function understand(profile: SourceProfile, settings: UnderstandSettings): Understanding {
  const fresh = guessSource(profile, settings, NO_CORRECTIONS);
  const said = settings.corrected === undefined ? NO_CORRECTIONS : correctionsOf(fresh.mapping, settings.corrected);
  const guess = settings.corrected === undefined ? fresh : guessSource(profile, settings, said);
  return {
    mapping: guess.mapping,
    columns: guess.drafts.flatMap(columnsOf),
    leading: withKinds(guess, profile),
    cash: guess.cash,
    outcomes: guess.outcomes,
    activities: guess.activities,
    questions: questionsOf(fresh, guess, said, (more) => guessSource(profile, settings, more).mapping),
    missing: findMissing(guess.mapping, guess.drafts),
  };
}

/** What is open, then what was answered and can be changed. */
function questionsOf(
  fresh: SourceGuess,
  guess: SourceGuess,
  said: Corrections,
  remake: Remake,
): Understanding['questions'] {
  const open = openQuestions(guess, said, remake);
  if (fresh === guess) return open;
  const asked = openQuestions(fresh, NO_CORRECTIONS, remake).filter(({ id }) => !open.some((one) => one.id === id));
  const answered = answeredQuestions({ asked, fresh: fresh.mapping, said, now: guess.mapping, remake });
  return [...open, ...answered].slice(0, MOST_QUESTIONS);
}

const columnsOf = (draft: Draft): ColumnGuess[] =>
  draft.facts.map((column) => ({
    table: draft.table.table,
    column: column.name,
    examples: column.profile.examples,
    ...(draft.roles.get(column.name) ?? {
      value: { role: 'attribute' as const },
      confidence: 0,
      reasons: [because('reason.nothing-tells')],
    }),
  }));

/** Why this type leads, then what kind of thing each of the others is. */
function withKinds(guess: SourceGuess, profile: SourceProfile): Understanding['leading'] {
  const { value, confidence, reasons } = guess.leading;
  const kinds = profile.objectTypes === undefined ? [] : guessTypeKinds(profile.objectTypes).reasons;
  return { value, confidence, reasons: [...reasons, ...kinds] };
}
