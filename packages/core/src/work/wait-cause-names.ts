/** Whose answer an act of the company asks for again. */
export type Awaited = 'customer' | 'supplier';

/** Calls, letters and notices by which the company asks again for what only the other side can give. */
const ASKING_AGAIN = new RegExp(
  [
    'nabel\\w*|terugbel\\w*|herinner\\w*|aanman\\w*|call ?backs?|remind\\w*|dunning|chase|chasing',
    'relance\\w*|rappeler|rappel (du |de la |de l |des )?(client|telephon|facture|paiement|demandeur)\\w*|(lettre|courrier) de rappel|recouvrement',
    'nachfass\\w*|ruckruf\\w*|rueckruf\\w*|mahn\\w*|zahlungserinnerung\\w*|erinner\\w*|inkasso',
    'sollecit\\w*|recordatorio\\w*|reclamar pago|lembrete\\w*|cobranca|incasso',
    'follow(ing|ed)? up .*(customer|client|applicant|debtor|offer|quote|quotation|proposal|payment|supplier|vendor)s?',
    '(customer|client|offer|quote|payment|supplier|vendor)s? follow up|(credit|debt) collection',
    '(wait|waiting|await|awaiting) .*(customer|client|applicant|payment|supplier|vendor)s?',
  ].join('|'),
);

const SUPPLIERS =
  /suppliers?|vendors?|fournisseurs?|lieferant(en)?|leveranciers?|proveedor(es)?|fornitor[ei]|fornecedor(es)?/;

/** What the company does when a supplier's goods or offer have come. */
const SUPPLIED = new RegExp(
  [
    'goods receipt|receipt of goods|receive goods|goods received|wareneingang\\w*|goederenontvangst\\w*',
    'reception (de |des |de la )?(marchandise|commande fournisseur|matiere)\\w*|entrada de mercancia\\w*|ricevimento merci\\w*',
    'receive (quotation|quote|bid|delivery|material)s?|(quotation|quote)s? received',
  ].join('|'),
);

/** `W_Nabellen offertes`, `sendReminder` and `Relancer le client` as plain words. */
const wordsOf = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Whose own answer the work before an act waits for, by the name of the act; undefined for work that waits for the company.
 * Known way to be wrong: a name says little, and a call may come long after the answer did.
 */
export function awaitedBy(name: string): Awaited | undefined {
  const words = wordsOf(name);
  const has = (terms: RegExp): boolean => new RegExp(`(^| )(${terms.source})( |$)`).test(words);
  if (has(SUPPLIED)) return 'supplier';
  if (!has(ASKING_AGAIN)) return undefined;
  return has(SUPPLIERS) ? 'supplier' : 'customer';
}
