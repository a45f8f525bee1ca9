import { IconTable } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useWords } from './locale.tsx';
import styles from './page-frame.module.css';
import { words } from './words.ts';

interface PageProps {
  readonly title: string;
  /** One sentence: what this page answers. */
  readonly lead?: ReactNode;
  /** Level switches, buttons: to the right of the title. */
  readonly actions?: ReactNode;
  /** `wide` uses the whole main column, for a map. */
  readonly width?: 'reading' | 'wide';
  readonly children: ReactNode;
}

/** A page: its title takes the focus's place in the order of headings, blocks follow. */
export function Page({ title, lead, actions, width = 'reading', children }: PageProps): ReactNode {
  useEffect(() => {
    document.title = `${title} · Aval`;
  }, [title]);
  return (
    <div className={styles.page} data-width={width}>
      <div className={styles.head}>
        <div className={styles.titles}>
          <h1 className={styles.title}>{title}</h1>
          {lead !== undefined && <div className={styles.lead}>{lead}</div>}
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </div>
  );
}

interface BlockProps {
  /** Names the block for headings and screen readers; shown small over the sentence. */
  readonly title?: string;
  /** The idea, as a sentence (a `ClaimSentence`, as a rule). */
  readonly sentence?: ReactNode;
  readonly picture?: ReactNode;
  /** Says the same as the picture; shown on demand. */
  readonly table?: ReactNode;
  /** Sources, what is hidden, units. */
  readonly note?: ReactNode;
  readonly children?: ReactNode;
}

/** One idea: a sentence first, the picture under it, the table on demand. */
export function Block({ title, sentence, picture, table, note, children }: BlockProps): ReactNode {
  const t = useWords(words);
  const [tableIsOpen, setTableIsOpen] = useState(false);
  return (
    <section className={styles.block}>
      {title !== undefined && <h2 className={styles.blockTitle}>{title}</h2>}
      {sentence !== undefined && <div className={styles.sentence}>{sentence}</div>}
      {picture !== undefined && <div className={styles.picture}>{picture}</div>}
      {children}
      {(note !== undefined || table !== undefined) && (
        <div className={styles.foot}>
          {note !== undefined && <div className={styles.note}>{note}</div>}
          {table !== undefined && (
            <button
              type="button"
              className={styles.tableTurn}
              aria-expanded={tableIsOpen}
              onClick={() => setTableIsOpen(!tableIsOpen)}
            >
              <IconTable size={14} aria-hidden /> {tableIsOpen ? t.hideTable : t.showTable}
            </button>
          )}
        </div>
      )}
      {tableIsOpen && <div className={styles.table}>{table}</div>}
    </section>
  );
}
