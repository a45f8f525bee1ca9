import type { CashBasis } from '../../ledger/index.ts';
import { terms } from './term.ts';
import type { Term } from './term.ts';

/**
 * How acts are named that stand for cash, best basis first. Weight: how surely the words mean the act itself
 * (a goods issue is surer than the bare word delivery, which may be its paper).
 */
export const CASH_NAMES: readonly { readonly basis: CashBasis; readonly names: readonly Term[] }[] = [
  {
    basis: 'received',
    names: [
      ...terms(
        1,
        'payment received|receive payment|received payment|receive customer payment|customer payment|payment receipt|incoming payment|collect payment|payment collected|cash received|receive cash|pay order|' +
          'order paid|paid|paid in full|encaissement|encaisse*|paiement recu|paiement client|reglement client|reglement recu|zahlungseingang*|zahlung erhalten|zahlung eingegangen|bezahlt|geldeingang|' +
          'cobro*|cobrad*|pago recibido|pagado|pagada|incasso*|incassat*|pagamento ricevuto|pagato|pagata|recebimento pagamento|pagamento recebido|recebimento de pagamento|pago|paga|betaling ontvangen|ontvangst betaling|betaald|ontvangen betaling|paye|payee|regle|reglee|' +
          'cash collection|collect cash|cheque cashed|direct debit collected|instalment paid|acompte verse|acompte encaisse|prelevement effectue|lastschrift eingezogen|einzug erfolgt|kassiert|recebimento|recebido o pagamento|liquidado|boleto pago|incasso geslaagd|geind',
      ),
      ...terms(
        0.8,
        'payment*|pay|pays|paiement*|reglement|payer|zahlung*|bezahlung|zahlen|bezahlen|pagar|pagos|pagamento*|pagare|betaling*|betalen|virement|uberweisung|ueberweisung|bonifico|transferencia|overschrijving',
      ),
    ],
  },
  {
    basis: 'settled',
    names: terms(
      1,
      'invoice settled|settle invoice|clear invoice|invoice cleared|clear customer invoice|invoice clearing|settlement|account settled|facture soldee|facture reglee|facture lettree|lettrage|solde facture|' +
        'rechnung ausgeglichen|rechnung beglichen|rechnungsausgleich|ausgleich|factura liquidada|factura saldada|liquidacion factura|fattura saldata|saldo fattura|fatura liquidada|fatura quitada|quitacao|factuur voldaan|factuur vereffend|settled|cleared|soldee|reglee le|ausgleichsbuchung|posten ausgeglichen|ausgeglichen|beglichen|facture apuree|apurement|factura compensada|compensacion de factura|fattura compensata|partita chiusa|fatura compensada|factuur afgeletterd|afgeletterd|afletteren',
    ),
  },
  {
    basis: 'invoiced',
    names: [
      ...terms(
        1,
        'invoice created|create invoice|create customer invoice|send invoice|invoice sent|issue invoice|invoice issued|post invoice|invoice posted|generate invoice|invoicing|billing|billed|bill customer|create billing*|' +
          'facturation|facture emise|emettre facture|emission facture|emission de la facture|facture envoyee|envoi facture|facturer|etablir facture|creer facture|facture creee|facturee|rechnung erstellt|rechnung erstellen|rechnung gestellt|rechnung stellen|' +
          'rechnungsstellung|rechnung versendet|rechnung senden|rechnung versandt|rechnung geschickt|fakturierung|fakturieren|fakturiert|faktura|facturacion|emitir factura|factura emitida|enviar factura|factura enviada|facturar|facturado|fatturazione|' +
          'emettere fattura|fattura emessa|emissione fattura|invio fattura|fattura inviata|fatturare|fatturato|faturamento|faturacao|emitir fatura|fatura emitida|enviar fatura|faturar|emissao da fatura|emissao fatura|facturatie|factuur verzonden|factuur versturen|factuur verstuurd|factuur aangemaakt|factuur opgesteld|factureren|gefactureerd|' +
          'create fine|invoiced|issue bill|bill issued|bill sent|send bill|emitir nota fiscal|nota fiscal emitida|emissao de nota fiscal|parcella emessa|nota de debito emitida|rechnung ausgestellt|rechnung gebucht fur kunden',
      ),
      ...terms(0.75, 'invoice*|facture|rechnung|factura|fattura|fatura|factuur'),
    ],
  },
  {
    basis: 'delivered',
    names: [
      ...terms(
        1,
        'goods issue*|good issue|goods issued|post goods issue|sortie de marchandises|sortie marchandises|sortie marchandise|warenausgang*|salida de mercancias|salida mercancia*|uscita merci|saida de mercadorias|saida mercadorias|goederenuitgifte|goederenafgifte|uitgifte goederen',
      ),
      ...terms(
        0.9,
        'delivered|package delivered|order delivered|order shipped|shipped|ship order|ship goods|shipment sent|ship|send package|send goods|send shipment|dispatch*|deliver goods*|deliver order|deliver|delivers|handed over|hand over|activated|activate*|activation|' +
          'service delivered|livre|livree|expedie|expediee|expedition|livrer|mise en service|versandt|versendet|versenden|versand|ausgeliefert|auslieferung*|ausliefern|geliefert|liefern|aktivier*|ubergabe|uebergabe|entregado|entregada|entregar|enviado|enviada|expedido|activad*|consegnat*|spedit*|spedizione*|' +
          'spedire|attivat*|attivazione|entregue|enviado|expedido|expedicao|ativad*|ativacao|geleverd|verzonden|verzenden|verzending|uitgeleverd|geactiveerd|opgeleverd|disburs*|decaissement|deblocage des fonds|funds released|auszahlung|ausgezahlt|auszahlen|desembols*|erogazione|erogat*|uitbetal*|uitgekeerd|expedida|enviado al cliente|despachad*|despacho|bezorgd|bezorging|afgeleverd|zugestellt|zustellung|recapitat*|versement|verse|versee|liberacao|liberado',
      ),
      ...terms(
        0.65,
        'delivery|shipment|shipping|livraison|lieferung|entrega|envio|consegna|levering|zending|handover|remise au client',
      ),
    ],
  },
];

