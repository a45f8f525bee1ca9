import type { ReactNode } from 'react';
import type { ConstraintEvidence, LawEvidence } from '@aval/core/constraint';
import { WhyButton } from '../shared/claim-sentence.tsx';
import { DataTable, type TableColumn } from '../shared/data-table.tsx';
import { useWords } from '../shared/locale.tsx';
import { Block } from '../shared/page-frame.tsx';
import { useFormats } from '../shared/use-formats.ts';
import styles from './constraint.module.css';
import { lawScale } from './constraint-view.ts';
import { words } from './words.ts';

/** Before which activities work waits as in a queue, and before which for something outside. */
export function LawsBlock({ answer }: { readonly answer: ConstraintEvidence }): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const { laws } = answer;
  if (laws.length === 0) return null;
  const at = lawScale(laws);
  const columns: readonly TableColumn<LawEvidence>[] = [
    { key: 'activity', label: t.activity, cell: (row) => row.activity, by: (row) => row.activity },
    { key: 'kind', label: t.kind, cell: (row) => t.lawKind[row.kind], by: (row) => t.lawKind[row.kind] },
    { key: 'kappa', label: t.kappa, align: 'end', cell: (row) => formats.share(row.kappa), by: (row) => row.kappa },
    { key: 'waits', label: t.waits, align: 'end', cell: (row) => formats.count(row.waits), by: (row) => row.waits },
  ];
  return (
    <Block
      title={t.laws}
      sentence={t.lawsSentence}
      note={t.lawsNote}
      picture={
        <ul className={styles.laws}>
          {laws.map((law) => (
            <li key={law.activity}>
              <span className={styles.lawName}>{law.activity}</span>
              <LawLine law={law} at={at} label={`${t.kappa} ${formats.share(law.kappa)}`} />
              <span className={styles.lawKind} data-kind={law.kind}>
                <strong>{formats.share(law.kappa)}</strong> {t.lawKind[law.kind]}
              </span>
              <WhyButton claim={law.claim} about={law.activity} />
            </li>
          ))}
        </ul>
      }
      table={<DataTable caption={t.laws} columns={columns} rows={laws} rowKey={(row) => row.activity} />}
    />
  );
}

interface LineProps {
  readonly law: LawEvidence;
  readonly at: (kappa: number) => number;
  readonly label: string;
}

/** The law as a mark on its interval, over the two thresholds. */
const LawLine = ({ law, at, label }: LineProps): ReactNode => (
  <span
    className={styles.lawLine}
    role="img"
    aria-label={label}
    style={
      {
        '--outside': `${at(0.3) * 100}%`,
        '--capacity': `${at(0.5) * 100}%`,
        '--low': `${at(law.low) * 100}%`,
        '--high': `${at(law.high) * 100}%`,
        '--kappa': `${at(law.kappa) * 100}%`,
      } as never
    }
  >
    <span className={styles.lawRange} />
    <span className={styles.lawMark} />
  </span>
);
