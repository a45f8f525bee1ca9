import { useElementSize } from '@mantine/hooks';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Tracked } from '@aval/core/loyalty';
import { useWords } from '../shared/locale.tsx';
import { useFormats } from '../shared/use-formats.ts';
import styles from './loyalty.module.css';
import { drawCurve } from './loyalty-view.ts';
import type { Curve } from './loyalty-view.ts';
import { words } from './words.ts';

const [HEIGHT, LEFT, ABOVE, BELOW] = [200, 52, 20, 26];
/** A bar and the gap beside it, at least. */
const NARROWEST = 7;

/** Repeat purchases made, as bars, beside those that the model expected, as a line; what it had not seen stands on a ground of its own. */
export function RepeatCurve({ tracked }: { readonly tracked: Tracked }): ReactNode {
  const t = useWords(words);
  const { ref, width } = useElementSize();
  const plot = Math.max(200, width - LEFT);
  const curve = drawCurve(tracked, Math.floor(plot / NARROWEST));
  return (
    <figure ref={ref} className={styles.curve}>
      {width > 0 && <Plot curve={curve} plot={plot} />}
      <figcaption className={styles.legend}>
        <span data-mark="made">{t.made}</span> <span data-mark="expected">{t.expected}</span>{' '}
        <span data-mark="held-out">{t.heldOut}</span>
      </figcaption>
    </figure>
  );
}

function Plot({ curve, plot }: { readonly curve: Curve; readonly plot: number }): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const [pointed, setPointed] = useState<number | null>(null);
  const { bars, ticks, most } = curve;
  const slot = plot / Math.max(1, bars.length);
  const y = (count: number): number => ABOVE + (1 - count / most) * HEIGHT;
  const held = bars.findIndex(({ isHeldOut }) => isHeldOut);
  const every = Math.max(1, Math.ceil(bars.length / Math.max(1, Math.floor(plot / 110))));
  const bar = pointed === null ? undefined : bars[pointed];
  return (
    <div className={styles.plot}>
      <svg width={LEFT + plot} height={ABOVE + HEIGHT + BELOW} role="img" aria-label={t.curveSays(curve.weeks)}>
        {held >= 0 && (
          <rect
            className={styles.heldOut}
            x={LEFT + held * slot}
            y={ABOVE}
            width={plot - held * slot}
            height={HEIGHT}
          />
        )}
        {ticks.map((tick) => (
          <g key={tick} transform={`translate(0 ${y(tick)})`}>
            <line x1={LEFT} x2={LEFT + plot} className={tick === 0 ? styles.zero : styles.grid} />
            <text x={LEFT - 8} dy="0.32em" textAnchor="end" className={styles.tick}>
              {formats.count(tick)}
            </text>
          </g>
        ))}
        {bars.map(({ start, made }, i) => (
          <g key={start} onMouseEnter={() => setPointed(i)} onMouseLeave={() => setPointed(null)}>
            <rect x={LEFT + i * slot} y={ABOVE} width={slot} height={HEIGHT} fill="transparent" />
            <rect
              className={styles.made}
              x={LEFT + (i + 0.14) * slot}
              width={slot * 0.72}
              y={y(made)}
              height={y(0) - y(made)}
            />
          </g>
        ))}
        <polyline
          className={styles.expected}
          points={bars.map(({ expected }, i) => `${LEFT + (i + 0.5) * slot},${y(expected)}`).join(' ')}
        />
        {bars.map(({ start }, i) =>
          i % every === 0 && LEFT + i * slot < LEFT + plot - 70 ? (
            <text key={start} x={LEFT + i * slot} y={ABOVE + HEIGHT + 18} className={styles.tick}>
              {formats.date(start)}
            </text>
          ) : null,
        )}
      </svg>
      {bar !== undefined && pointed !== null && (
        <div
          className={styles.tip}
          style={{ insetInlineStart: Math.min(LEFT + plot - 130, Math.max(130, LEFT + (pointed + 0.5) * slot)) }}
          aria-hidden
        >
          {formats.date(bar.start)} · {formats.count(bar.made)} {t.made} · {formats.count(bar.expected)} {t.expected}
        </div>
      )}
    </div>
  );
}
