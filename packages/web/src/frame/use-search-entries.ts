import { useMantineColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { SearchHit } from '@aval/server/contract';
import { PAGES } from '../pages.ts';
import { apiPath, fetchAnswer, withQuery } from '../shared/api.ts';
import { useCompanies, useCompanyIfAny } from '../shared/company.ts';
import { useLocaleChoice, useWords } from '../shared/locale.tsx';
import { chainPlace, pagePlace, recordsPlace, startPlace, useGo } from '../shared/places.ts';
import type { Place } from '../shared/places.ts';
import { placeOfHit } from './frame-view.ts';
import { THEMES } from './switches.tsx';
import { words } from './words.ts';

/** One line of the search: what it is called, to what it belongs, what opening it does. */
export interface SearchEntry {
  readonly key: string;
  readonly label: string;
  readonly group: 'page' | 'action' | 'company' | SearchHit['kind'];
  readonly open: () => void;
}

/** What the page itself offers (`own`), and what the ledger knows by what is typed (`found`). */
export function useSearchEntries(typed: string): { own: readonly SearchEntry[]; found: readonly SearchEntry[] } {
  const goNow = useGo();
  const go: Go = (place) => () => goNow(place);
  return {
    own: [...usePageEntries(go), ...useCompanyEntries(go), ...useActionEntries(go)],
    found: useFoundEntries(typed, go),
  };
}

type Go = (place: Place) => () => void;

function usePageEntries(go: Go): readonly SearchEntry[] {
  const t = useWords(words);
  const company = useCompanyIfAny()?.company;
  if (company === undefined) return [];
  return PAGES.map(({ page }) => ({
    key: page,
    group: 'page',
    label: t.page[page],
    open: go(pagePlace(company, page)),
  }));
}

function useCompanyEntries(go: Go): readonly SearchEntry[] {
  const here = useCompanyIfAny();
  return (useCompanies() ?? [])
    .filter((one) => one !== here)
    .map((one) => ({
      key: `company ${one.company}`,
      group: 'company',
      label: one.name,
      open: go(chainPlace(one.company)),
    }));
}

function useActionEntries(go: Go): readonly SearchEntry[] {
  const t = useWords(words);
  const [locale, choose] = useLocaleChoice();
  const { setColorScheme } = useMantineColorScheme();
  const company = useCompanyIfAny();
  return [
    {
      key: 'import',
      group: 'action',
      label: t.importFile,
      open: go(company === undefined ? startPlace : recordsPlace(company.company)),
    },
    { key: 'new', group: 'action', label: t.newCompany, open: go(startPlace) },
    { key: 'language', group: 'action', label: t.otherLanguage, open: () => choose(locale === 'fr' ? 'en' : 'fr') },
    ...THEMES.map((theme): SearchEntry => ({
      key: theme,
      group: 'action',
      label: t.themeIs(t.themes[theme]),
      open: () => setColorScheme(theme),
    })),
  ];
}

function useFoundEntries(typed: string, go: Go): readonly SearchEntry[] {
  const company = useCompanyIfAny()?.company;
  const wanted = useSettled(typed.trim(), 150);
  const path = withQuery(apiPath(company ?? '', 'search'), { q: wanted });
  const { data } = useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => fetchAnswer<readonly SearchHit[]>(path, { signal }),
    enabled: company !== undefined && wanted.length > 1,
    placeholderData: (was) => was,
  });
  if (company === undefined || typed.trim().length < 2) return [];
  return (data ?? []).map((hit) => ({
    key: `${hit.kind} ${hit.id}`,
    group: hit.kind,
    label: hit.label,
    open: go(placeOfHit(company, hit)),
  }));
}

/** The value once it has not changed for a moment. */
function useSettled(value: string, milliseconds: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
