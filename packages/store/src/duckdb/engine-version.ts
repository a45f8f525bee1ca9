import { version } from '@duckdb/node-api';

/** The version of the embedded engine, like `v1.5.6`. */
export const engineVersion = (): string => version();
