import type { ConstraintWords } from './words.ts';

/** What the answer calls pools that are no recorded name. */
const SMALL = '…small';
const MACHINES = '…machines';

/** A part of the pace as it is shown. */
export const partName = (
  { bucket, name }: { readonly bucket: 'market' | 'delay' | 'pool'; readonly name: string | null },
  t: ConstraintWords,
): string => (bucket === 'pool' ? poolName(name ?? '', t) : t.bucket[bucket]);

export const poolName = (name: string, t: Pick<ConstraintWords, 'small' | 'machines'>): string =>
  name === SMALL ? t.small : name === MACHINES ? t.machines : name;
