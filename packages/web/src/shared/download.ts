import { ApiProblem, apiAddress } from './api.ts';

/** Hands text to the browser as a file. */
export function downloadText(name: string, text: string, type = 'text/csv'): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Downloads what the API says as CSV at that path; rejects with `ApiProblem`. */
export async function downloadCsv(path: string, name: string): Promise<void> {
  const response = await fetch(apiAddress(path), {
    headers: { accept: 'text/csv', 'accept-language': document.documentElement.lang },
  });
  if (!response.ok) {
    throw new ApiProblem({
      type: 'about:blank',
      title: '',
      status: response.status,
      code: 'page.unreadable',
      detail: '',
      next: '',
    });
  }
  downloadText(name, await response.text());
}
