import { Outlet, useRouterState } from '@tanstack/react-router';
import { Suspense, lazy, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useAddress } from '../shared/address.ts';
import { problemIn } from '../shared/api.ts';
import { useCompaniesQuery, useCompanyIfAny } from '../shared/company.ts';
import { useWords } from '../shared/locale.tsx';
import { Page } from '../shared/page-frame.tsx';
import { ErrorState } from '../shared/states.tsx';
import styles from './frame.module.css';
import { Rail } from './rail.tsx';
import { TopBar } from './top-bar.tsx';
import { words } from './words.ts';

const WhyPanel = lazy(() => import('../shared/why-panel.tsx'));
const SearchDialog = lazy(() => import('./search-dialog.tsx'));

/** The frame of every page: rail, top bar, the page, the *Why?* panel over it. */
export function Frame(): ReactNode {
  const t = useWords(words);
  const [searchIsOpen, setSearchIsOpen] = useState(false);
  const main = useRef<HTMLElement>(null);
  useSearchKey(() => setSearchIsOpen(true));
  useFocusOnNewPage(main);
  useNoStrayDrop();
  return (
    <div className={styles.frame}>
      <a
        className={styles.skip}
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {t.skip}
      </a>
      <Rail />
      <TopBar onSearch={() => setSearchIsOpen(true)} />
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        <PageOrProblem />
      </main>
      <Suspense>
        <Why />
        {searchIsOpen && <SearchDialog onClose={() => setSearchIsOpen(false)} />}
      </Suspense>
    </div>
  );
}

function PageOrProblem(): ReactNode {
  const t = useWords(words);
  const companies = useCompaniesQuery();
  if (!companies.isError) return <Outlet />;
  return (
    <Page title={t.pageFailed}>
      <ErrorState problem={problemIn(companies.error)} retry={() => void companies.refetch()} />
    </Page>
  );
}

function Why(): ReactNode {
  const company = useCompanyIfAny();
  const [{ why }] = useAddress();
  return company === undefined || why === undefined ? null : <WhyPanel claim={why} />;
}

/** Ctrl-K (⌘-K) opens the search from everywhere. */
function useSearchKey(open: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      open();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}

/** After going to another page the focus is at its beginning, not lost in the one that went. */
function useFocusOnNewPage(main: React.RefObject<HTMLElement | null>): void {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path, main]);
}

/** A file dropped where no page takes it does not replace the page. */
function useNoStrayDrop(): void {
  useEffect(() => {
    const keep = (event: DragEvent): void => event.preventDefault();
    window.addEventListener('dragover', keep);
    window.addEventListener('drop', keep);
    return () => {
      window.removeEventListener('dragover', keep);
      window.removeEventListener('drop', keep);
    };
  }, []);
}
