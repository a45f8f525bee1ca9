import { describe, expect, it } from 'vitest';
import { buyingWord, cashWords, endWords } from './activity-words.ts';

describe('an act stands for cash', () => {
  it.each([
    [
      'received',
      [
        'Payment received',
        'Receive payment',
        'Customer payment',
        'Encaissement',
        'Paiement reçu',
        'Règlement client',
        'Zahlungseingang',
        'Zahlung erhalten',
        'Pago recibido',
        'Cobro',
        'Pagamento ricevuto',
        'Incasso fattura',
        'Pagamento recebido',
        'Betaling ontvangen',
        'Pay order',
        'Payment Handled',
        'Execute Payment',
      ],
    ],
    [
      'settled',
      [
        'Clear Invoice',
        'Invoice settled',
        'Facture soldée',
        'Rechnung ausgeglichen',
        'Fattura saldata',
        'Factuur voldaan',
      ],
    ],
    [
      'invoiced',
      [
        'Send invoice',
        'Create Invoice',
        'Facture émise',
        'Facturation',
        'Rechnung erstellt',
        'Fakturierung',
        'Emitir factura',
        'Fattura emessa',
        'Emissão da fatura',
        'Factuur versturen',
        'BILLED',
      ],
    ],
    [
      'delivered',
      [
        'Good Issue',
        'Post Goods Issue',
        'Expédition',
        'Livraison',
        'Warenausgang gebucht',
        'Salida de mercancías',
        'Uscita merci',
        'Saída de mercadorias',
        'Goederenuitgifte',
        'Ship order',
        'Package delivered',
        'A_ACTIVATED',
        'Order delivered',
      ],
    ],
  ])('as %s', (basis, activities) => {
    expect(activities.map((activity) => [activity, cashWords(activity)?.basis])).toEqual(
      activities.map((activity) => [activity, basis]),
    );
  });

  it('not when it only speaks about money or goods', () => {
    const about = [
      'Request Payment',
      'Remove Payment Block',
      'Send payment reminder',
      'Approve Purchase Order for payment',
      "Authorize Supplier's Invoice payment",
      'Relance paiement',
      'Zahlung angemahnt Mahnung',
      'Sched.Line Changed Delivery Date',
      'Create Delivery',
      'Lieferung erstellt',
      'Cancel Invoice Receipt',
      'Facture en litige',
      'Add penalty',
      'Rechnung prüfen',
      'Request For Payment SUBMITTED by EMPLOYEE',
      'Schedule Line Rejected',
      'Check credit',
      'Demande de paiement',
    ];
    expect(about.filter((activity) => cashWords(activity) !== undefined)).toEqual([]);
  });
});

describe('an act ends an object without cash', () => {
  it.each([
    [
      'refused',
      [
        'Schedule Line Rejected',
        'Offer refused',
        'Offre refusée',
        'Quote rejected by customer',
        'Angebot abgelehnt',
        'Devis refusé',
        'Opportunity lost',
        'Oferta rechazada',
        'Preventivo rifiutato',
        'Offre expirée',
      ],
    ],
    [
      'declined',
      [
        'A_DECLINED',
        'Reject application',
        'Claim rejected',
        'Loan denied',
        'Demande refusée',
        'Antrag abgelehnt',
        'Solicitud rechazada',
        'Domanda rifiutata',
        'Vergunning geweigerd',
        'Request declined',
      ],
    ],
    [
      'cancelled',
      [
        'A_CANCELLED',
        'Order cancelled',
        'Cancel application',
        'Commande annulée',
        'Auftrag storniert',
        'Pedido cancelado',
        'Ordine annullato',
        'Encomenda cancelada',
        'Order geannuleerd',
        'Aanvraag ingetrokken',
        'Withdraw claim',
      ],
    ],
  ])('as %s', (fate, activities) => {
    expect(activities.map((activity) => [activity, endWords(activity)?.fate])).toEqual(
      activities.map((activity) => [activity, fate]),
    );
  });

  it('not when it only asks, checks or tells', () => {
    const about = [
      'Request cancellation',
      'Demande d’annulation',
      'Notify applicant of rejection',
      'Send rejection letter',
      'Notificacion estudiante cancelacion soli',
      'Set Reason for Rejection',
      'Review rejection',
      'Approve order',
    ];
    expect(about.filter((activity) => endWords(activity) !== undefined)).toEqual([]);
  });
});

it('words of buying are found, those of selling are not', () => {
  expect(
    ['Create Purchase Requisition', 'Commande fournisseur', 'Bestellanforderung', 'Recepción proveedor'].map(
      (text) => buyingWord(text) !== undefined,
    ),
  ).toEqual([true, true, true, true]);
  expect(['Sales order created', 'Commande client', 'Kundenauftrag'].map((text) => buyingWord(text))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
