import { useElementSize } from '@mantine/hooks';
import { useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { ConstraintEvidence } from '@aval/core/constraint';
import { useAddress } from '../shared/address.ts';
import { DataTable, type TableColumn } from '../shared/data-table.tsx';
import { Block } from '../shared/page-frame.tsx';
import type { Formats } from '../shared/formats.ts';
import { useFormats } from '../shared/use-formats.ts';
import styles from './constraint.module.css';
import { columnsOf, labelledColumns } from './constraint-view.ts';
import type { Column } from './constraint-view.ts';
import { partName } from './pool-name.ts';
import { usePaceWords } from './pace-bar.tsx';
import type { ConstraintWords } from './words.ts';

const HEIGHT = 160;
const BELOW = 24;
const LEFT = 44;
const NARROWEST = 8;

/** What set the pace of the cash, a column of 100 % a period. */
export function AxisBlock({ answer }: { readonly answer: ConstraintEvidence }): ReactNode {
  const t = usePaceWords(answer);
  const formats = useFormats();
  const { unit } = answer.axis;
  const columns = columnsOf(answer);
  const rows = columns.flatMap(({ period, segments }) => segments.map((segment) => ({ period, ...segment })));
  const tableColumns: readonly TableColumn<(typeof rows)[number]>[] = [
    {
      key: 'start',
      label: t.periodHead[unit],
      cell: (row) => when(row.period.start, unit, formats),
      by: (row) => row.period.start,
    },
    { key: 'by', label: t.by, cell: (row) => partName(row, t), by: (row) => partName(row, t) },
    { key: 'share', label: t.share, align: 'end', cell: (row) => formats.share(row.share), by: (row) => row.share },
  ];
  if (columns.length < 2) return null;
  return (
    <Block
      title={t.axis}
      picture={<AxisPicture columns={columns} unit={unit} t={t} />}
      note={t.axisNote[unit]}
      table={
        <DataTable
          caption={t.axis}
          columns={tableColumns}
          rows={rows}
          rowKey={(row) => `${row.period.start} ${row.key}`}
        />
      }
    />
  );
}

interface PictureProps {
  readonly columns: readonly Column[];
  readonly unit: 'week' | 'month';
  readonly t: ConstraintWords;
}

function AxisPicture({ columns, unit, t }: PictureProps): ReactNode {
  const { ref, width } = useElementSize();
  const plot = Math.max(width - LEFT, columns.length * NARROWEST);
  return (
    <div ref={ref} className={styles.axis}>
      {width > 0 && <Plot columns={columns} unit={unit} plot={plot} t={t} />}
    </div>
  );
}

function Plot({ columns, unit, plot, t }: PictureProps & { readonly plot: number }): ReactNode {
  const formats = useFormats();
  const [, change] = useAddress();
  const [stop, setStop] = useState(columns.length - 1);
  const slot = plot / columns.length;
  const labelled = labelledColumns(columns.length, plot);
  const onKeyDown = (event: KeyboardEvent<SVGGElement>, index: number, claim: string): void => {
    const way = { ArrowRight: 1, ArrowLeft: -1, Home: -index, End: columns.length - 1 - index }[event.key];
    if (event.key === 'Enter' || event.key === ' ') change({ why: claim });
    else if (way === undefined) return;
    else focusColumn(event.currentTarget, Math.max(0, Math.min(columns.length - 1, index + way)));
    event.preventDefault();
  };
  return (
    <svg width={LEFT + plot} height={HEIGHT + BELOW + 8} role="group" aria-label={`${t.axis}. ${t.axisHelp}`}>
      {[0, 0.5, 1].map((share) => (
        <text
          key={share}
          x={LEFT - 8}
          y={8 + (1 - share) * HEIGHT}
          dy="0.32em"
          textAnchor="end"
          className={styles.tick}
        >
          {formats.share(share)}
        </text>
      ))}
      {columns.map((column, i) => (
        <g
          key={column.period.start}
          role="button"
          className={styles.column}
          data-index={i}
          aria-label={sayColumn(column, unit, t, formats)}
          tabIndex={i === Math.min(stop, columns.length - 1) ? 0 : -1}
          transform={`translate(${LEFT + i * slot} 8)`}
          onClick={() => change({ why: column.period.claim })}
          onKeyDown={(event) => onKeyDown(event, i, column.period.claim)}
          onFocus={() => setStop(i)}
        >
          <title>{sayColumn(column, unit, t, formats)}</title>
          <rect className={styles.slot} width={slot} height={HEIGHT} />
          {column.segments.map((segment) => (
            <rect
              key={segment.key}
              className={styles.share}
              data-bucket={segment.bucket}
              data-shade={segment.shade}
              x={slot * 0.08}
              width={slot * 0.84}
              y={(1 - segment.from - segment.share) * HEIGHT}
              height={segment.share * HEIGHT}
            />
          ))}
          {labelled.has(i) && (
            <text x={slot * 0.08} y={HEIGHT + BELOW - 6} className={styles.tick} aria-hidden>
              {when(column.period.start, unit, formats)}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

const focusColumn = (from: SVGGElement, index: number): void =>
  from.parentElement?.querySelector<SVGGElement>(`[data-index="${index}"]`)?.focus();

/** A week by its first day, a month by its short name. */
const when = (start: string, unit: 'week' | 'month', formats: Formats): string =>
  unit === 'week'
    ? formats.date(start)
    : new Intl.DateTimeFormat(formats.locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
        Date.parse(`${start}T00:00:00Z`),
      );

const sayColumn = (
  { period, segments }: Column,
  unit: 'week' | 'month',
  t: ConstraintWords,
  formats: Formats,
): string =>
  `${when(period.start, unit, formats)} · ${
    segments.length === 0
      ? t.tooLittle
      : segments
          .filter(({ share }) => share > 0)
          .map((segment) => `${partName(segment, t)} ${formats.share(segment.share)}`)
          .join(', ')
  }`;
