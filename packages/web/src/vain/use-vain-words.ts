import { sayText } from '@aval/core/explain';
import type { VainAnswer, VainName } from '@aval/core/vain';
import { WORDS } from '../shared/claim-words.ts';
import { useLocale, useWords } from '../shared/locale.tsx';
import { useFormats } from '../shared/use-formats.ts';
import { words } from './words.ts';

/** How classes, rows and amounts of vain work are said in the reader's language. */
export interface VainNames {
  readonly ofClass: (name: VainName) => string;
  readonly ofRow: (name: string) => string;
  readonly ofReason: (reason: 'left' | 'never-was') => string;
  /** Minutes are said in hours, never in days: a day of work is not a day on the wall. */
  readonly amount: (amount: number) => string;
}

const MONTH = /^\d{4}-\d{2}-01$/;
const QUARTERS = ['…q1', '…q2', '…q3', '…q4'];

export function useVainNames({ unit, valueBounds }: Pick<VainAnswer, 'unit' | 'valueBounds'>): VainNames {
  const t = useWords(words);
  const locale = useLocale();
  const formats = useFormats();
  const word = (name: string): string => sayText({ code: `word.vain-${name}`, values: {} }, WORDS, locale);
  const ofRow = (name: string): string => {
    if (MONTH.test(name))
      return new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
        Date.parse(name),
      );
    const quarter = QUARTERS.indexOf(name);
    const bounds = [valueBounds[quarter - 1], valueBounds[quarter]].map((money) => money && formats.moneyShort(money));
    if (quarter >= 0) return t.quarter(capital(word(name.slice(1))), bounds[0], bounds[1]);
    return name.startsWith('…') ? capital(word(name.slice(1))) : name;
  };
  return {
    ofClass: (name) => capital(word(name)),
    ofRow,
    ofReason: (reason) => capital(word(reason)),
    amount: (amount) => (unit === 'acts' ? t.acts(formats.count(amount), amount) : saidHours(amount)),
  };
  function saidHours(minutes: number): string {
    const hours = minutes / 60;
    const text = new Intl.NumberFormat(locale, { maximumFractionDigits: hours < 10 ? 1 : 0 }).format(hours);
    return t.hours(text, hours);
  }
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
