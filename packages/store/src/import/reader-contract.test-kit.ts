import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { zipOf } from './archive/zip.test-kit.ts';
import { SourceError } from './errors.ts';
import { LITTLE_LOG, longerLog } from './little-log.test-kit.ts';
import type { LittleAct } from './little-log.test-kit.ts';
import type { Progress, SourceFormat, SourceReader, StagingSink, TableSink } from './source.ts';
import { openBench, rejectionOf } from './staged.test-kit.ts';
import type { Bench } from './staged.test-kit.ts';

export interface ReaderUnderContract {
  readonly reader: SourceReader;
  readonly format: SourceFormat;
  /** The file's usual name. */
  readonly name: string;
  readonly write: (log: readonly LittleAct[]) => Uint8Array | Promise<Uint8Array>;
  /** The staged rows as acts. */
  readonly acts: (bench: Bench) => Promise<LittleAct[]>;
  /** A plain file cut in the middle is refused as a whole, or its cut record is; some formats cannot show that they are cut, nor what they are without records. */
  readonly cut: 'file' | 'record' | 'nothing';
}

/** More rows than this may never be on their way to a sink that asks to wait. */
const ROWS_AHEAD = 8192;

/** What every reader promises. */
export function keepsReaderContract({ reader, format, name, write, acts, cut }: ReaderUnderContract): void {
  describe(`the ${format} reader`, () => {
    let bench: Bench;
    beforeEach(async () => {
      bench = await openBench();
    });
    afterEach(() => bench.done());

    it('stages the little log, value by value', async () => {
      await bench.read(name, await write(LITTLE_LOG));
      expect(inOrder(await acts(bench))).toEqual(LITTLE_LOG);
      expect(await bench.refused()).toEqual([]);
    });

    it('reads it compressed, and under any name', async () => {
      const { format: found } = await bench.read('export.dat', gzipSync(await write(LITTLE_LOG)));
      expect(found).toBe(format);
      expect(inOrder(await acts(bench))).toEqual(LITTLE_LOG);
    });

    it('reads it in an archive, and leaves nothing unpacked', async () => {
      const archive = await zipOf({ [name]: await write(LITTLE_LOG) });
      expect(await bench.read('export.zip', archive)).toMatchObject({ format, file: 'export.zip' });
      expect(inOrder(await acts(bench))).toEqual(LITTLE_LOG);
      expect((await readdir(bench.folder)).filter((file) => file.startsWith('aval-'))).toEqual([]);
    });

    it('refuses a file that unpacks to more than it may', async () => {
      const limits = { expandedBytes: 1024 };
      const error = await rejectionOf(bench.read(name, gzipSync(await write(longerLog(50))), { limits }));
      expect(error).toMatchObject({ code: 'too-large' });
      expect(bench.staging.rowCount()).toBe(0);
    });

    it('refuses a file of more columns than it may have', async () => {
      const error = await rejectionOf(bench.read(name, await write(LITTLE_LOG), { limits: { columns: 1 } }));
      expect(error).toMatchObject({ code: 'too-many-columns', fault: { file: name, limit: 1 } });
    });

    it('names its tables and columns, and counts their rows', async () => {
      await bench.read(name, await write(LITTLE_LOG));
      for (const { table, rowCount, columns, sample } of await bench.staging.previews()) {
        expect(await bench.rows(table)).toHaveLength(rowCount);
        expect(new Set(columns).size).toBe(columns.length);
        expect(sample.every((row) => row.length === columns.length)).toBe(true);
      }
    });

    it('says the size and the SHA-256 of the file as it lies on the disk', async () => {
      const bytes = gzipSync(await write(LITTLE_LOG));
      const read = await bench.read(`${name}.gz`, bytes);
      expect(read).toMatchObject({ bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
    });

    it('gives the same rows when it reads again', async () => {
      const bytes = await write(longerLog(500));
      await bench.read(name, bytes);
      const first = await acts(bench);
      await bench.read(name, bytes);
      expect(await acts(bench)).toEqual(first);
      expect(first).toHaveLength(2500);
    });

    it('refuses a file whose compressed content is cut', async () => {
      const whole = gzipSync(await write(longerLog(500)));
      const error = await rejectionOf(bench.read(`${name}.gz`, whole.subarray(0, whole.length / 2)));
      expect(error).toMatchObject({ code: 'truncated-gzip', fault: { file: `${name}.gz` } });
      expect(bench.staging.rowCount()).toBe(0);
    });

    it.skipIf(cut === 'nothing')(`refuses a cut ${cut}`, async () => {
      const whole = await write(longerLog(500));
      const reading = bench.read(name, whole.subarray(0, Math.floor(whole.length / 2)));
      if (cut === 'file') expect(await rejectionOf(reading)).toMatchObject({ code: 'truncated' });
      else {
        await reading;
        expect(await bench.refused()).toHaveLength(1);
      }
    });

    it('refuses an empty file and a file without a record', async () => {
      expect(await rejectionOf(bench.read(name, ''))).toMatchObject({ code: 'empty' });
      const code = cut === 'nothing' ? 'unknown-format' : 'no-rows';
      expect(await rejectionOf(bench.read(name, await write([])))).toMatchObject({ code });
    });

    it('stops when it is asked to, and leaves nothing', async () => {
      const stop = new AbortController();
      const reason = new Error('enough');
      const onBytes = (): void => stop.abort(reason);
      const error = await rejectionOf(bench.read(name, await write(longerLog(4000)), { signal: stop.signal, onBytes }));
      expect(error).toBe(reason);
      expect(bench.staging.rowCount()).toBe(0);
    });

    it('reports what is done, ending with everything', async () => {
      const seen: Progress[] = [];
      await bench.read(name, await write(longerLog(2000)), { onProgress: (progress) => seen.push(progress) });
      const last = seen.at(-1);
      expect(last?.bytesDone).toBe(last?.bytesTotal);
      expect(seen.every((progress, i) => progress.bytesDone >= (seen[i - 1]?.bytesDone ?? 0))).toBe(true);
    });

    it('waits for the sink: memory is bounded', async () => {
      const sink = slowSink();
      await rejectionOf(
        reader.read(await bench.file(name, await write(longerLog(8000))), sink, { temporary: bench.folder }),
      );
      expect(sink.mostAhead()).toBeLessThan(ROWS_AHEAD);
    });

    it('says every refusal as a SourceError', async () => {
      for (const bytes of ['', '\0\0\0', '%PDF-1.7', '<html></html>']) {
        expect(await rejectionOf(bench.read(name, bytes))).toBeInstanceOf(SourceError);
      }
    });
  });
}

const inOrder = (acts: readonly LittleAct[]): LittleAct[] => acts.toSorted((a, b) => a.event.localeCompare(b.event));

/** A sink that asks to wait every 256 rows, and counts the rows that come nevertheless. */
function slowSink(): StagingSink & { mostAhead: () => number } {
  let [waiting, ahead, most, rows] = [0, 0, 0, 0];
  const table: TableSink = {
    column: () => 0,
    begin: () => {},
    set: () => {},
    end: () => {
      rows += 1;
      ahead = waiting > 0 ? ahead + 1 : 0;
      most = Math.max(most, ahead);
      if (rows % 256 !== 0) return undefined;
      waiting += 1;
      return new Promise((resolve) => {
        setTimeout(() => {
          waiting -= 1;
          resolve();
        }, 1);
      });
    },
  };
  return {
    table: () => table,
    refuse: () => {},
    loadDelimited: () => Promise.resolve(0),
    loadQuery: () => Promise.resolve(0),
    loaded: () => 0,
    mostAhead: () => most,
  };
}
