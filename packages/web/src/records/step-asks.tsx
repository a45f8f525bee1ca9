import type { ReactNode } from 'react';
import type { Mapping, OpenQuestion, Understanding } from '@aval/core/mapping';
import { Said } from '../shared/claim-sentence.tsx';
import { useWords } from '../shared/locale.tsx';
import { AnswerPreview } from './answer-preview.tsx';
import { consequencesOf } from './answer-view.ts';
import styles from './records.module.css';
import { openCount } from './source-view.ts';
import { words } from './words.ts';

interface StepAsksProps {
  readonly understanding: Understanding;
  /** The answer that is being taken in. */
  readonly pending: Mapping | null;
  readonly correct: (mapping: Mapping) => void;
}

/** What a person should settle, the most consequential first; each answer says what it changes. */
export function StepAsks({ understanding, pending, correct }: StepAsksProps): ReactNode {
  const t = useWords(words);
  const { questions, columns } = understanding;
  if (questions.length === 0) return <p className={styles.lead}>{t.noQuestions}</p>;
  return (
    <div className={styles.stack}>
      <p className={styles.lead}>{t.questionsLead(openCount(understanding))}</p>
      {questions.map((question) => (
        <fieldset key={question.id} className={styles.card}>
          <legend>
            <Said statement={question.asks} />
            {question.answered === true && <span className={styles.soft}> {t.answered}</span>}
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
                  <AnswerPreview consequences={consequencesOf(answer.mapping, othersOf(question, answer), columns)} />
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

const othersOf = ({ answers }: OpenQuestion, answer: Answer): readonly Mapping[] =>
  answers.filter((one) => one !== answer).map(({ mapping }) => mapping);
