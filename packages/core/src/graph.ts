/** Boxes and the lines between them, before anybody has said where they stand. */
export interface Graph {
  /** Which way the flow runs. */
  readonly direction: 'right' | 'down';
  readonly boxes: readonly GraphBox[];
  readonly lines: readonly GraphLine[];
}

export interface GraphBox {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** Stands before, or after, all others. */
  readonly end?: 'first' | 'last';
  /** Room that its name needs under it. */
  readonly under?: { readonly width: number; readonly height: number };
}

export interface GraphLine {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Room that its label needs. */
  readonly label?: { readonly width: number; readonly height: number };
  /** Higher ones are kept straighter, and rather run with the flow than against it. */
  readonly weight?: number;
  /** Always runs with the flow. */
  readonly isForward?: boolean;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Place extends Point {
  readonly width: number;
  readonly height: number;
}

/** Where everything stands, from (0, 0); lines from their box to their box, with the corners between. */
export interface PlacedGraph {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<string, Place>;
  readonly lines: ReadonlyMap<string, PlacedLine>;
}

export interface PlacedLine {
  readonly points: readonly Point[];
  readonly label: Place | null;
}

/** Lays a graph out in layers along its direction, without overlaps. The same graph always gives the same places. */
export type PlaceGraph = (graph: Graph) => Promise<PlacedGraph>;
