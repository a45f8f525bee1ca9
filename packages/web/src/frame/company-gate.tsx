import { Link, Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useCompanies, useCompanyIfAny, useSourceId } from '../shared/company.ts';
import { useWords } from '../shared/locale.tsx';
import { Page } from '../shared/page-frame.tsx';
import { EmptyState, Loading } from '../shared/states.tsx';
import { WelcomeBanner } from '../home/welcome-banner.tsx';
import { words } from './words.ts';

/** Shows the pages of a company once it is known, and says so when there is none of that name; a company is made by its first import. */
export function CompanyGate(): ReactNode {
  const t = useWords(words);
  const companies = useCompanies();
  const company = useCompanyIfAny();
  const isBeingMade = useSourceId() !== '';
  if (companies === undefined)
    return (
      <Page title="Aval">
        <Loading />
      </Page>
    );
  if (company === undefined && isBeingMade) return <Outlet />;
  if (company === undefined) {
    return (
      <Page title={t.noSuchCompany}>
        <EmptyState title={t.noSuchCompany} action={<Link to="/">{t.backToStart}</Link>}>
          {t.noSuchCompanyText}
        </EmptyState>
      </Page>
    );
  }
  return (
    <>
      <WelcomeBanner company={company} />
      <Outlet />
    </>
  );
}
