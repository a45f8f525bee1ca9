import type { KeyboardEvent, ReactNode } from 'react';
import { isWorkKind } from '@aval/core/ledger';
import { waitColour } from '../chain/wait-scale.ts';
import '../orientation/facing.css';
import { words as facingWords } from '../orientation/words.ts';
import type { Formats } from '../shared/formats.ts';
import { useWords } from '../shared/locale.tsx';
import { useFormats } from '../shared/use-formats.ts';
import { clusterBars, STATES, type BarCluster, type TraceBar, type TraceRow } from './trace-view.ts';
import { sayCauses, sayMain, type FacingWords } from './say-causes.ts';
import { mainCause } from './shared-work.ts';
import styles from './trace.module.css';
import { words, type TraceWords } from './words.ts';

interface TimeRowProps {
  readonly row: TraceRow;
  /** Causes are known: only waits with a cause are drawn. */
  readonly byCause: boolean;
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
  const { row, at, pixelsPerMs, byCause } = props;
  const t = useWords(words);
  return (
    <div className={styles.row}>
      <span className={styles.rowName}>{row.id === STATES ? t.states : row.id}</span>
      <div className={styles.track}>
        {row.bars.map(
          (bar) =>
            row.id !== STATES &&
            bar.wait !== null &&
            (!byCause || bar.wait.causes.length > 0) &&
            (bar.from - bar.wait.from) * pixelsPerMs > 1.5 && (
              <Gap key={bar.index} wait={bar.wait} at={at} end={bar.from} />
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
/** Wide enough for the name of a cause as well. */
const CAUSED_GAP = 200;

interface GapProps {
  readonly wait: NonNullable<TraceBar['wait']>;
  readonly at: (time: number) => number;
  readonly end: number;
}

/** A wait: cut into its causes, each as wide as it lasted; by its length where no cause is told. */
function Gap({ wait, at, end }: GapProps): ReactNode {
  const t = useWords(words);
  const facing = useWords(facingWords).facing;
  const formats = useFormats();
  const from = Math.max(at(wait.from), 0);
  const width = at(end) - from;
  const main = mainCause(wait.causes);
  const hours = formats.hours(wait.hours);
  const named = main === undefined || width < CAUSED_GAP ? hours : sayMain(hours, wait.causes, t, facing);
  return (
    <span
      className={styles.gap}
      data-step={main === undefined ? wait.step : undefined}
      title={sayCauses(wait.causes, facing, formats)}
      style={{ insetInlineStart: from, width, '--mark': main === undefined ? waitColour(wait.step) : 'none' } as never}
    >
      {wait.causes.map(({ cause, share }) => (
        <i key={cause} data-facing={cause} style={{ width: `${share * 100}%` }} />
      ))}
      {width > NAMED_GAP && <em>{named}</em>}
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
  const facing = useWords(facingWords).facing;
  const formats = useFormats();
  const [first] = cluster.bars;
  if (first === undefined) return null;
  const several = cluster.bars.length > 1;
  const indices = cluster.bars.map((bar) => bar.index);
  const label = several ? t.cluster(formats.count(cluster.bars.length)) : sayBar(first, t, facing, formats);
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

function sayBar(bar: TraceBar, t: TraceWords, facing: FacingWords, formats: Formats): string {
  const main = mainCause(bar.wait?.causes ?? []);
  const waited = bar.wait === null ? t.firstAct : t.waited(formats.hours(bar.wait.hours));
  return t.barSays(
    bar.work.activity,
    formats.minute(bar.from),
    bar.hasLength ? t.lasted(formats.hours((bar.to - bar.from) / 3_600_000)) : t.point,
    main === undefined ? waited : sayMain(waited, bar.wait?.causes ?? [], t, facing),
  );
}
