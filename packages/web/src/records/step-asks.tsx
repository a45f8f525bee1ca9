import type { ReactNode } from 'react';
import type { Mapping, OpenQuestion } from '@aval/core/mapping';
import { Said } from '../shared/claim-sentence.tsx';
import { useWords } from '../shared/locale.tsx';
import styles from './records.module.css';
import { words } from './words.ts';

interface StepAsksProps {
  readonly questions: readonly OpenQuestion[];
  /** The answer that is being taken in. */
  readonly pending: Mapping | null;
  readonly correct: (mapping: Mapping) => void;
}

/** What a person should settle, the most consequential first; each answer says what it changes. */
export function StepAsks({ questions, pending, correct }: StepAsksProps): ReactNode {
  const t = useWords(words);
  if (questions.length === 0) return <p className={styles.lead}>{t.noQuestions}</p>;
  return (
    <div className={styles.stack}>
      <p className={styles.lead}>{t.questionsLead(questions.length)}</p>
      {questions.map((question) => (
        <fieldset key={question.id} className={styles.card}>
          <legend>
            <Said statement={question.asks} />
          </legend>
          <div className={styles.answers}>
            {question.answers.map((answer, n) => (
              <label key={n} className={styles.answer}>
                <input
                  type="radio"
                  name={question.id}
                  checked={isChosen(question, answer, pending)}
                  onChange={() => correct(answer.mapping)}
                />
                <span>
                  <Said statement={answer.says} />
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  );
}

type Answer = OpenQuestion['answers'][number];

/** The answer just given counts at once, before the understanding is made again around it. */
function isChosen({ answers }: OpenQuestion, answer: Answer, pending: Mapping | null): boolean {
  const given = answers.find(({ mapping }) => mapping === pending);
  return given === undefined ? answer.chosen : given === answer;
}
