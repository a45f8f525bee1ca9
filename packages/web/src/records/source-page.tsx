import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { SourceState } from '@aval/server/contract';
import { useAddress } from '../shared/address.ts';
import { problemIn } from '../shared/api.ts';
import { Said } from '../shared/claim-sentence.tsx';
import { useCompanySlug, useSourceId } from '../shared/company.ts';
import { useWords } from '../shared/locale.tsx';
import { Page } from '../shared/page-frame.tsx';
import { chainPlace, recordsPlace, sourcePlace, useGo } from '../shared/places.ts';
import { Answered, EmptyState, ErrorState } from '../shared/states.tsx';
import { isMapping } from './mapping-view.ts';
import { mappingWords } from './mapping-words.ts';
import { QualityReport } from './quality-report.tsx';
import { SourceProgress } from './source-progress.tsx';
import { nextStep, stepsOf } from './source-view.ts';
import type { StepName } from './source-view.ts';
import { StepAsks } from './step-asks.tsx';
import { StepCameIn } from './step-came-in.tsx';
import { StepMeans } from './step-means.tsx';
import { Steps } from './steps.tsx';
import styles from './records.module.css';
import { useSource } from './use-source.ts';
import type { SourceActions } from './use-source.ts';
import { waitingSources } from './waiting-sources.ts';
import { words } from './words.ts';

/** One file, from what came in to what is missing. */
export function SourcePage(): ReactNode {
  const t = useWords(words);
  const company = useCompanySlug();
  const actions = useSource(company, useSourceId());
  const title = actions.state.data?.file ?? t.title;
  return (
    <Page title={title} lead={<Link {...recordsPlace(company)}>{t.back}</Link>}>
      <Answered answer={actions.state}>{(state) => <Source state={state} actions={actions} />}</Answered>
    </Page>
  );
}

interface SourceProps {
  readonly state: SourceState;
  readonly actions: SourceActions;
}

function Source({ state, actions }: SourceProps): ReactNode {
  const t = useWords(words);
  const company = useCompanySlug();
  const goTo = useGo();
  const again = <Link {...recordsPlace(company)}>{t.another}</Link>;
  const cancel = (): void => actions.forget.mutate(undefined, { onSettled: () => goTo(recordsPlace(company)) });
  if (state.phase === 'reading' || state.phase === 'importing')
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

function FourSteps({ state, actions, cancel }: SourceProps & { readonly cancel: () => void }): ReactNode {
  const [address, change] = useAddress();
  const steps = stepsOf(state);
  const step =
    steps.find(({ name, isOpen }) => isOpen && name === address['step'])?.name ??
    (state.phase === 'imported' ? 'missing' : 'in');
  const failure = actions.correct.error ?? actions.importIt.error;
  const go = (next: StepName): void => {
    change({ step: next });
    window.scrollTo({ top: 0 });
  };
  return (
    <div className={styles.stack}>
      <Steps steps={steps} current={step} go={go} />
      {failure !== null && <ErrorState problem={problemIn(failure)} />}
      <div className={styles.stepBody}>
        <Step step={step} state={state} actions={actions} />
      </div>
      {state.phase === 'imported' ? (
        <AfterImport />
      ) : (
        <StepActions step={step} state={state} actions={actions} go={go} cancel={cancel} />
      )}
    </div>
  );
}

function Step({ step, state, actions }: SourceProps & { readonly step: StepName }): ReactNode {
  const { understanding, quality } = state;
  const correct = (mapping: Parameters<typeof actions.correct.mutate>[0]): void => actions.correct.mutate(mapping);
  if (step === 'in') return <StepCameIn state={state} />;
  if (step === 'missing')
    return quality === null ? null : <QualityReport quality={quality} importId={state.importId} />;
  if (understanding === null) return null;
  const pending = actions.correct.isPending ? actions.correct.variables : null;
  if (step === 'ask') return <StepAsks questions={understanding.questions} pending={pending} correct={correct} />;
  const mapping = isMapping(pending) ? pending : understanding.mapping;
  return <StepMeans state={state} understanding={understanding} mapping={mapping} correct={correct} />;
}

interface StepActionsProps extends SourceProps {
  readonly step: StepName;
  readonly go: (step: StepName) => void;
  readonly cancel: () => void;
}

/** On with the next step, or import: always at the same place. */
function StepActions({ step, state, actions, go, cancel }: StepActionsProps): ReactNode {
  const t = useWords(words);
  const meaning = useWords(mappingWords);
  const missing = state.understanding?.missing ?? [];
  const next = nextStep(step);
  const importIt = (
    <Button
      variant={next === null ? 'filled' : 'default'}
      disabled={missing.length > 0 || actions.correct.isPending}
      loading={actions.importIt.isPending}
      onClick={() => actions.importIt.mutate()}
    >
      {t.importNow}
    </Button>
  );
  return (
    <div className={styles.actions}>
      {missing.length > 0 && (
        <div className={styles.missing}>
          {t.cannotImport}
          <ul>
            {missing.map((one, n) => (
              <li key={n}>
                <Said statement={one} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <Button variant="subtle" onClick={cancel}>
        {t.cancel}
      </Button>
      {actions.correct.isPending && <output className={styles.soft}>{meaning.saving}</output>}
      <div className={styles.buttons}>
        {importIt}
        {next !== null && <Button onClick={() => go(next)}>{t.next}</Button>}
      </div>
    </div>
  );
}

/** The one next action: the chain; or the next file, while others wait. */
function AfterImport(): ReactNode {
  const t = useWords(words);
  const company = useCompanySlug();
  const goTo = useGo();
  const source = useSourceId();
  const [other] = waitingSources(company).filter((one) => one.source !== source);
  return (
    <div className={styles.actions}>
      <span />
      <div className={styles.buttons}>
        {other !== undefined && (
          <Button variant="default" onClick={() => goTo(sourcePlace(company, other.source))}>
            {other.file}
          </Button>
        )}
        <Button onClick={() => goTo(chainPlace(company))}>{t.seeChain}</Button>
      </div>
    </div>
  );
}
