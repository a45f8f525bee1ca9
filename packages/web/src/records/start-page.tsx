import type { ReactNode } from 'react';
import { useCompanies } from '../shared/company.ts';
import { useWords } from '../shared/locale.tsx';
import { Page } from '../shared/page-frame.tsx';
import { RecordsDrop } from './records-drop.tsx';
import { WaitingList } from './waiting-list.tsx';
import { waitingSources } from './waiting-sources.ts';
import { words } from './words.ts';

/** The first file of a new company, and those that wait to make one. */
export function StartPage(): ReactNode {
  const t = useWords(words);
  const companies = useCompanies() ?? [];
  const waiting = waitingSources().filter(({ company }) => !companies.some((one) => one.company === company));
  return (
    <Page title={t.startTitle} lead={t.startLead}>
      <RecordsDrop />
      <WaitingList sources={waiting} />
    </Page>
  );
}
