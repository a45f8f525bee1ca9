/** What a value was, and what was taken back of it. */
export interface History<Value> {
  readonly before: readonly Value[];
  readonly after: readonly Value[];
}

const MOST = 100;

export const begin = <Value>(): History<Value> => ({ before: [], after: [] });

/** The history once `now` is about to change; what had been taken back is forgotten. */
export const did = <Value>({ before }: History<Value>, now: Value): History<Value> => ({
  before: [...before, now].slice(-MOST),
  after: [],
});

/** One step back; undefined at the beginning. */
export function undone<Value>(
  { before, after }: History<Value>,
  now: Value,
): { readonly history: History<Value>; readonly value: Value } | undefined {
  const value = before.at(-1);
  return value === undefined ? undefined : { value, history: { before: before.slice(0, -1), after: [...after, now] } };
}

/** One step forth; undefined at the end. */
export function redone<Value>(
  { before, after }: History<Value>,
  now: Value,
): { readonly history: History<Value>; readonly value: Value } | undefined {
  const value = after.at(-1);
  return value === undefined ? undefined : { value, history: { before: [...before, now], after: after.slice(0, -1) } };
}
