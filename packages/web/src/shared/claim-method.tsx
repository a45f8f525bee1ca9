import type { ReactNode } from 'react';
import type { Claim } from '@aval/core/explain';
import type { WhyAnswer } from '@aval/server/contract';
import { apiPath } from './api.ts';
import { Said } from './claim-sentence.tsx';
import styles from './claim.module.css';
import { useCompany } from './company.ts';
import { useWords } from './locale.tsx';
import { useAnswer } from './use-answer.ts';
import { useFormats } from './use-formats.ts';
import { words } from './words.ts';

/** By which method a figure was found, where it can be wrong, what would refute it, and on which files it rests. */
export function Method({ claim }: { readonly claim: Claim }): ReactNode {
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
