/** A file that was sent and is not imported yet. The server keeps it; this browser keeps where it is, until it is imported, given up or no longer known. */
export interface WaitingSource {
  readonly company: string;
  readonly source: string;
  readonly file: string;
}

const STORED = 'aval.sources';

/** Those of one company; of all when none is named. */
export function waitingSources(company?: string): readonly WaitingSource[] {
  return all().filter((one) => company === undefined || one.company === company);
}

export function keepWaiting(source: WaitingSource): void {
  write([...all().filter((one) => one.source !== source.source), source]);
}

export function forgetWaiting(source: string): void {
  write(all().filter((one) => one.source !== source));
}

const write = (sources: readonly WaitingSource[]): void => localStorage.setItem(STORED, JSON.stringify(sources));

function all(): readonly WaitingSource[] {
  try {
    return JSON.parse(localStorage.getItem(STORED) ?? '[]') as WaitingSource[];
  } catch {
    return [];
  }
}
