import type { ReactNode } from 'react';
import type { ChainLink } from '@aval/core/chain';
import { WhyButton } from '../shared/claim-sentence.tsx';
import { useWords } from '../shared/locale.tsx';
import { useFormats } from '../shared/use-formats.ts';
import styles from './chain.module.css';
import { ChainPanel } from './chain-panel.tsx';
import { linkName } from './link-name.ts';
import { Part } from './link-panel.tsx';
import { words } from './words.ts';

interface GroupPanelProps {
  readonly title: string;
  readonly links: readonly ChainLink[];
  readonly folded: boolean;
  readonly onFold: () => void;
  readonly onClose: () => void;
  readonly onLink: (link: string) => void;
}

/** The links drawn as one box, and the way to unfold them on the map. */
export function GroupPanel({ title, links, folded, onFold, onClose, onLink }: GroupPanelProps): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const sorted = links.toSorted((a, b) => b.workCount - a.workCount);
  const most = sorted[0]?.workCount ?? 1;
  return (
    <ChainPanel title={title} onClose={onClose}>
      <button type="button" className={styles.button} onClick={onFold}>
        {folded ? t.unfold : t.fold}
      </button>
      <Part title={t.groupLinks}>
        <ul className={styles.bars}>
          {sorted.map((link) => (
            <li
              key={link.link}
              style={{ '--share': link.workCount / most, '--mark': 'var(--aval-line-strong)' } as never}
            >
              <span>
                <button type="button" className={styles.linkButton} onClick={() => onLink(link.link)}>
                  {linkName(link.link, t)}
                </button>
              </span>
              <span>{t.works(link.workCount, formats.count(link.workCount))}</span>
              <small>
                <WhyButton claim={link.claim} about={link.link} />
              </small>
            </li>
          ))}
        </ul>
      </Part>
    </ChainPanel>
  );
}
