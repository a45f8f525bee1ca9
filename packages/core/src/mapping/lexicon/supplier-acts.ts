import { terms } from './term.ts';

/** Whom the company pays, and third parties that work for it. */
export const SUPPLIERS = terms(
  1,
  'supplier*|vendor*|contractor*|subcontractor*|carrier*|forwarder*|freight forwarder|manufacturer|partner|third party|repair shop|surveyor|appraiser|' +
    'fournisseur*|sous traitant*|prestataire*|transporteur*|expert|experts|reparateur*|garage|lieferant*|spediteur*|dienstleister*|subunternehmer*|gutachter*|sachverstandige*|frachtfuhrer|' +
    'proveedor*|subcontratista*|transportista*|perito|fornitore|fornitori|subappaltatore|trasportatore|corriere|perito|fornecedor*|transportadora|prestador|leverancier*|onderaannemer*|vervoerder*|expediteur|expert|deskundige',
);

/** What a supplier does, said of them. */
export const SUPPLIER_DOES = terms(
  1,
  'create*|creates|deliver*|ship|ships|shipped|confirm*|send|sends|sent|invoice*|quote|quotes|quoted|accept*|reject*|decline*|repl*|respond*|provide*|supplies|acknowledge*|submit*|report*|' +
    'livre|expedie|confirme|envoie|facture|repond|accepte|refuse|propose|remet|transmet|liefert|bestatigt|bestaetigt|sendet|schickt|antwortet|akzeptiert|lehnt|stellt|bietet|versendet|' +
    'entrega|envia|confirma|factura|responde|acepta|rechaza|consegna|invia|conferma|fattura|risponde|accetta|rifiuta|spedisce|entrega|confirma|fatura|responde|aceita|' +
    'levert|bevestigt|stuurt|factureert|antwoordt|accepteert|weigert|verzendt',
);

/** What suppliers send: with a word of coming in, the act is theirs. Goods are not among it: taking them in is work. */
export const SUPPLIER_THINGS = terms(
  1,
  'invoice|invoices|supplier invoice|vendor invoice|quotation|quotations|quote|bid|bids|order confirmation|order acknowledg*|purchase order confirmation|delivery note|advance shipping notice|asn|expert report|survey report|debit memo|credit memo|freight invoice|' +
    'facture|factures|devis|offre de prix|accuse de reception|confirmation de commande|bon de livraison|rapport d expert|rapport d expertise|rechnung|*rechnung|rechnungseingang|auftragsbestatigung|auftragsbestaetigung|angebot|angebote|lieferschein|lieferavis|gutachten|kostenvoranschlag|' +
    'factura*|cotizacion*|confirmacion de pedido|albaran|peritaje|informe pericial|fattura|fatture|preventivo fornitore|conferma d ordine|conferma ordine|bolla|perizia|fatura*|cotacao|confirmacao do pedido|nota fiscal|laudo|' +
    'factuur|facturen|offerte|orderbevestiging|pakbon|vrachtbrief|expertiserapport|taxatierapport',
);

/** Goods that come in: taking them in is work. */
export const GOODS = terms(
  1,
  'goods|good|material*|stock|item|items|parcel*|package*|shipment*|container*|raw|parts|merchandise|samples|sample|marchandise*|matiere*|colis|pieces detachees|ware|waren|wareneingang|*ware|material|mercancia*|mercaderia|merce|merci|materiale|mercadoria*|goederen|artikel*|pakket*|voorraad',
);

/** Company's own act of writing down what came: `Record Invoice Receipt`, `Saisie de la facture fournisseur`. */
export const RECORDING = terms(
  1,
  'record|records|recorded|enter|entered|enters|register|registered|registers|post|posted|book|booked|scan|scanned|capture*|log|logged|insert|inserted|input|print|create confirmation|acknowledge*|process|processed|handle*|file|sort|' +
    'saisie|saisir|saisi|saisie|enregistre*|comptabilis*|numeris*|classement|traiter|traitement|erfass*|buchen|gebucht|verbuch*|anlegen|angelegt|scannen|eintragen|registrier*|bearbeit*|' +
    'registrar|registro|registrad*|contabiliz*|introducir|ingresar|digitaliz*|registrare|registrazione|registrat*|inserire|contabilizza*|caricare|lancar|lancamento|cadastr*|boeken|geboekt|registreren|geregistreerd|invoeren|ingevoerd|verwerken|inboeken|inscannen|ontvangstbevestiging',
);
