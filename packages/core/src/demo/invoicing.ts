import { wallDays } from './calendar.ts';
import type { Customer } from './customers.ts';
import { euros, touch } from './firm.ts';
import type { Firm, Line } from './firm.ts';

const TERM_DAYS = 30;
const NEVER_PAID = 0.02;
const PAID_IN_TWO = 0.08;
/** Days after the due date at which somebody still unpaid is reminded, first by the machine. */
const REMINDERS: readonly (readonly [days: number, activity: string])[] = [
  [6, 'Relance automatique'],
  [20, 'Relance client'],
  [40, 'Relance client'],
];

interface Invoice {
  readonly id: string;
  readonly customer: Customer;
  openCents: number;
}

/** Deliveries become invoices, invoices become payments: most in time, some late, some in two, a few never. */
export function openAccounts(firm: Firm): {
  invoice: (customer: Customer, delivery: string, lines: readonly Line[]) => void;
} {
  const month = new Map<Customer, { deliveries: string[]; lines: Line[] }>();
  for (const start of firm.calendar.monthStarts) {
    firm.agenda.at(start + 60, () => {
      for (const [customer, gathered] of month) bill(firm, customer, gathered.deliveries, gathered.lines);
      month.clear();
    });
  }
  return {
    invoice: (customer, delivery, lines) => {
      if (!customer.gathers) return bill(firm, customer, [delivery], lines);
      const gathered = month.get(customer) ?? { deliveries: [], lines: [] };
      month.set(customer, { deliveries: [...gathered.deliveries, delivery], lines: [...gathered.lines, ...lines] });
    },
  };
}

function bill(firm: Firm, customer: Customer, deliveries: readonly string[], lines: readonly Line[]): void {
  const cents = lines.reduce((sum, line) => sum + line.valueCents, 0);
  const id = firm.records.object(firm.records.makeId('FAC'), 'facture', { 'montant facturé': euros(cents) });
  firm.records.relate(id, customer.name, 'adressée à');
  for (const line of lines) firm.records.relate(id, line.id, 'facture');
  firm.workplace.work('Gestion', {
    activity: 'Facturation',
    minutes: firm.random.office.whole(8, 20),
    touches: [touch(id, 'facture'), ...deliveries.map((delivery) => touch(delivery, 'livraison'))],
    after: () => {
      firm.workplace.automate('Facture envoyée', [touch(id, 'facture'), touch(customer.name, 'destinataire')]);
      awaitPayment(firm, { id, customer, openCents: cents });
    },
  });
}

function awaitPayment(firm: Firm, invoice: Invoice): void {
  const { money } = firm.random;
  const due = firm.agenda.now + wallDays(TERM_DAYS);
  for (const [days, activity] of REMINDERS) firm.agenda.at(due + wallDays(days), () => remind(firm, invoice, activity));
  if (money.chance(NEVER_PAID)) return;
  const paysAt = due + wallDays(invoice.customer.lateDays + money.whole(-3, 6));
  if (!money.chance(PAID_IN_TWO)) return firm.agenda.at(paysAt, () => pay(firm, invoice, invoice.openCents));
  firm.agenda.at(paysAt, () => pay(firm, invoice, Math.round((invoice.openCents * money.whole(40, 75)) / 100)));
  if (money.chance(0.75))
    firm.agenda.at(paysAt + wallDays(money.whole(20, 45)), () => pay(firm, invoice, invoice.openCents));
}

function remind(firm: Firm, invoice: Invoice, activity: string): void {
  if (invoice.openCents === 0) return;
  const touches = [touch(invoice.id, 'facture')];
  if (activity === 'Relance automatique') return firm.workplace.automate(activity, touches);
  firm.workplace.work('Gestion', { activity, minutes: firm.random.office.whole(8, 25), touches });
}

function pay(firm: Firm, invoice: Invoice, cents: number): void {
  invoice.openCents -= cents;
  const payment = firm.records.object(firm.records.makeId('ENC'), 'paiement', { 'montant encaissé': euros(cents) });
  firm.records.relate(payment, invoice.id, 'règle');
  firm.records.relate(payment, invoice.customer.name, 'reçu de');
  firm.workplace.happens('Encaissement', [
    touch(payment, 'paiement'),
    touch(invoice.id, 'facture'),
    touch(invoice.customer.name, 'payeur'),
  ]);
}
