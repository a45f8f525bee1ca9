import { alsoSaid, correctionsOf, sameMeaning } from './corrections.ts';
import type { Corrections } from './corrections.ts';
import type { OpenQuestion } from './guess.types.ts';
import type { Mapping } from './mapping.ts';
import type { Remake } from './question.ts';

interface Answered {
  /** What would be asked of somebody who has said nothing yet, and the mapping it was asked of. */
  readonly asked: readonly OpenQuestion[];
  readonly fresh: Mapping;
  readonly said: Corrections;
  /** The mapping as it stands now. */
  readonly now: Mapping;
  readonly remake: Remake;
}

/**
 * The questions that a person has answered, so that an answer can be changed where it was given. Each answer holds what
 * else was said. A question that was settled otherwise, by none of its answers, is not among them.
 */
export function answeredQuestions({ asked, fresh, said, now, remake }: Answered): readonly OpenQuestion[] {
  return asked.flatMap((question) => {
    const answers = question.answers.map((answer) => ({ answer, more: correctionsOf(fresh, answer.mapping) }));
    const rest = withoutTopics(
      said,
      answers.map(({ more }) => more),
    );
    const made = answers.map(({ answer, more }) => {
      const mapping = remake(together(rest, more));
      const chosen = sameMeaning(mapping, now);
      return { ...answer, mapping: chosen ? now : mapping, chosen };
    });
    return made.some(({ chosen }) => chosen) ? [{ ...question, answers: made, answered: true }] : [];
  });
}

/** What was said, without what any of these answers settles. */
function withoutTopics(said: Corrections, topics: readonly Corrections[]): Corrections {
  const settled = (table: string, column: string): boolean => topics.some((one) => one.columns.get(table)?.has(column));
  const whole = Object.entries(said.whole).filter(([part]) => !topics.some((one) => Object.hasOwn(one.whole, part)));
  return {
    ...said,
    columns: new Map(
      [...said.columns].map(([table, columns]) => [
        table,
        new Map([...columns].filter(([column]) => !settled(table, column))),
      ]),
    ),
    whole: Object.fromEntries(whole),
  };
}

const together = (said: Corrections, more: Corrections): Corrections =>
  [...more.columns].reduce(
    (all, [table, columns]) => alsoSaid(all, { table, columns: Object.fromEntries(columns) }),
    alsoSaid(said, { whole: more.whole }),
  );
