import { describe, expect, it } from 'vitest';
import { fuzz } from './fuzzer.ts';
import { SUBJECTS } from './subjects.ts';

describe('a reader given damaged files', () => {
  it.each(SUBJECTS)('keeps its promises: $reader', async (subject) => {
    const report = await fuzz(subject, { seed: 20_261_123, inputs: 200, seconds: 2.5 });
    expect(
      report.findings.map(({ finding, input }) => ({ ...finding, input: Buffer.from(input).toString('base64') })),
    ).toEqual([]);
    expect(report.inputs).toBeGreaterThan(2);
    expect(report.reached).toBeGreaterThan(1000);
  });
});
