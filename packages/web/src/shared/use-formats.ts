import { useMemo } from 'react';
import { useCompanyIfAny } from './company.ts';
import { formatsOf } from './formats.ts';
import type { Formats } from './formats.ts';
import { useLocale } from './locale.tsx';

export type { Formats } from './formats.ts';

/** How values are written here: the reader's language, the company's zone. */
export function useFormats(): Formats {
  const locale = useLocale();
  const zone = useCompanyIfAny()?.zone ?? 'UTC';
  return useMemo(() => formatsOf(locale, zone), [locale, zone]);
}
