import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { SourceState } from '@aval/server/contract';
import { problemIn } from '../shared/api.ts';
import { useCompanyIfAny, useCompanySlug, useSourceId } from '../shared/company.ts';
import { useWords } from '../shared/locale.tsx';
import { Page } from '../shared/page-frame.tsx';
import { recordsPlace, startPlace, useGo } from '../shared/places.ts';
import type { Place } from '../shared/places.ts';
import { Answered, EmptyState, ErrorState } from '../shared/states.tsx';
import { FourSteps } from './four-steps.tsx';
import styles from './records.module.css';
import { SourceProgress } from './source-progress.tsx';
import { useSource } from './use-source.ts';
import type { SourceActions } from './use-source.ts';
import { words } from './words.ts';

/** One file, from what came in to what is missing. */
export function SourcePage(): ReactNode {
  const t = useWords(words);
  const company = useCompanySlug();
  const source = useSourceId();
  const actions = useSource(company, source);
  const back = useBack();
  const title = actions.state.data?.file ?? t.title;
  return (
    <Page title={title} lead={<Link {...back}>{t.back}</Link>}>
      <Answered answer={actions.state}>{(state) => <Source state={state} actions={actions} />}</Answered>
    </Page>
  );
}

interface SourceProps {
  readonly state: SourceState;
  readonly actions: SourceActions;
}

/** The records of the company; the start while the company is only being made. */
function useBack(): Place {
  const company = useCompanyIfAny();
  return company === undefined ? startPlace : recordsPlace(company.company);
}

function Source({ state, actions }: SourceProps): ReactNode {
  const t = useWords(words);
  const goTo = useGo();
  const back = useBack();
  const again = <Link {...back}>{t.another}</Link>;
  const cancel = (): void => actions.forget.mutate(undefined, { onSettled: () => goTo(back) });
  if (state.phase === 'receiving' || state.phase === 'reading' || state.phase === 'importing')
    return <SourceProgress state={state} onCancel={cancel} />;
  if (state.phase === 'cancelled') {
    return (
      <EmptyState title={t.cancelled} action={again}>
        {t.cancelledText}
      </EmptyState>
    );
  }
  if (state.phase !== 'failed') return <FourSteps state={state} actions={actions} cancel={cancel} />;
  return (
    <div className={styles.stack}>
      <ErrorState problem={state.problem ?? problemIn(null)} />
      {again}
    </div>
  );
}
