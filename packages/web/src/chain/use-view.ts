import { useReactFlow, useStore, useStoreApi } from '@xyflow/react';
import { useReducedMotion } from '@mantine/hooks';
import { useCallback, useEffect, useRef } from 'react';
import type { MapPlaces } from './map-layout.ts';
import { firstView, isSeen, viewOf } from './map-view.ts';

/** Moves the map as little as needed to bring a box into sight. */
export function useBringIntoSight(places: MapPlaces): (box: string) => void {
  const flow = useReactFlow();
  const store = useStoreApi();
  const still = useReducedMotion();
  return useCallback(
    (box: string) => {
      const place = places.boxes.get(box);
      const view = flow.getViewport();
      if (place === undefined || isSeen(place, view, store.getState())) return;
      void flow.setViewport(viewOf(place, store.getState(), view.zoom), { duration: still ? 0 : 160 });
    },
    [flow, store, places, still],
  );
}

/** Puts a new map in the frame once; afterwards only the reader moves it, except that what is chosen is kept in sight. */
export function useFirstView(places: MapPlaces, chosenBox: string | null): void {
  const flow = useReactFlow();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const shown = useRef<MapPlaces | null>(null);
  const bring = useBringIntoSight(places);
  useEffect(() => {
    if (width === 0) return;
    if (shown.current !== places) {
      shown.current = places;
      const chosen = chosenBox === null ? undefined : places.boxes.get(chosenBox);
      void flow.setViewport(firstView(places, { width, height }, chosen));
    } else if (chosenBox !== null) bring(chosenBox);
  }, [flow, places, width, height, chosenBox, bring]);
}
