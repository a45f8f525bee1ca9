import { IconHelpCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Claim, ClaimId, Figure as FigureData, Statement } from '@aval/core/explain';
import { say, sayText } from '@aval/core/explain';
import type { CashChip } from '@aval/core/ledger';
import { useAddress } from './address.ts';
import styles from './claim.module.css';
import { WORDS } from './claim-words.ts';
import { boundsOf } from './claim-view.ts';
import { useLocale, useWords } from './locale.tsx';
import { useFormats } from './use-formats.ts';
import { words } from './words.ts';

/** A statement in the reader's language, its figures in bold. */
export function Said({ statement }: { readonly statement: Statement }): ReactNode {
  const parts = say(statement, WORDS, useLocale());
  return parts.map((part, n) =>
    part.figure ? (
      <strong key={n} className={styles.figure}>
        {part.text}
      </strong>
    ) : (
      <span key={n}>{part.text}</span>
    ),
  );
}

/** The statement as plain text, for labels and titles. */
const useSaid = (): ((statement: Statement) => string) => {
  const locale = useLocale();
  return (statement) => sayText(statement, WORDS, locale);
};

interface ClaimSentenceProps {
  readonly claim: Claim;
  /** `lead` is the sentence over a picture; `line` one of several. */
  readonly size?: 'lead' | 'line';
  /** Without *Why?*, where the claim is already being explained. */
  readonly plain?: boolean;
}

/** The atom of all pages: a sentence, its figure in bold, basis, interval when it is an estimate, and *Why?*. */
export function ClaimSentence({ claim, size = 'line', plain = false }: ClaimSentenceProps): ReactNode {
  const said = useSaid();
  return (
    <p className={styles.sentence} data-size={size}>
      <Said statement={claim.statement} />
      {claim.basis !== null && <BasisChip basis={claim.basis} />}
      {claim.figure.known ? <IntervalMark figure={claim.figure} /> : <NotKnown because={claim.figure.because} />}
      {!plain && <WhyButton claim={claim.id} about={said(claim.statement)} />}
    </p>
  );
}

/** `received`: in the bank; `booked`: delivered or invoiced, still owed. */
export function BasisChip({ basis }: { readonly basis: CashChip }): ReactNode {
  const t = useWords(words);
  return (
    <span className={styles.chip} data-basis={basis} title={t.basisMeaning[basis]}>
      {t.basis[basis]}
    </span>
  );
}

/** The bounds of an estimate, and how often they were built to hold; nothing for an exact figure. */
export function IntervalMark({ figure }: { readonly figure: FigureData }): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const bounds = boundsOf(figure);
  if (bounds === null) return null;
  const [low, high] = [formats.quantity(bounds.low), formats.quantity(bounds.high)];
  return (
    <span className={styles.interval} title={t.coverage(formats.share(bounds.coverage))}>
      {t.between(low, high)}
    </span>
  );
}

function NotKnown({ because }: { readonly because: Statement }): ReactNode {
  const t = useWords(words);
  return (
    <span className={styles.unknown}>
      <span className={styles.chip} data-basis="unknown">
        {t.notKnown}
      </span>{' '}
      <Said statement={because} />
    </span>
  );
}

/** Opens the reasons of a claim in the right panel; `about` names it for those who do not see the sentence beside it. */
export function WhyButton({ claim, about }: { readonly claim: ClaimId; readonly about?: string }): ReactNode {
  const t = useWords(words);
  const [address, change] = useAddress();
  return (
    <button
      type="button"
      className={styles.why}
      aria-expanded={address['why'] === claim}
      aria-label={about === undefined ? undefined : `${t.why} ${about}`}
      onClick={() => change({ why: claim })}
    >
      <IconHelpCircle size={14} aria-hidden /> {t.why}
    </button>
  );
}
