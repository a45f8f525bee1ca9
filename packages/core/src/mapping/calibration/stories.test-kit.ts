import { DATABASES } from './databases.test-kit.ts';
import { INVOICES_AND_ORDERS_OF_TOOLS } from './invoices-and-orders-of-tools.test-kit.ts';
import { INVOICES_AND_ORDERS } from './invoices-and-orders.test-kit.ts';
import { LOGS_OF_TRADES } from './logs-of-trades.test-kit.ts';
import { LOGS } from './logs.test-kit.ts';
import type { Trade } from './rules.test-kit.ts';
import { SALES_DATABASES } from './sales-databases.test-kit.ts';
import { SERVICES_OF_TRADES } from './services-of-trades.test-kit.ts';
import { SERVICES } from './services.test-kit.ts';

/** Little sources of many trades, languages and tools, with the roles that would be right. At first sight 94.4 % of them was. */
export const STORIES: readonly Trade[] = [
  ...INVOICES_AND_ORDERS,
  ...INVOICES_AND_ORDERS_OF_TOOLS,
  ...SERVICES,
  ...SERVICES_OF_TRADES,
  ...LOGS,
  ...LOGS_OF_TRADES,
  ...SALES_DATABASES,
  ...DATABASES,
];
