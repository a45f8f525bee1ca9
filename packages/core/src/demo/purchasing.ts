import { wallDays } from './calendar.ts';
import { approve, euros, touch } from './firm.ts';
import type { Firm } from './firm.ts';

const APPROVED_ABOVE_CENTS = 1_200_000;

/** Material is bought once a week, each supplier's share of the week's work orders in one purchase; suppliers are paid at 30 days. */
export function openPurchasing(firm: Firm): { buy: (workOrder: string, costCents: number) => void } {
  const needs = new Map<string, { workOrder: string; costCents: number }[]>();
  for (const monday of firm.calendar.weekStarts) {
    firm.agenda.at(monday + 120, () => {
      for (const [supplier, needed] of needs) purchase(firm, supplier, needed);
      needs.clear();
    });
  }
  return {
    buy: (workOrder, costCents) => {
      const supplier = firm.random.money.pick(firm.suppliers);
      needs.set(supplier, [...(needs.get(supplier) ?? []), { workOrder, costCents }]);
    },
  };
}

function purchase(firm: Firm, supplier: string, needed: readonly { workOrder: string; costCents: number }[]): void {
  const { records, workplace, random, agenda } = firm;
  const cents = needed.reduce((sum, need) => sum + need.costCents, 0);
  const id = records.object(records.makeId('ACH'), 'commande fournisseur', { 'montant commandé': euros(cents) });
  records.relate(id, supplier, 'chez');
  for (const need of needed) records.relate(id, need.workOrder, 'approvisionne');
  const on = [touch(id, 'commande fournisseur')];
  const office = (station: string, activity: string, after: () => void): void =>
    workplace.work(station, { activity, minutes: random.office.whole(10, 30), touches: on, after });
  const send = (): void => {
    workplace.automate('Commande fournisseur envoyée', [...on, touch(supplier, 'fournisseur')]);
    agenda.at(agenda.now + wallDays(random.money.whole(5, 14)), () => office('Expédition', 'Réception matière', check));
  };
  const check = (): void => office('Gestion', 'Contrôle de la facture fournisseur', settle);
  const settle = (): void => agenda.at(agenda.now + wallDays(30), () => paySupplier(firm, id, supplier, cents));
  office('Méthodes', "Demande d'achat", () =>
    cents > APPROVED_ABOVE_CENTS ? approve(firm, "Validation de l'achat", on, send) : send(),
  );
}

function paySupplier(firm: Firm, purchaseId: string, supplier: string, cents: number): void {
  const id = firm.records.object(firm.records.makeId('REG'), 'règlement', { 'montant réglé': euros(cents) });
  firm.records.relate(id, purchaseId, 'règle');
  firm.workplace.automate('Règlement fournisseur', [touch(id, 'règlement'), touch(supplier, 'bénéficiaire')]);
}
