import type { Statement } from '../explain/index.ts';
import { correctionsOf } from './corrections.ts';
import type { Corrections } from './corrections.ts';
import { because, listed, named } from './draft.ts';
import type { OpenQuestion, Understanding } from './guess.types.ts';
import type { Mapping } from './mapping.ts';

/**
 * The mapping with some questions answered, each by the id of an answer: what an answer changes is changed, the rest stays,
 * and the answers add up. Every question or answer that does not exist is a problem that names those that do.
 */
export function answerQuestions(
  understanding: Understanding,
  answers: Readonly<Record<string, string>>,
): Mapping | { readonly problems: readonly Statement[] } {
  const questions = [...understanding.questions, ...understanding.later];
  const read = Object.entries(answers).map(([id, answer]) => readAnswer(questions, id, answer));
  const problems = read.flatMap((one) => ('problem' in one ? [one.problem] : []));
  if (problems.length > 0) return { problems };
  return read.reduce(
    (mapping, one) => ('mapping' in one ? withChanges(mapping, understanding.mapping, one.mapping) : mapping),
    understanding.mapping,
  );
}

function readAnswer(
  questions: readonly OpenQuestion[],
  id: string,
  answer: string,
): { mapping: Mapping } | { problem: Statement } {
  const question = questions.find((one) => one.id === id);
  if (!question)
    return {
      problem: because('problem.no-question', {
        id: named(id),
        known: listed(
          questions.map((one) => one.id),
          20,
        ),
      }),
    };
  const found = question.answers.find((one) => one.id === answer);
  if (found) return { mapping: found.mapping };
  const known = listed(
    question.answers.map((one) => one.id),
    20,
  );
  return { problem: because('problem.no-answer', { id: named(id), answer: named(answer), known }) };
}

/** What one mapping changes of another, changed in a third. */
function withChanges(mapping: Mapping, from: Mapping, to: Mapping): Mapping {
  const changes: Corrections = correctionsOf(from, to);
  return {
    ...mapping,
    ...changes.whole,
    objects: { ...mapping.objects, ...changes.objects },
    activities: { ...mapping.activities, ...changes.activities },
    tables: mapping.tables.map((table) => {
      const columns = Object.fromEntries(changes.columns.get(table.table) ?? []);
      const whole = changes.rows.get(table.table);
      return { ...(whole ? { table: table.table, ...whole } : table), columns: { ...table.columns, ...columns } };
    }),
  };
}
