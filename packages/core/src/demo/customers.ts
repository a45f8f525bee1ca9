import type { Random } from './random.ts';

/** Who asks, and how they behave. */
export interface Customer {
  readonly name: string;
  readonly sector: string;
  /** Share of what is asked of the company. */
  readonly weight: number;
  /** False for a prospect: nothing was sold to them yet. */
  known: boolean;
  /** Working minutes since the opening between which they ask. */
  readonly from: number;
  readonly until: number;
  /** Days after the due date they usually pay; around zero for most, weeks for the late ones. */
  readonly lateDays: number;
  /** Gathers a month of deliveries in one invoice, and invoices in one payment. */
  readonly gathers: boolean;
  /** Wants each lot released by the quality manager. */
  readonly releases: boolean;
}

const TRADES: readonly (readonly [string, string])[] = [
  ['Hydraulique', 'énergie'],
  ['Pompes', 'énergie'],
  ['Engrenages', 'machines'],
  ['Robinetterie', 'fluides'],
  ['Aéro', 'aéronautique'],
  ['Ferroviaire', 'transport'],
  ['Levage', 'machines'],
  ['Convoyage', 'machines'],
  ['Agroméca', 'agriculture'],
  ['Médical', 'santé'],
];
const PLACES = [
  'Valbrume',
  'Montfaucel',
  'Rivaudière',
  'Clairmagny',
  'Saint-Orlan',
  'Bellegarenne',
  'Fontrouvre',
  'Puymarais',
  'Chantebise',
  'Lestrac',
  'Aubremont',
  'Corvigny',
  'Trébissac',
  'Haute-Selve',
  'Marnoise',
];
/** The two that the company lives on. */
const KEY_ACCOUNTS = [
  { name: 'Turbines Rochemaure', sector: 'énergie', weight: 0.18, lateDays: 4 },
  { name: 'Aérostructures Belcastel', sector: 'aéronautique', weight: 0.14, lateDays: 12 },
];
const KNOWN_COUNT = 38;
const PROSPECT_COUNT = 22;

/** Two key accounts, known customers of very unequal size, and prospects who turn up along the way. */
export function makeCustomers(random: Random, horizon: number): Customer[] {
  const names = new Set<string>();
  const stranger = (): Pick<Customer, 'name' | 'sector'> => {
    for (;;) {
      const [trade, sector] = random.pick(TRADES);
      const name = `${trade} ${random.pick(PLACES)}`;
      if (!names.has(name)) return (names.add(name), { name, sector });
    }
  };
  const habits = (sector: string): Pick<Customer, 'lateDays' | 'gathers' | 'releases'> => ({
    lateDays: random.chance(0.3) ? random.whole(25, 70) : random.whole(-4, 7),
    gathers: false,
    releases: sector === 'aéronautique' || sector === 'santé',
  });
  const sizes = Array.from({ length: KNOWN_COUNT }, (_, i) => 1 / (i + 6));
  const sum = sizes.reduce((total, size) => total + size, 0);
  const keys = KEY_ACCOUNTS.map((account): Customer => ({
    ...account,
    known: true,
    from: 0,
    until: horizon,
    gathers: true,
    releases: account.sector === 'aéronautique',
  }));
  const known = sizes.map((size, i): Customer => {
    const who = stranger();
    const until = i % 9 === 8 ? horizon * (0.4 + 0.4 * random.next()) : horizon;
    return { ...who, weight: (0.54 * size) / sum, known: true, from: 0, until, ...habits(who.sector) };
  });
  const prospects = Array.from({ length: PROSPECT_COUNT }, (): Customer => {
    const who = stranger();
    return {
      ...who,
      weight: 0.14 / PROSPECT_COUNT,
      known: false,
      from: horizon * 0.7 * random.next(),
      until: horizon,
      ...habits(who.sector),
    };
  });
  return [...keys, ...known, ...prospects];
}

const GOLDEN = 0.6180339887498949;

/**
 * Who asks next, the larger the likelier. The draws are spread evenly (additive golden-ratio sequence), so that eighteen
 * months are enough for each customer to have their share whatever the seed.
 */
export function makeCaller(customers: readonly Customer[], random: Random): (minute: number) => Customer {
  let point = random.next();
  return (minute) => {
    point = (point + GOLDEN) % 1;
    const now = customers.filter((customer) => customer.from <= minute && minute < customer.until);
    let rest = point * now.reduce((sum, customer) => sum + customer.weight, 0);
    return now.find((customer) => (rest -= customer.weight) < 0) ?? now[0]!;
  };
}
