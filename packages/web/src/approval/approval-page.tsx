import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ApprovalAnswer } from '@aval/core/approval';
import { ClaimSentence } from '../shared/claim-sentence.tsx';
import { useCompany } from '../shared/company.ts';
import { useWords } from '../shared/locale.tsx';
import { Block, Page } from '../shared/page-frame.tsx';
import { recordsPlace } from '../shared/places.ts';
import { Answered } from '../shared/states.tsx';
import { useFilteredAnswer } from '../shared/use-filter.ts';
import { GatesTable, StepsTable, WaitingTable } from './approval-tables.tsx';
import styles from './approval.module.css';
import { claimAt, claimOf, leadClaims } from './approval-view.ts';
import { GatesPicture } from './gates-picture.tsx';
import { words } from './words.ts';

/** What waits for somebody's authority: the sentence, the gates, what waits now, what the sale does with the wait. */
export function ApprovalPage(): ReactNode {
  const t = useWords(words);
  const answer = useFilteredAnswer<ApprovalAnswer>('approval');
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
            {data.gates.length > 0 && <Gates answer={data} />}
            <Suggested answer={data} />
          </>
        )}
      </Answered>
    </Page>
  );
}

function Gates({ answer }: { readonly answer: ApprovalAnswer }): ReactNode {
  const t = useWords(words);
  const steps = claimOf(answer, 'steps');
  return (
    <>
      <Block
        title={t.gates}
        picture={<GatesPicture answer={answer} />}
        note={t.gatesNote}
        table={<GatesTable answer={answer} />}
      />
      <Block title={t.waiting}>
        {answer.waiting.length === 0 ? <p>{t.waitingNone}</p> : <WaitingTable answer={answer} />}
      </Block>
      <Block title={t.sale} sentence={steps && <ClaimSentence claim={steps} />}>
        {answer.steps.length > 0 && <StepsTable answer={answer} />}
      </Block>
    </>
  );
}

function Suggested({ answer }: { readonly answer: ApprovalAnswer }): ReactNode {
  const t = useWords(words);
  const { company } = useCompany();
  const claims = answer.suggested.flatMap(({ claim }) => claimAt(answer, claim) ?? []);
  if (claims.length === 0 && answer.gates.length > 0) return null;
  return (
    <Block title={t.suggested}>
      {claims.map((claim) => (
        <ClaimSentence key={claim.id} claim={claim} />
      ))}
      <p>
        <Link {...recordsPlace(company)}>{t.toRecords}</Link>
      </p>
    </Block>
  );
}
