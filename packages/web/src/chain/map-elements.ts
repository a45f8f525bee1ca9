import type { Edge, Node } from '@xyflow/react';
import type { KeyboardEvent } from 'react';
import type { CashAnswer } from '@aval/core/cash';
import { CUSTOMERS, type ChainMap, type MapBand } from './chain-view.ts';
import { middleOf } from './band-path.ts';
import type { MapPlaces, Point } from './map-layout.ts';

/** A key pressed on a box. */
export type BoxKey = (event: KeyboardEvent, box: string) => void;

interface Boxes {
  readonly map: ChainMap;
  readonly places: MapPlaces;
  readonly cash: CashAnswer | undefined;
  readonly chosenBox: string | null;
  readonly chosenBand: string | null;
  readonly tabStop: string | null;
  readonly choose: (id: string) => void;
  readonly onKey: BoxKey;
}

/** The boxes as React Flow takes them. When something is chosen, what does not touch it steps back. */
export function boxesOf({ map, places, cash, chosenBox, chosenBand, tabStop, choose, onKey }: Boxes): Node[] {
  const near = neighbours(map.bands, chosenBox, chosenBand);
  return map.boxes.flatMap((box) => {
    const place = places.boxes.get(box.id);
    if (place === undefined) return [];
    const shared = {
      onKey,
      tabStop: box.id === tabStop,
      dim: near !== null && !near.has(box.id) && box.id !== CUSTOMERS,
    };
    const data = box.id === CUSTOMERS ? { cash, ...shared } : { box, chosen: box.id === chosenBox, choose, ...shared };
    return [
      {
        id: box.id,
        type: box.kind === 'customers' ? 'customers' : 'box',
        position: { x: place.x, y: place.y },
        width: place.width,
        height: place.height,
        data,
        focusable: false,
      },
    ];
  });
}

function neighbours(bands: readonly MapBand[], box: string | null, band: string | null): ReadonlySet<string> | null {
  if (box === null && band === null) return null;
  const touched = bands.filter((one) => one.id === band || (band === null && (one.from === box || one.to === box)));
  return new Set([...(box === null ? [] : [box]), ...touched.flatMap((one) => [one.from, one.to])]);
}

interface Bands {
  readonly map: ChainMap;
  readonly places: MapPlaces;
  readonly chosenBox: string | null;
  readonly chosenBand: string | null;
  readonly pointed: string | null;
}

/** More labels than this around one box lie on each other; the panel says them all. */
const MOST_NAMED = 6;

/** The bands as React Flow takes them, the widest first so that the thin stay on top and can be hit. */
export function bandsOf({ map, places, chosenBox, chosenBand, pointed }: Bands): Edge[] {
  const something = chosenBox !== null || chosenBand !== null;
  const named = new Set(
    map.bands
      .filter((band) => band.from === chosenBox || band.to === chosenBox)
      .toSorted((a, b) => b.thickness - a.thickness || b.count - a.count)
      .slice(0, MOST_NAMED)
      .map((band) => band.id),
  );
  return map.bands
    .toSorted((a, b) => b.thickness - a.thickness)
    .map((band) => {
      const lit = band.id === chosenBand || (chosenBand === null && (band.from === chosenBox || band.to === chosenBox));
      const label =
        band.id === pointed || band.id === chosenBand ? 'long' : lit && named.has(band.id) ? 'short' : 'none';
      return {
        id: band.id,
        type: 'band',
        source: band.from,
        target: band.to,
        focusable: false,
        data: {
          band,
          points: places.bands.get(band.id) ?? [],
          labelAt: labelPlace(band, places),
          label,
          lit,
          dim: something && !lit && band.id !== pointed,
        },
      };
    });
}

/** Narrower than this, the gap between two boxes holds no label: it then stands above them. */
const LABEL_ROOM = 260;

function labelPlace(band: MapBand, places: MapPlaces): Point {
  const points = places.bands.get(band.id) ?? [];
  const [from, to] = [places.boxes.get(band.from), places.boxes.get(band.to)];
  const middle = middleOf(points);
  if (band.back || from === undefined || to === undefined || to.x - from.x - from.width > LABEL_ROOM) return middle;
  return { x: middle.x, y: Math.min(from.y, to.y) - 22 };
}
