import type { ReactNode } from 'react';
import type { ConstraintEvidence, MethodEvidence } from '@aval/core/constraint';
import { WhyButton } from '../shared/claim-sentence.tsx';
import { DataTable, type TableColumn } from '../shared/data-table.tsx';
import { useWords } from '../shared/locale.tsx';
import { Block } from '../shared/page-frame.tsx';
import { useFormats } from '../shared/use-formats.ts';
import styles from './constraint.module.css';
import { poolName } from './pool-name.ts';
import { words, type ConstraintWords } from './words.ts';

/** Each method beside what it names and how often it was right where the truth was known. */
export function MethodsBlock({ answer }: { readonly answer: ConstraintEvidence }): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const columns: readonly TableColumn<MethodEvidence>[] = [
    { key: 'method', label: t.method, cell: (row) => t.methodName[row.method] },
    { key: 'names', label: t.names, cell: (row) => <Names row={row} t={t} /> },
    {
      key: 'right',
      label: t.right,
      align: 'end',
      cell: (row) => formats.share(row.record.all),
      by: (row) => row.record.all,
    },
    {
      key: 'simple',
      label: t.rightSimple,
      align: 'end',
      cell: (row) => formats.share(row.record.marketAndPools),
      by: (row) => row.record.marketAndPools,
    },
    { key: 'why', label: t.why, cell: (row) => <WhyButton claim={row.claim} about={t.methodName[row.method]} /> },
  ];
  return (
    <Block title={t.methods} sentence={t.methodsSentence} note={t.methodsNote}>
      <DataTable caption={t.methods} columns={columns} rows={answer.methods} rowKey={(row) => row.method} isStacked />
    </Block>
  );
}

function Names({ row, t }: { readonly row: MethodEvidence; readonly t: ConstraintWords }): ReactNode {
  if (!row.isKnown) return <span className={styles.soft}>{t.couldNot}</span>;
  if (row.names === null) return <span className={styles.soft}>{t.namesNothing}</span>;
  return <strong>{row.names.name === null ? t.bucket.market : poolName(row.names.name, t)}</strong>;
}
