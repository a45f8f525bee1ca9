import type { ReactNode } from 'react';
import type { ApprovalAnswer, GateAnswer, StepSale, WaitingRequest } from '@aval/core/approval';
import { WhyButton } from '../shared/claim-sentence.tsx';
import { DataTable, type TableColumn } from '../shared/data-table.tsx';
import { useWords } from '../shared/locale.tsx';
import { useFormats } from '../shared/use-formats.ts';
import type { Formats } from '../shared/use-formats.ts';
import { linkName } from '../chain/link-name.ts';
import styles from './approval.module.css';
import { isTogether } from './approval-view.ts';
import { words } from './words.ts';

type T = ReturnType<typeof useWords<(typeof words)['fr']>>;

/** All that is told of each gate. */
export function GatesTable({ answer }: { readonly answer: ApprovalAnswer }): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  return (
    <DataTable
      caption={t.gates}
      columns={gateColumns(t, formats)}
      rows={answer.gates}
      rowKey={(row) => row.claim}
      isStacked
    />
  );
}

const nameOf = (gate: GateAnswer, t: T): string => (isTogether(gate) ? t.few : gate.name);

function gateColumns(t: T, formats: Formats): readonly TableColumn<GateAnswer>[] {
  const figure = (
    key: string,
    label: string,
    by: (row: GateAnswer) => number | null,
    as: 'count' | 'hours' | 'share',
  ): TableColumn<GateAnswer> => ({
    key,
    label,
    align: 'end',
    by,
    cell: (row) => {
      const value = by(row);
      return value === null ? '—' : formats[as](value);
    },
  });
  return [
    { key: 'gate', label: t.gate, cell: (row) => nameOf(row, t), by: (row) => nameOf(row, t) },
    figure('decisions', t.decisions, (row) => row.decisions, 'count'),
    figure('wait', t.wait, (row) => row.wait?.median ?? null, 'hours'),
    {
      key: 'standing',
      label: t.standing,
      align: 'end',
      by: (row) => row.standing?.minor ?? null,
      cell: (row) => (row.standing === null ? '—' : formats.moneyShort(row.standing)),
    },
    figure('yes', t.yes, (row) => row.answers?.rate ?? null, 'share'),
    figure('changed', t.changed, (row) => row.changed?.rate ?? null, 'share'),
    figure('returned', t.returned, (row) => row.returned.rate, 'share'),
    {
      key: 'level',
      label: t.level,
      cell: ({ levels: [first] }) =>
        first === undefined
          ? '—'
          : `${linkName(first.name, { smallGroups: t.levels.few, unknownGroup: t.levels.unknown })} ${formats.share(first.share)}`,
    },
    figure('waiting', t.waitingNow, (row) => row.waiting?.requests ?? 0, 'count'),
    { key: 'why', label: t.why, cell: (row) => <WhyButton claim={row.claim} about={nameOf(row, t)} /> },
  ];
}

/** What waits now, to act on. */
export function WaitingTable({ answer }: { readonly answer: ApprovalAnswer }): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const few = { smallGroups: t.few, unknownGroup: t.few };
  const columns: readonly TableColumn<WaitingRequest>[] = [
    { key: 'object', label: t.request, cell: (row) => row.object, by: (row) => row.object },
    { key: 'gate', label: t.gate, cell: (row) => linkName(row.gate, few), by: (row) => row.gate },
    { key: 'since', label: t.since, cell: (row) => formats.minute(row.sinceAt), by: (row) => row.sinceAt },
    {
      key: 'value',
      label: t.value,
      align: 'end',
      cell: (row) => (row.value === null ? '—' : formats.money(row.value)),
      by: (row) => row.value?.minor ?? null,
    },
    {
      key: 'how',
      label: t.how,
      cell: (row) => (row.isStale ? `${t.knownBy[row.knownBy]} · ${t.stale}` : t.knownBy[row.knownBy]),
    },
  ];
  return (
    <>
      <p className={styles.soft}>
        {t.waitingNote(formats.count(answer.waiting.length), formats.count(answer.waitingCount))}
      </p>
      <DataTable
        caption={t.waiting}
        columns={columns}
        rows={answer.waiting}
        rowKey={(row) => `${row.object} ${row.gate}`}
        isStacked
      />
    </>
  );
}

/** What the sale does with the wait, step by step, the surest first. */
export function StepsTable({ answer }: { readonly answer: ApprovalAnswer }): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const columns: readonly TableColumn<StepSale>[] = [
    {
      key: 'step',
      label: t.step,
      cell: (row) => (
        <>
          {row.activity} {row.isApproval && <span className={styles.soft}>{t.approval}</span>}
        </>
      ),
      by: (row) => row.activity,
    },
    { key: 'quarters', label: t.quarters, cell: (row) => <Quarters step={row} /> },
    { key: 'chance', label: t.chance, align: 'end', cell: (row) => formats.share(row.q), by: (row) => row.q },
    { key: 'why', label: t.why, cell: (row) => <WhyButton claim={row.claim} about={row.activity} /> },
  ];
  return <DataTable caption={t.sale} columns={columns} rows={answer.steps} rowKey={(row) => row.claim} isStacked />;
}

/** The share sold in each quarter by the wait, as bars with their interval said. */
function Quarters({ step }: { readonly step: StepSale }): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  return (
    <ul className={styles.quarters}>
      {step.groups.map((group) => {
        const said = t.soldOf(formats.share(group.rate), formats.hours(group.mean));
        return (
          <li key={group.mean} title={said}>
            <span className={styles.quarterBar} style={{ height: `${Math.max(2, 32 * group.rate)}px` }} aria-hidden />
            <span aria-hidden>{formats.share(Math.round(group.rate * 100) / 100)}</span>
            <span className={styles.soft} aria-hidden>
              {formats.hours(group.mean)}
            </span>
            <span className="aval-unseen">{said}</span>
          </li>
        );
      })}
    </ul>
  );
}
