import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { SourceState } from '@aval/server/contract';
import { problemIn } from '../shared/api.ts';
import { Said } from '../shared/claim-sentence.tsx';
import { useCompanySlug, useSourceId } from '../shared/company.ts';
import { useWords } from '../shared/locale.tsx';
import { chainPlace, sourcePlace, useGo } from '../shared/places.ts';
import { ErrorState } from '../shared/states.tsx';
import { Dialog } from './dialog.tsx';
import { mappingWords } from './mapping-words.ts';
import styles from './records.module.css';
import { nextStep } from './source-view.ts';
import type { StepName } from './source-view.ts';
import type { SourceActions } from './use-source.ts';
import { waitingSources } from './waiting-sources.ts';
import { words } from './words.ts';

interface StepActionsProps {
  readonly state: SourceState;
  readonly actions: SourceActions;
  readonly step: StepName;
  readonly go: (step: StepName) => void;
  readonly cancel: () => void;
}

/** On with the next step, or import: always at the same place. */
export function StepActions({ step, state, actions, go, cancel }: StepActionsProps): ReactNode {
  const t = useWords(words);
  const meaning = useWords(mappingWords);
  const missing = state.understanding?.missing ?? [];
  const next = nextStep(step);
  const failure = actions.correct.error ?? actions.importIt.error;
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
      {failure !== null && (
        <div className={styles.refusal}>
          <ErrorState problem={problemIn(failure)} />
        </div>
      )}
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
      <GiveUp file={state.file} cancel={cancel} />
      {(['undo', 'redo'] as const).map((way) => {
        const act = actions.corrections[way];
        return act === undefined ? null : (
          <Button key={way} variant="subtle" onClick={act}>
            {t[way]}
          </Button>
        );
      })}
      {actions.correct.isPending && <output className={styles.soft}>{meaning.saving}</output>}
      <div className={styles.buttons}>
        {importIt}
        {next !== null && <Button onClick={() => go(next)}>{t.next}</Button>}
      </div>
    </div>
  );
}

/** Leaves the file aside, once a person has confirmed it: what was corrected goes with it. */
function GiveUp({ file, cancel }: { readonly file: string; readonly cancel: () => void }): ReactNode {
  const t = useWords(words).giveUp;
  const [isAsked, setIsAsked] = useState(false);
  return (
    <>
      <Button variant="subtle" onClick={() => setIsAsked(true)}>
        {t.button}
      </Button>
      {isAsked && (
        <Dialog
          title={t.title(file)}
          onClose={(value) => {
            setIsAsked(false);
            if (value === 'give-up') cancel();
          }}
        >
          <p className={styles.soft}>{t.text}</p>
          <div className={styles.dialogButtons}>
            <Button variant="default" type="submit" value="stay" data-first>
              {t.stay}
            </Button>
            <Button type="submit" value="give-up" color="red">
              {t.confirm}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}

/** The one next action: the chain; or the next file, while others wait. */
export function AfterImport(): ReactNode {
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
            {t.nextFile(other.file)}
          </Button>
        )}
        <Button onClick={() => goTo(chainPlace(company))}>{t.seeChain}</Button>
      </div>
    </div>
  );
}
