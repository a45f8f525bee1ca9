import { Type } from 'typebox';
import type { Static, TObject, TProperties, TSchema, TUnion, TUnsafe } from 'typebox';

/** A named shape of the interface: a component of the OpenAPI description. Nothing beyond its properties is ever sent. */
export const shape = <P extends TProperties>($id: string, properties: P): TObject<P> =>
  Type.Object(properties, { $id, additionalProperties: false });

/** An unnamed part of a shape. */
export const part = <P extends TProperties>(properties: P): TObject<P> =>
  Type.Object(properties, { additionalProperties: false });

/** A shape where it is used: a `$ref` in the description, its full type for the compiler. */
export const ref = <T extends TSchema>(schema: T): TUnsafe<Static<T>> =>
  Type.Unsafe<Static<T>>({ $ref: `${(schema as { $id?: string }).$id ?? ''}#` });

export const listOf = <T extends TSchema>(schema: T) => Type.Array(ref(schema));

export const nullable = <T extends TSchema>(schema: T): TUnion<[T, ReturnType<typeof Type.Null>]> =>
  Type.Union([schema, Type.Null()]);

export const oneOf = <const V extends readonly string[]>(values: V, $id?: string): TUnsafe<V[number]> =>
  Type.Unsafe<V[number]>({ type: 'string', enum: [...values], ...($id === undefined ? {} : { $id }) });

export const text = Type.String();
export const whole = Type.Integer();
export const number = Type.Number();
export const truth = Type.Boolean();
