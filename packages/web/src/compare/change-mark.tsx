import type { ReactNode } from 'react';
import type { ComparedRow } from '@aval/core/compare';
import { useWords } from '../shared/locale.tsx';
import { useFormats } from '../shared/use-formats.ts';
import { sayChange } from './change-view.ts';
import styles from './compare.module.css';
import { words } from './words.ts';

/** From the left figure to the right one: how much, and whether it may be chance. */
export function ChangeMark({ row }: { readonly row: ComparedRow }): ReactNode {
  const t = useWords(words);
  const said = sayChange(row, useFormats(), t.points);
  if (said === null) return <span className={styles.unknown}>{t.notComparable}</span>;
  return (
    <span className={styles.change} data-direction={said.direction}>
      <strong>{said.text}</strong>
      {said.isUnsure && <span className={styles.unsure}>{t.unsure}</span>}
    </span>
  );
}
