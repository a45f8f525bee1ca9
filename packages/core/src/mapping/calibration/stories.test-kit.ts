import { DATABASES } from './databases.test-kit.ts';
import { INVOICES_AND_ORDERS } from './invoices-and-orders.test-kit.ts';
import { LOGS } from './logs.test-kit.ts';
import { SERVICES } from './services.test-kit.ts';
import type { Trade } from './rules.test-kit.ts';

/** Little sources of many trades, languages and tools, with the roles that would be right. At first sight 94.4 % of them was. */
export const STORIES: readonly Trade[] = [...INVOICES_AND_ORDERS, ...SERVICES, ...LOGS, ...DATABASES];
