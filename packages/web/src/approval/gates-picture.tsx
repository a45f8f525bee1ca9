import type { ReactNode } from 'react';
import type { ApprovalAnswer, GateAnswer } from '@aval/core/approval';
import { WhyButton } from '../shared/claim-sentence.tsx';
import { useWords } from '../shared/locale.tsx';
import { useFormats } from '../shared/use-formats.ts';
import styles from './approval.module.css';
import { isTogether, longestOf, placeOf } from './approval-view.ts';
import { words } from './words.ts';

/** Each gate: how long it lets wait, how much money stands before it, how often it says yes. */
export function GatesPicture({ answer }: { readonly answer: ApprovalAnswer }): ReactNode {
  const t = useWords(words);
  const longest = longestOf(answer.gates);
  const most = Math.max(1, ...answer.gates.map(({ standing }) => standing?.minor ?? 0));
  return (
    <div className={styles.gates}>
      <div className={styles.heads} aria-hidden>
        <span>{t.gate}</span>
        <span>{t.wait}</span>
        <span>{t.standing}</span>
        <span>{t.yes}</span>
      </div>
      <ul className={styles.list}>
        {answer.gates.map((gate) => (
          <GateRow key={gate.claim} gate={gate} longest={longest} most={most} />
        ))}
      </ul>
    </div>
  );
}

interface GateRowProps {
  readonly gate: GateAnswer;
  readonly longest: number;
  readonly most: number;
}

function GateRow({ gate, longest, most }: GateRowProps): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const name = isTogether(gate) ? t.few : gate.name;
  return (
    <li className={styles.gate}>
      <div className={styles.name}>
        {name} <WhyButton claim={gate.claim} about={name} />
        <p className={styles.soft}>
          {isTogether(gate) && `${t.together(gate.of.join(', '))} · `}
          {t.decisions} {formats.count(gate.decisions)}
        </p>
      </div>
      <div>
        <span className={styles.label}>{t.wait}</span>
        <span className={styles.figure}>{gate.wait === null ? t.notKnown : formats.hours(gate.wait.median)}</span>
        {gate.wait !== null && (
          <>
            <svg className={styles.track} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden>
              <line x1={0} x2={100 * placeOf(gate.wait.p90, longest)} y1={4} y2={4} className={styles.late} />
              <rect width={100 * placeOf(gate.wait.median, longest)} height={8} className={styles.wait} />
            </svg>
            <span className={styles.soft}>{t.oneInTen(formats.hours(gate.wait.p90))}</span>
          </>
        )}
      </div>
      <div>
        <span className={styles.label}>{t.standing}</span>
        <span className={styles.figure}>{gate.standing === null ? t.notKnown : formats.moneyShort(gate.standing)}</span>
        {gate.standing !== null && (
          <svg className={styles.track} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden>
            <rect width={(100 * gate.standing.minor) / most} height={8} className={styles.money} />
          </svg>
        )}
      </div>
      <YesRate gate={gate} />
    </li>
  );
}

function YesRate({ gate: { answers, shape } }: Pick<GateRowProps, 'gate'>): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  return (
    <div>
      <span className={styles.label}>{t.yes}</span>
      <span className={styles.figure}>
        {answers === null ? (shape === 'refusal' ? t.onlyRefusals : t.notKnown) : formats.share(answers.rate)}
      </span>
      {answers !== null && (
        <>
          <span className={styles.scale} aria-hidden>
            <span
              className={styles.range}
              style={{ insetInlineStart: `${100 * answers.low}%`, width: `${100 * (answers.high - answers.low)}%` }}
            />
            <span className={styles.dot} style={{ insetInlineStart: `${100 * answers.rate}%` }} />
          </span>
          <span className={styles.soft}>{t.yesRange(formats.share(answers.low), formats.share(answers.high))}</span>
        </>
      )}
    </div>
  );
}
