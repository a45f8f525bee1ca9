import { wallDays } from './calendar.ts';
import type { Customer } from './customers.ts';
import { approve, touch } from './firm.ts';
import type { Firm, Line, Stages } from './firm.ts';

const CANCELLED_ORDERS = 0.13;
/** Cancelled lines whose work is stopped in time; the workshop does not hear of the others. */
const STOPPED_IN_TIME = 0.25;

/** From the customer's yes to the work order: entry, credit, and for some an agreement that waits for a responsable. */
export function takeOrder(
  firm: Firm,
  stages: Stages,
  customer: Customer,
  lines: readonly Line[],
  offer: string | null,
): void {
  const { records, workplace, random, agenda, calendar } = firm;
  const order = records.object(records.makeId('CMD'), 'commande');
  records.relate(order, customer.name, 'de');
  if (offer !== null) records.relate(order, offer, 'issue de');
  const promised = calendar.dateOf(agenda.now + wallDays(random.demand.whole(24, 40)));
  for (const line of lines) {
    records.relate(order, line.id, 'comporte');
    records.describe(line.id, { 'délai promis': promised });
  }
  const on = [touch(order, 'commande')];
  const all = [...on, touch(customer.name, 'client'), ...lines.map((line) => touch(line.id, 'ligne'))];
  workplace.happens('Commande reçue', offer === null ? all : [...all, touch(offer, 'offre')]);
  workplace.work('Gestion', {
    activity: 'Saisie de la commande',
    minutes: random.office.whole(15, 45),
    touches: on,
    after: () => {
      workplace.automate('Accusé de réception', on);
      checkCredit(firm, stages, customer, lines, order);
    },
  });
  if (random.answers.chance(CANCELLED_ORDERS)) cancelLater(firm, lines, order, customer);
}

function checkCredit(firm: Firm, stages: Stages, customer: Customer, lines: readonly Line[], order: string): void {
  const on = [touch(order, 'commande')];
  const release = (): void => {
    for (const line of lines) if (!(line.cancelled && firm.random.answers.chance(STOPPED_IN_TIME))) stages.make(line);
  };
  const doubtful = customer.lateDays > 20 || firm.random.office.chance(0.08);
  firm.workplace.work('Gestion', {
    activity: 'Vérification du crédit',
    minutes: firm.random.office.whole(8, 20),
    touches: on,
    after: () => (doubtful ? approve(firm, 'Accord de crédit', on, release) : release()),
  });
}

function cancelLater(firm: Firm, lines: readonly Line[], order: string, customer: Customer): void {
  firm.agenda.at(firm.agenda.now + wallDays(firm.random.answers.whole(1, 11)), () => {
    const left = lines.filter((line) => !line.delivered);
    if (left.length === 0) return;
    for (const line of left) line.cancelled = true;
    firm.workplace.happens('Commande annulée', [
      touch(order, 'commande'),
      touch(customer.name, 'client'),
      ...left.map((line) => touch(line.id, 'ligne')),
    ]);
  });
}
