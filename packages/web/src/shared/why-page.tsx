import { useIsFetching } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { IconPrinter } from '@tabler/icons-react';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import type { WhyAnswer } from '@aval/server/contract';
import { useAddress } from './address.ts';
import { apiPath } from './api.ts';
import { Method } from './claim-method.tsx';
import { useCompany } from './company.ts';
import { useWords } from './locale.tsx';
import { Page } from './page-frame.tsx';
import { PrintedNode } from './printed-node.tsx';
import { Answered } from './states.tsx';
import { useAnswer } from './use-answer.ts';
import styles from './why-page.module.css';
import { words } from './words.ts';

/** The permanent address of a claim: the sentence, its method and limits, and its whole tree of reasons down to the records. */
export function WhyPage(): ReactNode {
  const t = useWords(words);
  const { claim: id = '' }: { claim?: string } = useParams({ strict: false });
  const { company, name, ledgerState } = useCompany();
  const answer = useAnswer<WhyAnswer>(apiPath(company, 'claims', id));
  usePrintWhenRead(answer.isSuccess);
  return (
    <Page title={t.whyTitle} actions={<PrintButton />}>
      <Answered answer={answer}>
        {({ claim }) => (
          <div className={styles.sheet}>
            <p className={styles.about}>
              {name} · {t.state(ledgerState)} · <code>{id}</code>
            </p>
            <PrintedNode claim={claim} trail={[]} />
            <Method claim={claim} />
          </div>
        )}
      </Answered>
    </Page>
  );
}

function PrintButton(): ReactNode {
  const t = useWords(words);
  return (
    <button type="button" className={`${styles.print} aval-no-print`} onClick={() => window.print()}>
      <IconPrinter size={16} aria-hidden /> {t.print}
    </button>
  );
}

/** Prints once everything has come, where the address asks for it; the address then no longer does. */
function usePrintWhenRead(isThere: boolean): void {
  const [{ print }, change] = useAddress();
  const isReading = useIsFetching() > 0;
  useEffect(() => {
    if (print !== 'yes' || !isThere || isReading) return undefined;
    // What was just read may ask for more: a moment of quiet is the end of it.
    const quiet = setTimeout(() => {
      window.print();
      change({ print: undefined }, true);
    }, 400);
    return () => clearTimeout(quiet);
  });
}
