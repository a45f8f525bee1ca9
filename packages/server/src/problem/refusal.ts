import type { Quantity } from '@aval/core/explain';
import type { ProblemCode } from './words.ts';

/** The server does not do what was asked: a stable code, and the values its sentence names. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: ProblemCode;
  readonly values: Readonly<Record<string, Quantity>>;

  constructor(code: ProblemCode, values: Readonly<Record<string, Quantity>> = {}) {
    super(code);
    this.code = code;
    this.values = values;
  }
}

/** A name as a value of a sentence. */
export const named = (value: string): Quantity => ({ unit: 'name', value });
export const counted = (value: number): Quantity => ({ unit: 'count', value });
