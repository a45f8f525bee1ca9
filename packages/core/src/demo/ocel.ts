import type { DemoAct, DemoObject, Records, Touch } from './records.ts';

/** Attributes of objects carry the instant since which they hold; OCEL 2.0 writes "from the beginning" so. */
const BEGINNING = '1970-01-01T00:00:00Z';

/** The records as OCEL 2.0 JSON, a line an object and a line an act, in order of time. May be read any number of times. */
export function writeOcel(records: Records): Iterable<string> {
  return {
    *[Symbol.iterator]() {
      const objects = [...records.objects.values()];
      const acts = records.acts.toSorted((a, b) => a.end - b.end);
      yield `{"objectTypes":${JSON.stringify(typesOf(objects.map((object) => [object.type, Object.keys(object.attributes)])))},\n`;
      yield `"eventTypes":${JSON.stringify(typesOf(acts.map((act) => [act.activity, attributeNames(act)])))},\n"objects":[\n`;
      yield* lines(objects, objectLine);
      yield '],\n"events":[\n';
      yield* lines(acts, (act, i) => actLine(records, act, i));
      yield ']}\n';
    },
  };
}

function* lines<T>(items: readonly T[], write: (item: T, i: number) => string): Iterable<string> {
  const CHUNK = 500;
  for (let from = 0; from < items.length; from += CHUNK) {
    const part = items.slice(from, from + CHUNK).map((item, i) => write(item, from + i));
    yield part.join(',\n') + (from + CHUNK < items.length ? ',\n' : '\n');
  }
}

function typesOf(
  seen: readonly (readonly [string, readonly string[]])[],
): { name: string; attributes: { name: string; type: string }[] }[] {
  const types = new Map<string, Set<string>>();
  for (const [name, attributes] of seen) {
    const known = types.get(name) ?? new Set();
    types.set(name, known);
    for (const attribute of attributes) known.add(attribute);
  }
  return [...types].map(([name, attributes]) => ({
    name,
    attributes: [...attributes].map((attribute) => ({ name: attribute, type: typeOf(attribute) })),
  }));
}

function typeOf(attribute: string): string {
  if (attribute === 'début') return 'time';
  if (attribute === 'quantité') return 'integer';
  return /^(valeur|montant)/.test(attribute) ? 'float' : 'string';
}

const attributeNames = (act: DemoAct): string[] => [
  ...(act.start === null ? [] : ['début']),
  ...Object.keys(act.attributes),
];

const related = (touches: readonly Touch[]): { objectId: string; qualifier: string }[] =>
  touches.map((touch) => ({ objectId: touch.id, qualifier: touch.as }));

function objectLine(object: DemoObject): string {
  return JSON.stringify({
    id: object.id,
    type: object.type,
    attributes: Object.entries(object.attributes).map(([name, value]) => ({
      name,
      value: valueOf(name, value),
      time: BEGINNING,
    })),
    relationships: related(object.related),
  });
}

function actLine(records: Records, act: DemoAct, i: number): string {
  const { calendar } = records;
  const begun =
    act.start === null
      ? []
      : [{ name: 'début', value: calendar.iso(act.start, act.start === act.end ? 'end' : 'start') }];
  return JSON.stringify({
    id: `E-${String(i + 1).padStart(6, '0')}`,
    type: act.activity,
    time: calendar.iso(act.end, 'end'),
    attributes: [...begun, ...Object.entries(act.attributes).map(([name, value]) => ({ name, value }))],
    relationships: related(act.touches),
  });
}

const valueOf = (name: string, value: string): string | number => (typeOf(name) === 'string' ? value : Number(value));
