import type { ReactNode } from 'react';
import type { ClockShares, FacingPart } from '@aval/core/orientation';
import { useAddress } from '../shared/address.ts';
import { useWords } from '../shared/locale.tsx';
import { useFormats } from '../shared/use-formats.ts';
import './facing.css';
import styles from './orientation.module.css';
import { labelled, readableAmount } from './orientation-view.ts';
import { words } from './words.ts';

/** One bar a clock, each a hundred per cent of its own; every part opens its reasons. */
export const FacingBars = ({ clocks }: { readonly clocks: readonly ClockShares[] }): ReactNode => (
  <div className={styles.bars}>
    {clocks.map((shares) => (
      <ClockBar key={shares.clock} shares={shares} />
    ))}
  </div>
);

function ClockBar({ shares }: { readonly shares: ClockShares }): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const [, change] = useAddress();
  const { clock, unit, total, parts } = shares;
  const says = (amount: number): string => {
    const readable = readableAmount(unit, amount);
    return t.amount(unit, readable, formats.count(readable));
  };
  const sayPart = (part: FacingPart): string =>
    t.partSays(t.clock[clock], t.facing[part.name], formats.share(part.share), says(part.amount));
  return (
    <figure className={styles.clock}>
      <figcaption>
        <span className={styles.clockName}>{t.clock[clock]}</span> <span className={styles.soft}>{says(total)}</span>
      </figcaption>
      <div className={styles.bar}>
        {parts.map((part) => (
          <button
            key={part.name}
            type="button"
            className={styles.part}
            data-facing={part.name}
            style={{ '--share': part.share } as never}
            aria-label={sayPart(part)}
            title={sayPart(part)}
            onClick={() => change({ why: part.claim })}
          >
            {labelled(part.share) && <span>{formats.share(part.share)}</span>}
          </button>
        ))}
      </div>
      <ul className={styles.legend}>
        {parts.map((part) => (
          <li key={part.name}>
            <span className={styles.swatch} data-facing={part.name} aria-hidden /> {t.facing[part.name]}{' '}
            <strong>{formats.share(part.share)}</strong>
            {part.range !== null && (
              <span className={styles.soft}>
                {' '}
                {t.range(formats.share(part.range.low), formats.share(part.range.high))}
              </span>
            )}
          </li>
        ))}
      </ul>
    </figure>
  );
}
