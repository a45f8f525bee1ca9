import type { ChainMap, MapBand } from './chain-view.ts';
import type { Place } from './map-layout.ts';

export type TravelKey = 'ArrowRight' | 'ArrowLeft' | 'ArrowUp' | 'ArrowDown';
export const isTravelKey = (key: string): key is TravelKey =>
  ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown'].includes(key);

/**
 * The box one arrow key further: right follows the widest hand-off onwards, left the widest one back to where it came
 * from, up and down go to the nearest box above or below. Stays where it is at an end.
 */
export function travel(map: ChainMap, places: ReadonlyMap<string, Place>, from: string, key: TravelKey): string {
  if (key === 'ArrowRight')
    return widest(
      map.bands.filter((band) => band.from === from),
      places,
      from,
      1,
      (band) => band.to,
    );
  if (key === 'ArrowLeft')
    return widest(
      map.bands.filter((band) => band.to === from),
      places,
      from,
      -1,
      (band) => band.from,
    );
  return nearest(places, from, key === 'ArrowDown' ? 1 : -1);
}

/** Among the bands that lead to that side of the box; when none does, among all of them. */
function widest(
  bands: readonly MapBand[],
  places: ReadonlyMap<string, Place>,
  from: string,
  side: 1 | -1,
  end: (band: MapBand) => string,
): string {
  const x = (id: string): number => places.get(id)?.x ?? 0;
  const ahead = bands.filter((band) => (x(end(band)) - x(from)) * side > 0);
  const best = (ahead.length > 0 ? ahead : bands).toSorted((a, b) => b.thickness - a.thickness || b.count - a.count)[0];
  return best === undefined ? from : end(best);
}

function nearest(places: ReadonlyMap<string, Place>, from: string, side: 1 | -1): string {
  const here = places.get(from);
  if (here === undefined) return from;
  let best = from;
  let least = Number.POSITIVE_INFINITY;
  for (const [id, place] of places) {
    const down = (place.y + place.height / 2 - here.y - here.height / 2) * side;
    if (id === from || down <= 1) continue;
    const distance = down + 2 * Math.abs(place.x - here.x);
    if (distance < least) [best, least] = [id, distance];
  }
  return best;
}
