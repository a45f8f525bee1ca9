import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import styles from './records.module.css';

interface FoldProps {
  readonly title: string;
  /** What it holds, in few words, said while it is closed too. */
  readonly holds: ReactNode;
  readonly isOpenFirst: boolean;
  readonly children: ReactNode;
}

/** A part that opens under its title; what is not opened is not drawn. */
export function Fold({ title, holds, isOpenFirst, children }: FoldProps): ReactNode {
  const [isOpen, setIsOpen] = useState(isOpenFirst);
  return (
    <details className={styles.fold} open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        <IconChevronRight size={16} aria-hidden />
        <h3>{title}</h3>
        <span className={styles.soft}>{holds}</span>
      </summary>
      {isOpen && <div className={styles.foldBody}>{children}</div>}
    </details>
  );
}
