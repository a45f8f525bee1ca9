import type { ReactNode } from 'react';
import type { Claim, ClaimId } from '@aval/core/explain';
import type { FactsPage, WhyAnswer } from '@aval/server/contract';
import { apiPath, withQuery } from './api.ts';
import { ClaimSentence, Said } from './claim-sentence.tsx';
import { useCompany } from './company.ts';
import { useWords } from './locale.tsx';
import { useAnswer } from './use-answer.ts';
import { useFormats } from './use-formats.ts';
import styles from './why-page.module.css';
import { words } from './words.ts';

/** How deep a printed tree goes, how many reasons each of its claims has, and how many records; the rest is said. */
const DEEPEST = 4;
const MOST_REASONS = 12;
const MOST_FACTS = { top: 20, below: 5 } as const;

interface PrintedNodeProps {
  readonly claim: Claim;
  /** The claims above this one. */
  readonly trail: readonly ClaimId[];
}

/** A claim on paper: its sentence, its first records, and its reasons under it, each the same way. */
export function PrintedNode({ claim, trail }: PrintedNodeProps): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const reasons = claim.because.filter((id) => id !== claim.id && !trail.includes(id));
  const isTop = trail.length === 0;
  const goesOn = trail.length < DEEPEST - 1;
  return (
    <div className={styles.node}>
      <ClaimSentence claim={claim} plain size={isTop ? 'lead' : 'line'} />
      {!isTop && (
        <p className={styles.rest}>
          {t.method}
          {t.colon}
          <Said statement={claim.method} />
        </p>
      )}
      {(isTop || reasons.length === 0) && claim.factCount > 0 && <PrintedFacts claim={claim} isTop={isTop} />}
      {reasons.length > 0 && goesOn && <PrintedReasons claim={claim} trail={[...trail, claim.id]} />}
      {reasons.length > 0 && !goesOn && <p className={styles.rest}>{t.deeper(formats.count(reasons.length))}</p>}
    </div>
  );
}

function PrintedReasons({ claim, trail }: PrintedNodeProps): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const { data } = useAnswer<WhyAnswer>(apiPath(useCompany().company, 'claims', claim.id));
  const reasons = (data?.because ?? []).filter(({ id }) => !trail.includes(id));
  const left = reasons.length - MOST_REASONS;
  return (
    <ul className={styles.reasons}>
      {reasons.slice(0, MOST_REASONS).map((reason) => (
        <li key={reason.id}>
          <PrintedNode claim={reason} trail={trail} />
        </li>
      ))}
      {left > 0 && <li className={styles.rest}>{t.moreReasons(formats.count(left))}</li>}
    </ul>
  );
}

function PrintedFacts({ claim, isTop }: { readonly claim: Claim; readonly isTop: boolean }): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const limit = isTop ? MOST_FACTS.top : MOST_FACTS.below;
  const path = apiPath(useCompany().company, 'claims', claim.id, 'facts');
  const { data } = useAnswer<FactsPage>(withQuery(path, { offset: 0, limit }));
  if (data === undefined) return null;
  return (
    <>
      <table className={styles.facts}>
        <caption>{t.records(formats.count(data.total))}</caption>
        <thead>
          <tr>
            {[t.fact.at, t.fact.activity, t.fact.objects, t.fact.amount, t.fact.file, t.fact.row].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.facts.map((fact) => (
            <tr key={fact.eventId}>
              <td>{formats.minute(fact.at)}</td>
              <td>{fact.activity}</td>
              <td>{fact.objects.join(', ')}</td>
              <td className={styles.amount}>{fact.money === null ? '' : formats.money(fact.money)}</td>
              <td>{fact.file}</td>
              <td className={styles.amount}>{formats.count(fact.row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {data.total > data.facts.length && (
        <p className={styles.rest}>{t.shownOf(formats.count(data.facts.length), formats.count(data.total))}</p>
      )}
    </>
  );
}
