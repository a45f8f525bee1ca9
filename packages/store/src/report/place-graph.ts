import Elk from 'elkjs/lib/elk.bundled.js';
import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
import type { Graph, GraphBox, GraphLine, PlaceGraph, PlacedGraph, PlacedLine } from '@aval/core/graph';

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.spacing.edgeNodeBetweenLayers': '14',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '9',
  'elk.spacing.nodeNode': '24',
  'elk.spacing.edgeNode': '14',
  'elk.spacing.edgeEdge': '9',
  'elk.separateConnectedComponents': 'false',
  'elk.edgeLabels.inline': 'false',
  'elk.padding': '[top=8,left=8,bottom=8,right=8]',
};

/** Places a graph with ELK's layered method (Sugiyama): lines run at right angles, never over a box. */
export const placeGraph: PlaceGraph = async (graph) => {
  const elk = new Elk.default();
  const most = Math.max(1, ...graph.lines.map(({ weight }) => weight ?? 1));
  const placed = await elk.layout({
    id: 'graph',
    layoutOptions: {
      ...OPTIONS,
      ...CARE[graph.lines.length > MANY_LINES ? 'many' : 'few'],
      'elk.direction': graph.direction === 'down' ? 'DOWN' : 'RIGHT',
      'elk.layered.spacing.nodeNodeBetweenLayers': graph.direction === 'down' ? '24' : '36',
    },
    children: graph.boxes.map(nodeOf),
    edges: graph.lines.map((line) => edgeOf(line, most)),
  });
  return readPlaces(graph, placed);
};

/** The best places take minutes for graphs of hundreds of lines; such graphs get good ones in seconds. */
const MANY_LINES = 90;
const CARE = {
  few: { 'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX', 'elk.layered.thoroughness': '20' },
  many: { 'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF', 'elk.layered.thoroughness': '3' },
} as const;

const CONSTRAINTS = { first: 'FIRST_SEPARATE', last: 'LAST_SEPARATE' } as const;

const nodeOf = ({ id, width, height, end, under }: GraphBox): ElkNode => ({
  id,
  width,
  height,
  ...(under === undefined ? {} : { labels: [{ text: ' ', ...under }] }),
  layoutOptions: {
    ...(under === undefined ? {} : { 'elk.nodeLabels.placement': 'OUTSIDE V_BOTTOM H_CENTER' }),
    ...(end === undefined ? {} : { 'elk.layered.layering.layerConstraint': CONSTRAINTS[end] }),
  },
});

const edgeOf = (line: GraphLine, most: number): ElkExtendedEdge => ({
  id: line.id,
  sources: [line.from],
  targets: [line.to],
  ...(line.label === undefined ? {} : { labels: [{ text: ' ', ...line.label }] }),
  layoutOptions: {
    'elk.layered.priority.straightness': String(Math.ceil(((line.weight ?? 1) / most) * 10)),
    'elk.layered.priority.direction': String(
      line.isForward === true ? 1000 : Math.ceil(((line.weight ?? 1) / most) * 100),
    ),
  },
});

function readPlaces(graph: Graph, placed: ElkNode): PlacedGraph {
  const edges = new Map((placed.edges ?? []).map((edge) => [edge.id, edge]));
  return {
    width: placed.width ?? 0,
    height: placed.height ?? 0,
    boxes: new Map(
      (placed.children ?? []).map(({ id, x = 0, y = 0, width = 0, height = 0 }) => [id, { x, y, width, height }]),
    ),
    lines: new Map(graph.lines.map(({ id }) => [id, lineOf(edges.get(id))])),
  };
}

function lineOf(edge: ElkExtendedEdge | undefined): PlacedLine {
  const [section] = edge?.sections ?? [];
  const [label] = edge?.labels ?? [];
  return {
    points: section === undefined ? [] : [section.startPoint, ...(section.bendPoints ?? []), section.endPoint],
    label:
      label === undefined
        ? null
        : { x: label.x ?? 0, y: label.y ?? 0, width: label.width ?? 0, height: label.height ?? 0 },
  };
}
