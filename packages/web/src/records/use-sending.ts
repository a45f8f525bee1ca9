import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Problem } from '@aval/server/contract';
import { problemIn } from '../shared/api.ts';
import { COMPANIES } from '../shared/company.ts';
import { sourcePlace, useGo } from '../shared/places.ts';
import { sendFile } from './send-file.ts';
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
}

/** Sends files one after the other; then goes to the steps of the first; the others wait behind it. */
export function useSending(): {
  sendings: readonly Sending[];
  send: (files: readonly File[], target: Target) => Promise<void>;
} {
  const [sendings, setSendings] = useState<readonly Sending[]>([]);
  const queries = useQueryClient();
  const go = useGo();

  const sendOne = async (file: File, { company, name }: Target): Promise<string | undefined> => {
    const stop = new AbortController();
    const key = performance.now();
    const change = (patch: Partial<Sending>): void =>
      setSendings((all) => all.map((one) => (one.key === key ? { ...one, ...patch } : one)));
    const drop = (): void => setSendings((all) => all.filter((one) => one.key !== key));
    const cancel = (): void => {
      stop.abort();
      drop();
    };
    setSendings((all) => [
      ...all,
      { key, file: file.name, bytesDone: 0, bytesTotal: file.size, problem: null, cancel },
    ]);
    try {
      const { source } = await sendFile(company, file, {
        name,
        signal: stop.signal,
        onProgress: (bytesDone, bytesTotal) => change({ bytesDone, bytesTotal }),
      });
      keepWaiting({ company, source, file: file.name });
      drop();
      return source;
    } catch (error) {
      if (!stop.signal.aborted) change({ problem: problemIn(error) });
      return undefined;
    }
  };

  const send = async (files: readonly File[], target: Target): Promise<void> => {
    let first: string | undefined;
    for (const file of files) {
      const source = await sendOne(file, target);
      first ??= source;
    }
    if (first === undefined) return;
    await queries.invalidateQueries({ queryKey: [COMPANIES] });
    go(sourcePlace(target.company, first));
  };
  return { sendings, send };
}