/** Words that make the act something about the money, not the money: asked, planned, checked, blocked, undone, reminded. */
export const ABOUT_MONEY = terms(
  1,
  'unpaid|not paid|from supplier|contest*|bestritten|impugnad*|contestat*|betwist*|liberar|liberacion|liberation|desbloque*|debloque*|block*|blocked|remove*|removed|change*|request*|remind*|reminder|prepare*|approv*|authori*|plan*|schedule*|check*|verif*|valid*|cancel*|overdue|late|reject*|fail*|revers*|refund*|return*|missing|dispute*|estimate*|note|method|terms|term|' +
    'match|match*|compare*|review*|correct*|wait*|due|release*|promise|add penalty|penalty|appeal|draft*|delete*|pending|open|update*|updated|amend*|quotation*|receipt|receipts|start*|date|reschedul*|' +
    'relance*|rappel*|demande*|bloqu*|deblocage|attente|prepar*|control*|verific*|annul*|retard*|refus*|rejet*|planif*|avoir|rembours*|modif*|approuv*|bon a payer|impaye*|litige|erreur|correction|' +
    'mahnung*|mahnen|erinner*|sperre*|gesperrt|sperren|entsperr*|prufen|pruefen|prufung|pruefung|gepruft|geprueft|freigabe|freigegeben|freigeben|storn*|andern|aendern|geandert|vorbereit*|anforder*|erstattung|ruckzahl*|planung|geplant|ablehn*|abgelehnt|offen|' +
    'recordatorio*|bloque*|solicit*|revis*|comprob*|aprob*|autoriz*|anul*|cancelad*|rechaz*|vencid*|pendiente*|devol*|reembols*|modific*|planificar|preparar|' +
    'sollecit*|blocc*|sblocc*|richiest*|verifica*|controllo|approvat*|approva*|annullat*|rifiut*|scadut*|rimbors*|prepara*|pianific*|attesa|lembrete*|cobranca|bloquei*|pedido de|verificar|aprova*|recus*|rejeit*|pendente|estorno|' +
    'herinner*|aanmaning*|blokk*|deblokk*|aanvra*|controle*|controler*|goedkeur*|goedgekeurd|geannuleerd|annuler*|afgewezen|geweigerd|wijzig*|voorbereid*|terugbetal*|openstaand|wacht*|plannen',
);

