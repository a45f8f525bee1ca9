import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { Link, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { PAGES } from '../pages.ts';
import { useCompanyIfAny } from '../shared/company.ts';
import { useWords } from '../shared/locale.tsx';
import { pagePlace, startPlace } from '../shared/places.ts';
import { useFilter } from '../shared/use-filter.ts';
import { inAddress } from './filter-view.ts';
import styles from './frame.module.css';
import { pageAt } from './frame-view.ts';
import { words } from './words.ts';

const FOLDED = 'aval.rail';

/** On a narrow screen the rail scrolls sideways: the page that is open is in sight. */
const keepInSight = (item: HTMLAnchorElement | null): void => {
  item?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
};

/** The pages of the company, and nothing that is not there yet; at the bottom on a narrow screen. */
export function Rail(): ReactNode {
  const t = useWords(words);
  const company = useCompanyIfAny();
  const here = pageAt(useRouterState({ select: (state) => state.location.pathname }));
  const [isFolded, setIsFolded] = useState(() => localStorage.getItem(FOLDED) === 'yes');
  const fold = (): void => {
    localStorage.setItem(FOLDED, isFolded ? 'no' : 'yes');
    setIsFolded(!isFolded);
  };
  const filter = inAddress(useFilter());
  const items = company === undefined ? PAGES.filter((item) => item.page === 'records') : PAGES;
  return (
    <nav className={styles.rail} data-collapsed={isFolded} aria-label={t.pages}>
      <Link to="/" className={styles.brand} aria-label={t.home}>
        <Mark />
        <span className={styles.word}>Aval</span>
      </Link>
      {items.map(({ page, icon: Icon }) => (
        <Link
          key={page}
          {...(company === undefined ? startPlace : pagePlace(company.company, page, filter))}
          className={styles.item}
          ref={here === page ? keepInSight : undefined}
          aria-current={here === page ? 'page' : undefined}
          title={isFolded ? t.page[page] : undefined}
        >
          <Icon size={18} aria-hidden />
          <span className={styles.word}>{t.page[page]}</span>
        </Link>
      ))}
      <button type="button" className={`${styles.item} ${styles.fold}`} onClick={fold} aria-expanded={!isFolded}>
        {isFolded ? (
          <IconLayoutSidebarLeftExpand size={18} aria-hidden />
        ) : (
          <IconLayoutSidebarLeftCollapse size={18} aria-hidden />
        )}
        <span className={styles.word}>{isFolded ? t.unfold : t.fold}</span>
      </button>
    </nav>
  );
}

/** The customer's edge, and the work walked back from it. */
const Mark = (): ReactNode => (
  <svg width="20" height="20" viewBox="0 0 16 16" aria-hidden>
    <rect width="16" height="16" rx="3" fill="var(--aval-cash-mark)" />
    <path
      d="M12 3v10M9.5 8H3m2.5-2.5L3 8l2.5 2.5"
      stroke="var(--aval-on-mark)"
      strokeWidth="1.6"
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);
