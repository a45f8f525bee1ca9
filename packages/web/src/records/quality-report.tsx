import type { ReactNode } from 'react';
import type { ImportRow } from '@aval/server/contract';
import { DataTable } from '../shared/data-table.tsx';
import { useWords } from '../shared/locale.tsx';
import { useFormats } from '../shared/use-formats.ts';
import { resolutionOf } from './period-view.ts';
import { findingsOf } from './quality-view.ts';
import { RefusedRows } from './refused-rows.tsx';
import { qualityWords } from './quality-words.ts';
import styles from './records.module.css';

type Quality = ImportRow['quality'];

/** What an import kept, what it noticed, and the rows it set aside. */
export function QualityReport({
  quality,
  importId,
}: {
  readonly quality: Quality;
  readonly importId: number | null;
}): ReactNode {
  const t = useWords(qualityWords);
  const f = useFormats();
  const { rowsRead, rowsKept, period } = quality;
  return (
    <div className={styles.stack}>
      <p className={styles.lead}>
        {rowsKept === rowsRead ? t.allKept(f.count(rowsRead)) : t.kept(f.count(rowsKept), f.count(rowsRead))}{' '}
        {t.madeOf(f.count(quality.eventCount), f.count(quality.objectCount))}{' '}
        {period !== null && t.period(f.day(period.from), f.day(period.to))}
      </p>
      <Noticed quality={quality} />
      <Findings quality={quality} />
      {quality.rowsRefused > 0 && importId !== null && <RefusedRows quality={quality} importId={importId} />}
    </div>
  );
}

/** What was made of the rows beside acts, and how finely their instants are told. */
function Noticed({ quality }: { readonly quality: Quality }): ReactNode {
  const t = useWords(qualityWords);
  const f = useFormats();
  const { rowsFolded = 0, reversals = 0, expectations = 0, organisation = 0, resolution } = quality;
  const counted = { rowsFolded, reversals, expectations, organisation };
  const unit = resolutionOf(resolution ?? undefined);
  const lines = Object.entries(counted).flatMap(([what, n]) =>
    n === 0 ? [] : [t.noticed[what as keyof typeof counted](f.count(n))],
  );
  if (unit !== 'unknown' && unit !== 'second') lines.push(t.resolution[unit]);
  if (lines.length === 0) return null;
  return (
    <ul className={styles.rules}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Findings({ quality }: { readonly quality: Quality }): ReactNode {
  const t = useWords(qualityWords);
  const f = useFormats();
  const findings = findingsOf(quality);
  if (findings.length === 0) return <p className={styles.soft}>{t.nothing}</p>;
  return (
    <DataTable
      caption={t.columns.what}
      rows={findings}
      isStacked
      rowKey={(finding) => finding.what}
      columns={[
        { key: 'what', label: t.columns.what, cell: ({ what }) => t.counts[what][0] },
        { key: 'rows', label: t.columns.rows, align: 'end', cell: ({ rows }) => f.count(rows), by: ({ rows }) => rows },
        { key: 'share', label: t.columns.share, align: 'end', cell: ({ share }) => f.share(share) },
        { key: 'meaning', label: t.columns.meaning, cell: ({ what }) => t.counts[what][1] },
      ]}
    />
  );
}
