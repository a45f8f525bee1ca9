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
}
