import { Background, BackgroundVariant, MiniMap, ReactFlow, ReactFlowProvider, useStore } from '@xyflow/react';
import type { Edge, Node } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useMantineColorScheme } from '@mantine/core';
import type { CashAnswer } from '@aval/core/cash';
import { useWords } from '../shared/locale.tsx';
import { Loading } from '../shared/states.tsx';
import { BandEdge } from './band-edge.tsx';
import styles from './chain-map.module.css';
import { CUSTOMERS, type ChainMap as Chain } from './chain-view.ts';
import { ChainThread } from './chain-thread.tsx';
import { CustomersBox } from './customers-box.tsx';
import { LinkBox } from './link-box.tsx';
import { MapButtons } from './map-buttons.tsx';
import { bandsOf, boxesOf, type BoxKey } from './map-elements.ts';
import { isSeen } from './map-view.ts';
import type { MapPlaces } from './map-layout.ts';
import { isTravelKey, travel } from './travel.ts';
import { useChainPlaces } from './use-chain-places.ts';
import { useBringIntoSight, useFirstView } from './use-view.ts';
import { words } from './words.ts';

const nodeTypes = { box: LinkBox, customers: CustomersBox };
const edgeTypes = { band: BandEdge };

export interface ChainMapProps {
  readonly map: Chain;
  readonly cash: CashAnswer | undefined;
  /** The box in the panel, by its id, or null. */
  readonly chosenBox: string | null;
  readonly chosenBand: string | null;
  readonly onBox: (id: string) => void;
  readonly onBand: (id: string) => void;
  readonly onNothing: () => void;
}

/** The map: pan, zoom, pinch; arrow keys travel along the flow. It says nothing that the thread and the tables do not say too. */
export function ChainMap(props: ChainMapProps): ReactNode {
  const placed = useChainPlaces(props.map);
  if (placed === null) return <Loading shape="map" />;
  if (placed === 'failed') return <ChainThread map={props.map} cash={props.cash} onBox={props.onBox} />;
  return (
    <ReactFlowProvider>
      <Canvas {...props} map={placed.map} places={placed.places} />
    </ReactFlowProvider>
  );
}

function Canvas({
  map,
  places,
  cash,
  chosenBox,
  chosenBand,
  onBox,
  onBand,
  onNothing,
}: ChainMapProps & { readonly places: MapPlaces }): ReactNode {
  const t = useWords(words);
  const [pointed, setPointed] = useState<string | null>(null);
  const [stop, setStop] = useState<string | null>(null);
  const tabStop =
    [stop, chosenBox, CUSTOMERS, map.boxes[0]?.id].find((id) => map.boxes.some((box) => box.id === id)) ?? null;
  const onKey = useBoxKeys(map, places, setStop);
  useFirstView(places, chosenBox);
  const nodes = useMemo<Node[]>(
    () => boxesOf({ map, places, cash, chosenBox, chosenBand, tabStop, choose: onBox, onKey }),
    [map, places, cash, chosenBox, chosenBand, tabStop, onBox, onKey],
  );
  const edges = useMemo<Edge[]>(
    () => bandsOf({ map, places, chosenBox, chosenBand, pointed }),
    [map, places, chosenBox, chosenBand, pointed],
  );
  const { colorScheme } = useMantineColorScheme();
  return (
    <div className={styles.canvas} role="region" aria-label={t.mapLabel} aria-describedby="chain-map-help">
      <ZoomMark />
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        colorMode={colorScheme === 'auto' ? 'system' : colorScheme}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        minZoom={0.08}
        maxZoom={1.6}
        zoomOnScroll={false}
        preventScrolling={false}
        zoomActivationKeyCode={['Control', 'Meta']}
        zoomOnDoubleClick={false}
        onNodeClick={() => undefined}
        onEdgeClick={(_, edge) => onBand(edge.id)}
        onEdgeMouseEnter={(_, edge) => setPointed(edge.id)}
        onEdgeMouseLeave={() => setPointed(null)}
        onPaneClick={onNothing}
      >
        <Background variant={BackgroundVariant.Dots} gap={24} size={1} color="var(--aval-line)" />
        <WhenPartlySeen places={places}>
          <MiniMap
            pannable
            zoomable
            ariaLabel={t.mapLabel}
            className={styles.miniMap ?? ''}
            style={{ width: 150, height: 84 }}
            nodeColor="var(--aval-line-strong)"
            maskColor="rgb(127 127 127 / 18%)"
          />
        </WhenPartlySeen>
        <MapButtons />
      </ReactFlow>
      <p id="chain-map-help" className={styles.help}>
        {t.mapHelp}
      </p>
    </div>
  );
}

/** Arrow keys move the focus along the flow, and the map under it when the next box is out of sight. */
function useBoxKeys(map: Chain, places: MapPlaces, setStop: (id: string) => void): BoxKey {
  const bring = useBringIntoSight(places);
  return useCallback(
    (event, box) => {
      if (!isTravelKey(event.key)) return;
      event.preventDefault();
      const next = travel(map, places.boxes, box, event.key);
      setStop(next);
      document.querySelector<HTMLElement>(`[data-box="${CSS.escape(next)}"]`)?.focus({ preventScroll: true });
      bring(next);
    },
    [map, places, bring, setStop],
  );
}

/** A small map is only of use when the large one is not seen whole. */
function WhenPartlySeen({ places, children }: { readonly places: MapPlaces; readonly children: ReactNode }): ReactNode {
  const seen = useStore(({ transform: [x, y, zoom], width, height }) =>
    isSeen({ x: 24, y: 24, width: places.width - 48, height: places.height - 48 }, { x, y, zoom }, { width, height }),
  );
  return seen ? null : children;
}

/** Says on the frame how far the reader stands, so that far boxes keep only a name that can be read. */
function ZoomMark(): ReactNode {
  const zoom = useStore((state) => state.transform[2]);
  const rounded = Math.round(zoom * 50) / 50;
  const distance = rounded < 0.5 ? 'far' : rounded < 0.8 ? 'middle' : 'near';
  useEffect(() => {
    const canvas = document.querySelector<HTMLElement>(`.${styles.canvas}`);
    canvas?.setAttribute('data-distance', distance);
    canvas?.style.setProperty('--zoom', String(rounded));
  }, [distance, rounded]);
  return null;
}
