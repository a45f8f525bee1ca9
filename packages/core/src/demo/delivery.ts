import type { Customer } from './customers.ts';
import { touch } from './firm.ts';
import type { Firm, Line, Stages } from './firm.ts';
import { putOnShelf } from './workshop.ts';

/**
 * Lorries leave on Tuesdays and Thursdays. What is ready for a customer leaves together, whatever order it came from:
 * a delivery gathers lines of several orders, an order may need several deliveries.
 */
export function openDock(firm: Firm, stages: Stages): { ready: (line: Line) => void } {
  const waiting = new Map<Customer, Line[]>();
  const round = (): void => {
    for (const [customer, lines] of waiting) {
      waiting.delete(customer);
      deliver(firm, stages, customer, lines);
    }
    scheduleRound();
  };
  const scheduleRound = (): void => firm.agenda.at(firm.calendar.nextRound(firm.agenda.now + 1, [2, 4], 30), round);
  scheduleRound();
  return {
    ready: (line) => {
      if (line.cancelled) return putOnShelf(firm, [line.id]);
      waiting.set(line.customer, [...(waiting.get(line.customer) ?? []), line]);
    },
  };
}

function deliver(firm: Firm, stages: Stages, customer: Customer, ready: readonly Line[]): void {
  for (const line of ready) if (line.cancelled) putOnShelf(firm, [line.id]);
  const lines = ready.filter((line) => !line.cancelled);
  if (lines.length === 0) return;
  const { records, workplace, random } = firm;
  const delivery = records.object(records.makeId('BL'), 'livraison');
  for (const line of lines) {
    line.delivered = true;
    records.relate(delivery, line.id, 'livre');
  }
  const touches = [touch(delivery, 'livraison')];
  workplace.work('Expédition', {
    activity: 'Préparation de la livraison',
    minutes: random.office.whole(15, 30) + 8 * lines.length,
    touches,
    after: () =>
      workplace.work('Expédition', {
        activity: 'Expédition',
        minutes: random.office.whole(12, 30),
        touches: [...touches, touch(customer.name, 'destinataire')],
        after: () => stages.invoice(customer, delivery, lines),
      }),
  });
}
