import type { ReactNode } from 'react';
import type { ClaimId, Figure as FigureData } from '@aval/core/explain';
import type { CashChip } from '@aval/core/ledger';
import { BasisChip, IntervalMark, WhyButton } from './claim-sentence.tsx';
import styles from './figure.module.css';
import { useWords } from './locale.tsx';
import { useFormats } from './use-formats.ts';
import { words } from './words.ts';

/** What a colour means; `plain` for a figure that is none of these. */
type Tone = 'plain' | 'cash' | 'waiting' | 'lost' | 'unknown';

interface KeyFigureProps {
  readonly label: string;
  readonly figure: FigureData;
  readonly tone?: Tone;
  readonly basis?: CashChip | null;
  readonly claim?: ClaimId;
  /** A short line under it. */
  readonly note?: ReactNode;
}

/** A large figure under its label, with *Why?*. A figure that is not known is said to be so, at the same size. */
export function KeyFigure({ label, figure, tone = 'plain', basis = null, claim, note }: KeyFigureProps): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  return (
    <div className={styles.key}>
      <div className={styles.label}>
        {label}
        {basis !== null && <BasisChip basis={basis} />}
      </div>
      <div className={styles.large} data-tone={figure.known ? tone : 'unknown'}>
        {figure.known ? formats.quantity(figure.quantity) : t.notKnown}
      </div>
      <div className={styles.note}>
        <IntervalMark figure={figure} />
        {note}
        {claim !== undefined && <WhyButton claim={claim} about={label} />}
      </div>
    </div>
  );
}

/** Key figures side by side; they wrap on a narrow screen. */
export const KeyFigures = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <div className={styles.keys}>{children}</div>
);
