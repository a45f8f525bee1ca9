import { act, caseKey, clock, count, each, money, of, pick, pickEach } from './rules.test-kit.ts';
import type { Trade } from './rules.test-kit.ts';

const O2C = ['Create order', 'Check credit', 'Pick goods', 'Ship goods', 'Send invoice', 'Payment received'];

/** Logs and tables of states: one row an act, in seven languages. */
export const LOGS: readonly Trade[] = [
  {
    story: 'order to cash, columns of a mining tool',
    cash: 'received in',
    leading: 'case',
    tables: [
      {
        table: 'log',
        row: 'event',
        n: 60,
        acts: O2C,
        columns: [
          ['Case ID', caseKey('', 100), 'object'],
          ['Activity', act, 'activity'],
          ['Complete Timestamp', clock('iso-time'), 'end'],
          ['Resource', each(14, 'user'), 'actor'],
          ['Customer', of(20, 'C'), 'customer'],
          ['Order value', money(4000), 'amount'],
          ['Variant', pick('Variant 1', 'Variant 2'), 'attribute'],
        ],
      },
    ],
  },
  {
    story: 'hashed names of activities, years 1970',
    cash: 'none',
    leading: 'case',
    tables: [
      {
        table: 'anonymous',
        row: 'event',
        n: 60,
        acts: ['9f86d081', '60303ae2', 'fd61a03a', 'a4e624d6', 'b17ef6d1'],
        columns: [
          ['case', caseKey('c', 1), 'object'],
          ['activity', act, 'activity'],
          ['timestamp', ({ c, s }) => new Date(((c * 7) % 600) * 86_400_000 + s * 3_600_000).toISOString(), 'end'],
          ['resource', each(9, 'r'), 'actor'],
        ],
      },
    ],
  },
  {
    story: 'activity codes',
    cash: 'none',
    leading: 'case|order|auftrag',
    tables: [
      {
        table: 'rueckmeldungen',
        row: 'event',
        n: 50,
        acts: ['0010', '0020', '0030', '0040'],
        columns: [
          ['Auftragsnr', caseKey('', 400_000), 'object'],
          ['Vorgang', act, 'activity'],
          ['Arbeitsplatz', pickEach('DREH01', 'FRAES02', 'MONT01'), 'team'],
          ['Startzeit', clock('d.m.y', 0), 'start|attribute'],
          ['Endzeit', clock('iso-time', 45), 'end'],
          ['Personalnr', each(11, 'P'), 'actor|attribute'],
          ['Gutmenge', count(40), 'attribute'],
          ['Ausschuss', count(3), 'attribute'],
        ],
      },
    ],
  },
  {
    story: 'journal de dossiers, français',
    cash: 'none',
    leading: 'dossier|case',
    tables: [
      {
        table: 'journal',
        row: 'event',
        n: 60,
        acts: ['Réception du dossier', 'Instruction', 'Validation', 'Notification'],
        columns: [
          ['Numéro de dossier', caseKey('D', 500), 'object'],
          ['Étape', act, 'activity'],
          ['Date de début', clock('d/m/y-time', 0), 'start'],
          ['Date de fin', clock('d/m/y-time', 30), 'end'],
          ['Agent', each(12, 'agent '), 'actor'],
          ['Service', pickEach('Accueil', 'Instruction', 'Direction'), 'team'],
          ['Commune', pick('Brest', 'Quimper'), 'attribute'],
        ],
      },
    ],
  },
  {
    story: 'ticket history, status by status',
    cash: 'none',
    leading: 'ticket|case',
    tables: [
      {
        table: 'ticket_history',
        row: 'event',
        n: 70,
        acts: ['New', 'Assigned', 'In progress', 'Waiting for customer', 'Resolved', 'Closed'],
        columns: [
          ['ticket_id', caseKey('T', 1000), 'object'],
          ['status', act, 'activity'],
          ['changed_at', clock('iso-time'), 'end'],
          ['changed_by', each(15, 'u'), 'actor'],
          ['assignment_group', pickEach('Desk', 'Net', 'DB'), 'team'],
          ['priority', pick('P1', 'P2'), 'attribute'],
        ],
      },
    ],
  },
  {
    story: 'state changes with from and to',
    cash: 'none',
    leading: 'issue|case',
    tables: [
      {
        table: 'changelog',
        row: 'event',
        n: 60,
        acts: ['To Do', 'In Progress', 'In Review', 'Done'],
        columns: [
          ['issue_key', caseKey('AB-', 10), 'object'],
          ['from_status', ({ s }) => ['Backlog', 'To Do', 'In Progress', 'In Review'][s] ?? 'Backlog', 'attribute'],
          ['to_status', act, 'activity'],
          ['created', clock('iso-zone'), 'end'],
          ['author', each(10, 'dev'), 'actor'],
        ],
      },
    ],
  },
  {
    story: 'registro de actividades, español',
    cash: 'received in',
    leading: 'pedido|caso|case',
    tables: [
      {
        table: 'registro',
        row: 'event',
        n: 50,
        acts: ['Recibir pedido', 'Preparar pedido', 'Enviar mercancía', 'Emitir factura', 'Cobro recibido'],
        columns: [
          ['ID Pedido', caseKey('', 900), 'object'],
          ['Actividad', act, 'activity'],
          ['Fecha hora', clock('iso-time'), 'end'],
          ['Usuario', each(9, 'usr'), 'actor'],
          ['Cliente', of(25, 'CL'), 'customer'],
          ['Importe pedido', money(2000), 'amount'],
        ],
      },
    ],
  },
  {
    story: 'Ereignisse, Deutsch, mit Start und Ende',
    cash: 'none',
    leading: 'fall|case|vorgang',
    tables: [
      {
        table: 'ereignisse',
        row: 'event',
        n: 50,
        acts: ['Antrag eingegangen', 'Unterlagen prüfen', 'Entscheidung treffen', 'Bescheid versenden'],
        columns: [
          ['Fallnummer', caseKey('F', 100), 'object'],
          ['Aktivität', act, 'activity'],
          ['Startzeitpunkt', clock('iso-time', 0), 'start'],
          ['Endzeitpunkt', clock('iso-time', 25), 'end'],
          ['Bearbeiter', each(8, 'sb'), 'actor'],
          ['Rolle', pickEach('Sachbearbeiter', 'Leiter'), 'role'],
        ],
      },
    ],
  },
  {
    story: 'log eventi, italiano',
    cash: 'received in|settled in',
    leading: 'ordine|case',
    tables: [
      {
        table: 'eventi',
        row: 'event',
        n: 50,
        acts: ['Ordine ricevuto', 'Ordine confermato', 'Merce spedita', 'Fattura emessa', 'Pagamento ricevuto'],
        columns: [
          ['Numero ordine', caseKey('ORD', 10), 'object'],
          ['Attività', act, 'activity'],
          ['Data ora', clock('d/m/y-time'), 'end'],
          ['Operatore', each(7, 'op'), 'actor'],
          ['Reparto', pickEach('Vendite', 'Magazzino'), 'team'],
          ['Cliente', of(18, 'C'), 'customer'],
          ['Valore ordine', money(900, ','), 'amount'],
        ],
      },
    ],
  },
  {
    story: 'registo de eventos, português',
    cash: 'none',
    leading: 'processo|case',
    tables: [
      {
        table: 'eventos',
        row: 'event',
        n: 50,
        acts: ['Receção do pedido', 'Análise', 'Parecer', 'Decisão'],
        columns: [
          ['Nº processo', caseKey('', 3000), 'object'],
          ['Atividade', act, 'activity'],
          ['Data', clock('iso-time'), 'end'],
          ['Funcionário', each(9, 'func'), 'actor'],
          ['Departamento', pickEach('Obras', 'Jurídico'), 'team'],
        ],
      },
    ],
  },
  {
    story: 'gebeurtenissen, Nederlands',
    cash: 'none',
    leading: 'zaak|case',
    tables: [
      {
        table: 'gebeurtenissen',
        row: 'event',
        n: 50,
        acts: ['Aanvraag ontvangen', 'Toetsen', 'Besluiten', 'Archiveren'],
        columns: [
          ['Zaaknummer', caseKey('Z', 100), 'object'],
          ['Activiteit', act, 'activity'],
          ['Begintijd', clock('d-m-y', 0), 'start|attribute'],
          ['Eindtijd', clock('iso-time', 20), 'end'],
          ['Behandelaar', each(8, 'b'), 'actor'],
          ['Afdeling', pickEach('Vergunningen', 'Toezicht'), 'team'],
        ],
      },
    ],
  },
];
