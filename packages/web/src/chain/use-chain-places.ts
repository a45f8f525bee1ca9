import ELK from 'elkjs/lib/elk-api.js';
import workerAddress from 'elkjs/lib/elk-worker.min.js?url';
import { useEffect, useRef, useState } from 'react';
import type { ChainMap } from './chain-view.ts';
import { placeChain, type MapPlaces } from './map-layout.ts';

/** A map and where it stands; the two always belong together. */
export interface PlacedChain {
  readonly map: ChainMap;
  readonly places: MapPlaces;
}

/**
 * Places the map in a web worker, so that a large chain never stops the page. The last placed map stays until the next
 * one is ready; an answer that comes after a newer question is dropped.
 */
export function useChainPlaces(map: ChainMap): PlacedChain | null {
  const elk = useElk();
  const [placed, setPlaced] = useState<PlacedChain | null>(null);
  useEffect(() => {
    let current = true;
    void elk().then((engine) => placeChain(map, engine)).then((places) => {
      if (current) setPlaced({ map, places });
    });
    return () => {
      current = false;
    };
  }, [elk, map]);
  return placed;
}

/** One worker a page, started when first asked, ended with the page. */
function useElk(): () => Promise<InstanceType<typeof ELK.default>> {
  const engine = useRef<InstanceType<typeof ELK.default> | null>(null);
  useEffect(
    () => () => {
      engine.current?.terminateWorker();
      engine.current = null;
    },
    [],
  );
  const ask = useRef(async () => {
    engine.current ??= new ELK.default({ workerFactory: () => new Worker(workerAddress) });
    return engine.current;
  });
  return ask.current;
}
