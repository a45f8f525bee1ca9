import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../shared/locale.tsx';
import { Block } from '../shared/page-frame.tsx';
import { sourcePlace } from '../shared/places.ts';
import styles from './records.module.css';
import type { WaitingSource } from './waiting-sources.ts';
import { words } from './words.ts';

/** Files that were sent and still wait for somebody's word. */
export function WaitingList({ sources }: { readonly sources: readonly WaitingSource[] }): ReactNode {
  const t = useWords(words);
  if (sources.length === 0) return null;
  return (
    <Block title={t.waitingTitle}>
      <ul className={styles.waiting}>
        {sources.map((one) => (
          <li key={one.source}>
            <span>{one.file}</span>
            <Link {...sourcePlace(one.company, one.source)}>{t.waitingOpen}</Link>
          </li>
        ))}
      </ul>
    </Block>
  );
}
