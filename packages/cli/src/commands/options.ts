/** Options that every command has. */
export interface CommonOptions {
  readonly company?: string;
  readonly json?: boolean;
  readonly workspace: string;
}

export interface UnderstandingOptions extends CommonOptions {
  readonly mapping?: string;
  readonly zone: string;
  readonly currency: string;
  /** `<question>=<answer>`, each. */
  readonly answer?: readonly string[];
  /** Guesses anew what an earlier import of the same shape was understood as. */
  readonly fresh?: boolean;
  /** What standard input is called when it is read. */
  readonly stdinName: string;
}
