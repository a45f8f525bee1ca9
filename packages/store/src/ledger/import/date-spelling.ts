/**
 * How seven languages write their months: full names and abbreviations, folded (no accent, lower case), without the dot.
 * A language stands before a pattern whose months it names: `fr:%d %B %Y`.
 */
export const MONTHS = {
  en: 'january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|november nov|december dec',
  fr: 'janvier janv jan|fevrier fevr fev|mars mar|avril avr|mai|juin|juillet juil jul|aout aou|septembre sept sep|octobre oct|novembre nov|decembre dec',
  de: 'januar janner jan|februar feber feb|marz maerz mrz mar|april apr|mai|juni jun|juli jul|august aug|september sept sep|oktober okt|november nov|dezember dez',
  es: 'enero ene|febrero feb|marzo mar|abril abr|mayo may|junio jun|julio jul|agosto ago|septiembre setiembre sept sep set|octubre oct|noviembre nov|diciembre dic',
  it: 'gennaio genn gen|febbraio febbr feb|marzo mar|aprile apr|maggio magg mag|giugno giu|luglio lug|agosto ago|settembre sett set|ottobre ott|novembre nov|dicembre dic',
  pt: 'janeiro jan|fevereiro fev|marco mar|abril abr|maio mai|junho jun|julho jul|agosto ago|setembro set|outubro out|novembro nov|dezembro dez',
  nl: 'januari jan|februari feb|maart mrt maa|april apr|mei|juni jun|juli jul|augustus aug|september sept sep|oktober okt|november nov|december dec',
} as const;

export type MonthLanguage = keyof typeof MONTHS;

export const MONTH_LANGUAGES = Object.keys(MONTHS) as readonly MonthLanguage[];

/** The months of a language, by each of their spellings, 1 to 12. */
export const monthsOf = (language: MonthLanguage): ReadonlyMap<string, number> =>
  new Map(MONTHS[language].split('|').flatMap((names, i) => names.split(' ').map((name) => [name, i + 1] as const)));

/** Names of zones that mean one offset each, as systems write them after a time. */
export const ZONE_OFFSETS: Readonly<Record<string, string>> = {
  Z: '+00:00',
  UTC: '+00:00',
  GMT: '+00:00',
  WET: '+00:00',
  WEST: '+01:00',
  BST: '+01:00',
  CET: '+01:00',
  MEZ: '+01:00',
  CEST: '+02:00',
  MESZ: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  JST: '+09:00',
  AEST: '+10:00',
  AEDT: '+11:00',
  BRT: '-03:00',
  EDT: '-04:00',
  EST: '-05:00',
  CDT: '-05:00',
  CST: '-06:00',
  MDT: '-06:00',
  MST: '-07:00',
  PDT: '-07:00',
  PST: '-08:00',
};
