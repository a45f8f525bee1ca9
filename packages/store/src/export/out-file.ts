import { open, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';

/** Characters collected before they are written. */
const BLOCK = 512 * 1024;

/** A text file being written, block by block; what was not closed is removed by `discard`. */
export class OutFile {
  readonly path: string;
  readonly #handle: FileHandle;
  #parts: string[] = [];
  #held = 0;

  private constructor(path: string, handle: FileHandle) {
    this.path = path;
    this.#handle = handle;
  }

  /** Refuses a path that exists. */
  static async open(path: string): Promise<OutFile> {
    return new OutFile(path, await open(path, 'wx'));
  }

  /** Awaits the disk when a block is full: the bound on memory. */
  async write(text: string): Promise<void> {
    this.#parts.push(text);
    this.#held += text.length;
    if (this.#held >= BLOCK) await this.#flush();
  }

  async close(): Promise<void> {
    await this.#flush();
    await this.#handle.sync();
    await this.#handle.close();
  }

  async discard(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
    await rm(this.path, { force: true });
  }

  async #flush(): Promise<void> {
    const text = this.#parts.join('');
    this.#parts = [];
    this.#held = 0;
    if (text !== '') await this.#handle.writeFile(text);
  }
}

/** Gives an open file to `work`, closes it when all is well, removes it when not. */
export async function writingTo<T>(path: string, work: (file: OutFile) => Promise<T>): Promise<T> {
  const file = await OutFile.open(path);
  try {
    const result = await work(file);
    await file.close();
    return result;
  } catch (error) {
    await file.discard();
    throw error;
  }
}
