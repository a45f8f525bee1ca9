import type { ChainWords } from './words.ts';

/** What the server calls links that are no recorded name: small groups gathered, and work whose team or role is not recorded. */
const SMALL = '…small';
const UNKNOWN = '…unknown';

/** The name of a link as it is shown. */
export const linkName = (link: string, t: Pick<ChainWords, 'smallGroups' | 'unknownGroup'>): string =>
  link === SMALL ? t.smallGroups : link === UNKNOWN ? t.unknownGroup : link;
