import type { MapPlaces, Place } from './map-layout.ts';

/** Below this zoom names can no longer be read. */
const READABLE = 0.3;
/** A map that cannot be read whole is shown in part, and then near enough to be read with ease. */
export const COMFORTABLE = 0.37;
const MARGIN = 16;

export interface Frame {
  readonly width: number;
  readonly height: number;
}

export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/**
 * Where the reader first stands: the whole map when it can be read so, else as near as needed, at the customers' end,
 * or around what is chosen.
 */
export function firstView(map: Pick<MapPlaces, 'width' | 'height'>, frame: Frame, chosen?: Place): View {
  const whole = Math.min((frame.width - 2 * MARGIN) / map.width, (frame.height - 2 * MARGIN) / map.height, 1);
  const zoom =
    whole >= READABLE ? whole : Math.max(READABLE, Math.min(COMFORTABLE, (frame.height - 2 * MARGIN) / map.height));
  if (whole < READABLE && chosen !== undefined) return viewOf(chosen, frame, zoom);
  return {
    zoom,
    x: map.width * zoom <= frame.width ? (frame.width - map.width * zoom) / 2 : frame.width - MARGIN - map.width * zoom,
    y: (frame.height - map.height * zoom) / 2,
  };
}

/** The view with this place in its middle. */
export const viewOf = (place: Place, frame: Frame, zoom: number): View => ({
  zoom,
  x: frame.width / 2 - (place.x + place.width / 2) * zoom,
  y: frame.height / 2 - (place.y + place.height / 2) * zoom,
});

/** True when the whole place is inside the frame. */
export const isSeen = (place: Place, view: View, frame: Frame): boolean =>
  place.x * view.zoom + view.x >= 0 &&
  (place.x + place.width) * view.zoom + view.x <= frame.width &&
  place.y * view.zoom + view.y >= 0 &&
  (place.y + place.height) * view.zoom + view.y <= frame.height;
