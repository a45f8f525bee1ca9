import { expect, it } from 'vitest';
import { rightShare, tellRoles } from './roles.ts';

it('guesses the role of a column right, and knows how surely', async (context) => {
  const told = await tellRoles();
  if (told.length === 0) return context.skip('no data beside the project (../shared/data)');
  const wrong = told.filter(({ right }) => !right).map((one) => `${one.story} ${one.column}: ${one.guessed}`);
  expect(rightShare(told).share, wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
  expect(rightShare(told, 0.9).share, wrong.join('\n')).toBeGreaterThanOrEqual(0.9);
  const meant = told.filter(({ wanted }) => !wanted.includes('attribute'));
  expect(rightShare(meant).share, wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
});
