import type { ReactNode } from 'react';
import type { SourceState } from '@aval/server/contract';
import { useAddress } from '../shared/address.ts';
import { useWords } from '../shared/locale.tsx';
import { isMapping } from './mapping-view.ts';
import { QualityReport } from './quality-report.tsx';
import styles from './records.module.css';
import { stepsOf } from './source-view.ts';
import type { StepName } from './source-view.ts';
import { AfterImport, StepActions } from './step-actions.tsx';
import { StepAsks } from './step-asks.tsx';
import { StepCameIn } from './step-came-in.tsx';
import { StepMeans } from './step-means.tsx';
import { Steps } from './steps.tsx';
import type { SourceActions } from './use-source.ts';
import { words } from './words.ts';

interface FourStepsProps {
  readonly state: SourceState;
  readonly actions: SourceActions;
  /** Forgets the file and leaves. */
  readonly cancel: () => void;
}

/** What came in, what it means, what must be asked, what is missing: one at a time, the step in the address. */
export function FourSteps({ state, actions, cancel }: FourStepsProps): ReactNode {
  const [address, change] = useAddress();
  const steps = stepsOf(state);
  const step =
    steps.find(({ name, isOpen }) => isOpen && name === address['step'])?.name ??
    (state.phase === 'imported' ? 'missing' : 'in');
  const go = (next: StepName): void => {
    change({ step: next });
    window.scrollTo({ top: 0 });
  };
  return (
    <div className={styles.stack}>
      <Steps steps={steps} current={step} go={go} />
      {state.reused !== null && state.phase === 'understood' && <Reused file={state.reused.file} />}
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

function Step({ step, state, actions }: Omit<FourStepsProps, 'cancel'> & { readonly step: StepName }): ReactNode {
  const { understanding, quality } = state;
  const { correct } = actions.corrections;
  if (step === 'in') return <StepCameIn state={state} />;
  if (step === 'missing')
    return quality === null ? null : <QualityReport quality={quality} importId={state.importId} />;
  if (understanding === null) return null;
  const pending = actions.correct.isPending ? actions.correct.variables.mapping : null;
  if (step === 'ask') return <StepAsks understanding={understanding} pending={pending} correct={correct} />;
  const mapping = isMapping(pending) ? pending : understanding.mapping;
  return <StepMeans understanding={understanding} mapping={mapping} correct={correct} />;
}

/** What was said of an earlier export of the same shape holds for this one. */
function Reused({ file }: { readonly file: string }): ReactNode {
  const t = useWords(words);
  return (
    <p className={styles.reused}>
      <strong>{t.reused(file)}</strong> {t.reusedText}
    </p>
  );
}
