/** A file that belongs to a source, before it is read. */
export interface FoundFile {
  /** As people know it: its path inside the folder or archive, or an address without its password. */
  readonly name: string;
  /** Bytes, unpacked; 0 when not known. */
  readonly bytes: number;
  /** Puts it where it can be read. */
  take(): Promise<TakenFile>;
}

interface TakenFile {
  /** A path or an address. */
  readonly path: string;
  /** To be called when it was read: removes what was unpacked for it. */
  release(): Promise<void>;
}
