import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Claim, ClaimId } from '@aval/core/explain';
import type { WhyAnswer } from '@aval/server/contract';
import { apiPath } from './api.ts';
import { ClaimFacts } from './claim-facts.tsx';
import styles from './claim.module.css';
import { Method } from './claim-method.tsx';
import { ClaimSentence } from './claim-sentence.tsx';
import { useCompany } from './company.ts';
import { useWords } from './locale.tsx';
import { Answered } from './states.tsx';
import { useAnswer } from './use-answer.ts';
import { useFormats } from './use-formats.ts';
import { words } from './words.ts';

type Turn = 'because' | 'records' | 'method';

interface ClaimNodeProps {
  readonly claim: Claim;
  /** The claims above this one: a reason is never its own reason. */
  readonly trail: readonly ClaimId[];
  /** Where the tree is walked now: only that item is reached by Tab. */
  readonly here: string;
}

/** The way to a claim from the top of its tree; the same claim may stand in it twice. */
const pathOf = ({ trail, claim }: Pick<ClaimNodeProps, 'trail' | 'claim'>): string => [...trail, claim.id].join(' ');

/** One item of the tree (`WhyTree`) and what can be opened under it: its reasons, its records, its method. */
export function ClaimNode({ claim, trail, here }: ClaimNodeProps): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const reasons = claim.because.filter((id) => id !== claim.id && !trail.includes(id));
  const isTop = trail.length === 0;
  const path = pathOf({ trail, claim });
  const [open, setOpen] = useState<readonly Turn[]>(isTop && reasons.length > 0 ? ['because'] : []);
  const turn = (name: Turn): void =>
    setOpen(open.includes(name) ? open.filter((one) => one !== name) : [...open, name]);
  const button = (name: Turn, label: string): ReactNode => (
    <button
      type="button"
      className={styles.turn}
      data-turn={name}
      aria-expanded={open.includes(name)}
      onClick={() => turn(name)}
    >
      <IconChevronRight size={12} aria-hidden /> {label}
    </button>
  );
  return (
    <>
      <div
        role="treeitem"
        className={styles.item}
        tabIndex={here === path ? 0 : -1}
        data-path={path}
        aria-level={trail.length + 1}
        aria-selected={here === path}
        {...(reasons.length > 0 ? { 'aria-expanded': open.includes('because') } : {})}
      >
        <ClaimSentence claim={claim} plain size={isTop ? 'lead' : 'line'} />
        <div className={styles.turns}>
          {reasons.length > 0 && button('because', t.because(reasons.length))}
          {claim.factCount > 0 && button('records', t.records(formats.count(claim.factCount)))}
          {button('method', t.howComputed)}
        </div>
        {open.includes('method') && <Method claim={claim} />}
        {open.includes('records') && <ClaimFacts claim={claim} />}
      </div>
      {open.includes('because') && <Reasons claim={claim} trail={[...trail, claim.id]} here={here} />}
    </>
  );
}

function Reasons({ claim, trail, here }: ClaimNodeProps): ReactNode {
  const answer = useAnswer<WhyAnswer>(apiPath(useCompany().company, 'claims', claim.id));
  // Nothing may stand between a tree and its items: what says "loading" goes when they are there.
  if (answer.data === undefined) return <Answered answer={answer}>{() => null}</Answered>;
  return (
    <div role="group" className={styles.because}>
      {answer.data.because
        .filter((reason) => !trail.includes(reason.id))
        .map((reason) => (
          <ClaimNode key={reason.id} claim={reason} trail={trail} here={here} />
        ))}
    </div>
  );
}
