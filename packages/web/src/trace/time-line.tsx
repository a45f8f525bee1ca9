import { IconArrowsMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import { useElementSize } from '@mantine/hooks';
import { useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { flushSync } from 'react-dom';
import type { ReceiptRow } from '@aval/core/chain';
import { useWords } from '../shared/locale.tsx';
import { useFormats } from '../shared/use-formats.ts';
import { nameTick, timeStep, timeTicks } from './time-axis.ts';
import { TimeRow } from './time-row.tsx';
import { isBarKey, moveBar, SHOWN_ROWS, type TracePicture } from './trace-view.ts';
import styles from './trace.module.css';
import { words } from './words.ts';

interface TimeLineProps {
  readonly picture: TracePicture;
  readonly receipt: ReceiptRow;
  readonly chosen: number | null;
  readonly onChoose: (index: number) => void;
  readonly tools: ReactNode;
}

/** Room at the right for the receipt. */
const RIGHT = 92;
const LEFT = 8;
const WIDEST = 400_000;

/** Rows of bars on one time axis that can be made wider and scrolled; the receipt stands at the right end. */
export function TimeLine({ picture, receipt, chosen, onChoose, tools }: TimeLineProps): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const { ref, width } = useElementSize();
  const { scroller, zoom, zoomBy, fit } = useZoom(width);
  const [allRows, setAllRows] = useState(false);
  const [stop, setStop] = useState<number | null>(null);
  const rows = allRows ? picture.rows : picture.rows.slice(0, SHOWN_ROWS);
  const plot = Math.min(Math.max(width - LEFT - RIGHT, 120) * zoom, WIDEST);
  const at = (time: number): number => LEFT + ((time - picture.from) / (picture.to - picture.from)) * plot;
  const tabStop = stop ?? chosen ?? rows[0]?.bars[0]?.index ?? null;
  const onKey = (event: KeyboardEvent, index: number): void => {
    if (!isBarKey(event.key)) return;
    event.preventDefault();
    const next = moveBar(rows, index, event.key);
    setStop(next);
    scroller.current?.querySelector<HTMLElement>(`[data-bars~="${next}"]`)?.focus();
  };
  return (
    <div className={styles.timeLine} ref={ref}>
      <div className={styles.tools}>
        {tools}
        <ZoomButtons zoomBy={zoomBy} fit={fit} />
        <span className={styles.help}>{t.axisHelp}</span>
      </div>
      <div ref={scroller} className={styles.scroller} role="group" aria-label={t.axisLabel}>
        <div className={styles.plot} style={{ width: LEFT + plot + RIGHT }}>
          <Ticks picture={picture} plot={plot} at={at} />
          <div className={styles.receiptLine} style={{ insetInlineStart: at(receipt.at) }}>
            <span>{receipt.amount === null ? receipt.activity : formats.moneyShort(receipt.amount)}</span>
          </div>
          {rows.map((row) => (
            <TimeRow
              key={row.id}
              row={row}
              byCause={picture.causes.length > 0}
              at={at}
              pixelsPerMs={plot / (picture.to - picture.from)}
              chosen={chosen}
              tabStop={tabStop}
              onChoose={onChoose}
              onStop={setStop}
              onKey={onKey}
              onCluster={() => zoomBy(3)}
            />
          ))}
        </div>
      </div>
      {!allRows && picture.rows.length > SHOWN_ROWS && (
        <button type="button" className={styles.linkButton} onClick={() => setAllRows(true)}>
          {t.moreRows(formats.count(picture.rows.length - SHOWN_ROWS))}
        </button>
      )}
    </div>
  );
}

/** A wider axis keeps the middle of what was seen in the middle. */
function useZoom(width: number) {
  const scroller = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(1);
  const zoomBy = (factor: number): void => {
    const box = scroller.current;
    const middle = box === null ? 0 : (box.scrollLeft + box.clientWidth / 2) / box.scrollWidth;
    flushSync(() => setZoom((now) => Math.min(Math.max(now * factor, 1), WIDEST / Math.max(width, 1))));
    if (box !== null) box.scrollLeft = middle * box.scrollWidth - box.clientWidth / 2;
  };
  return { scroller, zoom, zoomBy, fit: () => setZoom(1) };
}

function ZoomButtons({
  zoomBy,
  fit,
}: {
  readonly zoomBy: (factor: number) => void;
  readonly fit: () => void;
}): ReactNode {
  const t = useWords(words);
  return (
    <div className={styles.zoom} role="group" aria-label={t.zoom}>
      <button type="button" aria-label={t.zoomOut} title={t.zoomOut} onClick={() => zoomBy(0.5)}>
        <IconMinus size={16} aria-hidden />
      </button>
      <button type="button" aria-label={t.zoomIn} title={t.zoomIn} onClick={() => zoomBy(2)}>
        <IconPlus size={16} aria-hidden />
      </button>
      <button type="button" aria-label={t.fit} title={t.fit} onClick={fit}>
        <IconArrowsMaximize size={16} aria-hidden />
      </button>
    </div>
  );
}

function Ticks({
  picture,
  plot,
  at,
}: {
  readonly picture: TracePicture;
  readonly plot: number;
  readonly at: (time: number) => number;
}): ReactNode {
  const formats = useFormats();
  const step = timeStep(picture.to - picture.from, plot, 112);
  return (
    <div className={styles.axis} aria-hidden>
      {timeTicks(picture.from, picture.to, step, formats.zone).map((tick) => (
        <span key={tick} style={{ insetInlineStart: at(tick) }}>
          {nameTick(tick, step, formats.locale, formats.zone)}
        </span>
      ))}
    </div>
  );
}
