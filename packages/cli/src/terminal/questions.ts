import type { OpenQuestion } from '@aval/core/mapping';
import type { Effects } from '../effects.ts';
import { sayStatement } from '../problem.ts';

/** An open question as programs read it: stable ids, words in the reader's language. */
export interface ReportedQuestion {
  readonly id: string;
  readonly asks: string;
  readonly matters: string | null;
  readonly answers: readonly {
    readonly id: string;
    readonly says: string;
    readonly shows: readonly string[];
    readonly chosen: boolean;
  }[];
}

/** The questions that nobody has answered yet. */
export const reportQuestions = (questions: readonly OpenQuestion[], effects: Effects): ReportedQuestion[] =>
  questions
    .filter(({ answered }) => answered !== true)
    .map(({ id, asks, matters, answers }) => ({
      id,
      asks: sayStatement(asks, effects),
      matters: matters === undefined ? null : sayStatement(matters, effects),
      answers: answers.map((answer) => ({
        id: answer.id,
        says: sayStatement(answer.says, effects),
        shows: answer.shows.map((statement) => sayStatement(statement, effects)),
        chosen: answer.chosen,
      })),
    }));

/** A question with its answers, the chosen one marked, as `--answer` wants them. */
export const questionLines = (question: ReportedQuestion): string[] => [
  `? ${question.asks}${question.matters === null ? '' : ` ${question.matters}`}`,
  ...question.answers.map(
    ({ id, says, shows, chosen }) =>
      `    ${chosen ? '●' : '○'} ${says}${shows.length === 0 ? '' : ` — ${shows.join(' · ')}`}  [--answer ${question.id}=${id}]`,
  ),
];
