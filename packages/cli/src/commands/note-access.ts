import { readAddress } from '@aval/core/lenses';
import { AccessLog } from '@aval/store';
import type { Ledger } from '@aval/store';
import type { Effects } from '../effects.ts';

const PARTS = ['from', 'to', 'customer', 'team', 'level'] as const;

/** Notes which question a command opened, of which part, for the people concerned to read. What is about privacy has its own journal. */
export function noteAccess(ledger: Ledger, options: object, effects: Effects): void {
  const { command, subject } = effects.asked ?? { command: '', subject: '' };
  if (command === '' || command === 'privacy') return;
  const address = command === 'why' ? readAddress(subject) : undefined;
  const values: Readonly<Record<string, unknown>> = { ...options, ...address?.values };
  const part = PARTS.flatMap((name) => (typeof values[name] === 'string' ? [`${name}=${values[name]}`] : [])).join('&');
  const log = new AccessLog(ledger.directory, effects.now);
  log.note({
    who: effects.account,
    via: 'command',
    what: address === undefined ? command : `${command} ${address.family}`,
    part,
  });
  log.close();
}
