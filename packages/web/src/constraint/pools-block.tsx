import type { ReactNode } from 'react';
import type { ConstraintEvidence, PoolEvidence } from '@aval/core/constraint';
import { WhyButton } from '../shared/claim-sentence.tsx';
import { DataTable, type TableColumn } from '../shared/data-table.tsx';
import { useWords } from '../shared/locale.tsx';
import { Block } from '../shared/page-frame.tsx';
import { useFormats } from '../shared/use-formats.ts';
import styles from './constraint.module.css';
import { poolName } from './pool-name.ts';
import { words } from './words.ts';

/** Planned load, active periods and queues of each pool. */
export function PoolsBlock({ answer }: { readonly answer: ConstraintEvidence }): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const dash = <span className={styles.soft}>—</span>;
  const whole = (value: number): string => formats.count(Math.round(value));
  const columns: readonly TableColumn<PoolEvidence>[] = [
    { key: 'pool', label: t.pool, cell: (row) => poolName(row.name, t), by: (row) => poolName(row.name, t) },
    {
      key: 'people',
      label: t.people,
      align: 'end',
      cell: (row) => (row.people === null ? dash : formats.count(row.people)),
      by: (row) => row.people,
    },
    {
      key: 'load',
      label: t.load,
      align: 'end',
      cell: (row) =>
        row.load === null ? (
          dash
        ) : (
          <Ranged
            figure={formats.share(row.load.value)}
            range={t.between(formats.share(row.load.low), formats.share(row.load.high))}
          />
        ),
      by: (row) => row.load?.value ?? null,
    },
    {
      key: 'active',
      label: t.active,
      align: 'end',
      cell: (row) =>
        row.active === null ? (
          dash
        ) : (
          <Ranged
            figure={formats.share(row.active.sole + row.active.shifting)}
            range={t.activeOf(formats.share(row.active.sole), formats.share(row.active.shifting))}
          />
        ),
      by: (row) => (row.active === null ? null : row.active.sole + row.active.shifting),
    },
    {
      key: 'waiting',
      label: t.waiting,
      align: 'end',
      cell: (row) => (row.queue === null ? dash : whole(row.queue.waiting)),
      by: (row) => row.queue?.waiting ?? null,
    },
    {
      key: 'median',
      label: t.median,
      align: 'end',
      cell: (row) => (row.queue === null ? dash : formats.hours(row.queue.medianHours)),
      by: (row) => row.queue?.medianHours ?? null,
    },
    {
      key: 'why',
      label: t.why,
      cell: (row) => <WhyButton claim={row.loadClaim} about={`${t.load}, ${poolName(row.name, t)}`} />,
    },
  ];
  const [first] = answer.pools;
  return (
    <Block title={t.pools} sentence={t.poolsSentence} note={first && t.poolsBy[first.by]}>
      <DataTable caption={t.pools} columns={columns} rows={answer.pools} rowKey={(row) => row.name} isStacked />
    </Block>
  );
}

const Ranged = ({ figure, range }: { readonly figure: string; readonly range: string }): ReactNode => (
  <span className={styles.ranged}>
    <span>{figure}</span>
    <span className={styles.range}>{range}</span>
  </span>
);
