import type { ReactNode } from 'react';
import type { VainAnswer, VainClass } from '@aval/core/vain';
import { useAddress } from '../shared/address.ts';
import { WhyButton } from '../shared/claim-sentence.tsx';
import { useWords } from '../shared/locale.tsx';
import { useFormats } from '../shared/use-formats.ts';
import { useVainNames } from './use-vain-words.ts';
import { classParts, inOrder } from './vain-view.ts';
import type { BarPart } from './vain-view.ts';
import styles from './vain.module.css';
import { words } from './words.ts';

/** A share is written in its part of the bar when the part is wide enough for it. */
const LABELLED = 0.07;

/** All recorded work as one bar of a hundred per cent; under it each class with its share and the range of it. */
export function ClassBar({ answer }: { readonly answer: VainAnswer }): ReactNode {
  const t = useWords(words);
  const most = Math.max(...answer.classes.map(({ share, range }) => range?.high ?? share), 0.01);
  return (
    <>
      <div className={styles.whole} role="group" aria-label={`${t.classes}. ${t.barHelp}`}>
        {classParts(answer.classes).map((part) => (
          <Part key={part.name} part={part} answer={answer} />
        ))}
      </div>
      <ul className={styles.legend}>
        {inOrder(answer.classes).map((one) => (
          <ClassLine key={one.name} one={one} answer={answer} most={most} />
        ))}
      </ul>
    </>
  );
}

function Part({ part, answer }: { readonly part: BarPart; readonly answer: VainAnswer }): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const names = useVainNames(answer);
  const [, change] = useAddress();
  const says = t.partSays(names.ofClass(part.name), names.amount(part.amount), formats.share(part.length));
  return (
    <button
      type="button"
      className={styles.part}
      data-class={part.name}
      style={{ '--length': part.length } as never}
      aria-label={says}
      title={says}
      onClick={() => change({ why: part.claim })}
    >
      {part.length >= LABELLED && <span>{formats.share(part.length)}</span>}
    </button>
  );
}

interface ClassLineProps {
  readonly one: VainClass;
  readonly answer: VainAnswer;
  readonly most: number;
}

function ClassLine({ one, answer, most }: ClassLineProps): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const names = useVainNames(answer);
  const { low, high } = one.range ?? { low: one.share, high: one.share };
  const says = t.between(formats.share(low), formats.share(high));
  return (
    <li>
      <span className={styles.swatch} data-class={one.name} aria-hidden />
      <span className={styles.className}>{names.ofClass(one.name)}</span>
      <span
        className={one.range === null ? undefined : styles.range}
        style={{ '--low': low / most, '--high': high / most, '--at': one.share / most } as never}
        aria-hidden
      />
      <strong className={styles.share}>{formats.share(one.share)}</strong>
      <span className={styles.soft}>{one.range === null ? '' : says}</span>
      <span className={styles.amount}>{names.amount(one.amount)}</span>
      <WhyButton claim={one.claim} about={names.ofClass(one.name)} />
    </li>
  );
}
