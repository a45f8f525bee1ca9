import type { MapPlaces } from './map-layout.ts';

/** Below this zoom names can no longer be read. */
export const READABLE = 0.34;
const MARGIN = 16;

/** Where the reader first stands: the whole map when it can be read so, else as near as needed, at the customers' end. */
export function firstView(
  map: Pick<MapPlaces, 'width' | 'height'>, frame: { readonly width: number; readonly height: number },
): { readonly x: number; readonly y: number; readonly zoom: number } {
  const whole = Math.min((frame.width - 2 * MARGIN) / map.width, (frame.height - 2 * MARGIN) / map.height, 1);
  const zoom = Math.max(whole, READABLE);
  const fits = map.width * zoom <= frame.width;
  return {
    zoom,
    x: fits ? (frame.width - map.width * zoom) / 2 : frame.width - MARGIN - map.width * zoom,
    y: (frame.height - map.height * zoom) / 2,
  };
}
