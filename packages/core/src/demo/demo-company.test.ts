import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeDemoCompany } from './index.ts';

const FROM = Date.UTC(2025, 0, 6);

interface Ocel {
  objectTypes: { name: string; attributes: { name: string; type: string }[] }[];
  eventTypes: { name: string; attributes: { name: string; type: string }[] }[];
  objects: { id: string; type: string; attributes: Attribute[]; relationships: Relation[] }[];
  events: { id: string; type: string; time: string; attributes: Attribute[]; relationships: Relation[] }[];
}
interface Attribute {
  name: string;
  value: string | number;
}
interface Relation {
  objectId: string;
  qualifier: string;
}

const textOf = (seed: number): string => [...makeDemoCompany({ seed, from: FROM }).ocel].join('');
const read = (seed: number): Ocel => JSON.parse(textOf(seed)) as Ocel;
const valueOf = (of: { attributes: Attribute[] }, name: string) =>
  of.attributes.find((attribute) => attribute.name === name)?.value;
const countOf = (log: Ocel, activity: string): number => log.events.filter((event) => event.type === activity).length;
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** Hours each step of a work order began after the step before it ended, by activity. */
function waitsOf(log: Ocel): Map<string, number[]> {
  const lastEnd = new Map<string, number>();
  const waits = new Map<string, number[]>();
  for (const event of log.events) {
    const workOrder = event.relationships.find((relation) => relation.qualifier === 'OF')?.objectId;
    if (workOrder === undefined) continue;
    const before = lastEnd.get(workOrder);
    const start = Date.parse(String(valueOf(event, 'début')));
    if (before !== undefined) waits.set(event.type, [...(waits.get(event.type) ?? []), (start - before) / 3_600_000]);
    lastEnd.set(workOrder, Date.parse(event.time));
  }
  return waits;
}

function cashByCustomer(log: Ocel): number[] {
  const amounts = new Map(log.objects.map((object) => [object.id, Number(valueOf(object, 'montant encaissé') ?? 0)]));
  const totals = new Map<string, number>();
  for (const event of log.events.filter(({ type }) => type === 'Encaissement')) {
    const idOf = (qualifier: string) =>
      event.relationships.find((relation) => relation.qualifier === qualifier)!.objectId;
    totals.set(idOf('payeur'), (totals.get(idOf('payeur')) ?? 0) + amounts.get(idOf('paiement'))!);
  }
  return [...totals.values()].toSorted((a, b) => b - a);
}

