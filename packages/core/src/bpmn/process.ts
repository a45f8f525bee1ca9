import type { ChainAnswer, ChainLink, HandOff } from '../chain/index.ts';

/** A chain as a process in the terms of BPMN 2.0, before it has places or words. */
export interface Process {
  /** How money came: `received`, the customer pays the company; `booked`, the company serves or invoices; null, nobody pays. */
  readonly cash: 'received' | 'booked' | null;
  readonly nodes: readonly ProcessNode[];
  readonly flows: readonly ProcessFlow[];
  /** Work that is still open, by how often; it has no end yet, and is not drawn as one. */
  readonly openCount: number;
}

export type ProcessNode =
  | { readonly kind: 'start'; readonly id: string; readonly count: number }
  | { readonly kind: 'task'; readonly id: string; readonly link: ChainLink }
  /** `exclusive`: one way each time. `inclusive`: several ways at once, as the records show. */
  | {
      readonly kind: 'gateway';
      readonly id: string;
      readonly gateway: 'exclusive' | 'inclusive';
      readonly way: 'split' | 'join';
    }
  /** The customer’s payment comes in. */
  | { readonly kind: 'receipt'; readonly id: string; readonly count: number }
  | { readonly kind: 'end'; readonly id: string; readonly end: EndName; readonly count: number };

export type EndName = 'customer' | 'refused' | 'cancelled' | 'declined' | 'abandoned';

export interface ProcessFlow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** How often, and out of a gateway which share of what leaves it; null where a gateway only gathers or passes on. */
  readonly count: number | null;
  readonly share: number | null;
}

/** A way from a node (a task, or the start) to a node, as the chain has it. */
interface Way {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly share: number;
}

const taskId = (n: number): string => `task_${n}`;

/**
 * The process of the shown part of a chain. Where work goes to several clients a gateway splits it, where it comes from several a
 * gateway joins it: exclusive when the whole chain hands over no more often than the link worked, inclusive when it does so more
 * often, which is work handed to several at once.
 */
export function processOf(shown: ChainAnswer, whole: ChainAnswer): Process {
  const ids = new Map(shown.links.map(({ link }, i) => [link, taskId(i + 1)]));
  const ends = endsOf(shown.handOffs);
  const cash = shown.claims.find(({ id }) => id === 'chain.payer')?.basis ?? null;
  const ways = waysOf(shown, ids);
  const tasks = shown.links.map((link): ProcessNode => ({ kind: 'task', id: ids.get(link.link) ?? '', link }));
  const nodes: ProcessNode[] = [
    { kind: 'start', id: 'start', count: sum(shown.entries.map(({ count }) => count)) },
    ...tasks,
    ...ends.map(([end, count]): ProcessNode => ({ kind: 'end', id: `end_${end}`, end, count })),
    ...receiptOf(cash, ends),
  ];
  const isMany = manyOf(whole, ids);
  const split = splitWays(ways, isMany);
  const joined = joinWays(split.ways, isMany);
  return {
    cash,
    nodes: [...nodes, ...split.gateways, ...joined.gateways],
    flows: [...joined.ways, ...(cash === 'received' && ends.some(([end]) => end === 'customer') ? [PAID] : [])].map(
      (way, i) => ({ ...way, id: `flow_${i + 1}` }),
    ),
    openCount: sum(whole.handOffs.filter(({ end }) => end === 'open').map(({ count }) => count)),
  };
}

const PAID = { from: 'receipt', to: 'end_customer', count: null, share: null };

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

function endsOf(handOffs: readonly HandOff[]): (readonly [EndName, number])[] {
  const names: readonly EndName[] = ['customer', 'refused', 'cancelled', 'declined', 'abandoned'];
  return names.flatMap((name) => {
    const counts = handOffs.filter(({ end }) => end === name).map(({ count }) => count);
    return counts.length === 0 ? [] : [[name, sum(counts)] as const];
  });
}

const receiptOf = (cash: Process['cash'], ends: readonly (readonly [EndName, number])[]): ProcessNode[] =>
  cash !== 'received'
    ? []
    : ends.filter(([end]) => end === 'customer').map(([, count]) => ({ kind: 'receipt', id: 'receipt', count }));

function waysOf({ entries, handOffs, claims }: ChainAnswer, ids: ReadonlyMap<string, string>): Way[] {
  const entered = sum(entries.map(({ count }) => count));
  const isPaid = claims.find(({ id }) => id === 'chain.payer')?.basis === 'received';
  const endId = (end: NonNullable<HandOff['end']>): string => (end === 'customer' && isPaid ? 'receipt' : `end_${end}`);
  const ways = [
    ...entries.map(({ link, count }) => ({ from: 'start', to: ids.get(link), count, share: count / entered })),
    ...handOffs
      .filter(({ end }) => end !== 'open')
      .map(({ from, to, end, count, share }) => ({
        from: ids.get(from),
        to: end === null ? ids.get(to) : endId(end),
        count,
        share,
      })),
  ];
  return ways.filter((way): way is Way => way.from !== undefined && way.to !== undefined);
}

/** Whether a link hands over, or is handed to, more often than it works: several at once. Of the whole chain, nothing hidden. */
function manyOf(whole: ChainAnswer, ids: ReadonlyMap<string, string>): (way: 'split' | 'join', id: string) => boolean {
  const works = new Map(whole.links.map(({ link, workCount }) => [ids.get(link), workCount]));
  const total = (pick: (one: HandOff) => string | null): Map<string | undefined, number> => {
    const counts = new Map<string | undefined, number>();
    for (const one of whole.handOffs) {
      const link = pick(one);
      if (link !== null) counts.set(ids.get(link), (counts.get(ids.get(link)) ?? 0) + one.count);
    }
    return counts;
  };
  const out = total(({ from }) => from);
  const into = total(({ to, end }) => (end === null ? to : null));
  for (const { link, count } of whole.entries) into.set(ids.get(link), (into.get(ids.get(link)) ?? 0) + count);
  return (way, id) => ((way === 'split' ? out : into).get(id) ?? 0) > (works.get(id) ?? Number.POSITIVE_INFINITY);
}

type Drafted = Omit<ProcessFlow, 'id'>;
interface Gated {
  readonly ways: readonly Drafted[];
  readonly gateways: readonly ProcessNode[];
}

function splitWays(ways: readonly Way[], isMany: ReturnType<typeof manyOf>): Gated {
  const gateways: ProcessNode[] = [];
  const made = [...Map.groupBy(ways, ({ from }) => from)].flatMap(([from, out]): Drafted[] => {
    if (out.length === 1) return out.map((way) => ({ ...way, share: null }));
    const id = `split_${from}`;
    gateways.push({ kind: 'gateway', id, way: 'split', gateway: isMany('split', from) ? 'inclusive' : 'exclusive' });
    return [{ from, to: id, count: null, share: null }, ...out.map((way) => ({ ...way, from: id }))];
  });
  return { ways: made, gateways };
}

function joinWays(ways: readonly Drafted[], isMany: ReturnType<typeof manyOf>): Gated {
  const gateways: ProcessNode[] = [];
  const made = [...Map.groupBy(ways, ({ to }) => to)].flatMap(([to, into]): Drafted[] => {
    if (into.length === 1 || to.startsWith('split_') || to.startsWith('end_')) return into;
    const id = `join_${to}`;
    gateways.push({ kind: 'gateway', id, way: 'join', gateway: isMany('join', to) ? 'inclusive' : 'exclusive' });
    return [...into.map((way) => ({ ...way, to: id })), { from: id, to, count: null, share: null }];
  });
  return { ways: made, gateways };
}
