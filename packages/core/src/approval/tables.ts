import type { AnswerTable, Quantity } from '../explain/index.ts';
import { SMALL_LINK } from '../chain/index.ts';
import type { ApprovalAnswer } from './answers.ts';
import { count, hours, share } from './claim.ts';

const figure = (code: string) => ({ code: `approval.column.${code}`, kind: 'figure' }) as const;
const text = (code: string) => ({ code: `approval.column.${code}`, kind: 'text' }) as const;

/** A name as a cell: those of few people are a word. */
const nameOf = (name: string): Quantity =>
  name === SMALL_LINK ? { unit: 'word', value: 'approval-few' } : { unit: 'name', value: name };
const money = (value: { minor: number; currency: string } | null): Quantity | null =>
  value && { unit: 'money', ...value };

/** The gates, what waits now, and the steps, for documents and downloads. */
export function tablesOf({ gates, waiting, waitingCount, steps }: ApprovalAnswer): AnswerTable[] {
  return [
    {
      code: 'approval.table.gates',
      columns: [
        text('gate'),
        ...['decisions', 'median', 'p90', 'working', 'standing', 'yes', 'changed', 'returned', 'waiting'].map(figure),
      ],
      rows: gates.map((gate) => ({
        cells: [
          nameOf(gate.name),
          count(gate.decisions),
          gate.wait && hours(gate.wait.median),
          gate.wait && hours(gate.wait.p90),
          gate.wait?.workingMedian == null ? null : hours(gate.wait.workingMedian),
          money(gate.standing),
          gate.answers && share(gate.answers.rate),
          gate.changed && share(gate.changed.rate),
          share(gate.returned.rate),
          count(gate.waiting?.requests ?? 0),
        ],
        claim: gate.claim,
      })),
      rowCount: gates.length,
    },
    {
      code: 'approval.table.waiting',
      columns: [text('object'), text('gate'), figure('since'), figure('value')],
      rows: waiting.map(({ object, gate, sinceAt, value }) => ({
        cells: [
          { unit: 'name', value: object },
          nameOf(gate),
          { unit: 'instant', value: sinceAt, precision: 'minute' },
          money(value),
        ],
      })),
      rowCount: waitingCount,
    },
    {
      code: 'approval.table.steps',
      columns: [text('step'), ...['short', 'short-rate', 'long', 'long-rate', 'chance'].map(figure)],
      rows: steps.map(({ activity, groups, q, claim }) => {
        const [first, last] = [groups[0], groups.at(-1)];
        return {
          cells: [
            { unit: 'name', value: activity },
            first ? hours(first.mean) : null,
            first ? share(first.rate) : null,
            last ? hours(last.mean) : null,
            last ? share(last.rate) : null,
            share(q),
          ],
          claim,
        };
      }),
      rowCount: steps.length,
    },
  ];
}
