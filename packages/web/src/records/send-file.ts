import type { Problem, SourceState } from '@aval/server/contract';
import { ApiProblem, apiAddress, apiPath, withQuery } from '../shared/api.ts';

interface SendOptions {
  /** The name of a company that is made by this file. */
  readonly name?: string | undefined;
  readonly signal: AbortSignal;
  readonly onProgress: (bytesDone: number, bytesTotal: number) => void;
}

/** Where a file goes: a new source, or one that waits for it. */
export interface FilePlace {
  readonly company: string;
  /** The source that it belongs to; absent for the first of its files. */
  readonly source?: string | undefined;
  /** What the file is called, with the folders it was in. */
  readonly path: string;
  /** Further files of the same source follow. */
  readonly more: boolean;
}

/** Sends a file as it is; answers the source as soon as the server has it. `fetch` cannot say how far it is, so XMLHttpRequest. */
export function sendFile(file: File, place: FilePlace, options: SendOptions): Promise<SourceState> {
  const { company, source, path, more } = place;
  const to = source === undefined ? apiPath(company, 'sources') : apiPath(company, 'sources', source, 'files');
  const name = source === undefined ? options.name : undefined;
  const request = new XMLHttpRequest();
  request.open('POST', apiAddress(withQuery(to, { file: path, name, more: more ? 'true' : undefined })));
  request.responseType = 'json';
  request.setRequestHeader('content-type', 'application/octet-stream');
  request.setRequestHeader('accept-language', document.documentElement.lang);
  request.upload.addEventListener('progress', ({ loaded, total }) => options.onProgress(loaded, total));
  options.signal.addEventListener('abort', () => request.abort());
  return new Promise((resolve, reject) => {
    request.addEventListener('load', () => {
      if (request.status < 300) resolve(request.response as SourceState);
      else reject(new ApiProblem(problemOf(request)));
    });
    request.addEventListener('error', () => reject(new ApiProblem(problemOf(request))));
    request.addEventListener('abort', () => reject(new DOMException('The file was not sent.', 'AbortError')));
    request.send(file);
  });
}

function problemOf(request: XMLHttpRequest): Problem {
  const said = request.response as Problem | null;
  if (said !== null && typeof said === 'object' && 'code' in said) return said;
  const code = request.status === 0 ? 'page.unreachable' : 'page.unreadable';
  return { type: 'about:blank', title: '', status: request.status, code, detail: '', next: '' };
}
