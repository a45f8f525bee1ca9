import { useState } from 'react';
import type { Problem } from '@aval/server/contract';
import { ApiProblem, apiAddress, problemIn } from '../shared/api.ts';

export interface FileAsked {
  /** The file being written now. */
  readonly writing: string | null;
  readonly problem: Problem | null;
  readonly save: (path: string, name: string) => void;
}

/** Files that the server writes: says which is being written, and what went wrong. */
export function useFile(): FileAsked {
  const [writing, setWriting] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = (path: string, name: string): void => {
    setWriting(name);
    setProblem(null);
    saveFile(path, name)
      .catch((error: unknown) => setProblem(problemIn(error)))
      .finally(() => setWriting(null));
  };
  return { writing, problem, save };
}

async function saveFile(path: string, name: string): Promise<void> {
  const response = await fetch(apiAddress(path), { headers: { 'accept-language': document.documentElement.lang } });
  if (!response.ok) throw new ApiProblem((await response.json()) as Problem);
  const address = URL.createObjectURL(await response.blob());
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
