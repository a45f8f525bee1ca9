import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Problem } from '@aval/server/contract';
import { problemIn } from './api.ts';
import { useWords } from './locale.tsx';
import styles from './states.module.css';
import { words } from './words.ts';

export type Shape = 'lines' | 'figures' | 'chart' | 'table' | 'map';

/** The shape of what comes, still for screen readers: "loading". */
export function Loading({ shape = 'lines' }: { readonly shape?: Shape }): ReactNode {
  const t = useWords(words);
  return (
    <output className={styles.loading} data-shape={shape}>
      <span className="aval-unseen">{t.loading}</span>
      {Array.from({ length: PIECES[shape] }, (_, n) => (
        <span key={n} className={styles.piece} style={{ '--n': n } as never} aria-hidden />
      ))}
    </output>
  );
}
const PIECES: Record<Shape, number> = { lines: 3, figures: 3, chart: 24, table: 8, map: 9 };

interface ErrorStateProps {
  readonly problem: Problem;
  readonly retry?: () => void;
}

/** What happened, what is safe, what to do. */
export function ErrorState({ problem, retry }: ErrorStateProps): ReactNode {
  const t = useWords(words);
  const own = t.problems[problem.code];
  return (
    <div role="alert" className={styles.state} data-kind="error">
      <p className={styles.stateTitle}>
        <IconAlertTriangle size={18} aria-hidden /> {own?.what ?? problem.title}
      </p>
      {own === undefined && <p className={styles.detail}>{problem.detail}</p>}
      <p>{own?.next ?? problem.next}</p>
      <p className={styles.safe}>{t.recordsAreSafe}</p>
      {retry !== undefined && (
        <button type="button" className={styles.action} onClick={retry}>
          {t.retry}
        </button>
      )}
    </div>
  );
}

interface EmptyStateProps {
  /** What will be here. */
  readonly title: string;
  readonly children?: ReactNode;
  /** The one next action: a link or a button. */
  readonly action?: ReactNode;
}

export function EmptyState({ title, children, action }: EmptyStateProps): ReactNode {
  return (
    <div className={styles.state} data-kind="empty">
      <p className={styles.stateTitle}>{title}</p>
      {children !== undefined && <div>{children}</div>}
      {action !== undefined && <div className={styles.next}>{action}</div>}
    </div>
  );
}

interface AnsweredProps<T> {
  readonly answer: UseQueryResult<T>;
  readonly shape?: Shape;
  readonly children: (data: T) => ReactNode;
}

/** An answer once it is there; until then its shape, or why it did not come. Dims what is being replaced. */
export function Answered<T>({ answer, shape = 'lines', children }: AnsweredProps<T>): ReactNode {
  if (answer.isError) return <ErrorState problem={problemIn(answer.error)} retry={() => void answer.refetch()} />;
  if (answer.data === undefined) return <Loading shape={shape} />;
  return (
    <div className={styles.answered} aria-busy={answer.isPlaceholderData}>
      {children(answer.data)}
    </div>
  );
}
