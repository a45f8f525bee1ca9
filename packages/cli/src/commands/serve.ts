import type { Effects } from '../effects.ts';
import { ensureDemo } from './demo.ts';
import type { CommonOptions } from './options.ts';

export interface ServeOptions extends CommonOptions {
  readonly port: number;
  readonly host: string;
  readonly open?: boolean;
  readonly demo?: boolean;
}

/** `aval serve`: the screens, on this computer only unless told otherwise. */
export async function runServe(options: ServeOptions, effects: Effects): Promise<number> {
  if (options.demo === true) await ensureDemo(options.workspace, effects);
  return effects.runServer([
    '--workspace',
    options.workspace,
    '--port',
    String(options.port),
    '--host',
    options.host,
    '--locale',
    effects.locale,
    ...(options.open === true ? ['--open'] : []),
  ]);
}
