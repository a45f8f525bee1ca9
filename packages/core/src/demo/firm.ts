import type { Agenda } from './agenda.ts';
import type { Calendar } from './calendar.ts';
import type { Customer } from './customers.ts';
import type { Random } from './random.ts';
import type { Records, Touch } from './records.ts';
import type { Workplace } from './workplace.ts';

/** The company while it runs: its clock, its records, its workplace, its chances. */
export interface Firm {
  readonly agenda: Agenda;
  readonly calendar: Calendar;
  readonly records: Records;
  readonly workplace: Workplace;
  readonly customers: readonly Customer[];
  readonly suppliers: readonly string[];
  readonly articles: readonly string[];
  readonly random: Readonly<Record<'demand' | 'answers' | 'workshop' | 'money' | 'office', Random>>;
}

/** What one customer wants of one article: asked for, priced, ordered, made, delivered, invoiced, paid. */
export interface Line {
  readonly id: string;
  readonly customer: Customer;
  readonly valueCents: number;
  cancelled: boolean;
  delivered: boolean;
}

/** Where a line goes next; each stage knows only the name of the one after it. */
export interface Stages {
  order(customer: Customer, lines: readonly Line[], offer: string | null): void;
  make(line: Line): void;
  ready(line: Line): void;
  invoice(customer: Customer, delivery: string, lines: readonly Line[]): void;
  supply(line: Line, costCents: number, then: () => void): void;
}

export const touch = (id: string, as: string): Touch => ({ id, as });

/** Cents as euros with two digits, as a system writes them. */
export const euros = (cents: number): string => (cents / 100).toFixed(2);

/** Something that needs a responsable waits for the next of their rounds, Tuesdays and Thursdays at 14:00. */
export function approve(firm: Firm, activity: string, touches: readonly Touch[], after: () => void): void {
  const at = firm.calendar.nextRound(firm.agenda.now, [2, 4], 300);
  firm.agenda.at(at, () =>
    firm.workplace.work('Encadrement', { activity, minutes: firm.random.office.whole(8, 25), touches, after }),
  );
}
