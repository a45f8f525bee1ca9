import type { ObjectKind } from '../../ledger/index.ts';
import { terms } from './term.ts';
import type { Term } from './term.ts';

/** Names of things that flow through a company, by how directly they carry what a customer pays for (6 best). */
export const FLOW_NAMES: readonly { readonly rank: number; readonly names: readonly Term[] }[] = [
  {
    rank: 6,
    names: terms(
      1,
      'vbap|order line*|orderline*|order item*|order position|line item*|sales item|item|items|ligne de commande|ligne commande|ligne|auftragsposition*|bestellposition*|position|linea de pedido|linea|riga ordine|riga|linha|orderregel*|regel',
    ),
  },
  {
    rank: 5,
    names: terms(
      1,
      'vbak|sales order*|order*|customer order*|commande*|auftrag*|bestell*|pedido*|orden|ordine|ordini|encomenda*|bestelling*|opdracht*|booking*|reservation*|buchung|of|ordre de fabrication|fertigungsauftrag|work order*|job|so|purchase order*|po|vbeln|aufnr|ebeln|verkaufsbeleg*|einkaufsbeleg*',
    ),
  },
  {
    rank: 4,
    names: terms(
      1,
      'contract*|contrat*|vertrag*|contrato*|contratto*|loan*|pret|credit|kredit*|prestamo*|prestito|emprestimo|application*|antrag*|policy|police|subscription*|abonnement*|project*|projet*|mission*|deal|deals|lead|leads|opportunity|opportunities|opportunite|chance|verkaufschance|oportunidad*|opportunita|oportunidade*|' +
        'claim*|sinistre*|schaden*|siniestro*|sinistro*|schade*|ticket*|incident*|case*|dossier*|vorgang*|fall|caso|expediente*|pratica|pratiche|processo|zaak|zaken|affaire*|request*|demande*|anfrage*|solicitud*|richiesta*|pedido|aanvraag*|service request|permit*|declaration*|fine|amende|multa|process instance|trace|instance|batch|lot|lote|lotto|serial*|stay|stays|admission*|encounter*|appointment*|rendez vous|termine|cita|citas|appuntament*|consulta*|afspra*|intervention*|matter*|visit*|wo|inspection*|repair*|rma|patient*|issue*|story|encounter|sejour|offer*|offre*|angebot*|oferta*|offerta*|offerte*|quote*|devis|preventivo|orcamento',
    ),
  },
  {
    rank: 3,
    names: terms(
      1,
      'vbrk|invoice*|check|cheque|ticket de caisse|kassenbon|scontrino|facture*|rechnung*|factura*|fattura*|fatture|fatura*|factuur*|facturen|bill|belnr',
    ),
  },
  {
    rank: 2,
    names: terms(
      1,
      'likp|delivery|deliveries|shipment*|package*|parcel*|livraison*|colis|expedition*|lieferung*|sendung*|paket*|entrega*|envio*|paquete*|consegna*|spedizione*|remessa*|levering*|zending*|pakket*|handling unit*|container*|transport document*|' +
        'requisition*|quotation*|goods receipt*|receipt*|reception*|wareneingang*|bestellanforderung*|voucher*|shipping*|dispatch*|travel*|trip*|voyage*|document*|beleg*|document number',
    ),
  },
  {
    rank: 1,
    names: terms(
      1,
      'payment*|paiement*|reglement*|zahlung*|pago*|cobro*|pagamento*|pagamenti|betaling*|remittance|transaction*',
    ),
  },
];

/** Names of things that do not flow: who pays or supplies, who works, what is sold, what is used. */
export const KIND_NAMES: Readonly<Record<Exclude<ObjectKind, 'flow'>, readonly Term[]>> = {
  party: terms(
    1,
    'customer|customers|client|clients|kunde|kunden|cliente|clientes|clienti|klant|klanten|vendor*|supplier*|fournisseur*|lieferant*|proveedor*|fornitor*|fornecedor*|leverancier*|debitor*|kreditor*|partner|buyer*|account|company|companies|societe*|debiteur*|crediteur*|acheteur*|shipper*|carrier*|transporteur*|spediteur*|vervoerder*|insurer*|requester*|requestor*|caller*|applicant*|reporter*|submitter*|demandeur*|antragsteller*|solicitante*|richiedent*|requerente*|aanvrager*',
  ),
  worker: terms(
    1,
    'employee*|worker*|staff|resource*|user*|operator*|person*|agent*|clerk*|doctor*|nurse*|technician*|driver*|salarie*|employe|employes|operateur*|collaborateur*|mitarbeiter*|bearbeiter*|benutzer*|empleado*|operario*|usuario*|dipendent*|operator*|utente|utenti|funcionario*|colaborador*|medewerker*|gebruiker*|team|teams|department*|recruiter*|manager*',
  ),
  catalogue: terms(
    1,
    'product|products|article*|sku|skus|material*|stock code|stockcode|catalog*|produit*|artikel*|produkt*|material|producto*|articulo*|prodott*|articol*|produto*|artigo*|product*|recipe|service type|part|parts|ingredient*|vacancy|vacancies',
  ),
  asset: terms(
    1,
    'machine*|truck*|vehicle*|forklift*|equipment|room*|production line|warehouse*|dock*|tool*|camion*|vehicule*|maschine*|lkw|fahrzeug*|anlage*|maquina*|vehiculo*|macchin*|veicol*|impiant*|veiculo*|vrachtwagen*|voertuig*|site|plant|station|crane*|bed|beds|workstation*',
  ),
};
