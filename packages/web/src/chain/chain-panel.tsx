import { IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useWords } from '../shared/locale.tsx';
import { SidePanel } from '../shared/side-panel.tsx';
import styles from './chain.module.css';
import { useHasRoomBeside } from './use-width.ts';
import { words } from './words.ts';

interface ChainPanelProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Beside the map where there is room, so that the map stays seen; over the page on a narrow screen. Esc closes it. */
export function ChainPanel({ title, onClose, children }: ChainPanelProps): ReactNode {
  const docked = useHasRoomBeside();
  return docked ? (
    <Docked title={title} onClose={onClose}>
      {children}
    </Docked>
  ) : (
    <SidePanel title={title} onClose={onClose}>
      {children}
    </SidePanel>
  );
}

function Docked({ title, onClose, children }: ChainPanelProps): ReactNode {
  const t = useWords(words);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    if (opener instanceof HTMLElement && opener.dataset['box'] !== undefined) panel.current?.focus();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  useEffect(() => {
    const close = (event: KeyboardEvent): void => {
      if (
        event.key === 'Escape' &&
        !event.defaultPrevented &&
        document.querySelector('[data-side-panel], [role=dialog]') === null
      )
        onClose();
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [onClose]);
  return (
    <aside ref={panel} className={styles.panel} aria-label={title} tabIndex={-1}>
      <div className={styles.panelHead}>
        <h2 className={styles.panelTitle}>{title}</h2>
        <button type="button" className={styles.iconButton} onClick={onClose} aria-label={t.closePanel}>
          <IconX size={18} aria-hidden />
        </button>
      </div>
      <div className={styles.panelBody}>{children}</div>
    </aside>
  );
}

/** A figure on its own line: what it is, the figure, a remark, *Why?*. */
export function FactLine({
  label,
  figure,
  note,
  why,
}: {
  readonly label: string;
  readonly figure: ReactNode;
  readonly note?: string | undefined;
  readonly why?: ReactNode;
}): ReactNode {
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd>
        <strong>{figure}</strong> {why}
        {note !== undefined && <small>{note}</small>}
      </dd>
    </div>
  );
}