/** Money by its many names: with a word of coming in, or of being cashed, it is received. */
export const MONEY_NOUNS = terms(
  1,
  'deposit|downpayment|down payment|premium|rent|remittance|cheque|cash|instalment|installment|direct debit|funds|proceeds|acompte|loyer|prime d assurance|prime|cheque|virement|prelevement|especes|fonds|anzahlung|lastschrift|miete|pramie|praemie|kasse|bargeld|uberweisung|ueberweisung|scheck|abschlag|' +
    'ingreso|anticipo|transferencia|alquiler|prima|cheque|efectivo|acconto|bonifico|canone|affitto|premio|assegno|contanti|caparra|sinal|deposito|boleto|aluguel|entrada de caixa|aanbetaling|storting|huur|premie|overschrijving|termijnbedrag',
);
export const MONEY_CAME = terms(
  1,
  'received|receive|cashed|collected|banked|credited|captured|cleared bank|recu|recue|recus|encaiss*|credite|erhalten|eingegangen|eingezogen|gutgeschrieben|vereinnahmt|recibid*|cobrad*|ingresad*|abonad*|ricevut*|incassat*|accreditat*|recebid*|creditad*|compensado|ontvangen|geind|bijgeschreven',
);

/** Words that make a delivery its paper: the bare noun with one of them is a document. */
export const ABOUT_DELIVERY = terms(
  1,
  'creat*|note|document|order|cre*|erstell*|anleg*|angelegt|schein|bon|albaran*|bolla|ddt|guia|bon|pakbon|pick*|pack*',
);

/** Words of buying: the money of such a source goes out to suppliers. */
export const BUYING_NAMES = terms(
  1,
  'purchase|purchasing|purchase order*|requisition*|vendor*|supplier*|procure*|procurement|request for quotation|goods receipt*|invoice receipt*|receive invoice|invoice received|accounts payable|payable*|two way match|three way match|rfq|supplier s|' +
    'achat*|fournisseur*|approvisionnement*|demande d achat|reception marchandise*|facture fournisseur|einkauf*|lieferant*|bestellanforderung*|banf|beschaffung*|kreditor*|wareneingang*|eingangsrechnung*|compras|orden de compra|proveedor*|' +
    'aprovisionamiento|entrada de mercancias|acquist*|fornitor*|approvvigionamento|entrata merci|ordine di acquisto|fornecedor*|ordem de compra|requisicao|inkoop*|leverancier*|crediteur*|goederenontvangst|inkooporder*',
);

/** Words of paying one's own people, beneficiaries or claimants back. */
export const PAYING_BACK_NAMES = terms(
  1,
  'travel*|trip|declaration*|expense*|reimburse*|reimbursement|permit|payroll|salary|wage*|request for payment|employee*|staff advance|compensation|claim*|indemnity|benefit*|subsidy|grant*|allowance|' +
    'note de frais|notes de frais|frais|deplacement*|rembours*|salaire*|indemnis*|sinistre*|subvention*|prestation sociale|reisekosten*|spesen*|dienstreise*|erstattung*|gehalt|schaden*|leistung beihilfe|zuschuss|foerderung|' +
    'viatico*|viaje*|reembolso*|nomina*|siniestro*|indemniz*|subvencion|beca|trasferta*|rimbors*|nota spese|stipendio|sinistro*|indennizz*|despesas|viagem|reembols*|salario*|indeniz*|onkosten*|declaratie*|dienstreis*|vergoeding*|salaris|schade*|uitkering*|subsidie',
);

/** Words of selling: somebody outside pays. */
export const SELLING_NAMES = terms(
  1,
  'customer*|client|clients|sales|sales order*|sell|sold|goods issue|good issue|buyer*|sold to|dunning|accounts receivable|receivable*|fine|loan|credit|subscription*|policy|commande client|vente*|ventes|acheteur|debiteur|relance*|kunde*|kunden*|verkauf*|vertrieb|warenausgang|debitor*|mahnung*|' +
    'auftrag*|cliente*|venta*|cobro*|clienti|vendit*|incass*|venda*|cobranca|klant*|verkoop*|debiteur*|afnemer*|aanmaning',
);
