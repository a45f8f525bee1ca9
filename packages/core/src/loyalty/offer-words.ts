/** What an act does to an offer, by its name. */
export type OfferAct = 'sent' | 'won' | 'lost';

const words = (...all: readonly string[]): RegExp => new RegExp(`(?<![\\p{L}])(?:${all.join('|')})(?![\\p{L}])`, 'iu');

/** An offer in French, English, German, Dutch, Spanish, Italian and Portuguese; `O_`, as loan systems mark its states. */
const OFFER = [
  /^o_/i,
  words(
    'offers?',
    'quotes?',
    'quotations?',
    'proposals?',
    'estimates?',
    'bids?',
    'offres?',
    'devis',
    'propositions?',
    'soumissions?',
    'angebote?s?',
    'offertes?',
    'ofertas?',
    'presupuestos?',
    'cotizaci[oó]n(?:es)?',
    'offert[ae]',
    'preventiv[oi]',
    'propostas?',
    'or[cç]amentos?',
  ),
];
const BACK = words('back', 'return(?:ed)?', 'retour(?:n[ée]e?)?', 'zur[uü]ck', 'terug');
const SENT = words(
  'sent',
  'send(?:ing)?',
  'issued?',
  'submit(?:ted)?',
  'made',
  'envoy[ée]+e?s?',
  'envoi',
  'envoyer',
  '[ée]mise?',
  'remise?',
  'versandt?',
  'gesendet',
  'verzonden',
  'verstuurd',
  'enviad[oa]',
  'inviat[oa]',
);
const WON = words(
  'accept(?:ed|ance)?',
  'won',
  'signed',
  'accept[ée]e?s?',
  'gagn[ée]e?s?',
  'sign[ée]e?s?',
  'angenommen',
  'geaccepteerd',
  'aceptad[oa]',
  'aceit[oa]',
  'accettat[oa]',
);
const LOST = words(
  'declined?',
  'refused?',
  'reject(?:ed|ion)?',
  'cancel(?:led|ed|lation)?',
  'lost',
  'expired?',
  'refus[ée]e?s?',
  'refus',
  'annul[ée]e?s?',
  'perdue?s?',
  'expir[ée]e?s?',
  'abgelehnt',
  'storniert',
  'afgewezen',
  'geannuleerd',
  'rechazad[oa]',
  'cancelad[oa]',
  'rifiutat[oa]',
);

/** Undefined for an act that is no offer's, or says nothing of where it stands. */
export function offerAct(activity: string): OfferAct | undefined {
  const name = activity.replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').replaceAll(/[_\-.]/g, ' ');
  const isOffer = OFFER.some((pattern) => pattern.test(activity) || pattern.test(name));
  if (!isOffer || BACK.test(name)) return undefined;
  if (LOST.test(name)) return 'lost';
  if (WON.test(name)) return 'won';
  return SENT.test(name) ? 'sent' : undefined;
}
