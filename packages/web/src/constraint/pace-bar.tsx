import type { ReactNode } from 'react';
import type { ConstraintEvidence, PacingShare } from '@aval/core/constraint';
import { ClaimSentence, WhyButton } from '../shared/claim-sentence.tsx';
import { useWords } from '../shared/locale.tsx';
import { Block } from '../shared/page-frame.tsx';
import { useFormats, type Formats } from '../shared/use-formats.ts';
import styles from './constraint.module.css';
import { isUntimed, segmentsOf, shadesOf } from './constraint-view.ts';
import { partName } from './pool-name.ts';
import { words, type ConstraintWords } from './words.ts';

/** The shares of what set the pace of the cash, as one bar of 100 %, and each with its range under it. */
export function PaceBlock({ answer }: { readonly answer: ConstraintEvidence }): ReactNode {
  const t = useWords(words);
  const [top] = answer.pacing.toSorted((a, b) => b.share - a.share);
  const claim = answer.claims.find(({ id }) => id === (top?.claim ?? 'constraint.pacing?bucket=market'));
  return (
    <Block
      title={t.pace}
      sentence={claim && <ClaimSentence claim={claim} />}
      picture={top && <PaceBar answer={answer} />}
      note={top && t.paceNote}
    />
  );
}

function PaceBar({ answer }: { readonly answer: ConstraintEvidence }): ReactNode {
  const t = usePaceWords(answer);
  const formats = useFormats();
  const shade = shadesOf(answer);
  return (
    <>
      <div className={styles.bar} aria-hidden>
        {segmentsOf(answer.pacing, shade).map((segment) => (
          <span
            key={segment.key}
            className={styles.part}
            data-bucket={segment.bucket}
            data-shade={segment.shade}
            style={{ flexGrow: segment.share }}
            title={`${partName(segment, t)} ${formats.share(segment.share)}`}
          />
        ))}
      </div>
      <ul className={styles.parts}>
        {answer.pacing.map((part) => (
          <li key={part.claim}>
            <span className={styles.key} data-bucket={part.bucket} data-shade={shade(part.name)} aria-hidden />
            <span className={styles.partName}>{partName(part, t)}</span>
            <strong className={styles.partShare}>{formats.share(part.share)}</strong>
            <span className={styles.range}>{rangeOf(part, t, formats)}</span>
            <WhyButton claim={part.claim} about={partName(part, t)} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Nothing where both ends are said alike. */
function rangeOf({ low, high }: PacingShare, t: ConstraintWords, formats: Formats): string {
  const [from, to] = [formats.share(low), formats.share(high)];
  return from === to ? '' : t.between(from, to);
}

/** Where work has no duration the share of waiting holds it too, and is called so. */
export function usePaceWords(answer: ConstraintEvidence): ConstraintWords {
  const t = useWords(words);
  return isUntimed(answer) ? { ...t, bucket: { ...t.bucket, delay: t.untimed } } : t;
}
