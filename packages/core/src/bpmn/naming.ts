import { SMALL_LINK, UNKNOWN_LINK } from '../chain/index.ts';
import type { ChainAnswer, Level } from '../chain/index.ts';
import { formatQuantity } from '../explain/index.ts';
import type { Locale } from '../explain/index.ts';
import type { Process, ProcessFlow, ProcessNode } from './process.ts';
import { BPMN_WORDS } from './words.ts';

export interface BpmnAsked {
  readonly level: Level;
  /** Most hand-offs drawn; what is hidden is said in the diagram. */
  readonly limit: number;
  readonly locale: Locale;
  readonly company: string;
  readonly ledgerState: string;
  readonly version: string;
}

/** What the parts of a diagram are called, in one language. */
export interface Naming {
  readonly node: (node: ProcessNode) => string | undefined;
  readonly flow: (flow: ProcessFlow) => string | undefined;
  readonly document: (node: ProcessNode) => string | undefined;
  readonly company: string;
  readonly customer: string;
  readonly message: (id: string) => string;
  readonly note: string;
}

/** Names the parts of a process, and says what the diagram is. */
export function nameIn(asked: BpmnAsked, process: Process, shown: ChainAnswer): Naming {
  const { locale } = asked;
  const words = BPMN_WORDS[locale];
  const count = (value: number): string => formatQuantity({ unit: 'count', value }, locale);
  const share = (value: number): string => formatQuantity({ unit: 'share', value }, locale);
  const link = (name: string): string =>
    name === SMALL_LINK ? words.small : name === UNKNOWN_LINK ? words.unknown : name;
  const counted = (name: string, value: number): string => `${name} (${count(value)})`;
  return {
    company: asked.company,
    customer: words.customer,
    node: (node) => {
      if (node.kind === 'task') return link(node.link.link);
      if (node.kind === 'start') return counted(words.start, node.count);
      if (node.kind === 'receipt') return counted(words.paid, node.count);
      if (node.kind === 'gateway') return undefined;
      return counted(
        node.end === 'customer' && process.cash === 'received' ? words.served : words.ends[node.end],
        node.count,
      );
    },
    flow: (flow) => (flow.count === null ? undefined : count(flow.count)),
    document: (node) =>
      node.kind === 'task'
        ? words.task(count(node.link.workCount), count(node.link.objectCount), share(node.link.reachShare))
        : undefined,
    message: (id) => (id === 'start' ? words.asks : id === 'receipt' ? words.pays : words.isServed),
    note: [
      words.made(asked.version, asked.ledgerState),
      shown.hidden === null
        ? words.whole(count(shown.handOffs.length))
        : words.hidden(count(shown.handOffs.length), count(shown.hidden.handOffs), share(shown.hidden.shownShare)),
      ...(process.openCount > 0 ? [words.open(count(process.openCount))] : []),
      words.gateways,
    ].join(' '),
  };
}
