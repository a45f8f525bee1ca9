import type { ReactNode } from 'react';
import { useWords } from '../shared/locale.tsx';
import { useFormats } from '../shared/use-formats.ts';
import styles from './records.module.css';
import type { StepName, StepView } from './source-view.ts';
import { words } from './words.ts';

interface StepsProps {
  readonly steps: readonly StepView[];
  readonly current: StepName;
  readonly go: (step: StepName) => void;
}

export function Steps({ steps, current, go }: StepsProps): ReactNode {
  const t = useWords(words);
  const f = useFormats();
  return (
    <nav aria-label={t.stepsLabel}>
      <ol className={styles.steps}>
        {steps.map(({ name, isOpen, count }, n) => (
          <li key={name}>
            <button
              type="button"
              className={styles.step}
              disabled={!isOpen}
              aria-current={name === current ? 'step' : undefined}
              onClick={() => go(name)}
            >
              <span className={styles.stepNumber}>{n + 1}</span>{' '}
              <span className={styles.stepName}>{t.steps[name]}</span>
              {count > 0 && <span className={styles.count}>{f.count(count)}</span>}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
