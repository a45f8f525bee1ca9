import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openBench } from './staged.test-kit.ts';

const text = fc.oneof(
  fc.constant(null),
  fc.constantFrom(
    '',
    'COMPLETE',
    'twelve bytes',
    'thirteen byte',
    'é',
    'exactement 12',
    '2011-10-01T00:38:44.546+02:00',
    '😀😀😀😀',
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 }).filter((value) => !value.includes('\0')),
);

it('property: texts come back from the engine as they were written', async () => {
  const bench = await openBench();
  const rows = fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 3000 });
  await fc.assert(
    fc.asyncProperty(rows, async (written) => {
      await bench.staging.clear();
      const table = bench.staging.sink.table('t');
      for (const name of ['a', 'b']) table.column(name);
      for (const [i, values] of written.entries()) {
        table.begin(i);
        values.forEach((value, c) => value !== null && table.set(c, value));
        await table.end();
      }
      await bench.staging.finish();
      expect((await bench.rows('t')).map(({ a, b }) => [a, b])).toEqual(written);
    }),
    { numRuns: 30 },
  );
  await bench.done();
});

it('a value that is written over is not taken for the one before it', async () => {
  const bench = await openBench();
  const table = bench.staging.sink.table('t');
  const column = table.column('a');
  const over = Buffer.from('another value, longer');
  for (const row of [1, 2]) {
    table.begin(row);
    table.set(column, 'one value');
    if (row === 1) table.setBytes?.(column, over, 0, over.length);
    await table.end();
  }
  await bench.staging.finish();
  expect((await bench.rows('t')).map(({ a }) => a)).toEqual(['another value, longer', 'one value']);
  await bench.done();
});
