import type { ActivityKind } from '../ledger/index.ts';
import type { ActivityGuess } from './guess.types.ts';

/** The activities of one source as its people name them, each with what it truly is. */
export interface NamedProcess {
  readonly process: string;
  readonly acts: readonly NamedAct[];
}
export interface NamedAct {
  readonly name: string;
  readonly kind: ActivityKind;
  /** `cash` for money received or paid; an end without cash. Judged apart from the kind. */
  readonly end?: Exclude<ActivityGuess['end'], null>;
}

/** `kind+end: name | name`, a line each. */
export function namedProcess(title: string, text: string): NamedProcess {
  const acts = text
    .trim()
    .split('\n')
    .flatMap((line) => {
      const colon = line.indexOf(':');
      const [kind, end] = line.slice(0, colon).trim().split('+');
      return line
        .slice(colon + 1)
        .split('|')
        .map((name): NamedAct => ({
          name: name.trim(),
          kind: kind as ActivityKind,
          ...(end === undefined ? {} : { end: end as Exclude<ActivityGuess['end'], null> }),
        }));
    });
  return { process: title, acts };
}

/** A third of the names, chosen by their letters alone: not looked at while the lexicons were written. */
export function isHeldOut(process: string, name: string): boolean {
  let hash = 2166136261;
  for (const letter of `${process}/${name}`) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0;
  return (hash >>> 8) % 3 === 0;
}
