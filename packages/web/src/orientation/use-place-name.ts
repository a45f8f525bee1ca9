import type { Dimension } from '@aval/core/orientation';
import { useWords } from '../shared/locale.tsx';
import { useFormats } from '../shared/use-formats.ts';
import { words } from './words.ts';

/** The name of a link, a team or a month as it is shown; small groups and what is not recorded by Aval's own words. */
export function usePlaceName(): (name: string, dimension: Dimension) => string {
  const t = useWords(words);
  const formats = useFormats();
  return (name, dimension) => {
    if (name === '…small') return t.small;
    if (name === '…unknown') return t.unknownPlace;
    return dimension === 'month' ? formats.month(name) : name;
  };
}
