import type { ReactNode } from 'react';
import type { Statement } from '@aval/core/explain';
import type { Mapping, OpenQuestion, Understanding } from '@aval/core/mapping';
import { Said } from '../shared/claim-sentence.tsx';
import { useWords } from '../shared/locale.tsx';
import { AnswerPreview } from './answer-preview.tsx';
import { consequencesOf } from './answer-view.ts';
import { NoteList } from './note-list.tsx';
import styles from './records.module.css';
import { openCount } from './source-view.ts';
import { words } from './words.ts';

interface StepAsksProps {
  readonly understanding: Understanding;
  /** The answer that is being taken in. */
  readonly pending: Mapping | null;
  readonly correct: (mapping: Mapping, question: string) => void;
}

/** What a person should settle, the most consequential first; each answer says what it changes. */
export function StepAsks({ understanding, pending, correct }: StepAsksProps): ReactNode {
  const t = useWords(words);
  const { questions, later, notes } = understanding;
  const cards = (all: readonly OpenQuestion[]): ReactNode =>
    all.map((question) => <QuestionCard key={question.id} {...{ question, understanding, pending, correct }} />);
  return (
    <div className={styles.stack}>
      <p className={styles.lead}>
        {questions.length === 0 ? t.noQuestions : t.questionsLead(openCount(understanding))}
      </p>
      {cards(questions)}
      {later.length > 0 && (
        <details className={styles.later}>
          <summary>{t.laterTitle(later.length)}</summary>
          <div className={styles.stack}>{cards(later)}</div>
        </details>
      )}
      <NoteList notes={notes} />
    </div>
  );
}

/** One question: why it matters, and the world behind each answer, side by side. */
function QuestionCard({
  question,
  understanding,
  pending,
  correct,
}: StepAsksProps & { readonly question: OpenQuestion }): ReactNode {
  const t = useWords(words);
  const isOpen = question.answered !== true;
  return (
    <fieldset className={styles.card}>
      <legend>
        <Said statement={question.asks} />
        {question.answered === true && <span className={styles.soft}> {t.answered}</span>}
      </legend>
      {question.matters !== undefined && (
        <p className={styles.soft}>
          <Said statement={question.matters} />
        </p>
      )}
      <div className={styles.answers}>
        {question.answers.map((answer) => (
          <label key={answer.id} className={styles.answer}>
            <input
              type="radio"
              name={question.id}
              checked={isChosen(question, answer, pending)}
              onChange={() => correct(answer.mapping, question.id)}
              onClick={() => isOpen && answer.chosen && correct(answer.mapping, question.id)}
            />
            <span>
              <Said statement={answer.says} />
              <World question={question} answer={answer} understanding={understanding} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface WorldProps {
  readonly question: OpenQuestion;
  readonly answer: Answer;
  readonly understanding: Understanding;
}

/** What the figures would then be, those that no other answer gives marked; where no figure differs, what the mapping would say. */
function World({ question, answer, understanding }: WorldProps): ReactNode {
  const others = question.answers.filter((one) => one !== answer);
  const shows = answer.shows.map((one) => ({ one, isOwn: !others.some((other) => isShownBy(other, one)) }));
  return (
    <>
      {!question.answers.some((each) => differs(each, question.answers)) && (
        <AnswerPreview
          consequences={consequencesOf(
            answer.mapping,
            others.map(({ mapping }) => mapping),
            understanding.columns,
          )}
        />
      )}
      <ul className={styles.preview}>
        {shows.map(({ one, isOwn }) => (
          <li key={one.code} data-own={isOwn}>
            <Said statement={one} />
          </li>
        ))}
      </ul>
    </>
  );
}

const isShownBy = ({ shows }: Answer, one: Statement): boolean =>
  shows.some((other) => JSON.stringify(other) === JSON.stringify(one));
const differs = (answer: Answer, all: readonly Answer[]): boolean =>
  answer.shows.some((one) => all.some((other) => !isShownBy(other, one)));

type Answer = OpenQuestion['answers'][number];

/** The answer just given counts at once, before the understanding is made again around it. */
function isChosen({ answers }: OpenQuestion, answer: Answer, pending: Mapping | null): boolean {
  const given = answers.find(({ mapping }) => mapping === pending);
  return given === undefined ? answer.chosen : given === answer;
}
