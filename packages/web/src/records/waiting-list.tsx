import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { SourceState } from '@aval/server/contract';
import { apiPath, fetchAnswer } from '../shared/api.ts';
import { useWords } from '../shared/locale.tsx';
import { Block } from '../shared/page-frame.tsx';
import { sourcePlace } from '../shared/places.ts';
import { useFormats } from '../shared/use-formats.ts';
import { viewProgress } from './progress-view.ts';
import styles from './records.module.css';
import { openCount } from './source-view.ts';
import type { WaitingSource } from './waiting-sources.ts';
import { words } from './words.ts';

/** Files that were sent to make a company, as this browser remembers them. */
export function WaitingList({ sources }: { readonly sources: readonly WaitingSource[] }): ReactNode {
  const t = useWords(words);
  if (sources.length === 0) return null;
  return (
    <Block title={t.waitingTitle}>
      <ul className={styles.waiting}>
        {sources.map((one) => (
          <li key={one.source}>
            <span className={styles.waitingFile}>{one.file}</span>
            <Link {...sourcePlace(one.company, one.source)}>{t.waitingOpen}</Link>
          </li>
        ))}
      </ul>
    </Block>
  );
}

/** Every source of the company that is not facts yet, whoever sent it: side by side, each with where it stands. */
export function SourcesUnderWay({ company }: { readonly company: string }): ReactNode {
  const t = useWords(words);
  const sources = useUnderWay(company);
  if (sources.length === 0) return null;
  return (
    <Block title={sources.some(isWorking) ? t.underWayTitle : t.waitingTitle}>
      <ul className={styles.waiting}>
        {sources.map((state) => (
          <li key={state.source}>
            <span className={styles.waitingFile}>{state.file}</span>
            <Standing state={state} />
            <Link
              {...sourcePlace(company, state.source)}
              aria-label={`${isWorking(state) ? t.follow : t.waitingOpen} ${state.file}`}
            >
              {isWorking(state) ? t.follow : t.waitingOpen}
            </Link>
          </li>
        ))}
      </ul>
    </Block>
  );
}

/** Where a source stands: how far the work is, or what it waits for. */
function Standing({ state }: { readonly state: SourceState }): ReactNode {
  const t = useWords(words);
  const f = useFormats();
  const { phase, progress, understanding } = state;
  if (phase === 'understood' || phase === 'failed') {
    const questions = openCount(understanding);
    return <span className={styles.soft}>{phase === 'failed' ? t.failed : t.waitsFor(questions)}</span>;
  }
  const view = progress === null ? null : viewProgress(progress);
  const share = view?.share ?? null;
  const label = view === null ? (phase === 'importing' ? t.phases.writing : t.receiving) : t.phases[view.step];
  return (
    <span className={styles.standing}>
      <span className={styles.soft}>
        {label}
        {share !== null && ` · ${f.share(Math.round(share * 100) / 100)}`}
      </span>
      <progress
        className={styles.bar}
        aria-label={`${state.file}, ${label}`}
        max={100}
        value={share === null ? undefined : Math.round(share * 100)}
      />
    </span>
  );
}

const WORKING = ['receiving', 'reading', 'importing'];
const isWorking = ({ phase }: SourceState): boolean => WORKING.includes(phase);
const isUnderWay = (state: SourceState): boolean =>
  isWorking(state) || state.phase === 'understood' || state.phase === 'failed';

/** Asked again each second for as long as work is under way. */
function useUnderWay(company: string): readonly SourceState[] {
  const path = apiPath(company, 'sources');
  const { data = [] } = useQuery<readonly SourceState[]>({
    queryKey: [path],
    queryFn: ({ signal }) => fetchAnswer(path, { signal }),
    refetchOnMount: 'always',
    refetchInterval: ({ state }) => (state.data?.some(isWorking) === true ? 1000 : false),
  });
  return data.filter(isUnderWay);
}
