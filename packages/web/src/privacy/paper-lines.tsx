import type { ReactNode } from 'react';
import { sayText } from '@aval/core/explain';
import { PRIVACY_WORDS, worksCouncilSheet } from '@aval/core/privacy';
import type { PrivacyState } from '@aval/core/privacy';
import { useLocale } from '../shared/locale.tsx';
import styles from './privacy.module.css';

interface PaperLinesProps {
  readonly state: PrivacyState;
  /** The heading of a section of the sheet for the works council: the page and the paper say the same. */
  readonly section: string;
}

/** What the sheet says in one of its sections; what the company has not said yet stands out. */
export function PaperLines({ state, section }: PaperLinesProps): ReactNode {
  const locale = useLocale();
  const says = worksCouncilSheet(state).sections.find(({ heading }) => heading === section)?.says ?? [];
  return (
    <div className={styles.lines}>
      {says.map((line) => (
        <p key={line.code} data-missing={line.missing === true}>
          {sayText(line, PRIVACY_WORDS, locale)}
        </p>
      ))}
    </div>
  );
}

/** The heading of a section, in the reader's language. */
export const usePaperHeading = (code: string): string => sayText({ code, values: {} }, PRIVACY_WORDS, useLocale());
