import type { ReactNode } from 'react';
import type { OrientationAnswer } from '@aval/core/orientation';
import { ClaimSentence } from '../shared/claim-sentence.tsx';
import { useWords } from '../shared/locale.tsx';
import { Page } from '../shared/page-frame.tsx';
import { Answered } from '../shared/states.tsx';
import { useFilteredAnswer } from '../shared/use-filter.ts';
import { CausesBlock, NeedsBlock, PlacesBlock, SharesBlock, TracedBlock } from './orientation-blocks.tsx';
import styles from './orientation.module.css';
import { claimOf } from './orientation-view.ts';
import { words } from './words.ts';

/** Whom the work faces, on three clocks; why it waits; what nobody answers. */
export function OrientationPage(): ReactNode {
  const t = useWords(words);
  const answer = useFilteredAnswer<OrientationAnswer>('orientation');
  return (
    <Page title={t.title} lead={t.lead}>
      <Answered answer={answer} shape="chart">
        {(data) => (
          <>
            <Lead answer={data} />
            <SharesBlock answer={data} />
            <CausesBlock answer={data} />
            <PlacesBlock answer={data} />
            <NeedsBlock answer={data} />
            <TracedBlock answer={data} />
          </>
        )}
      </Answered>
    </Page>
  );
}

function Lead({ answer }: { readonly answer: OrientationAnswer }): ReactNode {
  const claim = claimOf(answer, 'total');
  return <div className={styles.lead}>{claim !== undefined && <ClaimSentence claim={claim} size="lead" />}</div>;
}
