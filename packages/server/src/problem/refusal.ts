import type { Quantity, Statement } from '@aval/core/explain';
import type { ProblemCode } from './status.ts';

/** The server does not do what was asked: a stable code, and the values its sentence names. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: ProblemCode;
  readonly values: Readonly<Record<string, Quantity>>;
  /** What is wrong, one sentence each, where there may be several things: said as `{problems}`. */
  readonly problems: readonly Statement[];

  constructor(code: ProblemCode, values: Readonly<Record<string, Quantity>> = {}, problems: readonly Statement[] = []) {
    super(code);
    this.code = code;
    this.values = values;
    this.problems = problems;
  }
}

/** A name as a value of a sentence. */
export const named = (value: string): Quantity => ({ unit: 'name', value });
export const counted = (value: number): Quantity => ({ unit: 'count', value });

export const tooLarge = (limit: number): Refusal => new Refusal('body-too-large', { limit: counted(limit) });
