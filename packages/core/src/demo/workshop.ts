import type { Random } from './random.ts';
import { approve, touch } from './firm.ts';
import type { Firm, Line, Stages } from './firm.ts';

interface Step {
  readonly station: string;
  readonly activity: string;
  readonly minutes: number;
}

/** Each station: how many work orders pass through it, median minutes, and how much they vary. */
const ROUTE: readonly (readonly [station: string, share: number, median: number, sigma: number])[] = [
  ['Sciage', 0.75, 40, 0.4],
  ['Tournage', 0.85, 130, 0.45],
  ['Fraisage', 0.6, 140, 0.45],
  ['Ébavurage', 0.8, 55, 0.4],
  ['Traitement thermique', 0.92, 105, 0.2],
];
const FAILS = 0.1;
const SPLIT_LOTS = 0.12;
const STOCK_ORDERS_A_WEEK = [2, 2, 3];

/** A line is planned, gets its material, and becomes one work order, or two when the lot is split; it is ready when all are done. */
export function makeLine(firm: Firm, stages: Stages, line: Line): void {
  const { random } = firm;
  const cost = Math.round((line.valueCents * random.money.whole(24, 40)) / 100);
  firm.workplace.work('Méthodes', {
    activity: 'Préparation de la gamme',
    minutes: random.office.whole(35, 110),
    touches: [touch(line.id, 'ligne')],
    after: () => stages.supply(line, cost, () => launchLine(firm, stages, line)),
  });
}

function launchLine(firm: Firm, stages: Stages, line: Line): void {
  let left = firm.random.workshop.chance(SPLIT_LOTS) ? 2 : 1;
  for (let n = left; n > 0; n -= 1) {
    follow(firm, launch(firm, line), line.customer.releases, () => {
      left -= 1;
      if (left === 0) stages.ready(line);
    });
  }
}

/** Work orders that no customer asked for: « pour ne pas arrêter les machines ». They end on a shelf. */
export function makeStock(firm: Firm): void {
  for (const monday of firm.calendar.weekStarts) {
    firm.agenda.at(monday, () => {
      for (let n = firm.random.workshop.pick(STOCK_ORDERS_A_WEEK); n > 0; n -= 1) {
        const workOrder = launch(firm, null);
        follow(firm, workOrder, false, () => putOnShelf(firm, [workOrder]));
      }
    });
  }
}

/** Finished parts that nobody waits for. */
export function putOnShelf(firm: Firm, ids: readonly string[]): void {
  firm.workplace.work('Expédition', {
    activity: 'Mise en stock',
    minutes: firm.random.workshop.whole(12, 30),
    touches: ids.map((id) => touch(id, 'pièces')),
  });
}

function launch(firm: Firm, line: Line | null): string {
  const workOrder = firm.records.object(firm.records.makeId('OF'), 'ordre de fabrication', {
    destination: line === null ? 'stock' : 'client',
  });
  if (line) firm.records.relate(workOrder, line.id, 'fabrique');
  firm.workplace.automate("Lancement de l'OF", [touch(workOrder, 'OF')]);
  return workOrder;
}

function follow(firm: Firm, workOrder: string, releases: boolean, done: () => void): void {
  const touches = [touch(workOrder, 'OF')];
  const { workshop } = firm.random;
  const go = (steps: readonly Step[], after: () => void): void => {
    const [step, ...rest] = steps;
    if (!step) return after();
    firm.workplace.work(step.station, {
      activity: step.activity,
      minutes: step.minutes,
      touches,
      after: () => go(rest, after),
    });
  };
  const finish = (): void => (releases ? approve(firm, 'Libération qualité', touches, done) : done());
  const inspect = (tries: number): void =>
    go([{ station: 'Contrôle', activity: 'Contrôle final', minutes: workshop.spread(45, 0.4) }], () => {
      if (tries > 2 || !workshop.chance(FAILS)) return finish();
      go(repair(workshop), () => inspect(tries + 1));
    });
  go(route(workshop), () => inspect(1));
}

const route = (random: Random): Step[] =>
  ROUTE.flatMap(([station, share, median, sigma]) =>
    random.chance(share) ? [{ station, activity: station, minutes: random.spread(median, sigma) }] : [],
  );

/** What failed goes back to a machine; some of it to the furnace again. */
const repair = (random: Random): Step[] => [
  { station: 'Fraisage', activity: 'Reprise', minutes: random.spread(90, 0.4) },
  ...(random.chance(0.35)
    ? [{ station: 'Traitement thermique', activity: 'Traitement thermique', minutes: random.spread(110, 0.2) }]
    : []),
];
