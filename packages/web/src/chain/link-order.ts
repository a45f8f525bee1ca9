import type { ChainAnswer, ChainLink, HandOff } from '@aval/core/chain';

/** What an order is found from: the links by name, the hand-offs between them, how work enters. */
export interface Flow {
  readonly links: readonly Pick<ChainLink, 'link'>[];
  readonly handOffs: readonly Pick<HandOff, 'from' | 'to' | 'end' | 'count' | 'returnCount'>[];
  readonly entries: ChainAnswer['entries'];
}

/**
 * The rank of each link from where work enters (0) to the paying customer: the order that leaves the least
 * recorded work running backwards. Two starting orders (greedy feedback arc set, Eades, Lin & Smyth 1993; and a walk
 * from the entries along the heaviest hand-offs), each sifted link by link while that lowers the backward work; the
 * better one is kept. Returns (work that comes back to a link it had left) do not vote for a direction.
 * Deterministic: ties follow the answer's own order.
 */
export function rankLinks(flow: Flow): ReadonlyMap<string, number> {
  const names = flow.links.map((link) => link.link);
  const weights = directionWeights(flow, names);
  const orders = [greedyOrder(names, weights), walkOrder(names, weights)].map((order) => improve(order, weights));
  const best = orders.toSorted((a, b) => backwardWork(a, weights) - backwardWork(b, weights))[0] ?? [];
  return new Map(best.map((index, rank) => [names[index] ?? '', rank]));
}

/** Σ weight of row → column, dense; entries pull a link to the front, cash pulls it to the end. */
function directionWeights(flow: Flow, names: readonly string[]): Float64Array[] {
  const index = new Map(names.map((name, i) => [name, i]));
  const size = names.length + 2;
  const weights = Array.from({ length: size }, () => new Float64Array(size));
  const [entry, customer] = [names.length, names.length + 1];
  const add = (from: number | undefined, to: number | undefined, weight: number): void => {
    const row = from === undefined ? undefined : weights[from];
    if (row !== undefined && to !== undefined && from !== to) row[to] = (row[to] ?? 0) + weight;
  };
  for (const each of flow.handOffs) {
    if (each.end === null) add(index.get(each.from), index.get(each.to), each.count - each.returnCount + 0.001);
    else if (each.end === 'customer') add(index.get(each.from), customer, each.count);
  }
  for (const each of flow.entries) add(entry, index.get(each.link), each.count);
  return weights;
}

/** Takes away, one by one, the link with the highest share of its hand-offs going out: it is the next from the front. */
function greedyOrder(names: readonly string[], weights: readonly Float64Array[]): number[] {
  const left = new Set(names.map((_, i) => i));
  const order: number[] = [];
  const share = (i: number): number => {
    let out = weights[i]?.[names.length + 1] ?? 0;
    let into = weights[names.length]?.[i] ?? 0;
    for (const j of left) {
      out += weights[i]?.[j] ?? 0;
      into += weights[j]?.[i] ?? 0;
    }
    return out + into === 0 ? 0 : (out - into) / (out + into);
  };
  while (left.size > 0) {
    const next = [...left].reduce((best, i) => (share(i) > share(best) ? i : best));
    left.delete(next);
    order.push(next);
  }
  return order;
}

/** Reverse finishing order of a depth-first walk from the entries that follows the heaviest hand-offs first. */
function walkOrder(names: readonly string[], weights: readonly Float64Array[]): number[] {
  const seen = new Set<number>();
  const finished: number[] = [];
  const onwards = (i: number): number[] =>
    names
      .map((_, j) => j)
      .filter((j) => (weights[i]?.[j] ?? 0) > 0)
      .toSorted((a, b) => (weights[i]?.[b] ?? 0) - (weights[i]?.[a] ?? 0));
  const visit = (i: number): void => {
    if (seen.has(i)) return;
    seen.add(i);
    for (const next of onwards(i)) visit(next);
    finished.push(i);
  };
  for (const entry of onwards(names.length)) visit(entry);
  for (const i of names.keys()) visit(i);
  return finished.toReversed();
}

function backwardWork(order: readonly number[], weights: readonly Float64Array[]): number {
  let work = 0;
  for (const [place, link] of order.entries())
    for (const earlier of order.slice(0, place)) work += weights[link]?.[earlier] ?? 0;
  return work;
}

function improve(order: readonly number[], weights: readonly Float64Array[]): number[] {
  let current = [...order];
  for (let pass = 0; pass < 8; pass += 1) {
    const before = current.join();
    for (const link of order) current = moveToBestPlace(current, link, weights);
    if (current.join() === before) break;
  }
  return current;
}

/** Sifting: walking the link through the order, the backward work changes by one term a step. */
function moveToBestPlace(order: readonly number[], link: number, weights: readonly Float64Array[]): number[] {
  const rest = order.filter((one) => one !== link);
  const here = order.indexOf(link);
  let cost = 0;
  const costs = [0];
  for (const other of rest) {
    cost += (weights[link]?.[other] ?? 0) - (weights[other]?.[link] ?? 0);
    costs.push(cost);
  }
  const lowest = Math.min(...costs);
  const place = (costs[here] ?? 0) <= lowest ? here : costs.indexOf(lowest);
  return [...rest.slice(0, place), link, ...rest.slice(place)];
}
