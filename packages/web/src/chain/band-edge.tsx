import { BaseEdge, EdgeLabelRenderer } from '@xyflow/react';
import type { ReactNode } from 'react';
import { useWords } from '../shared/locale.tsx';
import { useFormats } from '../shared/use-formats.ts';
import { bandLong, bandShort } from './band-words.ts';
import styles from './chain-map.module.css';
import { bandPath } from './band-path.ts';
import type { MapBand } from './chain-view.ts';
import type { Point } from './map-layout.ts';
import { RHYTHMS, UNKNOWN_RHYTHM, waitColour, type WaitStep } from './wait-scale.ts';
import { words } from './words.ts';

export interface BandData extends Record<string, unknown> {
  readonly band: MapBand;
  readonly points: readonly Point[];
  readonly labelAt: Point;
  /** `short` beside the chosen box, `long` when pointed at or chosen itself. */
  readonly label: 'none' | 'short' | 'long';
  readonly lit: boolean;
  readonly dim: boolean;
}

/** A hand-off: width is what it carries, colour and rhythm how long it waits; work that comes back has an arrow head. */
export function BandEdge({ id, data }: { readonly id: string; readonly data?: BandData }): ReactNode {
  if (data === undefined) return null;
  const { band, points } = data;
  const path = bandPath(points, band.back);
  const colour = band.toCustomer ? 'var(--aval-cash-mark)' : waitColour(band.wait);
  return (
    <g className={styles.band} data-dim={data.dim} data-lit={data.lit || data.label === 'long'}>
      <BaseEdge
        id={id}
        path={path}
        interactionWidth={Math.max(14, band.thickness + 6)}
        style={{ stroke: colour, strokeWidth: band.thickness }}
      />
      {!band.toCustomer && <Rhythm path={path} step={band.wait} thickness={band.thickness} />}
      {(band.back || band.thickness < 5) && <Head points={points} colour={colour} up={band.back} />}
      {data.label !== 'none' && <BandLabel band={band} at={data.labelAt} long={data.label === 'long'} />}
    </g>
  );
}

function Rhythm({
  path,
  step,
  thickness,
}: {
  readonly path: string;
  readonly step: WaitStep | null;
  readonly thickness: number;
}): ReactNode {
  const dashes = step === null ? UNKNOWN_RHYTHM : RHYTHMS[step];
  if (dashes === '' || thickness < 2.5) return null;
  return (
    <path
      d={path}
      className={styles.rhythm}
      style={{ strokeWidth: Math.max(1.5, thickness * 0.22), strokeDasharray: dashes }}
    />
  );
}

function Head({
  points,
  colour,
  up,
}: {
  readonly points: readonly Point[];
  readonly colour: string;
  readonly up: boolean;
}): ReactNode {
  const end = points.at(-1);
  if (end === undefined) return null;
  const { x, y } = end;
  const shape = up ? `${x - 5},${y + 9} ${x},${y} ${x + 5},${y + 9}` : `${x - 8},${y - 4} ${x},${y} ${x - 8},${y + 4}`;
  return <polygon points={shape} style={{ fill: colour }} />;
}

function BandLabel({
  band,
  at,
  long,
}: {
  readonly band: MapBand;
  readonly at: Point;
  readonly long: boolean;
}): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  return (
    <EdgeLabelRenderer>
      <div
        className={styles.bandLabel}
        data-long={long}
        style={{ transform: `translate(-50%, -50%) translate(${at.x}px, ${at.y}px)` }}
      >
        {long ? bandLong(band, t, formats).map((line) => <div key={line}>{line}</div>) : bandShort(band, formats)}
      </div>
    </EdgeLabelRenderer>
  );
}
