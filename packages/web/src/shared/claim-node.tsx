import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Claim, ClaimId } from '@aval/core/explain';
import type { WhyAnswer } from '@aval/server/contract';
import { apiPath } from './api.ts';
import { ClaimFacts } from './claim-facts.tsx';
import styles from './claim.module.css';
import { ClaimSentence, Said } from './claim-sentence.tsx';
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
}

/** One claim of the tree and what can be opened under it: its reasons, its records, its method. */
export function ClaimNode({ claim, trail }: ClaimNodeProps): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const reasons = claim.because.filter((id) => id !== claim.id && !trail.includes(id));
  const isTop = trail.length === 0;
  const [open, setOpen] = useState<readonly Turn[]>(isTop && reasons.length > 0 ? ['because'] : []);
  const turn = (name: Turn): void =>
    setOpen(open.includes(name) ? open.filter((one) => one !== name) : [...open, name]);
  const button = (name: Turn, label: string): ReactNode => (
    <button type="button" className={styles.turn} aria-expanded={open.includes(name)} onClick={() => turn(name)}>
      <IconChevronRight size={12} aria-hidden /> {label}
    </button>
  );
  return (
    <div>
      <ClaimSentence claim={claim} plain size={isTop ? 'lead' : 'line'} />
      <div className={styles.turns}>
        {reasons.length > 0 && button('because', t.because(reasons.length))}
        {claim.factCount > 0 && button('records', t.records(formats.count(claim.factCount)))}
        {button('method', t.howComputed)}
      </div>
      {open.includes('method') && <Method claim={claim} />}
      {open.includes('records') && <ClaimFacts claim={claim} />}
      {open.includes('because') && <Reasons claim={claim} trail={[...trail, claim.id]} />}
    </div>
  );
}

function Reasons({ claim, trail }: ClaimNodeProps): ReactNode {
  const answer = useAnswer<WhyAnswer>(apiPath(useCompany().company, 'claims', claim.id));
  return (
    <Answered answer={answer}>
      {(why) => (
        <ul className={styles.because}>
          {why.because
            .filter((reason) => !trail.includes(reason.id))
            .map((reason) => (
              <li key={reason.id}>
                <ClaimNode claim={reason} trail={trail} />
              </li>
            ))}
        </ul>
      )}
    </Answered>
  );
}

function Method({ claim }: { readonly claim: Claim }): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  return (
    <dl className={styles.method}>
      <dt>{t.method}</dt>
      <dd>
        <Said statement={claim.method} />
      </dd>
      {claim.limits.length > 0 && <dt>{t.limits}</dt>}
      {claim.limits.length > 0 && (
        <dd>
          <ul>
            {claim.limits.map((limit, n) => (
              <li key={n}>
                <Said statement={limit} />
              </li>
            ))}
          </ul>
        </dd>
      )}
      <dt>{t.refutedBy}</dt>
      <dd>
        <Said statement={claim.refutedBy} />
      </dd>
      {claim.asOf !== null && <dt>{t.asOf(formats.minute(claim.asOf))}</dt>}
      <Sources claim={claim} />
    </dl>
  );
}

/** What the ledger was made of: each source by the first figures of the hashes of its file and of what was understood. */
function Sources({ claim }: { readonly claim: Claim }): ReactNode {
  const t = useWords(words);
  const answer = useAnswer<WhyAnswer>(apiPath(useCompany().company, 'claims', claim.id));
  const sources = answer.data?.sources ?? [];
  if (sources.length === 0) return null;
  return (
    <>
      <dt>{t.sources}</dt>
      <dd>
        <ul>
          {sources.map(({ importId, file, sha256, mappingSha256, avalVersion }) => (
            <li key={importId}>{t.source(file, sha256.slice(0, 12), mappingSha256.slice(0, 12), avalVersion)}</li>
          ))}
        </ul>
      </dd>
    </>
  );
}
