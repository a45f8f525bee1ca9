import type { SourceState } from '@aval/server/contract';

export type StepName = 'in' | 'means' | 'ask' | 'missing';

export interface StepView {
  readonly name: StepName;
  readonly isOpen: boolean;
  /** Questions to answer, or rows set aside: said beside the step. */
  readonly count: number;
}

/** The four steps of a file: what it means and what must be asked can be changed until it is imported, what is missing is known after. */
export function stepsOf({ phase, understanding, quality }: SourceState): readonly StepView[] {
  const isImported = phase === 'imported';
  return [
    { name: 'in', isOpen: true, count: 0 },
    { name: 'means', isOpen: !isImported, count: 0 },
    { name: 'ask', isOpen: !isImported, count: isImported ? 0 : openCount(understanding) },
    { name: 'missing', isOpen: isImported, count: quality?.rowsRefused ?? 0 },
  ];
}

export interface IgnoredKind {
  readonly what: SourceState['ignored'][number]['what'];
  readonly count: number;
  readonly names: readonly string[];
}

/** Questions that nobody has answered yet. */
export const openCount = (understanding: SourceState['understanding']): number =>
  understanding?.questions.filter(({ answered }) => answered !== true).length ?? 0;

/** The step after this one before the import; null after the last, where the import is. */
export const nextStep = (step: StepName): StepName | null =>
  ({ in: 'means', means: 'ask', ask: null, missing: null } as const)[step];

/** What was not read, each kind once, with the names it has. */
export function ignoredOf({ ignored }: Pick<SourceState, 'ignored'>): readonly IgnoredKind[] {
  const kinds = Map.groupBy(ignored, ({ what }) => what);
  return [...kinds].map(([what, all]) => ({
    what,
    count: all.reduce((sum, { count }) => sum + count, 0),
    names: all.flatMap(({ name }) => (name === undefined ? [] : [name])),
  }));
}
