import {
  IconChartBarOff,
  IconClockHour4,
  IconCoins,
  IconColumns2,
  IconCompass,
  IconDatabaseImport,
  IconHourglass,
  IconRoute2,
  IconRubberStamp,
  IconShieldLock,
  IconSun,
  IconTimeline,
  IconUsers,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';

interface PageEntry {
  /** Its address below the company's, and its name in `frame/words.ts`. */
  readonly page: string;
  readonly icon: ComponentType<{ size: number; 'aria-hidden': boolean }>;
  /** The lens whose filters the page honours; none: it shows all records. */
  readonly lens?: string;
}

/** The pages of a company, in the order of the rail; a new one is an entry here, its module in `router.tsx` and its name in `frame/words.ts`. */
export const PAGES = [
  { page: 'today', icon: IconSun },
  { page: 'chain', icon: IconRoute2 },
  { page: 'cash', icon: IconCoins, lens: 'cash' },
  { page: 'vain', icon: IconChartBarOff, lens: 'vain' },
  { page: 'constraint', icon: IconHourglass, lens: 'constraint' },
  { page: 'approval', icon: IconRubberStamp, lens: 'approval' },
  { page: 'loyalty', icon: IconUsers, lens: 'loyalty' },
  { page: 'indicator', icon: IconTimeline, lens: 'indicator' },
  { page: 'orientation', icon: IconCompass, lens: 'orientation' },
  { page: 'time', icon: IconClockHour4, lens: 'time' },
  { page: 'compare', icon: IconColumns2 },
  {
    page: 'records',
    icon: IconDatabaseImport,
  },
  { page: 'privacy', icon: IconShieldLock },
] as const satisfies readonly PageEntry[];

export type PageName = (typeof PAGES)[number]['page'];