describe('the demo company', () => {
  it('is the same to the byte for the same seed, and another for another seed', () => {
    expect(textOf(3) === textOf(3)).toBe(true);
    expect(textOf(3) === textOf(4)).toBe(false);
    const demo = makeDemoCompany({ seed: 3, from: FROM });
    expect([...demo.ocel].join('') === [...demo.ocel].join('')).toBe(true);
  });

  it('is made in under two seconds', () => {
    const start = performance.now();
    textOf(5);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe.each([1, 7, 42])('the records of seed %i', (seed) => {
  const log = read(seed);

  it('are OCEL 2.0: known types and attributes, unique ids, no dangling reference, in order of time', () => {
    const objects = new Set(log.objects.map((object) => object.id));
    expect(objects.size).toBe(log.objects.length);
    expect(new Set(log.events.map((event) => event.id)).size).toBe(log.events.length);
    const attributes = new Map(
      log.eventTypes.map((type) => [type.name, new Set(type.attributes.map(({ name }) => name))]),
    );
    const wrong = log.events.filter(
      (event, i) =>
        !event.attributes.every(({ name }) => attributes.get(event.type)?.has(name)) ||
        !event.relationships.every(({ objectId }) => objects.has(objectId)) ||
        event.time < (log.events[i - 1]?.time ?? ''),
    );
    expect(wrong).toEqual([]);
    expect(
      log.objects.filter((object) => !object.relationships.every(({ objectId }) => objects.has(objectId))),
    ).toEqual([]);
  });

  it('are of the size of a small company', () => {
    expect(log.events.length).toBeGreaterThan(15_000);
    expect(log.events.length).toBeLessThan(40_000);
  });

  it('lie in working hours of Paris, each start before its end', () => {
    const paris = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/Paris',
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hour12: false,
    });
    const late = log.events.filter((event) => {
      const [, day = '', hour = '', minute = ''] =
        /(\w+),? (\d+):(\d+)/.exec(paris.format(Date.parse(event.time))) ?? [];
      const minutes = Number(hour) * 60 + Number(minute);
      return ['Sat', 'Sun'].includes(day) || minutes < 480 || minutes > 1020;
    });
    expect(late).toEqual([]);
    expect(log.events.filter((event) => String(valueOf(event, 'début') ?? '') > event.time)).toEqual([]);
  });

  it('hold no act longer than a day, nor one left open over night', () => {
    const hours = log.events.flatMap((event) => {
      const start = valueOf(event, 'début');
      return start === undefined ? [] : [(Date.parse(event.time) - Date.parse(String(start))) / 3_600_000];
    });
    expect(Math.max(...hours)).toBeLessThanOrEqual(9);
  });

  it('name no team of fewer than five people', () => {
    const teams = Map.groupBy(
      log.events.filter((event) => valueOf(event, 'équipe')),
      (event) => valueOf(event, 'équipe'),
    );
    const sizes = [...teams.values()].map((events) => new Set(events.map((event) => valueOf(event, 'acteur'))).size);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(5);
    expect(sizes.length).toBe(7);
  });

  it('show the furnace as the slow station: days of waiting, hours elsewhere', () => {
    const waits = waitsOf(log);
    const furnace = median(waits.get('Traitement thermique')!);
    const others = ['Sciage', 'Tournage', 'Fraisage', 'Ébavurage', 'Contrôle final'].map((station) =>
      median(waits.get(station)!),
    );
    expect(furnace).toBeGreaterThan(72);
    expect(furnace).toBeGreaterThan(10 * Math.max(1, ...others));
  });

  it('show offers lost and orders cancelled whose work went on', () => {
    expect(countOf(log, 'Offre refusée') / countOf(log, 'Devis envoyé')).toBeGreaterThan(0.2);
    expect(countOf(log, 'Commande annulée') / countOf(log, 'Commande reçue')).toBeGreaterThan(0.06);
    const cancelled = new Set(
      log.events
        .filter(({ type }) => type === 'Commande annulée')
        .flatMap((event) => event.relationships.map((relation) => relation.objectId)),
    );
    const shelved = log.events.filter(
      (event) => event.type === 'Mise en stock' && event.relationships.some(({ objectId }) => cancelled.has(objectId)),
    );
    expect(shelved.length).toBeGreaterThan(20);
  });

  it('show two customers with about a third of the cash', () => {
    const [first = 0, second = 0, ...rest] = cashByCustomer(log);
    const share = (first + second) / [first, second, ...rest].reduce((sum, cash) => sum + cash, 0);
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(0.42);
    expect(rest.length).toBeGreaterThan(35);
  });

  it('show invoices unpaid, customers reminded, and deliveries that gather several orders', () => {
    expect(countOf(log, 'Relance client')).toBeGreaterThan(50);
    const paid = new Set(
      log.objects
        .filter(({ type }) => type === 'paiement')
        .flatMap(({ relationships }) => relationships.map(({ objectId }) => objectId)),
    );
    expect(log.objects.filter(({ id, type }) => type === 'facture' && !paid.has(id)).length).toBeGreaterThan(10);
    const orderOf = new Map(
      log.objects
        .filter(({ type }) => type === 'commande')
        .flatMap((order) => order.relationships.map(({ objectId }) => [objectId, order.id])),
    );
    const gathered = log.objects.filter(
      ({ type, relationships }) =>
        type === 'livraison' && new Set(relationships.map(({ objectId }) => orderOf.get(objectId))).size > 1,
    );
    expect(gathered.length).toBeGreaterThan(30);
  });

  it('have reports that no later act of a customer touches', () => {
    const touching = new Set(
      log.events
        .filter((event) => event.relationships.some(({ objectId }) => objectId.startsWith('RAP-')))
        .map(({ type }) => type),
    );
    expect([...touching].toSorted()).toEqual([
      'Consolidation des rapports',
      'Présentation en comité',
      'Rapport mensuel',
      'Tableau de bord hebdomadaire',
    ]);
  });
});

describe('the mapping of the demo', () => {
  const { mapping } = makeDemoCompany({ seed: 1, from: FROM });
  const log = read(1);

  it('says what every object type, attribute and activity of a rule is', () => {
    expect(Object.keys(mapping.objects).toSorted()).toEqual(log.objectTypes.map(({ name }) => name).toSorted());
    const columns = new Set(mapping.tables.flatMap((table) => Object.keys(table.columns)));
    const attributes = [...log.objectTypes, ...log.eventTypes].flatMap((type) =>
      type.attributes.map(({ name }) => name),
    );
    expect(attributes.filter((name) => !columns.has(name))).toEqual([]);
    const activities = new Set(log.eventTypes.map(({ name }) => name));
    const named = [...mapping.cash, ...mapping.outcomes]
      .flatMap((rule) => rule.activities)
      .concat(Object.keys(mapping.activities));
    expect(named.filter((name) => !activities.has(name))).toEqual([]);
  });
});

describe('the conservation of money', () => {
  it('pays no invoice beyond its amount, whatever the seed', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
        const log = read(seed);
        const paid = new Map<string, number>();
        for (const payment of log.objects.filter(({ type }) => type === 'paiement')) {
          const invoice = payment.relationships.find(({ qualifier }) => qualifier === 'règle')!.objectId;
          paid.set(invoice, (paid.get(invoice) ?? 0) + Math.round(Number(valueOf(payment, 'montant encaissé')) * 100));
        }
        const over = log.objects.filter(
          ({ id, attributes }) =>
            (paid.get(id) ?? 0) > Math.round(Number(valueOf({ attributes }, 'montant facturé')) * 100),
        );
        return over.every(({ type }) => type !== 'facture');
      }),
      { numRuns: 4 },
    );
  });
});
