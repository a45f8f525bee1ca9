import { rightShare, tellRoles } from '../cases/roles.ts';

/** Prints, of every story with known roles, how many guesses are right, and those that are not. */
export async function printRoles(say: (line: string) => void): Promise<void> {
  const told = await tellRoles();
  if (told.length === 0) return say('../shared/data is not there: no roles to compare.');
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  say('\nguessed against true roles');
  for (const story of new Set(told.map((one) => one.story))) {
    const of = told.filter((one) => one.story === story);
    const { columns, share } = rightShare(of);
    say(`  ${story.padEnd(22)} ${String(columns).padStart(4)} columns, ${percent(share)} right`);
    for (const one of of.filter(({ right }) => !right)) {
      say(`      ${one.column}: ${one.guessed} (${percent(one.confidence)}), truly ${one.wanted.join(' or ')}`);
    }
  }
  const [all, sure] = [rightShare(told), rightShare(told, 0.9)];
  const meant = rightShare(told.filter(({ wanted }) => !wanted.includes('attribute')));
  say(`  all ${all.columns} columns: ${percent(all.share)} right`);
  say(`  the ${meant.columns} that mean more than an attribute: ${percent(meant.share)} right`);
  say(`  the ${sure.columns} guessed at 90 % or more: ${percent(sure.share)} right`);
}
