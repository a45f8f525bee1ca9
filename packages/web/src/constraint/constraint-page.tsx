import type { ReactNode } from 'react';
import type { ConstraintEvidence } from '@aval/core/constraint';
import { ClaimSentence } from '../shared/claim-sentence.tsx';
import { useWords } from '../shared/locale.tsx';
import { Page } from '../shared/page-frame.tsx';
import { Answered } from '../shared/states.tsx';
import { useFilteredAnswer } from '../shared/use-filter.ts';
import { AxisBlock } from './axis-block.tsx';
import styles from './constraint.module.css';
import { knowsPools, leadClaims } from './constraint-view.ts';
import { LawsBlock } from './laws-block.tsx';
import { MethodsBlock } from './methods-block.tsx';
import { PaceBlock } from './pace-bar.tsx';
import { PoolsBlock } from './pools-block.tsx';
import { words } from './words.ts';

/** What the records point to as holding the cash back, how far the methods agree, and where they cannot tell. */
export function ConstraintPage(): ReactNode {
  const t = useWords(words);
  const answer = useFilteredAnswer<ConstraintEvidence>('constraint');
  return (
    <Page title={t.title} lead={t.lead}>
      <Answered answer={answer} shape="chart">
        {(data) => (
          <>
            <div className={styles.sentences}>
              {leadClaims(data).map((claim, i) => (
                <ClaimSentence key={claim.id} claim={claim} size={i === 0 ? 'lead' : 'line'} />
              ))}
            </div>
            {data.methods.length > 0 && <Evidence answer={data} />}
          </>
        )}
      </Answered>
    </Page>
  );
}

const Evidence = ({ answer }: { readonly answer: ConstraintEvidence }): ReactNode => (
  <>
    <PaceBlock answer={answer} />
    <MethodsBlock answer={answer} />
    <AxisBlock answer={answer} />
    <LawsBlock answer={answer} />
    {knowsPools(answer) && <PoolsBlock answer={answer} />}
  </>
);
