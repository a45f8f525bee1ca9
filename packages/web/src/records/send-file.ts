import type { Problem, SourceState } from '@aval/server/contract';
import { ApiProblem, apiAddress, apiPath, withQuery } from '../shared/api.ts';

interface SendOptions {
  /** The name of a company that is made by this file. */
  readonly name?: string | undefined;
  readonly signal: AbortSignal;
  readonly onProgress: (bytesDone: number, bytesTotal: number) => void;
}

/** Sends a file as it is; answers the source as soon as the server has it. `fetch` cannot say how far it is, so XMLHttpRequest. */
export function sendFile(company: string, file: File, options: SendOptions): Promise<SourceState> {
  const request = new XMLHttpRequest();
  request.open('POST', apiAddress(withQuery(apiPath(company, 'sources'), { file: file.name, name: options.name })));
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
