import ELK from 'elkjs/lib/elk-api.js';
import workerAddress from 'elkjs/lib/elk-worker.min.js?url';
import { useEffect, useState } from 'react';
import type { ChainMap } from './chain-view.ts';
import { placeChain, type MapPlaces } from './map-layout.ts';

/** A map and where it stands; the two always belong together. */
export interface PlacedChain {
  readonly map: ChainMap;
  readonly places: MapPlaces;
}

/**
 * Places the map in a web worker, so that a large chain never stops the page. The last placed map stays until the next
 * one is ready; an answer that comes after a newer question is dropped. `failed` when the browser gives no worker.
 */
export function useChainPlaces(map: ChainMap): PlacedChain | 'failed' | null {
  const [layout] = useState(layoutWorker);
  const [placed, setPlaced] = useState<PlacedChain | 'failed' | null>(null);
  useEffect(() => layout.end, [layout]);
  useEffect(() => {
    let isLatest = true;
    const place = async (): Promise<void> => {
      const places = await placeChain(map, layout.engine()).catch(() => null);
      if (isLatest) setPlaced(places === null ? 'failed' : { map, places });
    };
    void place();
    return () => {
      isLatest = false;
    };
  }, [layout, map]);
  return placed;
}

/** One worker a page: started when first asked, ended with the page, started anew when asked again. */
function layoutWorker() {
  let running: InstanceType<typeof ELK.default> | null = null;
  return {
    engine: () => (running ??= new ELK.default({ workerFactory: () => new Worker(workerAddress) })),
    end: () => {
      running?.terminateWorker();
      running = null;
    },
  };
}
