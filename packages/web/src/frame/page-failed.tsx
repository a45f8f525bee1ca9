import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { problemIn } from '../shared/api.ts';
import { useWords } from '../shared/locale.tsx';
import { Page } from '../shared/page-frame.tsx';
import { EmptyState, ErrorState } from '../shared/states.tsx';
import { words } from './words.ts';

/** A page that could not be drawn: what happened, what is safe, what to do. */
export function PageFailed({ error, reset }: { readonly error: unknown; readonly reset: () => void }): ReactNode {
  const t = useWords(words);
  return (
    <Page title={t.pageFailed}>
      <ErrorState problem={problemIn(error)} retry={reset} />
    </Page>
  );
}

export function NotFound(): ReactNode {
  const t = useWords(words);
  return (
    <Page title={t.notFound}>
      <EmptyState title={t.notFoundText} action={<Link to="/">{t.backToStart}</Link>} />
    </Page>
  );
}
