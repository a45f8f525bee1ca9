import type { ReactNode } from 'react';
import type { Statement } from '@aval/core/explain';
import { Said } from '../shared/claim-sentence.tsx';
import { useWords } from '../shared/locale.tsx';
import { groupNotes } from './note-view.ts';
import styles from './records.module.css';
import { words } from './words.ts';

/** What is good to know; many notes of one kind take one line, and open. */
export function NoteList({ notes }: { readonly notes: readonly Statement[] }): ReactNode {
  const t = useWords(words);
  if (notes.length === 0) return null;
  return (
    <section className={styles.notes} aria-label={t.notesTitle}>
      <h2 className={styles.noteTitle}>{t.notesTitle}</h2>
      <ul>
        {groupNotes(notes).map(({ first, others }) => (
          <li key={JSON.stringify(first)}>
            <Said statement={first} />
            {others.length > 0 && (
              <details>
                <summary>{t.notesAlike(others.length)}</summary>
                <ul>
                  {others.map((note) => (
                    <li key={JSON.stringify(note)}>
                      <Said statement={note} />
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
