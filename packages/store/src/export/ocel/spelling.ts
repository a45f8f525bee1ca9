import type { CellKind } from '../fact-table.ts';

export interface OcelAttribute {
  readonly name: string;
  readonly kind: CellKind;
}

export interface OcelType {
  readonly name: string;
  readonly attributes: readonly OcelAttribute[];
}

/** The parts of one element, each SQL of a text that is spelled already. */
interface ElementParts {
  readonly id: string;
  readonly type: string;
  readonly attributes: string;
  readonly relations: string;
}

/** How a text format spells an OCEL 2.0 log. Members answer SQL, but for the frame around the elements. */
export interface OcelSpelling {
  /** Between elements, attributes and relations. */
  readonly separator: string;
  /** A text, escaped. */
  text(sql: string): string;
  /** NULL when the value is. An attribute of an object holds from the beginning. */
  attribute(name: string, value: string, of: 'event' | 'object'): string;
  relation(id: string, qualifier: string): string;
  object(parts: ElementParts): string;
  event(parts: ElementParts & { readonly time: string }): string;
  readonly frame: {
    head(objectTypes: readonly OcelType[], eventTypes: readonly OcelType[]): string;
    readonly between: string;
    readonly foot: string;
  };
}

export const OCEL_KINDS = { text: 'string', instant: 'time', number: 'integer' } as const satisfies Record<
  CellKind,
  string
>;

/** From the beginning of time, as OCEL 2.0 writes it. */
export const INITIAL = '1970-01-01T00:00:00Z';
