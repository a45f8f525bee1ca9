import { always, count, day, each, key, money, name, of, pick, pickEach, sentence, some } from './rules.test-kit.ts';
import type { Trade } from './rules.test-kit.ts';

/** Works, permits, shipments, fines, hours: one row each, with the dates of its life. */
export const SERVICES_OF_TRADES: readonly Trade[] = [
  {
    story: 'maintenance work orders',
    cash: 'none',
    leading: 'work order|order|case|wo',
    tables: [
      {
        table: 'work_orders',
        row: 'event',
        n: 170,
        columns: [
          ['WO Number', key('WO', 3000), 'object'],
          ['Asset ID', of(30, 'EQ'), 'object|attribute'],
          ['Reported Date', day('iso-time', 0), 'moment'],
          ['Target Finish', day('iso-time', 7), 'promised'],
          ['Actual Start', some(0.95, day('iso-time', 2)), 'moment'],
          ['Actual Finish', some(0.9, day('iso-time', 5)), 'moment'],
          ['Supervisor', of(5, 'sup'), 'actor|attribute'],
          ['Craft', pick('ELEC', 'MECH', 'INST'), 'attribute|role'],
          ['Work Type', pick('PM', 'CM'), 'attribute'],
        ],
      },
    ],
  },
  {
    story: 'pratiche edilizie di un comune',
    cash: 'none',
    leading: 'pratica|case|protocollo',
    tables: [
      {
        table: 'pratiche',
        row: 'event',
        n: 150,
        columns: [
          ['Numero pratica', key('PE', 2000), 'object'],
          ['Richiedente', of(130, 'Rich '), 'customer|attribute'],
          ['Data presentazione', day('d/m/y', 0), 'moment'],
          ['Data rilascio', some(0.7, day('d/m/y', 80)), 'moment'],
          ['Scadenza', day('d/m/y', 90, 0), 'promised'],
          ['Ufficio', pick('SUE', 'Urbanistica'), 'team'],
          ['Responsabile', of(8, 'resp'), 'actor'],
        ],
      },
    ],
  },
  {
    story: 'recruitment applications',
    cash: 'none',
    leading: 'application|case|candidate',
    tables: [
      {
        table: 'applications',
        row: 'event',
        n: 160,
        columns: [
          ['application_id', key('AP', 100), 'object'],
          ['vacancy_id', of(15, 'VAC'), 'object|attribute'],
          ['applied_on', day('iso', 0), 'moment'],
          ['interviewed_on', some(0.5, day('iso', 12)), 'moment'],
          ['offered_on', some(0.2, day('iso', 25)), 'moment'],
          ['rejected_on', some(0.6, day('iso', 14)), 'moment'],
          ['recruiter', of(6, 'rec'), 'actor'],
          ['source', pick('web', 'referral'), 'attribute'],
        ],
      },
    ],
  },
  {
    story: 'shipments of a forwarder',
    cash: 'none|delivered in',
    leading: 'shipment|case|order',
    tables: [
      {
        table: 'shipments',
        row: 'event',
        n: 180,
        columns: [
          ['Shipment ID', key('SH', 5000), 'object'],
          ['Customer', of(40, 'Cust '), 'customer'],
          ['Carrier', of(7, 'Carrier '), 'supplier|attribute|object'],
          ['Pickup Date', day('iso-time', 0), 'moment'],
          ['ETA', day('iso-time', 5), 'promised'],
          ['Delivered At', some(0.93, day('iso-time', 5)), 'moment'],
          ['Weight kg', count(900), 'attribute'],
          ['Freight Charge', money(700), 'attribute|amount'],
        ],
      },
    ],
  },
  {
    story: 'parking fines of a town',
    cash: 'received in|settled in|invoiced in',
    leading: 'fine|case',
    tables: [
      {
        table: 'fines',
        row: 'event',
        n: 200,
        columns: [
          ['fine_no', key('F', 90_000), 'object'],
          ['issued_on', day('iso', 0), 'moment'],
          ['due_date', day('iso', 30, 0), 'promised'],
          ['paid_on', some(0.6, day('iso', 25)), 'moment'],
          ['officer_id', of(14, 'O'), 'actor'],
          ['amount', pick('35', '60', '135'), 'amount'],
          ['article', pick('417', '418'), 'attribute'],
        ],
      },
    ],
  },
  {
    story: 'time sheets of a law firm',
    leading: 'matter|case|entry',
    tables: [
      {
        table: 'time_entries',
        row: 'event',
        n: 260,
        columns: [
          ['entry_id', key('TE', 10_000), 'object'],
          ['matter_no', each(40, 'M'), 'object'],
          ['client_no', of(20, 'CL'), 'customer'],
          ['employee', each(12, 'emp'), 'actor'],
          ['work_date', day('iso', 0), 'end|moment'],
          ['hours', pickEach('0.5', '1.0', '2.5'), 'attribute'],
          ['rate', pickEach('180', '240', '310'), 'attribute|amount'],
          ['narrative', sentence, 'attribute'],
          ['fee_amount', money(900), 'amount|attribute'],
        ],
      },
    ],
  },
  {
    story: 'patients of a practice, appointments',
    cash: 'none',
    leading: 'appointment|case',
    tables: [
      {
        table: 'appointments',
        row: 'event',
        n: 200,
        columns: [
          ['AppointmentID', key('', 5_600_000), 'object'],
          ['PatientId', of(130, '', 29_000), 'object|customer'],
          ['ScheduledDay', day('iso-zone', 0), 'moment|promised|attribute'],
          ['AppointmentDay', day('iso-zone', 9), 'moment|end'],
          ['Gender', pick('F', 'M'), 'attribute'],
          ['Neighbourhood', pick('CENTRO', 'ITARARE', 'MARIA ORTIZ'), 'attribute'],
          ['SMS_received', pick('0', '1'), 'attribute'],
          ['No-show', pick('No', 'Yes'), 'attribute'],
        ],
      },
    ],
  },
  {
    story: 'a list of employees, alone',
    cash: 'none',
    tables: [
      {
        table: 'employees',
        row: 'person',
        n: 60,
        columns: [
          ['EmpID', key('E', 1), 'actor'],
          ['Full Name', name('Ann', 'Bo', 'Cy'), 'attribute'],
          ['Department', pick('Sales', 'IT', 'HR'), 'team'],
          ['Job Title', pick('Clerk', 'Manager', 'Analyst'), 'role'],
          ['Manager ID', ({ i }) => (i === 0 ? null : `E${1 + (i % 6)}`), 'manager'],
          ['Hire Date', day('iso', 0), 'attribute'],
          ['Salary', always('52000'), 'attribute'],
        ],
      },
    ],
  },
];
