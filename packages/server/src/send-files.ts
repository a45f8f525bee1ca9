import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import type { FastifyReply } from 'fastify';
import { writeZip } from '@aval/store';

const MEDIA: Readonly<Record<string, string>> = {
  '.csv': 'text/csv; charset=utf-8; header=present',
  '.json': 'application/json; charset=utf-8',
  '.jsonocel': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xes': 'application/xml; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.xmlocel': 'application/xml; charset=utf-8',
  '.zip': 'application/zip',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * Sends what `write` puts into a folder of its own: one file as it is, several as an archive of that name. The folder goes when
 * the answer has been sent, or could not be. Answers 204 when nothing was written.
 */
export async function sendFiles(
  reply: FastifyReply,
  name: string,
  write: (folder: string) => Promise<readonly string[]>,
): Promise<FastifyReply> {
  const folder = await mkdtemp(join(tmpdir(), 'aval-send-'));
  const clear = (): void => void rm(folder, { recursive: true, force: true }).catch(() => undefined);
  try {
    const paths = await write(folder);
    const [only] = paths;
    if (only === undefined) {
      clear();
      return await reply.code(204).send();
    }
    const path = paths.length === 1 ? only : join(folder, `${nameOf(name)}.zip`);
    if (path !== only)
      await writeZip(
        path,
        paths.map((one) => ({ name: basename(one), path: one })),
      );
    reply.raw.once('close', clear);
    return await reply
      .header('content-type', MEDIA[extname(path)] ?? 'application/octet-stream')
      .header('content-length', (await stat(path)).size)
      .header('content-disposition', `attachment; filename="${nameOf(basename(path))}"`)
      .header('cache-control', 'no-store')
      .send(createReadStream(path));
  } catch (error) {
    clear();
    throw error;
  }
}

/** A file name that any system takes. */
export const nameOf = (name: string): string => name.replace(/[^\w.-]+/g, '-').slice(-80);
