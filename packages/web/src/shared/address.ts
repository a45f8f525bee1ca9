import { useNavigate, useRouterState } from '@tanstack/react-router';

/** What a page keeps in its address after `?`: plain text values, so that a link sent to a colleague shows the same. */
export type AddressValues = Readonly<Record<string, string | undefined>>;

/** Reads `?a=1&b=deux` as `{a: '1', b: 'deux'}`; the last of a repeated key wins. */
export const parseAddress = (text: string): Record<string, string> => Object.fromEntries(new URLSearchParams(text));

/** Writes them back, empty values left out; '' when nothing is left. */
export function writeAddress(values: Readonly<Record<string, unknown>>): string {
  const kept = Object.entries(values).filter(([, value]) => isSaid(value));
  const text = new URLSearchParams(kept.map(([key, value]) => [key, String(value)])).toString();
  return text === '' ? '' : `?${text}`;
}

const isSaid = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

/**
 * The values in the address, and how to change some of them (`undefined` removes one).
 * `replace` leaves no step in the browser's history: for sliders and typing.
 */
export function useAddress(): readonly [AddressValues, (change: AddressValues, replace?: boolean) => void] {
  const values = useRouterState({ select: (state) => state.location.search as AddressValues });
  const navigate = useNavigate();
  const change = (patch: AddressValues, replace = false): void => {
    void navigate({
      to: '.',
      search: (was: AddressValues) => ({ ...was, ...patch }),
      replace,
      resetScroll: false,
    });
  };
  return [values, change];
}
