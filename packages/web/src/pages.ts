import { IconCoins, IconColumns2, IconDatabaseImport, IconRoute2, IconSun } from '@tabler/icons-react';
import type { ComponentType } from 'react';

// oxlint-disable-next-line typescript/no-explicit-any -- a page's module also holds what other modules use of it
type Pages = Record<string, any>;

interface PageEntry {
  /** Its address below the company's, and its name in `frame/words.ts`. */
  readonly page: string;
  readonly icon: ComponentType<{ size: number; 'aria-hidden': boolean }>;
  readonly load: () => Promise<Pages>;
  readonly component: string;
  /** The lens whose filters the page honours; none: it shows all records. */
  readonly lens?: string;
}

/** The pages of a company, in the order of the rail; a new one is an entry here and its name in `frame/words.ts`. */
export const PAGES = [
  { page: 'today', icon: IconSun, load: () => import('./today/today-page.tsx'), component: 'TodayPage' },
  { page: 'chain', icon: IconRoute2, load: () => import('./chain/chain-page.tsx'), component: 'ChainPage' },
  { page: 'cash', icon: IconCoins, load: () => import('./cash/cash-page.tsx'), component: 'CashPage', lens: 'cash' },
  { page: 'compare', icon: IconColumns2, load: () => import('./compare/compare-page.tsx'), component: 'ComparePage' },
  {
    page: 'records',
    icon: IconDatabaseImport,
    load: () => import('./records/records-page.tsx'),
    component: 'RecordsPage',
  },
] as const satisfies readonly PageEntry[];

export type PageName = (typeof PAGES)[number]['page'];
