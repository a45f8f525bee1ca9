import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Locale } from '@aval/core/explain';
import { findLocale } from './locale-choice.ts';

export type { Locale } from '@aval/core/explain';

/** What a page says: text, or a function of its values; the same keys in both languages. */
export interface Catalog<T> {
  readonly fr: T;
  readonly en: T;
}

const STORED = 'aval.locale';
const Current = createContext<readonly [Locale, (locale: Locale) => void]>(['fr', () => undefined]);

/** Gives the page its language: the one chosen before, else the browser's first of French and English. */
export function LocaleProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [locale, setLocale] = useState<Locale>(() => findLocale(localStorage.getItem(STORED), navigator.languages));
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const value = useMemo(
    () =>
      [
        locale,
        (chosen: Locale) => {
          localStorage.setItem(STORED, chosen);
          document.documentElement.lang = chosen;
          setLocale(chosen);
        },
      ] as const,
    [locale],
  );
  return <Current value={value}>{children}</Current>;
}

export const useLocale = (): Locale => useContext(Current)[0];
export const useLocaleChoice = (): readonly [Locale, (locale: Locale) => void] => useContext(Current);

/** The words of a catalogue in the reader's language. A key missing in one language is a type error where it is used. */
export function useWords<T>(catalog: Catalog<T>): T {
  return catalog[useLocale()];
}
