import { findChain } from '../chain/index.ts';
import type { PlaceGraph } from '../graph.ts';
import type { Query } from '../ledger/index.ts';
import { diagramXml } from './diagram-xml.ts';
import { nameIn } from './naming.ts';
import type { BpmnAsked } from './naming.ts';
import { placeProcess } from './place-process.ts';
import { processOf } from './process.ts';
import type { ProcessFlow } from './process.ts';
import { processXml } from './process-xml.ts';
import { element } from './xml.ts';

const NAMESPACES = {
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xmlns:bpmn': 'http://www.omg.org/spec/BPMN/20100524/MODEL',
  'xmlns:bpmndi': 'http://www.omg.org/spec/BPMN/20100524/DI',
  'xmlns:dc': 'http://www.omg.org/spec/DD/20100524/DC',
  'xmlns:di': 'http://www.omg.org/spec/DD/20100524/DI',
};

/** The chain of a ledger as a BPMN 2.0 diagram that modellers open; undefined when no work is recorded. */
export async function writeBpmn(query: Query, asked: BpmnAsked, place: PlaceGraph): Promise<string | undefined> {
  const { level, limit } = asked;
  const [shown, whole] = [await findChain(query, { level, limit }), await findChain(query, { level })];
  if (shown.links.length === 0) return undefined;
  const process = processOf(shown, whole);
  const naming = nameIn(asked, process, shown);
  const flows = new Map(process.flows.map((flow) => [flow.id, flow]));
  const width = (id: string): number => (naming.flow(flows.get(id) as ProcessFlow) ?? '').length * 6.5 + 6;
  const placed = await placeProcess(process, place, width);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'bpmn:definitions',
    {
      ...NAMESPACES,
      id: 'definitions',
      targetNamespace: 'https://aval.invalid/bpmn',
      exporter: 'Aval',
      exporterVersion: asked.version,
    },
    ...processXml(process, naming),
    diagramXml(process, placed),
  )}\n`;
}
