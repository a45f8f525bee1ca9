import { useReactFlow, useStore } from '@xyflow/react';
import { useReducedMotion } from '@mantine/hooks';
import { useCallback, useEffect, useRef } from 'react';
import type { MapPlaces } from './map-layout.ts';
import { firstView, isSeen, viewOf, type Frame } from './map-view.ts';

/** Moves the map as little as needed to bring a box into sight. */
export function useBringIntoSight(places: MapPlaces): (box: string) => void {
  const flow = useReactFlow();
  const frame = useFrame();
  const still = useReducedMotion() === true;
  return useCallback(
    (box: string) => {
      const place = places.boxes.get(box);
      const view = flow.getViewport();
      if (place === undefined || isSeen(place, view, frame.current)) return;
      void flow.setViewport(viewOf(place, frame.current, view.zoom), { duration: still ? 0 : 160 });
    },
    [flow, frame, places, still],
  );
}

/** Puts a new map in the frame once; afterwards only the reader moves it, except that what is chosen is kept in sight. */
export function useFirstView(places: MapPlaces, chosenBox: string | null): void {
  const flow = useReactFlow();
  const frame = useFrame();
  const width = useStore((state) => state.width);
  const shown = useRef<MapPlaces | null>(null);
  const bring = useBringIntoSight(places);
  useEffect(() => {
    if (width === 0) return;
    if (shown.current !== places) {
      shown.current = places;
      void flow.setViewport(firstView(places, frame.current, chosenBox === null ? undefined : places.boxes.get(chosenBox)));
    } else if (chosenBox !== null) bring(chosenBox);
  }, [flow, frame, places, width, chosenBox, bring]);
}

/** The size of the frame, always the latest. */
function useFrame(): { readonly current: Frame } {
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const frame = useRef<Frame>({ width, height });
  frame.current = { width, height };
  return frame;
}
