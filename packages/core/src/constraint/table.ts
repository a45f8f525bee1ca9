import type { AnswerTable, Quantity } from '../explain/index.ts';
import type { Instant } from '../ledger/index.ts';
import type { ConstraintEvidence, Named, PacingShare } from './answers.ts';
import { count, hours, named, poolWord, share } from './claim.ts';

/** The evidence as tables: methods, shares, pools, queue-laws, periods. */
export const tablesOf = (answer: ConstraintEvidence): readonly AnswerTable[] =>
  [methods(answer), pacing(answer), pools(answer), laws(answer), periods(answer)].filter(({ rows }) => rows.length > 0);

const word = (value: string): Quantity => ({ unit: 'word', value: `constraint-${value}` });

const table = (
  name: string,
  columns: readonly (readonly [string, 'text' | 'figure'])[],
  rows: AnswerTable['rows'],
): AnswerTable => ({
  code: `constraint.table.${name}`,
  columns: columns.map(([code, kind]) => ({ code: `constraint.column.${code}`, kind })),
  rows,
  rowCount: rows.length,
});

const suspect = (found: Named | null): Quantity | null =>
  found === null ? null : found.name === null ? word(found.kind) : poolWord(found.name);

const methods = ({ methods: rows }: ConstraintEvidence): AnswerTable =>
  table(
    'methods',
    [
      ['method', 'text'],
      ['names', 'text'],
      ['right', 'figure'],
      ['simple', 'figure'],
    ],
    rows.map(({ method, names, isKnown, record, claim }) => ({
      cells: [
        word(method),
        isKnown ? (suspect(names) ?? word('unclear')) : null,
        share(record.all),
        share(record.marketAndPools),
      ],
      claim,
    })),
  );

/** The claims say whether it is cash that was paced, and whether waiting is told apart from work: the tables say the same. */
const isOfEnds = ({ claims }: ConstraintEvidence): boolean =>
  claims.some(({ statement }) => statement.values['paced'] !== undefined);
const delayWord = ({ claims }: ConstraintEvidence): Quantity =>
  word(claims.some(({ statement }) => statement.code.endsWith('.untimed')) ? 'delay-untimed' : 'delay');

const bucketWord = ({ bucket, name }: Pick<PacingShare, 'bucket' | 'name'>, answer: ConstraintEvidence): Quantity =>
  name !== null ? poolWord(name) : bucket === 'delay' ? delayWord(answer) : word(bucket);

const pacing = (answer: ConstraintEvidence): AnswerTable =>
  table(
    isOfEnds(answer) ? 'pacing.ends' : 'pacing',
    [
      ['paced', 'text'],
      ['share', 'figure'],
      ['low', 'figure'],
      ['high', 'figure'],
    ],
    answer.pacing.map((row) => ({
      cells: [bucketWord(row, answer), share(row.share), share(row.low), share(row.high)],
      claim: row.claim,
    })),
  );

const pools = ({ pools: rows }: ConstraintEvidence): AnswerTable =>
  table(
    'pools',
    [
      ['pool', 'text'],
      ['people', 'figure'],
      ['load', 'figure'],
      ['sole', 'figure'],
      ['shifting', 'figure'],
      ['waiting', 'figure'],
      ['median', 'figure'],
    ],
    rows.map(({ name, people, load, active, queue, loadClaim }) => ({
      cells: [
        poolWord(name),
        people === null ? null : count(people),
        load && share(load.value),
        active && share(active.sole),
        active && share(active.shifting),
        queue && count(Math.round(queue.waiting)),
        queue && hours(queue.medianHours),
      ],
      claim: loadClaim,
    })),
  );

const laws = ({ laws: rows }: ConstraintEvidence): AnswerTable =>
  table(
    'laws',
    [
      ['activity', 'text'],
      ['law', 'text'],
      ['kappa', 'figure'],
      ['low', 'figure'],
      ['high', 'figure'],
      ['waits', 'figure'],
    ],
    rows.map(({ activity, kind, kappa, low, high, waits, claim }) => ({
      cells: [named(activity), word(`law-${kind}`), share(kappa), share(low), share(high), count(waits)],
      claim,
    })),
  );

const periods = (answer: ConstraintEvidence): AnswerTable =>
  table(
    isOfEnds(answer) ? 'periods.ends' : 'periods',
    [
      ['start', 'text'],
      ['paced', 'text'],
      ['share', 'figure'],
    ],
    answer.axis.periods.flatMap(({ start, shares, claim }) =>
      shares.map((one) => ({
        cells: [
          {
            unit: 'instant',
            value: Date.parse(`${start}T00:00:00Z`) as Instant,
            precision: answer.axis.unit === 'month' ? 'month' : 'day',
          },
          bucketWord(one, answer),
          share(one.share),
        ],
        claim,
      })),
    ),
  );
