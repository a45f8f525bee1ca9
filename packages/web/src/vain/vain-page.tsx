import type { ReactNode } from 'react';
import type { VainAnswer } from '@aval/core/vain';
import { ClaimSentence } from '../shared/claim-sentence.tsx';
import { useWords } from '../shared/locale.tsx';
import { Block, Page } from '../shared/page-frame.tsx';
import { Answered } from '../shared/states.tsx';
import { useFilteredAnswer } from '../shared/use-filter.ts';
import { OpenBlock, OrphansBlock } from './open-blocks.tsx';
import { ClassesBlock, CutsBlock, Sentences } from './vain-blocks.tsx';
import { claimIn, saidOnce } from './vain-view.ts';
import styles from './vain.module.css';
import { words } from './words.ts';

/** What becomes of all recorded work; where; what is still open, and what is open for nobody. */
export function VainPage(): ReactNode {
  const t = useWords(words);
  const answer = useFilteredAnswer<VainAnswer>('vain');
  return (
    <Page title={t.title} lead={t.lead}>
      <Answered answer={answer} shape="chart">
        {(data) => (
          <>
            <Lead answer={data} />
            {data.unit !== null && (
              <>
                <ClassesBlock answer={data} />
                <CutsBlock answer={data} />
                <ForgottenBlock answer={data} />
              </>
            )}
            <OpenBlock answer={data} />
            <OrphansBlock answer={data} />
          </>
        )}
      </Answered>
    </Page>
  );
}

function Lead({ answer }: { readonly answer: VainAnswer }): ReactNode {
  const total = claimIn(answer, 'total');
  return (
    <div className={styles.lead}>
      {total !== undefined && <ClaimSentence claim={saidOnce(total)} size="lead" />}
      <Sentences claims={[claimIn(answer, 'sold')]} />
    </div>
  );
}

function ForgottenBlock({ answer }: { readonly answer: VainAnswer }): ReactNode {
  const t = useWords(words);
  const claim = claimIn(answer, 'forgotten');
  return claim && <Block title={t.forgotten} sentence={<Sentences claims={[claim]} />} />;
}
