import type { ReactNode } from 'react';
import type { SourceState } from '@aval/server/contract';
import { useWords } from '../shared/locale.tsx';
import { useFormats } from '../shared/use-formats.ts';
import { ProgressLine } from './progress-line.tsx';
import { viewProgress } from './progress-view.ts';
import styles from './records.module.css';
import { words } from './words.ts';

/** Reading or importing: the step, rows, rate, time left; it can be cancelled. */
export function SourceProgress({
  state,
  onCancel,
}: {
  readonly state: SourceState;
  readonly onCancel: () => void;
}): ReactNode {
  const t = useWords(words);
  const f = useFormats();
  const { progress } = state;
  const phase =
    state.phase === 'importing' ? t.phases.writing : state.phase === 'receiving' ? t.receiving : t.phases.reading;
  const { step, share, rowsPerSecond, secondsLeft } = progress === null ? NOTHING_YET : viewProgress(progress);
  const left =
    secondsLeft === null
      ? null
      : secondsLeft < 90
        ? t.thousands.seconds(Math.max(1, Math.round(secondsLeft)))
        : t.thousands.minutes(Math.round(secondsLeft / 60));
  return (
    <div className={styles.stack} aria-live="polite">
      <ProgressLine
        label={step === null ? phase : t.phases[step]}
        share={share}
        facts={[
          progress !== null && progress.rows > 0 ? t.progress.rows(f.count(progress.rows)) : null,
          rowsPerSecond === null ? null : t.progress.rate(f.count(rowsPerSecond)),
          left === null ? null : t.progress.left(left),
        ]}
        onCancel={onCancel}
      />
      <p className={styles.soft}>{t.progress.calm}</p>
    </div>
  );
}

/** Before the first word of the server. */
const NOTHING_YET = { step: null, share: null, rowsPerSecond: null, secondsLeft: null };
