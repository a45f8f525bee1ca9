import type { World } from '../ledger/index.ts';
import type { Mapping } from '../mapping/index.ts';
import { makeAgenda } from './agenda.ts';
import { makeCalendar } from './calendar.ts';
import { COMPANY_NAME, STATIONS, TEAMS } from './company.ts';
import { makeCustomers } from './customers.ts';
import { openDock } from './delivery.ts';
import { DEMO_MAPPING } from './demo-mapping.ts';
import type { Firm, Stages } from './firm.ts';
import { openAccounts } from './invoicing.ts';
import { writeOcel } from './ocel.ts';
import { openMarket } from './offers.ts';
import { takeOrder } from './orders.ts';
import { openPurchasing } from './purchasing.ts';
import { makeRandom } from './random.ts';
import { makeRecords } from './records.ts';
import { openReporting } from './reporting.ts';
import { makeLine, makeStock } from './workshop.ts';
import { makeWorkplace } from './workplace.ts';

const MONTHS = 18;
const SUPPLIERS = [
  'Aciers Morvallon',
  'Métaux Duranceau',
  'Forges de Lestrade',
  'Outillage Carpentel',
  'Alliages Brévent',
];
const ARTICLES = [
  'Arbre',
  'Bride',
  'Pignon',
  'Moyeu',
  'Palier',
  'Corps de vanne',
  'Axe',
  'Chape',
  'Entretoise',
  'Carter',
  'Flasque',
  'Bague',
];

export interface DemoCompany {
  /** OCEL 2.0 JSON in pieces of text; may be iterated again. */
  readonly ocel: Iterable<string>;
  readonly mapping: Mapping;
  readonly company: string;
  /** The ledger it goes to is an imagined one, and says so. */
  readonly world: World;
  /** Name to store the records under. */
  readonly file: string;
}

/**
 * A small French manufacturer of machined parts, 18 months from `from` (epoch milliseconds, midnight UTC of the first day). Same seed and date: same
 * bytes. Its story: a furnace that limits everything, offers refused, orders cancelled whose work went on, work for stock and
 * for reports that no one uses, two customers who pay a third of the cash, and late payers.
 */
export function makeDemoCompany(options: { readonly seed: number; readonly from: number }): DemoCompany {
  const firm = openFirm(options.seed, options.from);
  const stages: Stages = {
    order: (customer, lines, offer) => takeOrder(firm, stages, customer, lines, offer),
    make: (line) => makeLine(firm, stages, line),
    ready: (line) => dock.ready(line),
    invoice: (customer, delivery, lines) => accounts.invoice(customer, delivery, lines),
    supply: (line, costCents, then) => purchasing.supply(line, costCents, then),
  };
  const dock = openDock(firm, stages);
  const accounts = openAccounts(firm);
  const purchasing = openPurchasing(firm);
  openMarket(firm, stages);
  makeStock(firm);
  openReporting(firm);
  firm.agenda.runUntil(firm.calendar.horizon);
  return {
    ocel: writeOcel(firm.records),
    mapping: DEMO_MAPPING,
    company: COMPANY_NAME,
    world: { kind: 'imagined', scenario: 'demo', seed: options.seed },
    file: 'ateliers-vauban.json',
  };
}

function openFirm(seed: number, from: number): Firm {
  const stream = (name: string) => makeRandom(seed, name);
  const calendar = makeCalendar(from, MONTHS);
  const agenda = makeAgenda();
  const records = makeRecords(calendar);
  const customers = makeCustomers(stream('customers'), calendar.horizon);
  for (const customer of customers) records.object(customer.name, 'client', { secteur: customer.sector });
  for (const supplier of SUPPLIERS) records.object(supplier, 'fournisseur');
  const articles = ARTICLES.map((name, i) =>
    records.object(`ART-${String(i + 1).padStart(3, '0')}`, 'article', { désignation: name }),
  );
  return {
    agenda,
    calendar,
    records,
    customers,
    suppliers: SUPPLIERS,
    articles,
    workplace: makeWorkplace(TEAMS, STATIONS, agenda, records, stream('people')),
    random: {
      demand: stream('demand'),
      answers: stream('answers'),
      workshop: stream('workshop'),
      money: stream('money'),
      office: stream('office'),
    },
  };
}
