import type { Graph, Place, PlaceGraph, Point } from '../graph.ts';
import type { Process, ProcessNode } from './process.ts';

const SIZES: Readonly<Record<ProcessNode['kind'], { readonly width: number; readonly height: number }>> = {
  start: { width: 36, height: 36 },
  task: { width: 130, height: 80 },
  gateway: { width: 50, height: 50 },
  receipt: { width: 36, height: 36 },
  end: { width: 36, height: 36 },
};
/** Room for the name under an event. */
const EVENT_LABEL = { width: 110, height: 30 };
const isEvent = (node: ProcessNode): boolean => node.kind === 'start' || node.kind === 'receipt' || node.kind === 'end';

const LEFT = 160;
const TOP = 80;
const HEADER = 30;
const MARGIN = 30;
const CUSTOMER = 60;
const BETWEEN = 60;
const NOTE = { width: 420, height: 110 };

/** Where everything of a diagram stands. */
export interface PlacedProcess {
  readonly customer: Place | null;
  readonly company: Place;
  readonly note: Place;
  readonly nodes: ReadonlyMap<string, Place>;
  readonly labels: ReadonlyMap<string, Place>;
  readonly flows: ReadonlyMap<string, readonly Point[]>;
  /** Where the number of a flow stands. */
  readonly counts: ReadonlyMap<string, Place>;
  /** Between the customer and an event, from the customer’s pool to the event. */
  readonly messages: ReadonlyMap<string, readonly Point[]>;
  /** Between the pools, where what a message says stands. */
  readonly messageLabels: ReadonlyMap<string, Place>;
}

/** Lays a process out from left to right inside the company's pool, the customer's pool above it. */
export async function placeProcess(
  process: Process,
  place: PlaceGraph,
  labelWidth: (id: string) => number,
): Promise<PlacedProcess> {
  const placed = await place(graphOf(process, labelWidth));
  const hasCustomer = process.cash !== null;
  const top = hasCustomer ? TOP + CUSTOMER + BETWEEN : TOP;
  const shift = { x: LEFT + HEADER + MARGIN, y: top + MARGIN };
  const move = <P extends Point>(point: P): P => ({
    ...point,
    x: Math.round(point.x + shift.x),
    y: Math.round(point.y + shift.y),
  });
  const width = Math.round(placed.width + HEADER + 2 * MARGIN + 20);
  const customer = hasCustomer ? { x: LEFT, y: TOP, width, height: CUSTOMER } : null;
  const company = {
    x: LEFT,
    y: top,
    width: Math.max(width, NOTE.width + 2 * MARGIN),
    height: Math.round(placed.height + 3 * MARGIN + NOTE.height),
  };
  const nodes = new Map(
    process.nodes.map((node) => [node.id, move(placed.boxes.get(node.id) ?? { x: 0, y: 0, ...SIZES[node.kind] })]),
  );
  const labels = new Map(process.nodes.filter(isEvent).map((node) => [node.id, underOf(nodes.get(node.id))]));
  const messages =
    customer === null ? new Map<string, readonly Point[]>() : messagesOf(process, nodes, labels, company);
  return {
    customer: customer && { ...customer, width: company.width },
    company,
    note: { x: shift.x, y: Math.round(shift.y + placed.height + MARGIN), ...NOTE },
    nodes,
    labels,
    flows: new Map(process.flows.map(({ id }) => [id, (placed.lines.get(id)?.points ?? []).map(move)])),
    counts: new Map(
      process.flows.flatMap(({ id }) => {
        const label = placed.lines.get(id)?.label;
        return label === null || label === undefined ? [] : [[id, move(label)] as const];
      }),
    ),
    messages,
    messageLabels: new Map([...messages].map(([id, [from = company]]) => [id, besideOf(from)])),
  };
}

function graphOf({ nodes, flows }: Process, labelWidth: (id: string) => number): Graph {
  return {
    direction: 'right',
    boxes: nodes.map((node) => ({
      id: node.id,
      ...SIZES[node.kind],
      ...(isEvent(node) ? { under: EVENT_LABEL } : {}),
      ...(node.kind === 'start' ? { end: 'first' as const } : {}),
      ...(node.kind === 'end' ? { end: 'last' as const } : {}),
    })),
    lines: flows.map(({ id, from, to, count }) => ({
      id,
      from,
      to,
      isForward: from === 'start' || count === null,
      weight: count ?? 1,
      ...(count === null ? {} : { label: { width: labelWidth(id), height: 14 } }),
    })),
  };
}

const besideOf = ({ x, y }: Point): Place => ({ x: x + 8, y: y + BETWEEN / 2 - 8, width: 130, height: 28 });

const underOf = (place: Place | undefined): Place => ({
  x: (place?.x ?? 0) + (place?.width ?? 0) / 2 - EVENT_LABEL.width / 2,
  y: (place?.y ?? 0) + (place?.height ?? 0) + 4,
  width: EVENT_LABEL.width,
  height: EVENT_LABEL.height,
});

/** A message runs straight up to the customer's pool, or beside what stands in its way. */
function messagesOf(
  process: Process,
  nodes: ReadonlyMap<string, Place>,
  labels: ReadonlyMap<string, Place>,
  company: Place,
): Map<string, readonly Point[]> {
  const ids = ['start', process.cash === 'received' ? 'receipt' : 'end_customer'].filter((id) => nodes.has(id));
  const above = company.y - BETWEEN;
  const obstacles = [...nodes, ...labels];
  return new Map(
    ids.map((id) => {
      const place = nodes.get(id) ?? company;
      const [x, y] = [place.x + place.width / 2, place.y];
      const others = obstacles.filter(([other]) => other !== id).map(([, one]) => one);
      const isFree = (at: number): boolean =>
        !others.some((one) => at > one.x - 12 && at < one.x + one.width + 12 && one.y < y);
      if (isFree(x))
        return [
          id,
          [
            { x, y: above },
            { x, y },
          ],
        ];
      const step = y - 20;
      const beside = others.flatMap((one) => [one.x - 14, one.x + one.width + 14]).filter(isFree);
      const at =
        [...beside, company.x + company.width - 12].toSorted((a, b) => Math.abs(a - x) - Math.abs(b - x))[0] ?? x;
      return [
        id,
        [
          { x: at, y: above },
          { x: at, y: step },
          { x, y: step },
          { x, y },
        ],
      ];
    }),
  );
}
