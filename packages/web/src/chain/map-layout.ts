import type { ELK, ElkExtendedEdge, ElkNode, ElkPort } from 'elkjs/lib/elk-api.js';
import { CUSTOMERS, type ChainMap, type MapBand, type MapBox } from './chain-view.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where everything stands, in map units (1 unit = 1 CSS pixel at zoom 1). Bands keep the bend points that ELK gave, source first. */
export interface MapPlaces {
  readonly boxes: ReadonlyMap<string, Place>;
  readonly bands: ReadonlyMap<string, readonly Point[]>;
  readonly width: number;
  readonly height: number;
}

export const BOX_WIDTH = 232;
export const BOX_HEIGHT = 124;
const CUSTOMERS_WIDTH = 340;
/** Room under a box for its terminals. */
export const TERMINAL_HEIGHT = 30;
const BAND_GAP = 4;

const ROOT_OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'POLYLINE',
  'elk.layered.layering.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'elk.layered.nodePlacement.bk.fixedAlignment': 'BALANCED',
  'elk.layered.crossingMinimization.strategy': 'LAYER_SWEEP',
  'elk.layered.thoroughness': '12',
  'elk.layered.spacing.nodeNodeBetweenLayers': '60',
  'elk.layered.spacing.edgeNodeBetweenLayers': '20',
  'elk.spacing.nodeNode': '34',
  'elk.spacing.edgeNode': '22',
  'elk.spacing.edgeEdge': '12',
  'elk.spacing.portPort': String(BAND_GAP),
  'elk.separateConnectedComponents': 'false',
  'elk.padding': '[top=24,left=24,bottom=24,right=24]',
};

/**
 * Lays the map out from left to right with ELK's layered method. Every band has its own port, as tall as the band is
 * thick, so bands leave a box side by side and never on top of each other. Work that comes back goes in by the
 * underside. Rejects only when ELK itself does.
 */
export async function placeChain(map: ChainMap, elk: Pick<ELK, 'layout'>): Promise<MapPlaces> {
  return placesOf(
    await elk.layout(graphOf(map)),
    new Set(map.boxes.filter((box) => box.terminals.length > 0).map((box) => box.id)),
  );
}

/** The map as ELK's graph: nothing but sizes, sides and order. */
function graphOf(map: ChainMap): ElkNode {
  const boxes = map.boxes.toSorted((a, b) => a.rank - b.rank);
  return {
    id: 'chain',
    layoutOptions: ROOT_OPTIONS,
    children: boxes.map((box) => nodeOf(box, map.bands)),
    edges: map.bands.map(edgeOf),
  };
}

function nodeOf(box: MapBox, bands: readonly MapBand[]): ElkNode {
  const ports = bands.flatMap((band) => [
    ...(band.from === box.id ? [portOf(band, 'out')] : []),
    ...(band.to === box.id ? [portOf(band, 'in')] : []),
  ]);
  const under = box.terminals.length > 0 ? TERMINAL_HEIGHT : 0;
  const least = box.kind === 'customers' ? customersHeight(bands) : BOX_HEIGHT;
  return {
    id: box.id,
    width: box.kind === 'customers' ? CUSTOMERS_WIDTH : BOX_WIDTH,
    height:
      Math.max(
        least,
        sideHeight(bands.filter((band) => band.from === box.id)),
        sideHeight(bands.filter((band) => band.to === box.id)),
      ) + under,
    ports,
    layoutOptions: {
      'elk.portConstraints': 'FIXED_SIDE',
      'elk.portAlignment.default': 'CENTER',
      'elk.spacing.portsSurrounding': `[top=10,left=24,bottom=${10 + under},right=24]`,
      ...(box.id === CUSTOMERS ? { 'elk.layered.layering.layerConstraint': 'LAST_SEPARATE' } : {}),
    },
  };
}

const sideHeight = (bands: readonly MapBand[]): number =>
  bands.filter((band) => !band.back).reduce((sum, band) => sum + band.thickness + BAND_GAP, 24);

const customersHeight = (bands: readonly MapBand[]): number =>
  Math.max(420, sideHeight(bands.filter((band) => band.to === CUSTOMERS)));

function portOf(band: MapBand, way: 'in' | 'out'): ElkPort {
  const side = band.back ? 'SOUTH' : way === 'in' ? 'WEST' : 'EAST';
  const size = band.back ? { width: band.thickness, height: 0 } : { width: 0, height: band.thickness };
  return { id: `${way} ${band.id}`, ...size, layoutOptions: { 'elk.port.side': side } };
}

/** Work that comes back is given to ELK from left to right, and turned round again in `placesOf`. */
const edgeOf = (band: MapBand): ElkExtendedEdge => ({
  id: band.back ? `back ${band.id}` : band.id,
  sources: [band.back ? `in ${band.id}` : `out ${band.id}`],
  targets: [band.back ? `out ${band.id}` : `in ${band.id}`],
  layoutOptions: {
    'elk.layered.priority.straightness': String(Math.round(band.thickness)),
    'elk.layered.priority.direction': '10',
  },
});

/** The underside that ELK knows is below the terminals; bands begin and end at the box itself. */
function placesOf(graph: ElkNode, withTerminals: ReadonlySet<string>): MapPlaces {
  const boxAt = new Map(
    (graph.children ?? []).flatMap((node) => (node.ports ?? []).map((port) => [port.id, node.id] as const)),
  );
  const lift = (point: Point, port: string | undefined): Point =>
    withTerminals.has(boxAt.get(port ?? '') ?? '') ? { x: point.x, y: point.y - TERMINAL_HEIGHT } : point;
  const boxes = new Map((graph.children ?? []).map((node) => [node.id, placeOf(node)]));
  const bands = new Map(
    (graph.edges ?? []).map((edge) => {
      const [section] = edge.sections ?? [];
      const points = section === undefined ? [] : [section.startPoint, ...(section.bendPoints ?? []), section.endPoint];
      if (!edge.id.startsWith('back ') || section === undefined) return [edge.id, points];
      const lifted = [lift(section.startPoint, edge.sources[0]), ...points, lift(section.endPoint, edge.targets[0])];
      return [edge.id.slice(5), lifted.toReversed()];
    }),
  );
  return { boxes, bands, width: graph.width ?? 0, height: graph.height ?? 0 };
}

const placeOf = (node: ElkNode): Place => ({
  x: node.x ?? 0,
  y: node.y ?? 0,
  width: node.width ?? 0,
  height: node.height ?? 0,
});
