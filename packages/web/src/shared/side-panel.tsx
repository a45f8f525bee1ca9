import { IconX } from '@tabler/icons-react';
import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { useWords } from './locale.tsx';
import styles from './side-panel.module.css';
import { words } from './words.ts';

interface SidePanelProps {
  readonly title: string;
  readonly onClose: () => void;
  /** 0 for a page's own panel; 1 lies over it (*Why?*), and Esc closes it first. */
  readonly layer?: 0 | 1;
  readonly children: ReactNode;
}

/** The right panel: takes the focus when it opens, closes with Esc, gives the focus back to what opened it. */
export function SidePanel({ title, onClose, layer = 0, children }: SidePanelProps): ReactNode {
  const t = useWords(words);
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    panel.current?.focus();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  useEffect(() => {
    const close = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || lastPanel() !== panel.current) return;
      event.preventDefault();
      onClose();
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [onClose]);
  return (
    <aside ref={panel} className={styles.panel} data-layer={layer} data-side-panel aria-labelledby={id} tabIndex={-1}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        <button type="button" className={styles.close} onClick={onClose} aria-label={t.close}>
          <IconX size={18} aria-hidden />
        </button>
      </div>
      <div className={styles.body}>{children}</div>
    </aside>
  );
}

/** The one that lies on top. */
function lastPanel(): Element | undefined {
  return [...document.querySelectorAll('[data-side-panel]')].toSorted((a, b) => layerOf(a) - layerOf(b)).at(-1);
}
const layerOf = (panel: Element): number => Number(panel.getAttribute('data-layer'));
