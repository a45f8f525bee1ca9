import type { ReactNode } from 'react';
import type { PrivacyState } from '@aval/core/privacy';
import { Fold } from '../records/fold.tsx';
import { useWords } from '../shared/locale.tsx';
import { Block } from '../shared/page-frame.tsx';
import { useFormats } from '../shared/use-formats.ts';
import { AgreeForm, AskForm, KeeperForm, OwnForm } from './ask-forms.tsx';
import { PaperLines, usePaperHeading } from './paper-lines.tsx';
import styles from './privacy.module.css';
import { words } from './words.ts';

/** Who can know who acted: the two people, what waits for the second, and what a person may ask for. */
export function KeepersBlock({ state }: { readonly state: PrivacyState }): ReactNode {
  const t = useWords(words);
  const f = useFormats();
  const areTwo = state.keepers.length >= 2;
  return (
    <Block title={usePaperHeading('sheet.keepers')}>
      <PaperLines state={state} section="sheet.keepers" />
      {state.requests.map((request) => (
        <div key={request.n} className={styles.request}>
          <p>{t.waiting(String(request.n), request.by, f.minute(request.until), request.purpose)}</p>
          <Fold title={t.agreeTitle} holds={t.agreeHolds} isOpenFirst={false}>
            <AgreeForm state={state} n={request.n} />
          </Fold>
        </div>
      ))}
      <Fold
        title={areTwo ? t.replaceTitle : t.keeperTitle}
        holds={t.keeperHolds(state.keepers.length)}
        isOpenFirst={false}
      >
        <KeeperForm state={state} />
      </Fold>
      {areTwo && (
        <>
          <Fold title={t.ownTitle} holds={t.ownHolds} isOpenFirst={false}>
            <OwnForm state={state} />
          </Fold>
          <Fold title={t.askTitle} holds={t.askHolds} isOpenFirst={false}>
            <AskForm state={state} />
          </Fold>
        </>
      )}
    </Block>
  );
}
