const words = (...all: readonly string[]): RegExp => new RegExp(`(?<![\\p{L}])(?:${all.join('|')})(?![\\p{L}])`, 'iu');

/** The act by which a customer has what was ordered, in seven languages. */
const DELIVERY = words(
  'goods? issued?',
  'shipped',
  'ship (?:order|goods|parcel)',
  'shipment sent',
  'dispatch(?:ed)?',
  'delivered',
  'deliver(?: goods| order)?',
  'handed over',
  'exp[ée]dition',
  'exp[ée]di[ée]e?s?',
  'livr[ée]e?s?',
  'livrer',
  'remise? au client',
  'sorties? de marchandises?',
  'warenausgang',
  'versandt?',
  'versendet',
  'auslieferung',
  '(?:aus)?geliefert',
  'salida de mercanc[ií]as',
  'entregad[oa]s?',
  'expedid[oa]s?',
  'consegnat[oa]',
  'spedizione',
  'spedit[oa]',
  'geleverd',
  'verzonden',
);
/** What comes before it, its paper, or what is delivered to the company. */
const NOT_YET = words(
  'pr[ée]par\\p{L}*',
  'prepar\\p{L}*',
  'plan\\p{L}*',
  'note',
  'bon',
  'avis',
  'offers?',
  'invoices?',
  'factures?',
  'devis',
  'supplier\\p{L}*',
  'fournisseurs?',
  'not',
  'date',
);

/** Whether an act hands over what was ordered, by its name. */
export function isDelivery(activity: string): boolean {
  const name = activity.replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').replaceAll(/[_\-.]/g, ' ');
  return DELIVERY.test(name) && !NOT_YET.test(name);
}
