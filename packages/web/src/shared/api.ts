import type { Problem } from '@aval/server/contract';

/** What the server refused, as it said it (RFC 9457): what happened, and what to do next. */
export class ApiProblem extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'ApiProblem';
    this.problem = problem;
  }
}

export type QueryValues = Readonly<Record<string, string | number | undefined>>;

/** `/companies/<company>/<segments>`, each segment escaped; `undefined` query values are left out. */
export function apiPath(company: string, ...segments: readonly (string | number)[]): string {
  return ['/companies', ...[company, ...segments].map((part) => encodeURIComponent(String(part)))].join('/');
}

/** The path with its query; the same values in the same order give the same path, which is also its cache key. */
export function withQuery(path: string, values: QueryValues): string {
  const kept = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  const query = new URLSearchParams(kept.map(([key, value]) => [key, String(value)])).toString();
  return query === '' ? path : `${path}?${query}`;
}

/** The address below `/api` that the browser itself can open (a download, an event stream). */
export const apiAddress = (path: string): string => `/api${path}`;

/** Asks the server; rejects with `ApiProblem` for every refusal, also when the server cannot be reached. */
export async function fetchAnswer<T>(path: string, init: RequestInit = {}): Promise<T> {
  const headers = new Headers(init.headers);
  if (!headers.has('accept')) headers.set('accept', 'application/json');
  headers.set('accept-language', document.documentElement.lang || 'fr');
  const response = await fetch(apiAddress(path), { ...init, headers }).catch((cause: unknown) => {
    if (init.signal?.aborted === true) throw cause;
    throw new ApiProblem(unreachable);
  });
  if (!response.ok) throw new ApiProblem(await problemOf(response));
  return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
}

/** The codes below are said by the page itself (`states.tsx`), in the reader's language. */
const unreachable: Problem = {
  type: 'about:blank',
  title: '',
  status: 0,
  code: 'page.unreachable',
  detail: '',
  next: '',
};

async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  return isProblem(body) ? body : { ...unreachable, status: response.status, code: 'page.unreadable' };
}

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'detail' in body && 'code' in body;

/** The problem in anything that was thrown. */
export const problemIn = (error: unknown): Problem =>
  error instanceof ApiProblem ? error.problem : { ...unreachable, code: 'page.unexpected' };
