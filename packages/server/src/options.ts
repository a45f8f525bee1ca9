import { parseArgs } from 'node:util';
import type { Locale } from '@aval/core/explain';

export interface ServerOptions {
  readonly workspace: string;
  readonly host: string;
  readonly port: number;
  /** The port was named by the user: no other is tried. */
  readonly portNamed: boolean;
  readonly open: boolean;
  readonly locale: Locale;
  /** Set when the arguments cannot be understood. */
  readonly problem?: string;
}

export const DEFAULT_PORT = 4700;

/** Flags first, then environment (`AVAL_WORKSPACE`, `AVAL_PORT`, `AVAL_LOCALE`, `LANG`), then loopback, French unless the machine says English. */
export function readOptions(args: readonly string[], env: Readonly<Record<string, string | undefined>>): ServerOptions {
  const { values, problem } = parse(args);
  const port = values.port ?? env['AVAL_PORT'];
  const wrongPort =
    port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535) ? `--port ${port}` : undefined;
  const trouble = problem ?? wrongPort;
  return {
    workspace: values.workspace ?? env['AVAL_WORKSPACE'] ?? 'aval-workspace',
    host: values.host ?? '127.0.0.1',
    port: port === undefined || wrongPort !== undefined ? DEFAULT_PORT : Number(port),
    portNamed: port !== undefined,
    open: values.open ?? false,
    locale: localeOf(values.locale ?? env['AVAL_LOCALE'] ?? env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG']),
    ...(trouble === undefined ? {} : { problem: trouble }),
  };
}

const localeOf = (tag: string | undefined): Locale => (/^en/i.test(tag ?? '') ? 'en' : 'fr');

interface Flags {
  readonly workspace?: string;
  readonly host?: string;
  readonly port?: string;
  readonly locale?: string;
  readonly open?: boolean;
}

function parse(args: readonly string[]): { values: Flags; problem?: string } {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      args: [...args],
      allowNegative: true,
      options: { workspace: text, host: text, port: text, locale: text, open: { type: 'boolean' } },
    });
    return { values };
  } catch (error) {
    return { values: {}, problem: (error as Error).message };
  }
}
