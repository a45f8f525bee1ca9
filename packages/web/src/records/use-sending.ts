import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Problem } from '@aval/server/contract';
import { apiPath, problemIn } from '../shared/api.ts';
import { COMPANIES } from '../shared/company.ts';
import { sourcePlace, useGo } from '../shared/places.ts';
import type { DroppedFile } from './dropped-files.ts';
import { sendFile } from './send-file.ts';
import type { FilePlace } from './send-file.ts';
import { keepWaiting } from './waiting-sources.ts';

/** A file on its way to the server. */
export interface Sending {
  readonly key: number;
  readonly file: string;
  readonly bytesDone: number;
  readonly bytesTotal: number;
  readonly problem: Problem | null;
  readonly cancel: () => void;
}

interface Target {
  readonly company: string;
  /** Set when the company is made by these files. */
  readonly name?: string | undefined;
  /** The files are one source. */
  readonly together: boolean;
}

/** Sends files one after the other, as one source or each as its own; then goes to the steps of the first. */
export function useSending(): {
  sendings: readonly Sending[];
  send: (files: readonly DroppedFile[], target: Target) => Promise<void>;
} {
  const [sendings, setSendings] = useState<readonly Sending[]>([]);
  const queries = useQueryClient();
  const go = useGo();

  const sendOne = async ({ file, path }: DroppedFile, place: Place, name?: string): Promise<string | undefined> => {
    const stop = new AbortController();
    const key = performance.now();
    const change = (patch: Partial<Sending>): void =>
      setSendings((all) => all.map((one) => (one.key === key ? { ...one, ...patch } : one)));
    const drop = (): void => setSendings((all) => all.filter((one) => one.key !== key));
    const cancel = (): void => {
      stop.abort();
      drop();
    };
    setSendings((all) => [...all, { key, file: path, bytesDone: 0, bytesTotal: file.size, problem: null, cancel }]);
    try {
      const { source } = await sendFile(
        file,
        { ...place, path },
        {
          name,
          signal: stop.signal,
          onProgress: (bytesDone, bytesTotal) => change({ bytesDone, bytesTotal }),
        },
      );
      drop();
      return source;
    } catch (error) {
      if (!stop.signal.aborted) change({ problem: problemIn(error) });
      return undefined;
    }
  };

  /** All of them or none: a source of which a file did not arrive is given up by the server. */
  const sendTogether = async (
    files: readonly DroppedFile[],
    { company, name }: Target,
  ): Promise<string | undefined> => {
    let source: string | undefined;
    for (const [n, file] of files.entries()) {
      const sent = await sendOne(file, { company, source, more: n < files.length - 1 }, name);
      if (sent === undefined) return undefined;
      source = sent;
    }
    if (source !== undefined) keepWaiting({ company, source, file: files.map(({ path }) => path).join(', ') });
    return source;
  };

  const send = async (files: readonly DroppedFile[], target: Target): Promise<void> => {
    const groups = target.together ? [files] : files.map((file) => [file]);
    let first: string | undefined;
    for (const group of groups) {
      const source = await sendTogether(group, target);
      first ??= source;
      await queries.invalidateQueries({ queryKey: [apiPath(target.company, 'sources')] });
    }
    if (first === undefined) return;
    await queries.invalidateQueries({ queryKey: [COMPANIES] });
    go(sourcePlace(target.company, first));
  };
  return { sendings, send };
}

type Place = Omit<FilePlace, 'path'>;
