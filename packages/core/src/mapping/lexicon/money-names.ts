import { terms } from './term.ts';

/** Amounts before tax. */
export const NET_NAMES = terms(
  1,
  'net|net amount|net value|subtotal|sub total|untaxed|excl*|before tax|ex vat|ex tax|ht|hors taxe*|netto*|nettowert|neto|neta|base imponible|imponible|sin iva|imponibile|senza iva|liquido|liquida|sem iva|exclusief|excl btw|zonder btw|netwr|*netto',
);
/** Amounts with tax: what the customer pays. */
export const GROSS_NAMES = terms(
  1,
  'gross|gross amount|incl*|with tax|inc vat|inc tax|ttc|toutes taxes*|brutto*|bruto|bruta|con iva|iva incluido|iva incluida|lordo|iva inclusa|com iva|iluido|inclusief|incl btw|met btw|grand total|total due|totaldue|amount due|payable|amount total|rechnungsbetrag|gesamtbetrag|bruttobetrag|endbetrag|importe total|totale fattura|total facture|net a payer|montant total|totaal|*brutto',
);
/** The tax itself. */
export const TAX_NAMES = terms(
  1,
  'tax*|vat|gst|hst|sales tax|tva|taxe|taxes|mwst|ust|mehrwertsteuer|umsatzsteuer|steuer*|*steuer|iva|impuesto*|imposta*|imposto*|icms|btw|belasting*|mwsbk|mwsbp|iss|ipi',
);
/** Money beside the price: kept, never the value of the row. */
export const SIDE_MONEY = terms(
  1,
  'freight*|shipping*|shipping cost|delivery fee|postage|handling|carriage|port|frais de port|frais*|transport*|fracht*|versandkosten|porto|flete*|gastos de envio|envio|spese*|spedizione|trasporto|frete*|portes|vracht*|verzendkosten|tip|tips|pourboire|surcharge*|commission*|provision*|comision*|commissione*|comissao*|commissie|margin*|marge|marga|margen|margine|profit|gewinn|beneficio|profitto|lucro|winst|deposit|discount*|remise*|rabatt*|descuento*|sconto*|desconto*|korting*|refund*|rembourse*|' +
    'balance*|outstanding*|remaining*|open amount|amount open|reste*|restant*|solde*|offen*|saldo*|pendiente*|residuo*|openstaand*|credit limit|limit|plafond|kreditlimit|limite*|budget*|planned*|estimat*|expected revenue|probab*|target*|cogs|standard cost|cost*|cout*|kosten*|coste*|costo*|custo*|wage*|salary|salaire*|gehalt|lohn*|salario|stipendio|loon|list price|msrp|rrp|catalog price|reserve*|deductible|franchise|selbstbehalt|franquicia|franchigia|eigen risico|weighted*|forecast*',
);
/** Money that was really paid on the row. */
export const PAID_NAMES = terms(
  1,
  'paid|amount paid|paid amount|payment amount|amount received|received amount|paye|montant paye|montant regle|regle|encaisse|bezahlt*|gezahlt*|zahlbetrag|zahlungsbetrag|pagado|importe pagado|cobrado|pagato|importo pagato|incassato|pago|valor pago|valor recebido|betaald*|ontvangen bedrag',
);
/** A share that is taken off a price. */
export const DISCOUNT_NAMES = terms(
  1,
  'discount|discount pct|discount percent*|discount rate|disc|remise|taux remise|taux de remise|remise pct|rabatt|rabattsatz|nachlass|descuento|dto|sconto|desconto|korting|kortingspercentage|rebate|reduction|skonto',
);
/** Discounts that are an amount of money, not a share. */
export const DISCOUNT_AMOUNTS = terms(1, 'amount|montant|betrag|importe|importo|valor|bedrag|value|total|eur|usd|gbp');
/** Amounts written in the smallest coin. */
export const MINOR_NAMES = terms(
  1,
  'cents|cent|minor|pence|centimes|centime|centimos|centesimi|centavos|minor units|minor unit|pennies|ct',
);
/** Prices of one piece that are only so beside a quantity. */
export const PIECE_PRICES = terms(
  1,
  'price|prix|preis|precio|prezzo|preco|prijs|rate|tarif|tarifa|tariffa|tarief|unit amount|unit value|item price|product price|unitprice|valor unitario|importe unitario|importo unitario|montant unitaire|pu|p u|ep|netpr|unit|unitario',
);
