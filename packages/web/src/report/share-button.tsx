import { IconShare2 } from '@tabler/icons-react';
import { Suspense, lazy, useState } from 'react';
import type { ReactNode } from 'react';
import { useCompanyIfAny } from '../shared/company.ts';
import { useWords } from '../shared/locale.tsx';
import { words } from './words.ts';

const ShareDialog = lazy(() => import('./share-dialog.tsx'));

/** Opens what can be handed on; only where there is a company. */
export function ShareButton({ className }: { readonly className: string | undefined }): ReactNode {
  const t = useWords(words);
  const company = useCompanyIfAny();
  const [isOpen, setIsOpen] = useState(false);
  if (company === undefined) return null;
  return (
    <>
      <button type="button" className={className} onClick={() => setIsOpen(true)} title={t.share}>
        <IconShare2 size={16} aria-hidden />
        <span className="aval-unseen">{t.share}</span>
      </button>
      <Suspense>{isOpen && <ShareDialog onClose={() => setIsOpen(false)} />}</Suspense>
    </>
  );
}
