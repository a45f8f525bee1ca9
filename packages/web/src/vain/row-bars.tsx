import { useState } from 'react';
import type { ReactNode } from 'react';
import type { VainAnswer, VainRow, VainTable } from '@aval/core/vain';
import { WhyButton } from '../shared/claim-sentence.tsx';
import { useWords } from '../shared/locale.tsx';
import { useFormats } from '../shared/use-formats.ts';
import { useVainNames } from './use-vain-words.ts';
import { namesIn, rowParts, rowsInOrder } from './vain-view.ts';
import type { Cut } from './vain-view.ts';
import styles from './vain.module.css';
import { words } from './words.ts';

const SHOWN = 12;

interface RowBarsProps {
  readonly answer: VainAnswer;
  readonly table: VainTable;
  readonly cut: Cut;
}

/** One stacked bar a row, as long as its work; the rest is folded. */
export function RowBars({ answer, table, cut }: RowBarsProps): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const names = useVainNames(answer);
  const [all, setAll] = useState(false);
  const rows = rowsInOrder(table, cut);
  const canFold = rows.length > SHOWN + 2;
  const most = Math.max(...rows.map(({ amount }) => amount), 1e-9);
  return (
    <>
      <ul className={styles.key}>
        {namesIn(table).map((name) => (
          <li key={name}>
            <span className={styles.swatch} data-class={name} aria-hidden /> {names.ofClass(name)}
          </li>
        ))}
      </ul>
      <ol className={styles.rows}>
        {(canFold && !all ? rows.slice(0, SHOWN) : rows).map((row) => (
          <RowBar key={row.name} row={row} answer={answer} most={most} />
        ))}
      </ol>
      {canFold && (
        <button type="button" className={styles.linkButton} onClick={() => setAll(!all)}>
          {all ? t.fewer : t.more(formats.count(rows.length))}
        </button>
      )}
    </>
  );
}

interface RowBarProps {
  readonly row: VainRow;
  readonly answer: VainAnswer;
  readonly most: number;
}

function RowBar({ row, answer, most }: RowBarProps): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const names = useVainNames(answer);
  const parts = rowParts(row);
  const says = parts
    .map((part) => t.partSays(names.ofClass(part.name), names.amount(part.amount), formats.share(part.length)))
    .join('\n');
  return (
    <li>
      <span className={styles.rowName}>{names.ofRow(row.name)}</span>
      <span className={styles.rowBar} role="img" aria-label={says} title={says}>
        <span className={styles.stack} style={{ '--length': row.amount / most } as never}>
          {parts.map((part) => (
            <span
              key={part.name}
              className={styles.piece}
              data-class={part.name}
              style={{ '--length': part.length } as never}
            />
          ))}
        </span>
      </span>
      <span className={styles.amount}>{names.amount(row.amount)}</span>
      <WhyButton claim={row.claim} about={names.ofRow(row.name)} />
    </li>
  );
}
