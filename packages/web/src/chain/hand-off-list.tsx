import { useState } from 'react';
import type { ReactNode } from 'react';
import type { HandOff } from '@aval/core/chain';
import { WhyButton } from '../shared/claim-sentence.tsx';
import { useWords } from '../shared/locale.tsx';
import { useFormats } from '../shared/use-formats.ts';
import { clientName, waitOf } from './band-words.ts';
import styles from './chain.module.css';
import { linkName } from './link-name.ts';
import { waitColour, waitStep } from './wait-scale.ts';
import { words } from './words.ts';

interface HandOffListProps {
  readonly handOffs: readonly HandOff[];
  /** Which end is named: the one who takes over, or the one who handed over. */
  readonly side: 'client' | 'supplier';
  readonly onLink: (link: string) => void;
}

/** Lines before a reader asks for the rest. */
const SHOWN = 6;

const markOf = (each: HandOff): string =>
  each.end === null
    ? waitColour(waitStep(each.medianWaitHours))
    : each.end === 'customer'
      ? 'var(--aval-cash-mark)'
      : each.end === 'open'
        ? 'var(--aval-unknown-mark)'
        : 'var(--aval-lost-mark)';

/** Clients or suppliers by their share; a bar as long as the share, in the colour of the wait, which is also said. */
export function HandOffList({ handOffs, side, onLink }: HandOffListProps): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const [all, setAll] = useState(false);
  const most = Math.max(...handOffs.map((each) => each.count), 1);
  const shown = all ? handOffs : handOffs.slice(0, SHOWN);
  return (
    <ul className={styles.bars}>
      {shown.map((each) => {
        const name = side === 'client' ? clientName(each, t) : linkName(each.from, t);
        return (
          <li key={each.claim} style={{ '--share': each.count / most, '--mark': markOf(each) } as never}>
            <span>
              {each.end === null ? (
                <button
                  type="button"
                  className={styles.linkButton}
                  onClick={() => onLink(side === 'client' ? each.to : each.from)}
                >
                  {name}
                </button>
              ) : (
                name
              )}
            </span>
            <span>{side === 'client' ? formats.share(each.share) : formats.count(each.count)}</span>
            <small>
              {side === 'client' &&
                `${t.countOf(each.count, formats.count(each.count))}${each.end === null ? ', ' : ''}`}
              {each.end === null && waitOf(each, t, formats)}
              {each.returnCount > 0 && `, ${t.returnsOf(each.returnCount, formats.count(each.returnCount))}`}
              <WhyButton claim={each.claim} about={`${each.from} → ${name}`} />
            </small>
          </li>
        );
      })}
      {shown.length < handOffs.length && (
        <li>
          <button type="button" className={styles.linkButton} onClick={() => setAll(true)}>
            {t.showAll(formats.count(handOffs.length))}
          </button>
        </li>
      )}
    </ul>
  );
}
