import type { ReactNode } from 'react';
import type { WhyAnswer } from '@aval/server/contract';
import { useAddress } from './address.ts';
import { apiPath } from './api.ts';
import { ClaimNode } from './claim-node.tsx';
import { useCompany } from './company.ts';
import { useWords } from './locale.tsx';
import { SidePanel } from './side-panel.tsx';
import { Answered } from './states.tsx';
import { useAnswer } from './use-answer.ts';
import { words } from './words.ts';

/** The reasons of the claim named by `why=` in the address: this → because → because → the records. */
export default function WhyPanel({ claim }: { readonly claim: string }): ReactNode {
  const t = useWords(words);
  const [, change] = useAddress();
  const answer = useAnswer<WhyAnswer>(apiPath(useCompany().company, 'claims', claim));
  return (
    <SidePanel title={t.whyTitle} layer={1} onClose={() => change({ why: undefined })}>
      <Answered answer={answer}>{(why) => <ClaimNode key={why.claim.id} claim={why.claim} trail={[]} />}</Answered>
    </SidePanel>
  );
}
