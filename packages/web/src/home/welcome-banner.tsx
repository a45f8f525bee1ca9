import { IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Company } from '../shared/company.ts';
import { isImagined } from '../shared/company.ts';
import { useWords } from '../shared/locale.tsx';
import { startPlace } from '../shared/places.ts';
import { useRememberCompany } from './home-page.tsx';
import styles from './welcome-banner.module.css';
import { words } from './words.ts';

const CLOSED = 'aval.welcome';

/** What a visitor is looking at, over the pages of an imagined company, until they close it. */
export function WelcomeBanner({ company }: { readonly company: Company }): ReactNode {
  const t = useWords(words);
  const [isClosed, setIsClosed] = useState(() => localStorage.getItem(CLOSED) === 'closed');
  useRememberCompany(company.company);
  if (isClosed || !isImagined(company)) return null;
  const close = (): void => {
    localStorage.setItem(CLOSED, 'closed');
    setIsClosed(true);
  };
  return (
    <section className={styles.banner} aria-label={t.label}>
      <p>
        <strong>{t.title(company.name)}</strong> {t.text} <Link {...startPlace}>{t.action}</Link>
      </p>
      <button type="button" onClick={close} aria-label={t.close} className={styles.close}>
        <IconX size={16} aria-hidden />
      </button>
    </section>
  );
}
