import type { Claim, Statement } from '../explain/index.ts';
import { addressOf, claim, known, limitsOf, share, statement } from './claim.ts';
import { sharesOf } from './claim-clock.ts';
import { whyNothing } from './claim.ts';
import type { Clock, Direction, FacingPart } from './answers.ts';
import type { Scope } from './scope.ts';

const BY_DIRECTION = ['work', 'hand-off', 'wait'] as const satisfies readonly Clock[];

/** Whom the company faces, in one sentence: each share on its own clock. Rests on the claims of the clocks. */
export function claimTotal(scope: Scope): Claim {
  const part = (clock: Clock, name: Direction): Pick<FacingPart, 'share' | 'range'> | undefined => {
    const told = sharesOf(scope, clock);
    const found = told?.parts.find((one) => one.name === name);
    if (found !== undefined || told === null || told === undefined) return found;
    return told.parts.some(({ of }) => of.includes(name)) ? undefined : { share: 0, range: null };
  };
  const value = (name: string, found: Pick<FacingPart, 'share'> | undefined): Statement['values'] =>
    found === undefined ? {} : { [name]: share(found.share) };
  const values = {
    ...value('work', part('work', 'hierarchy')),
    ...value('handOffs', part('hand-off', 'hierarchy')),
    ...value('waiting', part('wait', 'hierarchy')),
    ...((part('wait', 'customer')?.share ?? 0) > 0 ? value('answer', part('wait', 'customer')) : {}),
  };
  const main = part('work', 'hierarchy') ?? part('hand-off', 'hierarchy') ?? part('wait', 'hierarchy');
  const code = main === undefined ? '.unknown' : scope.knowsHierarchy ? '' : '.no-hierarchy';
  return claim(scope, {
    id: addressOf(scope, 'total'),
    statement: statement(`orientation.total${code}`, values),
    figure: main === undefined ? whyNothing(scope, scope.clocks.work) : known(share(main.share), main.range),
    method: statement('orientation.total.method'),
    limits: limitsOf(scope, 'hand-off'),
    refutedBy: statement('orientation.refuted'),
    because: BY_DIRECTION.map((clock) => addressOf(scope, clock)),
    factCount: 0,
  });
}
