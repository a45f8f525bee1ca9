import type { Calendar } from './calendar.ts';

/** A link from an act, or from an object, to an object. */
export interface Touch {
  readonly id: string;
  readonly as: string;
}

export interface DemoObject {
  readonly id: string;
  readonly type: string;
  readonly attributes: Record<string, string>;
  readonly related: Touch[];
}

export interface DemoAct {
  readonly activity: string;
  /** Working minutes; `start` null for something that happens rather than is done. */
  readonly start: number | null;
  readonly end: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly touches: readonly Touch[];
}

/** What the company's systems wrote down. */
export interface Records {
  readonly calendar: Calendar;
  readonly objects: ReadonlyMap<string, DemoObject>;
  readonly acts: readonly DemoAct[];
  /** A new object, numbered within its type: `makeId('OF')` is OF-00001, then OF-00002. */
  makeId(prefix: string): string;
  object(id: string, type: string, attributes?: Readonly<Record<string, string>>): string;
  /** Says more about an object that is already there. */
  describe(id: string, attributes: Readonly<Record<string, string>>): void;
  relate(from: string, to: string, as: string): void;
  act(act: DemoAct): void;
}

export function makeRecords(calendar: Calendar): Records {
  const objects = new Map<string, DemoObject>();
  const acts: DemoAct[] = [];
  const counts = new Map<string, number>();
  return {
    calendar,
    objects,
    acts,
    makeId: (prefix) => {
      const n = (counts.get(prefix) ?? 0) + 1;
      counts.set(prefix, n);
      return `${prefix}-${String(n).padStart(5, '0')}`;
    },
    object: (id, type, attributes = {}) => {
      objects.set(id, { id, type, attributes: { ...attributes }, related: [] });
      return id;
    },
    describe: (id, attributes) => {
      Object.assign(objects.get(id)?.attributes ?? {}, attributes);
    },
    relate: (from, to, as) => {
      objects.get(from)?.related.push({ id: to, as });
    },
    act: (act) => {
      acts.push(act);
    },
  };
}
