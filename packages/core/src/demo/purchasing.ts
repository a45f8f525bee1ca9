import { wallDays } from './calendar.ts';
import { approve, euros, touch } from './firm.ts';
import type { Firm, Line } from './firm.ts';

/** Lines whose material is not on the racks and must be bought. */
const SPECIAL_MATERIAL = 0.3;
const APPROVED_ABOVE_CENTS = 300_000;
const TERM_DAYS = 30;

export interface Purchasing {
  /** Calls back once there is material for the line: at once from the racks, or when a purchase has arrived. */
  supply(line: Line, costCents: number, then: () => void): void;
}

/**
 * Most material stands on racks that suppliers fill and bill once a month; some is bought for one line, which waits for it.
 * Suppliers are paid at thirty days.
 */
export function openPurchasing(firm: Firm): Purchasing {
  const { random } = firm;
  const taken = new Map<string, number>();
  for (const start of firm.calendar.monthStarts) {
    firm.agenda.at(start + 90, () => {
      for (const [supplier, cents] of taken) billRack(firm, supplier, cents);
      taken.clear();
    });
  }
  return {
    supply: (line, costCents, then) => {
      const supplier = random.money.pick(firm.suppliers);
      if (random.money.chance(SPECIAL_MATERIAL)) return buy(firm, supplier, line, costCents, then);
      taken.set(supplier, (taken.get(supplier) ?? 0) + costCents);
      then();
    },
  };
}

function makePurchase(firm: Firm, supplier: string, cents: number): string {
  const { records } = firm;
  const id = records.object(records.makeId('ACH'), 'commande fournisseur', { 'montant commandé': euros(cents) });
  records.relate(id, supplier, 'chez');
  return id;
}

function billRack(firm: Firm, supplier: string, cents: number): void {
  const id = makePurchase(firm, supplier, cents);
  firm.workplace.automate('Relevé de consignation', [
    touch(id, 'commande fournisseur'),
    touch(supplier, 'fournisseur'),
  ]);
  payLater(firm, id, supplier, cents);
}

function buy(firm: Firm, supplier: string, line: Line, cents: number, then: () => void): void {
  const { workplace, random, agenda } = firm;
  const id = makePurchase(firm, supplier, cents);
  firm.records.relate(id, line.id, 'approvisionne');
  const on = [touch(id, 'commande fournisseur')];
  const receive = (): void =>
    workplace.work('Expédition', {
      activity: 'Réception matière',
      minutes: random.office.whole(15, 35),
      touches: on,
      after: then,
    });
  const send = (): void => {
    workplace.automate('Commande fournisseur envoyée', [...on, touch(supplier, 'fournisseur')]);
    agenda.at(agenda.now + wallDays(random.money.whole(2, 4)), receive);
    payLater(firm, id, supplier, cents);
  };
  workplace.work('Méthodes', {
    activity: "Demande d'achat",
    minutes: random.office.whole(10, 25),
    touches: on,
    after: () => (cents > APPROVED_ABOVE_CENTS ? approve(firm, "Validation de l'achat", on, send) : send()),
  });
}

/** Paid to the supplier, not on the customer's line: the payment stands apart from the work. */
function payLater(firm: Firm, purchaseId: string, supplier: string, cents: number): void {
  firm.agenda.at(firm.agenda.now + wallDays(TERM_DAYS), () => {
    const id = firm.records.object(firm.records.makeId('REG'), 'règlement', {
      'montant réglé': euros(cents),
      référence: purchaseId,
    });
    firm.records.relate(id, supplier, 'versé à');
    firm.workplace.automate('Règlement fournisseur', [touch(id, 'règlement'), touch(supplier, 'bénéficiaire')]);
  });
}
