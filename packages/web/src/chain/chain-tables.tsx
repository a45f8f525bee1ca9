import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { ChainAnswer, ChainLink, HandOff } from '@aval/core/chain';
import { WhyButton } from '../shared/claim-sentence.tsx';
import { DataTable, type TableColumn } from '../shared/data-table.tsx';
import type { Formats } from '../shared/formats.ts';
import { useWords } from '../shared/locale.tsx';
import { Block } from '../shared/page-frame.tsx';
import { useFormats } from '../shared/use-formats.ts';
import { clientName } from './band-words.ts';
import styles from './chain.module.css';
import { linkName } from './link-name.ts';
import { words, type ChainWords } from './words.ts';

interface ChainTablesProps {
  readonly answer: ChainAnswer;
  readonly onLink: (link: string) => void;
}

/** The map as two tables: they say all that the map says. */
export function ChainTables({ answer, onLink }: ChainTablesProps): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const links = useMemo(() => linkColumns(answer, t, formats, onLink), [answer, t, formats, onLink]);
  const handOffs = useMemo(() => handOffColumns(t, formats, onLink), [t, formats, onLink]);
  return (
    <div className={styles.tables}>
      <Block title={t.linksTable} note={`∩ : ${t.legendOverlap}`}>
        <DataTable caption={t.linksTable} columns={links} rows={answer.links} rowKey={(row) => row.link} />
      </Block>
      <Block title={t.handOffsTable} note={`∩ : ${t.legendOverlap}`}>
        <DataTable caption={t.handOffsTable} columns={handOffs} rows={answer.handOffs} rowKey={(row) => row.claim} />
      </Block>
    </div>
  );
}

const nameButton = (name: string, t: ChainWords, onLink: (link: string) => void): ReactNode => (
  <button type="button" className={styles.nameCell} onClick={() => onLink(name)}>
    {linkName(name, t)}
  </button>
);

function linkColumns(
  answer: ChainAnswer,
  t: ChainWords,
  formats: Formats,
  onLink: (link: string) => void,
): readonly TableColumn<ChainLink>[] {
  const entries = new Map(answer.entries.map((entry) => [entry.link, entry.count]));
  return [
    {
      key: 'link',
      label: t.level[answer.level],
      cell: (row) => nameButton(row.link, t, onLink),
      by: (row) => row.link,
    },
    {
      key: 'by',
      label: t.doneBy,
      cell: (row) => (
        <span className={styles.byCell}>
          {row.doneBy.map((name) => linkName(name, t)).join(', ') || t.doneByUnknown}
        </span>
      ),
      by: (row) => row.doneBy[0] ?? null,
    },
    {
      key: 'cash',
      label: `${t.cashShort} ∩`,
      align: 'end',
      cell: (row) => (row.cashThrough === null ? '—' : formats.money(row.cashThrough)),
      by: (row) => row.cashThrough?.minor ?? null,
    },
    {
      key: 'works',
      label: t.workCount,
      align: 'end',
      cell: (row) => formats.count(row.workCount),
      by: (row) => row.workCount,
    },
    {
      key: 'objects',
      label: t.objectCount,
      align: 'end',
      cell: (row) => formats.count(row.objectCount),
      by: (row) => row.objectCount,
    },
    {
      key: 'entries',
      label: t.entriesShort,
      align: 'end',
      cell: (row) => formats.count(entries.get(row.link) ?? 0),
      by: (row) => entries.get(row.link) ?? 0,
    },
    {
      key: 'hours',
      label: t.hoursShort,
      align: 'end',
      cell: (row) => (row.workHours === null ? '—' : formats.count(row.workHours)),
      by: (row) => row.workHours,
    },
    {
      key: 'reach',
      label: t.reachShort,
      align: 'end',
      cell: (row) => formats.share(row.reachShare),
      by: (row) => row.reachShare,
    },
    { key: 'why', label: t.reasons, cell: (row) => <WhyButton claim={row.claim} about={row.link} /> },
  ];
}

function handOffColumns(
  t: ChainWords,
  formats: Formats,
  onLink: (link: string) => void,
): readonly TableColumn<HandOff>[] {
  const hours = (value: number | null): string => (value === null ? '—' : formats.hours(Math.max(value, 0)));
  return [
    { key: 'from', label: t.from, cell: (row) => nameButton(row.from, t, onLink), by: (row) => row.from },
    {
      key: 'to',
      label: t.to,
      cell: (row) => (row.end === null ? nameButton(row.to, t, onLink) : clientName(row, t)),
      by: (row) => clientName(row, t),
    },
    { key: 'count', label: t.count, align: 'end', cell: (row) => formats.count(row.count), by: (row) => row.count },
    { key: 'share', label: t.share, align: 'end', cell: (row) => formats.share(row.share), by: (row) => row.share },
    {
      key: 'cash',
      label: `${t.cashShort} ∩`,
      align: 'end',
      cell: (row) => (row.cashThrough === null ? '—' : formats.money(row.cashThrough)),
      by: (row) => row.cashThrough?.minor ?? null,
    },
    {
      key: 'median',
      label: t.medianWait,
      align: 'end',
      cell: (row) => hours(row.medianWaitHours),
      by: (row) => row.medianWaitHours,
    },
    {
      key: 'p90',
      label: t.p90Wait,
      align: 'end',
      cell: (row) => hours(row.p90WaitHours),
      by: (row) => row.p90WaitHours,
    },
    {
      key: 'returns',
      label: t.returns,
      align: 'end',
      cell: (row) => formats.count(row.returnCount),
      by: (row) => row.returnCount,
    },
    {
      key: 'why',
      label: t.reasons,
      cell: (row) => <WhyButton claim={row.claim} about={`${row.from} → ${clientName(row, t)}`} />,
    },
  ];
}
