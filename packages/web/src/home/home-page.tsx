import { Navigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import type { Company } from '@aval/server/contract';
import { useCompanies, useCompanyIfAny } from '../shared/company.ts';
import { Page } from '../shared/page-frame.tsx';
import { pagePlace, recordsPlace, startPlace } from '../shared/places.ts';
import { Loading } from '../shared/states.tsx';
import { firstCompany } from './home-view.ts';

const LAST = 'aval.company';

/** The first thing a visitor sees: the first page of the company looked at last, else of the first there is. */
export function HomePage(): ReactNode {
  const companies = useCompanies();
  if (companies === undefined)
    return (
      <Page title="Aval" width="wide">
        <Loading shape="map" />
      </Page>
    );
  const company = firstCompany(companies, localStorage.getItem(LAST));
  return <Navigate {...(company === undefined ? startPlace : homePlace(company))} replace />;
}

/** A company's bare address: its first page, or its records while it has none. */
export function CompanyHome(): ReactNode {
  const company = useCompanyIfAny();
  if (company === undefined) return null;
  return <Navigate {...homePlace(company)} replace />;
}

/** Today, or its records while it has none. */
const homePlace = ({ company, eventCount }: Company) =>
  eventCount > 0 ? pagePlace(company, 'today') : recordsPlace(company);

/** Remembers which company this reader looks at. */
export function useRememberCompany(company: string): void {
  useEffect(() => localStorage.setItem(LAST, company), [company]);
}
