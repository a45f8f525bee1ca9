import { wallDays } from './calendar.ts';
import { makeCaller } from './customers.ts';
import type { Customer } from './customers.ts';
import { approve, euros, touch } from './firm.ts';
import type { Firm, Line, Stages } from './firm.ts';

const WEEK_MINUTES = 2400;
const REQUESTS_A_WEEK = 11;
const REORDERS_A_WEEK = 4;
const APPROVED_ABOVE_CENTS = 2_500_000;
/** Of what is asked: wins with those who know us and with prospects; the rest is refused, expires, or is never followed up. */
const WIN = { known: 0.52, prospect: 0.2 };
const REFUSED_OF_LOST = 0.62;
const EXPIRED_OF_LOST = 0.9;

/** Requests arrive all along the period, and orders of those who do not need an offer any more. August is quiet. */
export function openMarket(firm: Firm, stages: Stages): void {
  const demand = (perWeek: number, act: () => void): void => {
    const next = (): void => {
      firm.agenda.at(firm.agenda.now + firm.random.demand.exponential(WEEK_MINUTES / perWeek), () => {
        const quiet = firm.calendar.dateOf(firm.agenda.now).slice(5, 7) === '08';
        if (!quiet || firm.random.demand.chance(0.45)) act();
        next();
      });
    };
    next();
  };
  const asks = makeCaller(firm.customers, firm.random.demand);
  const reorders = makeCaller(firm.customers, firm.random.demand);
  demand(REQUESTS_A_WEEK, () => askForPrice(firm, stages, asks(firm.agenda.now)));
  demand(REORDERS_A_WEEK, () => {
    const customer = reorders(firm.agenda.now);
    if (customer.known) stages.order(customer, makeLines(firm, customer), null);
  });
}

function makeLines(firm: Firm, customer: Customer): Line[] {
  const { demand } = firm.random;
  return Array.from({ length: demand.pick([1, 1, 1, 2, 2, 3, 4]) }, () => {
    const valueCents = Math.round(demand.spread(5600, 0.5)) * 100 + demand.pick([0, 0, 50, 80]);
    const id = firm.records.object(firm.records.makeId('L'), 'ligne', {
      valeur: euros(valueCents),
      quantité: String(demand.whole(2, 120)),
    });
    firm.records.relate(id, demand.pick(firm.articles), 'porte sur');
    return { id, customer, valueCents, cancelled: false, delivered: false };
  });
}

function askForPrice(firm: Firm, stages: Stages, customer: Customer): void {
  const { records, workplace, random } = firm;
  const lines = makeLines(firm, customer);
  const total = lines.reduce((sum, line) => sum + line.valueCents, 0);
  const offer = records.object(records.makeId('OFF'), 'offre', { 'montant proposé': euros(total) });
  records.relate(offer, customer.name, 'pour');
  for (const line of lines) records.relate(offer, line.id, 'comporte');
  const on = [touch(offer, 'offre')];
  const send = (): void =>
    workplace.work('Commerce', {
      activity: 'Devis envoyé',
      minutes: random.office.whole(15, 35),
      touches: [...on, touch(customer.name, 'destinataire')],
      after: () => awaitAnswer(firm, stages, customer, offer, lines),
    });
  workplace.happens('Demande de prix', [
    ...on,
    touch(customer.name, 'demandeur'),
    ...lines.map((line) => touch(line.id, 'ligne')),
  ]);
  workplace.work('Commerce', {
    activity: 'Étude de la demande',
    minutes: random.office.whole(25, 90),
    touches: on,
    after: () => {
      if (random.answers.chance(customer.known ? 0.02 : 0.12)) return decline(firm, offer, customer, lines);
      workplace.work('Méthodes', {
        activity: 'Chiffrage',
        minutes: random.office.whole(40, 110) * Math.sqrt(lines.length),
        touches: on,
        after: () => (total > APPROVED_ABOVE_CENTS ? approve(firm, 'Validation du prix', on, send) : send()),
      });
    },
  });
}

function decline(firm: Firm, offer: string, customer: Customer, lines: readonly Line[]): void {
  firm.workplace.work('Commerce', {
    activity: 'Demande déclinée',
    minutes: firm.random.office.whole(8, 15),
    touches: [
      touch(offer, 'offre'),
      touch(customer.name, 'demandeur'),
      ...lines.map((line) => touch(line.id, 'ligne')),
    ],
  });
}

function awaitAnswer(firm: Firm, stages: Stages, customer: Customer, offer: string, lines: readonly Line[]): void {
  const { answers, office } = firm.random;
  let answered = false;
  const answer = (days: number, act: () => void): void =>
    firm.agenda.at(firm.agenda.now + wallDays(days), () => {
      answered = true;
      act();
    });
  const all = [touch(offer, 'offre'), touch(customer.name, 'client'), ...lines.map((line) => touch(line.id, 'ligne'))];
  if (answers.chance(0.6)) {
    firm.agenda.at(firm.agenda.now + wallDays(7), () => {
      if (!answered) remind(firm, offer, office.whole(8, 20));
    });
  }
  if (answers.chance(customer.known ? WIN.known : WIN.prospect)) {
    return answer(answers.whole(2, 16), () => {
      customer.known = true;
      stages.order(customer, lines, offer);
    });
  }
  const how = answers.next();
  if (how < REFUSED_OF_LOST) answer(answers.whole(3, 25), () => firm.workplace.happens('Offre refusée', all));
  else if (how < EXPIRED_OF_LOST) answer(60, () => firm.workplace.automate('Offre expirée', all));
}

const remind = (firm: Firm, offer: string, minutes: number): void =>
  firm.workplace.work('Commerce', { activity: 'Relance du devis', minutes, touches: [touch(offer, 'offre')] });
