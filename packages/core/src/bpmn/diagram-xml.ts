import type { Place, Point } from '../graph.ts';
import type { PlacedProcess } from './place-process.ts';
import { messagesOf } from './process-xml.ts';
import type { Process, ProcessNode } from './process.ts';
import { element } from './xml.ts';

/** Where everything stands, as the diagram interchange of BPMN. */
export function diagramXml(process: Process, placed: PlacedProcess): string {
  const pool = (id: string, place: Place | null): string =>
    place === null ? '' : shapeXml(id, place, { isHorizontal: true });
  return element(
    'bpmndi:BPMNDiagram',
    { id: 'diagram' },
    element(
      'bpmndi:BPMNPlane',
      { id: 'plane', bpmnElement: 'collaboration' },
      pool('customer', placed.customer),
      pool('company', placed.company),
      ...process.nodes.map((node) => nodeShape(node, placed)),
      shapeXml('note', placed.note),
      ...process.flows.map(({ id }) => edgeXml(id, placed.flows.get(id) ?? [], placed.counts.get(id))),
      ...messagesOf(process).map(({ id, isFromCustomer }) => {
        const points = placed.messages.get(id) ?? [];
        const label = placed.messageLabels.get(id);
        return edgeXml(`message_${id}`, isFromCustomer ? points : points.toReversed(), label);
      }),
    ),
  );
}

function nodeShape(node: ProcessNode, placed: PlacedProcess): string {
  const place = placed.nodes.get(node.id);
  if (place === undefined) return '';
  const label = placed.labels.get(node.id);
  return shapeXml(node.id, place, { isMarkerVisible: node.kind === 'gateway' ? true : undefined }, label);
}

const bounds = ({ x, y, width, height }: Place): string => element('dc:Bounds', { x, y, width, height });

const labelXml = (label: Place | undefined): string =>
  label === undefined ? '' : element('bpmndi:BPMNLabel', {}, bounds(label));

const shapeXml = (
  id: string,
  place: Place,
  attributes: Readonly<Record<string, boolean | undefined>> = {},
  label?: Place,
): string =>
  element('bpmndi:BPMNShape', { id: `${id}_di`, bpmnElement: id, ...attributes }, bounds(place), labelXml(label));

const edgeXml = (id: string, points: readonly Point[], label?: Place): string =>
  element(
    'bpmndi:BPMNEdge',
    { id: `${id}_di`, bpmnElement: id },
    ...points.map(({ x, y }) => element('di:waypoint', { x, y })),
    labelXml(label),
  );
