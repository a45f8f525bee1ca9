import { SMALL_LINK, UNKNOWN_LINK } from '../chain/index.ts';
import type { Process, ProcessFlow, ProcessNode } from './process.ts';
import type { Naming } from './naming.ts';
import { element, textElement } from './xml.ts';

/** The collaboration with the customer and the company's process, as BPMN 2.0 elements. */
export function processXml(process: Process, naming: Naming): readonly string[] {
  return [collaborationXml(process, naming), companyXml(process, naming)];
}

/** Events that the customer is asked by, served by, or pays at: from the customer, or to them. */
export const messagesOf = ({
  cash,
  nodes,
}: Process): readonly { readonly id: string; readonly isFromCustomer: boolean }[] =>
  cash === null
    ? []
    : [
        { id: 'start', isFromCustomer: true },
        { id: cash === 'received' ? 'receipt' : 'end_customer', isFromCustomer: cash === 'received' },
      ].filter(({ id }) => nodes.some((node) => node.id === id));

const collaborationXml = (process: Process, naming: Naming): string =>
  element(
    'bpmn:collaboration',
    { id: 'collaboration' },
    process.cash === null ? '' : element('bpmn:participant', { id: 'customer', name: naming.customer }),
    element('bpmn:participant', { id: 'company', name: naming.company, processRef: 'process' }),
    ...messagesOf(process).map(({ id, isFromCustomer }) =>
      element('bpmn:messageFlow', {
        id: `message_${id}`,
        name: naming.message(id),
        sourceRef: isFromCustomer ? 'customer' : id,
        targetRef: isFromCustomer ? id : 'customer',
      }),
    ),
  );

function companyXml(process: Process, naming: Naming): string {
  const { nodes, flows } = process;
  return element(
    'bpmn:process',
    { id: 'process', name: naming.company, isExecutable: false },
    ...nodes.map((node) => nodeXml(node, process, naming)),
    ...flows.map((flow) =>
      element('bpmn:sequenceFlow', { id: flow.id, name: naming.flow(flow), sourceRef: flow.from, targetRef: flow.to }),
    ),
    element('bpmn:textAnnotation', { id: 'note' }, textElement('bpmn:text', naming.note)),
  );
}

function nodeXml(node: ProcessNode, process: Process, naming: Naming): string {
  const attributes = {
    id: node.id,
    name: naming.node(node),
    gatewayDirection: node.kind === 'gateway' ? (node.way === 'split' ? 'Diverging' : 'Converging') : undefined,
  };
  const about = naming.document(node);
  return element(
    tagOf(node),
    attributes,
    about === undefined ? '' : textElement('bpmn:documentation', about),
    ...refs('incoming', process.flows, ({ to }) => to === node.id),
    ...refs('outgoing', process.flows, ({ from }) => from === node.id),
    ...performers(node),
    messagesOf(process).some(({ id }) => id === node.id)
      ? element('bpmn:messageEventDefinition', { id: `${node.id}_message` })
      : '',
  );
}

const refs = (
  way: 'incoming' | 'outgoing',
  flows: readonly ProcessFlow[],
  is: (flow: ProcessFlow) => boolean,
): string[] => flows.filter(is).map(({ id }) => textElement(`bpmn:${way}`, id));

/** The teams that do a task, where they may be named. */
const performers = (node: ProcessNode): string[] =>
  node.kind !== 'task'
    ? []
    : node.link.doneBy
        .filter((team) => team !== SMALL_LINK && team !== UNKNOWN_LINK)
        .map((name, i) => element('bpmn:performer', { id: `${node.id}_team_${i + 1}`, name }));

function tagOf(node: ProcessNode): string {
  switch (node.kind) {
    case 'start':
      return 'bpmn:startEvent';
    case 'task':
      return 'bpmn:task';
    case 'gateway':
      return `bpmn:${node.gateway}Gateway`;
    case 'receipt':
      return 'bpmn:intermediateCatchEvent';
    case 'end':
      return 'bpmn:endEvent';
  }
}
