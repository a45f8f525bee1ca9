import type { KeyboardEvent, ReactNode } from 'react';
import { isWorkKind } from '@aval/core/ledger';
import { waitColour } from '../chain/wait-scale.ts';
import type { Formats } from '../shared/formats.ts';
import { useWords } from '../shared/locale.tsx';
import { useFormats } from '../shared/use-formats.ts';
import { clusterBars, STATES, type BarCluster, type TraceBar, type TraceRow } from './trace-view.ts';
import styles from './trace.module.css';
import { words, type TraceWords } from './words.ts';

interface TimeRowProps {
  readonly row: TraceRow;
  readonly at: (time: number) => number;
  readonly pixelsPerMs: number;
  readonly chosen: number | null;
  readonly tabStop: number | null;
  readonly onChoose: (index: number) => void;
  readonly onStop: (index: number) => void;
  readonly onKey: (event: KeyboardEvent, index: number) => void;
  readonly onCluster: () => void;
}

/** One row: its name, the waits as bands in their colour, the acts as bars over them. */
export function TimeRow(props: TimeRowProps): ReactNode {
  const { row, at, pixelsPerMs } = props;
  const t = useWords(words);
  const formats = useFormats();
  return (
    <div className={styles.row}>
      <span className={styles.rowName}>{row.id === STATES ? t.states : row.id}</span>
      <div className={styles.track}>
        {row.bars.map(
          (bar) =>
            row.id !== STATES &&
            bar.wait !== null &&
            (bar.from - bar.wait.from) * pixelsPerMs > 1.5 && (
              <Gap key={bar.index} bar={bar} at={at} formats={formats} />
            ),
        )}
        {clusterBars(row.bars, pixelsPerMs).map((cluster) => (
          <Bar key={cluster.bars[0]?.index} cluster={cluster} {...props} />
        ))}
      </div>
    </div>
  );
}

const NAMED_GAP = 72;

function Gap({
  bar,
  at,
  formats,
}: {
  readonly bar: TraceBar;
  readonly at: (time: number) => number;
  readonly formats: Formats;
}): ReactNode {
  if (bar.wait === null) return null;
  const from = Math.max(at(bar.wait.from), 0);
  const width = at(bar.from) - from;
  return (
    <span
      className={styles.gap}
      data-step={bar.wait.step}
      style={{ insetInlineStart: from, width, '--mark': waitColour(bar.wait.step) } as never}
    >
      {width > NAMED_GAP && <em>{formats.hours(bar.wait.hours)}</em>}
    </span>
  );
}

function Bar({
  cluster,
  at,
  chosen,
  tabStop,
  onChoose,
  onStop,
  onKey,
  onCluster,
}: TimeRowProps & { readonly cluster: BarCluster }): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const [first] = cluster.bars;
  if (first === undefined) return null;
  const several = cluster.bars.length > 1;
  const indices = cluster.bars.map((bar) => bar.index);
  const label = several ? t.cluster(formats.count(cluster.bars.length)) : sayBar(first, t, formats);
  const width = Math.max(at(cluster.to) - at(cluster.from), several ? 8 : first.hasLength ? 4 : 7);
  return (
    <button
      type="button"
      className={styles.bar}
      data-kind={several ? 'cluster' : first.hasLength ? (isWorkKind(first.work.kind) ? 'work' : 'state') : 'point'}
      data-state={cluster.bars.every((bar) => !isWorkKind(bar.work.kind))}
      data-bar={first.index}
      data-bars={indices.join(' ')}
      data-chosen={chosen !== null && indices.includes(chosen)}
      tabIndex={tabStop !== null && indices.includes(tabStop) ? 0 : -1}
      style={{ insetInlineStart: several || first.hasLength ? at(cluster.from) : at(cluster.from) - 3.5, width }}
      title={label}
      aria-label={label}
      onClick={() => (several ? onCluster() : onChoose(first.index))}
      onFocus={() => onStop(first.index)}
      onKeyDown={(event) => onKey(event, first.index)}
    />
  );
}

const sayBar = (bar: TraceBar, t: TraceWords, formats: Formats): string =>
  t.barSays(
    bar.work.activity,
    formats.minute(bar.from),
    bar.hasLength ? t.lasted(formats.hours((bar.to - bar.from) / 3_600_000)) : t.point,
    bar.wait === null ? t.firstAct : t.waited(formats.hours(bar.wait.hours)),
  );
