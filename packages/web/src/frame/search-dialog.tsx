import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useWords } from '../shared/locale.tsx';
import { matching } from './frame-view.ts';
import styles from './search-dialog.module.css';
import { useSearchEntries } from './use-search-entries.ts';
import type { SearchEntry } from './use-search-entries.ts';
import { words } from './words.ts';

/** Ctrl-K: pages, actions, companies, and what the ledger knows by that name. Arrow keys choose, Enter opens. */
export default function SearchDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useWords(words);
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const { own, found } = useSearchEntries(typed);
  const entries = [...found, ...matching(own, typed)];
  useEffect(() => dialog.current?.showModal(), []);
  const open = (entry: SearchEntry | undefined): void => {
    if (entry === undefined) return;
    dialog.current?.close();
    entry.open();
  };
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setChosen((at) => (at + step + entries.length) % Math.max(entries.length, 1));
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      open(entries[chosen]);
    }
  };
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- a click beside it closes; Esc does it for keys
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={t.search}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
    >
      <input
        className={styles.input}
        type="text"
        role="combobox"
        aria-expanded
        aria-controls="search-results"
        aria-activedescendant={entries.length > 0 ? `search-${chosen}` : undefined}
        aria-label={t.search}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        placeholder={t.searchHint}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={press}
      />
      <Results entries={entries} chosen={chosen} open={open} choose={setChosen} />
      {entries.length === 0 && <p className={styles.none}>{t.nothingFound(typed)}</p>}
      <p className={styles.help} aria-hidden>
        {t.searchHelp}
      </p>
    </dialog>
  );
}

interface ResultsProps {
  readonly entries: readonly SearchEntry[];
  readonly chosen: number;
  readonly open: (entry: SearchEntry) => void;
  readonly choose: (n: number) => void;
}

function Results({ entries, chosen, open, choose }: ResultsProps): ReactNode {
  const t = useWords(words);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' }), [chosen]);
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a combobox with its own list (ARIA APG): a datalist cannot hold groups
    <div id="search-results" role="listbox" aria-label={t.search} className={styles.results} ref={list}>
      {entries.map((entry, n) => (
        <div
          key={entry.key}
          id={`search-${n}`}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- as its list
          role="option"
          aria-selected={n === chosen}
          tabIndex={-1}
          className={styles.entry}
          onPointerMove={() => choose(n)}
          onPointerUp={() => open(entry)}
        >
          <span className={styles.label}>{entry.label}</span>
          <span className={styles.group}>{t.groups[entry.group]}</span>
        </div>
      ))}
    </div>
  );
}
