import type { ReactNode } from 'react';
import { useWords } from '../shared/locale.tsx';
import { Page } from '../shared/page-frame.tsx';
import { RecordsDrop } from './records-drop.tsx';
import { words } from './words.ts';

/** The first file of a new company. */
export function StartPage(): ReactNode {
  const t = useWords(words);
  return (
    <Page title={t.startTitle} lead={t.startLead}>
      <RecordsDrop />
    </Page>
  );
}
