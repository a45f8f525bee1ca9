import { SourceError } from './errors.ts';
import type { ReadLimits } from './source.ts';

const MEGABYTE = 1024 * 1024;
/** Below this much, it does not matter how densely a file was packed. */
const HARMLESS_BYTES = 64 * MEGABYTE;

/** Refuses (`too-large`) what unpacks to more than the limits allow, as soon as it does. */
export function expansionGuard(file: string, limits: ReadLimits): (unpacked: number, packed: number) => void {
  const { expandedBytes, expansion } = limits;
  return (unpacked, packed) => {
    const tooDense = unpacked > HARMLESS_BYTES && unpacked > packed * expansion;
    if (unpacked > expandedBytes)
      throw new SourceError('too-large', { file, limit: Math.ceil(expandedBytes / MEGABYTE) });
    if (tooDense) throw new SourceError('too-large', { file });
  };
}
