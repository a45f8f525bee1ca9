import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BpmnModdle } from 'bpmn-moddle';
import { describe, expect, it } from 'vitest';
import { writeBpmn } from '@aval/core/bpmn';
import { deriveChain } from '@aval/core/chain';
import type { Query } from '@aval/core/ledger';
import { openGiven } from '../../../core/src/chain/given-ledger.test-kit.ts';
import type { GivenLedger } from '../../../core/src/chain/given-ledger.test-kit.ts';
import { readSource } from '../import/read-source.ts';
import { openStaging } from '../import/staging.ts';
import { importStaged } from '../ledger/import-staged.ts';
import { KNOWN } from '../ledger/known-mappings.test-kit.ts';
import { openLedger } from '../ledger/open-ledger.ts';
import { placeGraph } from './place-graph.ts';

const DATA = fileURLToPath(new URL('../../../../../shared/data/', import.meta.url));
const absent = existsSync(DATA) ? '' : ' (skipped: ../shared/data is absent)';

interface Element {
  readonly $type: string;
  readonly id: string;
  readonly name?: string;
  readonly incoming?: readonly unknown[];
  readonly outgoing?: readonly unknown[];
  readonly text?: string;
}
interface Shape {
  readonly $type: string;
  readonly bounds?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly waypoint?: readonly unknown[];
  readonly bpmnElement: Element;
}
interface Definitions {
  readonly rootElements: readonly {
    readonly flowElements?: readonly Element[];
    readonly artifacts?: readonly Element[];
  }[];
  readonly diagrams: readonly { readonly plane: { readonly planeElement: readonly Shape[] } }[];
}

/** What a modeller reads of the chain; it may not have anything to object. */
async function readChain(
  query: Query,
  limit = 40,
): Promise<{ elements: Element[]; shapes: readonly Shape[]; note: string }> {
  const asked = {
    level: 'activity',
    limit,
    locale: 'fr',
    company: 'Ateliers <Dupré> & fils',
    ledgerState: 's',
    version: '1',
  } as const;
  const xml = (await writeBpmn(query, asked, placeGraph)) ?? '';
  const { rootElement, warnings } = await new BpmnModdle().fromXML(xml);
  expect(warnings.map(({ message }) => message)).toEqual([]);
  const { rootElements, diagrams } = rootElement as Definitions;
  const [plane] = diagrams;
  return {
    elements: rootElements.flatMap(({ flowElements = [] }) => [...flowElements]),
    shapes: plane?.plane.planeElement ?? [],
    note: rootElements.flatMap(({ artifacts = [] }) => artifacts.map(({ text }) => text ?? '')).join(' '),
  };
}

/** Everything is drawn once, nothing lies over another node, and each node but start and end has a way in and out. */
function expectSound({ elements, shapes }: Awaited<ReturnType<typeof readChain>>): void {
  const drawn = shapes.map(({ bpmnElement }) => bpmnElement.id);
  for (const { id } of elements)
    expect(
      drawn.filter((one) => one === id),
      id,
    ).toEqual([id]);
  const nodes = elements.filter(({ $type }) => $type !== 'bpmn:SequenceFlow');
  for (const { id, $type, incoming = [], outgoing = [] } of nodes) {
    expect([id, incoming.length > 0], id).toEqual([id, $type !== 'bpmn:StartEvent']);
    if ($type === 'bpmn:EndEvent') expect([id, outgoing.length]).toEqual([id, 0]);
    if ($type.endsWith('Gateway')) expect(incoming.length === 1 || outgoing.length === 1, id).toBe(true);
  }
  const boxes = shapes
    .filter(({ bpmnElement, bounds }) => bounds && nodes.some(({ id }) => id === bpmnElement.id))
    .map(({ bounds }) => bounds!);
  const over = boxes.filter((a, i) =>
    boxes.some(
      (b, j) => i < j && a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height,
    ),
  );
  expect(over).toEqual([]);
  for (const { waypoint, $type } of shapes)
    if ($type === 'bpmndi:BPMNEdge') expect(waypoint?.length).toBeGreaterThan(1);
}

const order = (key: string, at: number): GivenLedger['acts'] => [
  { activity: 'take <order>', touches: [`order ${key}`, 'customer X'], at, kind: 'work', team: 'sales' },
  { activity: 'pack & ship', touches: [`order ${key}`], at: at + 5, kind: 'work' },
  {
    activity: 'pay',
    touches: [`order ${key}`],
    at: at + 9,
    kind: 'state',
    cash: [{ amount: 100, of: `order ${key}`, by: 'customer X' }],
  },
];

describe('the chain as BPMN', () => {
  it('runs from the customer’s request to the customer’s payment', async () => {
    const { log } = await openGiven({
      leading: 'order',
      types: { customer: 'party' },
      acts: [...order('A', 0), ...order('B', 3)],
    });
    const read = await readChain(log);
    expectSound(read);
    expect(read.elements.filter(({ $type }) => $type !== 'bpmn:SequenceFlow').map(({ name }) => name)).toEqual([
      'Demande du client (2)',
      'pack & ship',
      'take <order>',
      'Payé (2)',
      'Paiement reçu (2)',
    ]);
    log.close();
  });

  it('is nothing of a ledger without work', async () => {
    const { log } = await openGiven({ leading: 'order', acts: [] });
    const asked = { level: 'activity', limit: 40, locale: 'en', company: 'c', ledgerState: 's', version: '1' } as const;
    expect(await writeBpmn(log, asked, placeGraph)).toBeUndefined();
    log.close();
  });
});

describe.skipIf(absent !== '').each(['o2c', 'bpic2012'] as const)(`the chain of %s as BPMN${absent}`, (name) => {
  it('opens without a warning, whatever is hidden, and says what is', { timeout: 120_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'aval-bpmn-'));
    const { path, mapping } = KNOWN[name];
    const staging = await openStaging(join(folder, 'staging'));
    const read = await readSource(DATA + path, staging, {});
    const ledger = await openLedger(join(folder, name), {
      create: { company: name, world: { kind: 'real' }, zone: mapping.zone },
    });
    await importStaged(ledger, staging, mapping, read, { now: () => 0 });
    await deriveChain(ledger);
    for (const limit of [5, 30, 1000]) {
      const found = await readChain(ledger, limit);
      expectSound(found);
      expect(found.note).toMatch(limit === 1000 ? /sont toutes dessinées/ : /plus rares ne le sont pas/);
    }
    ledger.close();
    await rm(folder, { recursive: true, force: true });
  });
});
