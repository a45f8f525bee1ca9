import { readName } from './verdict-words.ts';
import type { NameRead } from './verdict-words.ts';

/** What an act does at a gate: a hold begins, it answers by its name, or it decides and what follows tells the answer. */
type GatePart = 'opens' | 'yes' | 'no' | 'decides';

/**
 * How the answer of a gate is known. `hold`: it is set and released. `verdict`: yes and no are acts of their own. `refusal`: only
 * refusals are recorded. `decision`: one act, and what follows it tells.
 */
export type GateShape = 'hold' | 'verdict' | 'refusal' | 'decision';

/** Something of somebody's authority that requests pass, made of one or more activities. */
export interface Gate {
  readonly name: string;
  /** Who decides by the names, when they say so. */
  readonly level: string | null;
  readonly shape: GateShape;
  readonly acts: readonly { readonly activity: string; readonly part: GatePart }[];
}

interface Read extends NameRead {
  readonly activity: string;
}

/**
 * Gathers activities of authority into gates by their names: "Header Block Set" and "Header Block Removed" are one. `others` are
 * the names of all other activities: a refusal beside whose name somebody hands in is that person's own withdrawal, and no gate.
 * In the order of the names.
 */
export function findGates(
  approvals: readonly string[],
  others: readonly string[],
): { readonly gates: readonly Gate[]; readonly withdrawals: readonly string[] } {
  const handedIn = new Set(
    others
      .map(readName)
      .filter(({ isSubmitting }) => isSubmitting)
      .map(({ key }) => key),
  );
  const read = approvals.toSorted().map((activity): Read => ({ activity, ...readName(activity) }));
  const named = [...Map.groupBy(read, ({ key }) => key).values()];
  const isWithdrawn = (acts: readonly Read[]): boolean =>
    acts.every(({ verdict, key }) => verdict === 'no' && handedIn.has(key));
  return {
    gates: named
      .filter((acts) => !isWithdrawn(acts))
      .flatMap(gatesOf)
      .toSorted((a, b) => compare(a.name, b.name)),
    withdrawals: named.filter(isWithdrawn).flatMap((acts) => acts.map(({ activity }) => activity)),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Acts of one key that answer each other are one gate; else each is its own. */
function gatesOf(acts: readonly Read[]): Gate[] {
  const says = (verdict: NameRead['verdict']): boolean => acts.some((act) => act.verdict === verdict);
  const shape: GateShape | undefined =
    says('opens') && (says('yes') || says('no')) ? 'hold' : says('yes') && says('no') ? 'verdict' : undefined;
  if (shape === undefined) return acts.map(aloneOf);
  const told = acts.filter(({ verdict }) => verdict !== null);
  const [first] = told;
  return [
    {
      name: first?.rest || first?.activity || '',
      level: first?.level ?? null,
      shape,
      acts: told.map(({ activity, verdict }) => ({ activity, part: verdict ?? 'decides' })),
    },
    ...acts.filter(({ verdict }) => verdict === null).map(aloneOf),
  ];
}

function aloneOf({ activity, verdict, level }: Read): Gate {
  if (verdict === 'no') return { name: activity, level, shape: 'refusal', acts: [{ activity, part: 'no' }] };
  if (verdict === 'opens' && HOLDS.test(activity))
    return { name: activity, level, shape: 'hold', acts: [{ activity, part: 'opens' }] };
  return { name: activity, level, shape: 'decision', acts: [{ activity, part: 'decides' }] };
}

/** Names that say that something is held from then on, also when nothing is recorded to release it. */
const HOLDS = /\b(set|blocked|locked|held|on hold|gesetzt|gesperrt|bloqu[ée]e?|geblokkeerd|bloqueado|bloccato)\b/i;
