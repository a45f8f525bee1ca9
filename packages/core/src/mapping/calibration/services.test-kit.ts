import { clock, count, day, key, money, of, pick, sentence, some } from './rules.test-kit.ts';
import type { Trade } from './rules.test-kit.ts';

/** Tickets, claims, stays, jobs: one row each, with the dates of its life. */
export const SERVICES: readonly Trade[] = [
  {
    story: 'IT incidents, one row each',
    cash: 'none',
    leading: 'incident|case|number',
    tables: [
      {
        table: 'incident',
        row: 'event',
        n: 250,
        columns: [
          ['number', key('INC00', 10_000), 'object'],
          ['opened_at', day('iso-time', 0), 'moment'],
          ['resolved_at', some(0.9, day('iso-time', 3)), 'moment'],
          ['closed_at', some(0.85, day('iso-time', 9)), 'moment'],
          ['sys_updated_on', day('iso-time', 40), 'attribute'],
          ['priority', pick('1', '2', '3', '4'), 'attribute'],
          ['category', pick('Network', 'Software', 'Hardware'), 'attribute'],
          ['assignment_group', pick('Desk', 'Network', 'Database', 'Apps'), 'team'],
          ['assigned_to', of(22, 'user '), 'actor'],
          ['caller_id', of(90, 'caller '), 'attribute|customer'],
          ['short_description', sentence, 'attribute'],
        ],
      },
    ],
  },
  {
    story: 'Jira issues',
    cash: 'none',
    leading: 'issue|case',
    tables: [
      {
        table: 'jira',
        row: 'event',
        n: 200,
        columns: [
          ['Issue key', key('PRJ-', 100), 'object'],
          ['Summary', sentence, 'attribute'],
          ['Issue Type', pick('Bug', 'Story', 'Task'), 'attribute'],
          ['Status', pick('Done', 'In Progress', 'To Do'), 'attribute'],
          ['Assignee', of(14, 'dev'), 'actor'],
          ['Reporter', of(20, 'rep'), 'attribute|actor'],
          ['Created', day('iso-time', 0), 'moment'],
          ['Updated', day('iso-time', 50), 'attribute'],
          ['Resolved', some(0.7, day('iso-time', 12)), 'moment'],
          ['Due Date', some(0.4, day('iso', 15)), 'promised'],
          ['Story Points', some(0.5, count(8)), 'attribute'],
        ],
      },
    ],
  },
  {
    story: 'helpdesk tickets, Zendesk',
    cash: 'none',
    leading: 'ticket|case',
    tables: [
      {
        table: 'tickets',
        row: 'event',
        n: 220,
        columns: [
          ['Ticket ID', key('', 5000), 'object'],
          ['Requester', of(120, 'req'), 'customer|attribute'],
          ['Created at', day('iso-zone', 0), 'moment'],
          ['First reply at', some(0.95, day('iso-zone', 0, 1)), 'moment'],
          ['Solved at', some(0.85, day('iso-zone', 4)), 'moment'],
          ['Assignee', of(13, 'agent'), 'actor'],
          ['Group', pick('Support', 'Billing', 'Sales'), 'team'],
          ['Satisfaction', pick('Good', 'Bad', 'Offered'), 'attribute'],
        ],
      },
    ],
  },
  {
    story: 'sinistres d’un assureur',
    cash: 'none|received out|settled out',
    leading: 'sinistre|case|dossier',
    tables: [
      {
        table: 'sinistres',
        row: 'event',
        n: 170,
        columns: [
          ['N° sinistre', key('S', 70_000), 'object'],
          ['N° police', of(120, 'POL'), 'object'],
          ['Assuré', of(110, 'Assuré '), 'customer|attribute'],
          ['Date de survenance', day('d/m/y', 0), 'moment'],
          ['Date de déclaration', day('d/m/y', 3), 'moment'],
          ['Date de clôture', some(0.8, day('d/m/y', 60)), 'moment'],
          ['Gestionnaire', of(12, 'gest'), 'actor'],
          ['Montant indemnisé', money(9000, ','), 'amount'],
          ['Nature', pick('incendie', 'dégât des eaux', 'vol'), 'attribute'],
        ],
      },
    ],
  },
  {
    story: 'hospital stays',
    cash: 'none',
    leading: 'encounter|admission|case|stay',
    tables: [
      {
        table: 'admissions',
        row: 'event',
        n: 200,
        columns: [
          ['encounter_id', key('E', 30_000), 'object'],
          ['patient_id', of(140, 'P'), 'object|customer'],
          ['admission_date', day('iso-time', 0), 'moment|start'],
          ['discharge_date', some(0.97, day('iso-time', 6)), 'moment|end'],
          ['birth_date', of(28, '19', 50), 'attribute'],
          ['ward', pick('A', 'B', 'ICU'), 'team|attribute'],
          ['attending_physician', of(12, 'Dr '), 'actor'],
          ['diagnosis', pick('I10', 'E11', 'J45'), 'attribute'],
        ],
      },
    ],
  },
  {
    story: 'interventions d’un dépanneur, début et fin',
    cash: 'none|delivered in',
    leading: 'intervention|case',
    tables: [
      {
        table: 'interventions',
        row: 'event',
        n: 160,
        columns: [
          ['Réf', key('INT', 100), 'object'],
          ['Client', of(70, 'Client '), 'customer'],
          ['Technicien', of(9, 'Tech '), 'actor'],
          ['Début', clock('d/m/y-time', 0), 'start'],
          ['Fin', clock('d/m/y-time', 75), 'end'],
          ['Ville', pick('Lyon', 'Nantes', 'Lille'), 'attribute'],
          ['Motif', pick('panne', 'entretien'), 'attribute'],
        ],
      },
    ],
  },
  {
    story: 'loan applications, one row each',
    cash: 'delivered in|none|delivered out',
    leading: 'application|loan|case',
    tables: [
      {
        table: 'loans',
        row: 'event',
        n: 180,
        columns: [
          ['application_id', key('L', 1000), 'object'],
          ['applicant_id', of(170, 'A'), 'customer'],
          ['submitted_at', day('iso-time', 0), 'moment'],
          ['decision_date', some(0.95, day('iso', 9)), 'moment'],
          ['disbursement_date', some(0.6, day('iso', 20)), 'moment'],
          ['loan_amount', money(40_000), 'amount'],
          ['interest_rate', pick('3.4', '4.1', '5.9'), 'attribute'],
          ['branch', pick('North', 'South', 'East'), 'team'],
          ['officer', of(10, 'off'), 'actor|attribute'],
        ],
      },
    ],
  },
  {
    story: 'Schadenmeldungen, Deutsch',
    cash: 'none|received out|settled out|delivered out|delivered in',
    leading: 'schaden|case',
    tables: [
      {
        table: 'Schäden',
        row: 'event',
        n: 150,
        columns: [
          ['Schadennummer', key('S', 880_000), 'object'],
          ['Vertragsnummer', of(110, 'V', 500_000), 'object'],
          ['Schadendatum', day('d.m.y', 0), 'moment'],
          ['Meldedatum', day('d.m.y', 4), 'moment'],
          ['Auszahlungsdatum', some(0.7, day('d.m.y', 40)), 'moment'],
          ['Sachbearbeiter', of(9, 'SB'), 'actor'],
          ['Abteilung', pick('Kfz', 'Haftpflicht', 'Sach'), 'team'],
          ['Schadenhöhe', money(8000, ','), 'attribute|amount'],
          ['Auszahlungsbetrag', money(6000, ','), 'amount'],
        ],
      },
    ],
  },
  {
    story: 'reservas de hotel',
    leading: 'reserva|case|localizador',
    tables: [
      {
        table: 'reservas',
        row: 'event',
        n: 190,
        columns: [
          ['Localizador', key('LOC', 4000), 'object'],
          ['Cliente', of(140, 'Huésped '), 'customer'],
          ['Fecha reserva', day('d/m/y', 0), 'moment'],
          ['Fecha entrada', day('d/m/y', 30), 'moment'],
          ['Fecha salida', day('d/m/y', 34), 'moment'],
          ['Fecha cancelación', some(0.1, day('d/m/y', 5)), 'moment'],
          ['Habitación', pick('101', '102', '203', '204'), 'attribute|object'],
          ['Importe total', money(900, ','), 'amount'],
        ],
      },
    ],
  },
];
