import { useNavigate } from '@tanstack/react-router';
import type { AddressValues } from './address.ts';

/** Where a page is: spread it on TanStack's `<Link>` or give it to `navigate`. */
export interface Place {
  readonly to: string;
  readonly params: Readonly<Record<string, string>>;
  readonly search: AddressValues;
}

const at = (to: string, params: Place['params'], search: AddressValues = {}): Place => ({ to, params, search });

/** A page of the rail, by its name. */
export const pagePlace = (company: string, page: string, search?: AddressValues): Place =>
  at(`/c/$company/${page}`, { company }, search);
/** The chain; `{level, link}` picks what is shown. */
export const chainPlace = (company: string, search?: AddressValues): Place =>
  at('/c/$company/chain', { company }, search);
export const cashPlace = (company: string, search?: AddressValues): Place =>
  at('/c/$company/cash', { company }, search);
/** One receipt walked back. */
export const tracePlace = (company: string, receipt: number, search?: AddressValues): Place =>
  at('/c/$company/trace/$receipt', { company, receipt: String(receipt) }, search);
/** One recorded act walked forward to the receipts it fed. */
export const actPlace = (company: string, event: number, search?: AddressValues): Place =>
  at('/c/$company/act/$event', { company, event: String(event) }, search);
export const recordsPlace = (company: string, search?: AddressValues): Place =>
  at('/c/$company/records', { company }, search);
/** The permanent address of a claim: its reasons down to the records, to read and to print. */
export const whyPlace = (company: string, claim: string, search?: AddressValues): Place =>
  at('/c/$company/why/$claim', { company, claim }, search);
/** The four steps of one file that came in. */
export const sourcePlace = (company: string, source: string): Place =>
  at('/c/$company/records/$source', { company, source });
/** Where a first file is dropped when there is no company yet. */
export const startPlace: Place = at('/start', {});

/** Goes to a place. */
export function useGo(): (place: Place) => void {
  const navigate = useNavigate();
  return (place) => void navigate(place as never);
}
