import type { ReactNode } from 'react';
import type { PrivacyState } from '@aval/core/privacy';
import { apiPath } from '../shared/api.ts';
import { useCompanySlug } from '../shared/company.ts';
import { useWords } from '../shared/locale.tsx';
import { Block, Page } from '../shared/page-frame.tsx';
import { Answered } from '../shared/states.tsx';
import { useAnswer } from '../shared/use-answer.ts';
import { AccessesBlock } from './accesses-block.tsx';
import { ColumnsBlock } from './columns-block.tsx';
import { EraseBlock } from './erase-block.tsx';
import { JournalBlock } from './journal-block.tsx';
import { KeepersBlock } from './keepers-block.tsx';
import { PaperLines, usePaperHeading } from './paper-lines.tsx';
import { PapersBlock } from './papers-block.tsx';
import { RulesBlock } from './rules-block.tsx';
import { words } from './words.ts';

/** What Aval knows of persons, and what it does for them. */
export function PrivacyPage(): ReactNode {
  const t = useWords(words);
  const never = usePaperHeading('sheet.never');
  const state = useAnswer<PrivacyState>(apiPath(useCompanySlug(), 'privacy'));
  return (
    <Page title={t.title} lead={t.lead}>
      <Answered answer={state} shape="lines">
        {(found) => (
          <>
            <Block title={never}>
              <PaperLines state={found} section="sheet.never" />
            </Block>
            <PapersBlock state={found} />
            <AccessesBlock state={found} />
            <KeepersBlock state={found} />
            <JournalBlock />
            <RulesBlock state={found} />
            <EraseBlock state={found} />
            <ColumnsBlock state={found} />
          </>
        )}
      </Answered>
    </Page>
  );
}
