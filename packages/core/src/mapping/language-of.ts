import { nameWords } from './name-words.ts';

export type Language = 'en' | 'fr' | 'de' | 'es' | 'it' | 'pt' | 'nl';

/** Words of columns that only one of the languages writes so. Folded. */
const MARKS: Readonly<Record<Language, RegExp>> = {
  en: /^(order|invoice|customer|number|name|amount|price|quantity|status|created|due|shipped|employee|description|total|unit|type|by|at|of)$/,
  fr: /^(commande|facture|client|numero|nom|montant|prix|quantite|statut|date|cree|echeance|livraison|employe|libelle|ht|ttc|tva|du|des|de|le|la|reglement|ligne)$/,
  de: /^(auftrag|rechnung|kunde|kunden|nummer|nr|betrag|preis|menge|datum|lieferung|mitarbeiter|bezeichnung|mwst|netto|brutto|einzelpreis|position|artikel|rechnungsdatum|kundennummer|rechnungsnummer|\w+datum|\w+nummer|\w+betrag)$/,
  es: /^(pedido|factura|cliente|numero|nombre|importe|precio|cantidad|fecha|estado|vencimiento|entrega|empleado|iva|linea|del|el|con|sin|codigo)$/,
  it: /^(ordine|fattura|cliente|numero|importo|prezzo|quantita|data|stato|scadenza|consegna|dipendente|riga|del|di|della|codice|imponibile)$/,
  pt: /^(encomenda|pedido|fatura|cliente|numero|valor|preco|quantidade|data|estado|situacao|vencimento|entrega|funcionario|linha|do|da|codigo|emissao)$/,
  nl: /^(bestelling|factuur|klant|nummer|naam|bedrag|prijs|aantal|datum|status|vervaldatum|levering|medewerker|regel|van|btw|klantnummer|factuurnummer|\w+datum|\w+nummer)$/,
};

/** The language that most names of a table are written in; English when none is. */
export function languageOf(names: readonly string[]): Language {
  const words = names.flatMap(nameWords);
  const scored = (Object.keys(MARKS) as Language[]).map((language) => ({
    language,
    score: words.filter((word) => MARKS[language].test(word)).length,
  }));
  return scored.toSorted((a, b) => b.score - a.score)[0]?.language ?? 'en';
}
