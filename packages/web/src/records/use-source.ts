import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Mapping } from '@aval/core/mapping';
import type { SourceState } from '@aval/server/contract';
import { ApiProblem, apiAddress, apiPath, fetchAnswer, withQuery } from '../shared/api.ts';
import { useAnswer } from '../shared/use-answer.ts';
import { COMPANIES } from '../shared/company.ts';
import { begin, did, redone, undone } from './history.ts';
import { forgetWaiting } from './waiting-sources.ts';

/** A mapping that a person gives back, and the question it answers. */
interface Correction {
  readonly mapping: Mapping;
  readonly question?: string | undefined;
}

export interface SourceActions {
  readonly state: UseQueryResult<SourceState>;
  /** Says what the source means; the understanding is made again around it. */
  readonly correct: UseMutationResult<SourceState, Error, Correction>;
  readonly corrections: Corrections;
  readonly importIt: UseMutationResult<SourceState, Error, void>;
  /** Stops the work under way and forgets the file. */
  readonly forget: UseMutationResult<void, Error, void>;
}

/** What a person said so far, and the way back. */
interface Corrections {
  /** `question`: the one that is answered by it. */
  readonly correct: (mapping: Mapping, question?: string) => void;
  /** Undefined when there is nothing to take back, or to do again. */
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
}

/** One file that came in: its state, kept fresh by the server's events while work is under way, and what can be done with it. */
export function useSource(company: string, source: string): SourceActions {
  const queries = useQueryClient();
  const path = apiPath(company, 'sources', source);
  const state = useAnswer<SourceState>(path);
  const keep = (next: SourceState): void => void queries.setQueryData([path], next);
  const isWorking = ['receiving', 'reading', 'importing'].includes(state.data?.phase ?? '');
  useSourceEvents(path, isWorking);
  useEffect(() => {
    if (state.data?.phase !== 'imported') return;
    forgetWaiting(source);
    // Every answer about this company, and the list of companies, is another one now.
    const isOfCompany = (key: unknown): boolean =>
      key === COMPANIES || (String(key).startsWith(apiPath(company)) && key !== path);
    void queries.invalidateQueries({ predicate: ({ queryKey }) => isOfCompany(queryKey[0]) });
  }, [state.data?.phase, company, source, path, queries]);
  const isUnknown = state.error instanceof ApiProblem && state.error.problem.status === 404;
  useEffect(() => {
    if (isUnknown) forgetWaiting(source);
  }, [isUnknown, source]);
  const correct = useMutation({
    mutationFn: ({ mapping, question }: Correction) =>
      fetchAnswer<SourceState>(withQuery(`${path}/mapping`, { question }), {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(mapping),
      }),
    onSuccess: keep,
  });
  return {
    state,
    correct,
    corrections: useCorrections(state.data?.understanding?.mapping, (correction) => correct.mutate(correction)),
    importIt: useMutation({
      mutationFn: () => fetchAnswer<SourceState>(`${path}/import`, { method: 'POST' }),
      onSuccess: keep,
    }),
    forget: useMutation({
      mutationFn: () => fetchAnswer<void>(path, { method: 'DELETE' }),
      onSettled: () => forgetWaiting(source),
    }),
  };
}

/** Takes the server's events (`progress`, `state`) into the answer at `path`, for as long as work is under way. */
function useSourceEvents(path: string, isWorking: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!isWorking) return undefined;
    const events = new EventSource(
      apiAddress(`${path}/events?lang=${document.documentElement.lang === 'fr' ? 'fr' : 'en'}`),
    );
    events.addEventListener('progress', ({ data }: MessageEvent<string>) =>
      queries.setQueryData<SourceState>(
        [path],
        (was) => was && { ...was, progress: JSON.parse(data) as SourceState['progress'] },
      ),
    );
    events.addEventListener('state', ({ data }: MessageEvent<string>) =>
      queries.setQueryData([path], JSON.parse(data) as SourceState),
    );
    events.addEventListener('error', () => void queries.invalidateQueries({ queryKey: [path] }));
    return () => events.close();
  }, [path, isWorking, queries]);
}

/** Remembers what the mapping was before each correction. */
function useCorrections(now: Mapping | undefined, send: (correction: Correction) => void): Corrections {
  const [history, setHistory] = useState(begin<Mapping>());
  const step = (next: ReturnType<typeof undone<Mapping>>): (() => void) | undefined =>
    next === undefined
      ? undefined
      : () => {
          setHistory(next.history);
          send({ mapping: next.value });
        };
  return {
    correct: (mapping, question) => {
      if (now !== undefined && now !== mapping) setHistory(did(history, now));
      send({ mapping, question });
    },
    undo: now === undefined ? undefined : step(undone(history, now)),
    redo: now === undefined ? undefined : step(redone(history, now)),
  };
}
