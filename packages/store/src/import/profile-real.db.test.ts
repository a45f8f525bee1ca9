import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { understand } from '@aval/core/mapping';
import type { ColumnRole, Mapping, Understanding } from '@aval/core/mapping';
import { profileSource } from './profile.ts';
import { readSource } from './read-source.ts';
import { openStaging } from './staging.ts';

/** Public records beside the project; the tests say so and pass by where they are absent. */
const DATA = resolve(import.meta.dirname, '../../../../../shared/data');
const present = existsSync(DATA);
if (!present) process.stderr.write(`no records at ${DATA}: what real files mean is not tested\n`);

interface Understood {
  readonly understanding: Understanding;
  readonly mapping: Mapping;
  readonly roles: Readonly<Record<string, ColumnRole>>;
  /** Roles that say something, `column: role`, in the order of the file. */
  readonly told: readonly string[];
}

async function understood(file: string): Promise<Understood> {
  const directory = await mkdtemp(join(tmpdir(), 'aval-real-'));
  const staging = await openStaging(directory);
  try {
    const { format } = await readSource(join(DATA, file), staging, {});
    const profile = await profileSource(staging, { name: basename(file), format });
    const understanding = understand(profile, { zone: 'UTC', currency: 'XXX' });
    const { mapping, columns } = understanding;
    return {
      understanding,
      mapping,
      roles: Object.fromEntries(columns.map(({ column, value }) => [column, value])),
      told: columns
        .filter(({ value }) => value.role !== 'attribute' && value.role !== 'ignore')
        .map(({ column, value }) => `${column}: ${value.role}`),
    };
  } finally {
    await staging.discard();
    await rm(directory, { recursive: true, force: true });
  }
}

/** Beside the test's verdict: what was guessed and what is right, for the eye. */
function show(file: string, told: readonly string[], right: readonly string[]): void {
  const all = [...new Set([...right, ...told])];
  const line = (one: string): string =>
    `  ${told.includes(one) ? 'guessed' : '       '} ${right.includes(one) ? 'right' : '     '}  ${one}`;
  const count = told.filter((one) => right.includes(one)).length;
  process.stdout.write(`${[`${file}: ${count} of ${right.length}`, ...all.map(line)].join('\n')}\n`);
}

describe.skipIf(!present)('order to cash (o2c)', () => {
  it('is a line with its value, shipped for cash, rejected by the customer', async () => {
    const { mapping, roles, told, understanding } = await understood('o2c_ibm/o2c.csv.gz');
    const right = [
      'Key: object',
      'Date: end',
      'User: actor',
      'Activity: activity',
      'Role: role',
      'NetValue: amount',
      'Delivery: object',
      'Customer: customer',
      'PromiseMAD: promised',
      'User_Type: actor-kind',
    ];
    show('o2c', told, right);
    expect(told).toEqual(right);
    expect(roles).toMatchObject({
      Date: { format: 'iso' },
      NetValue: { of: mapping.leading, decimal: '.' },
      PromiseMAD: { format: 'epoch-ms' },
      User_Type: { robots: ['Robot'] },
    });
    expect(mapping.cash).toEqual([
      { activities: ['Good Issue'], direction: 'in', basis: 'delivered', amount: 'o2c.NetValue' },
    ]);
    expect(mapping.outcomes).toEqual([{ activities: ['Schedule Line Rejected'], fate: 'refused' }]);
    expect(new Set(Object.values(mapping.activities))).toEqual(new Set(['approval']));
    expect(Object.keys(mapping.activities)).toContain('Document blocked for credit');
    expect(mapping.empties).toEqual(['Empty']);
    expect(understanding.missing).toEqual([]);
  });
});

describe.skipIf(!present)('loan applications (bpic2012)', () => {
  it('are cases with work and states, activated for cash, declined by the bank or cancelled', async () => {
    const { mapping, told } = await understood('bpic2012/bpic2012.xes.gz');
    const right = [
      'case:concept:name: object',
      'case:AMOUNT_REQ: amount',
      'org:resource: actor',
      'lifecycle:transition: phase',
      'concept:name: activity',
      'time:timestamp: end',
    ];
    show('bpic2012', told, right);
    expect(told.toSorted()).toEqual(right.toSorted());
    expect(mapping.leading).toBe('case');
    expect(mapping.cash).toEqual([
      {
        activities: ['A_ACTIVATED'],
        phase: 'COMPLETE',
        direction: 'in',
        basis: 'delivered',
        amount: 'events.case:AMOUNT_REQ',
      },
    ]);
    expect(mapping.outcomes.toSorted((a, b) => a.fate.localeCompare(b.fate))).toEqual([
      { activities: ['A_CANCELLED'], fate: 'cancelled' },
      { activities: ['A_DECLINED'], fate: 'declined' },
    ]);
    const works = [
      'W_Completeren aanvraag',
      'W_Nabellen offertes',
      'W_Nabellen incomplete dossiers',
      'W_Valideren aanvraag',
      'W_Afhandelen leads',
      'W_Beoordelen fraude',
    ];
    expect(works.filter((name) => mapping.activities[name] === 'state')).toEqual([]);
    expect(Object.keys(mapping.activities).filter((name) => /^[AO]_/.test(name))).toHaveLength(17);
  });
});

describe.skipIf(!present)('procure to pay (ocel2_p2p)', () => {
  it.each(['ocel2-p2p.json.gz', 'ocel2-p2p.sqlite'])('pays suppliers, and no customer (%s)', async (file) => {
    const { mapping, understanding } = await understood(`ocel2_p2p/${file}`);
    expect(mapping.tables.map(({ table, row }) => [table, row])).toEqual([
      ['events', 'event'],
      ['objects', 'object'],
      ['event_object', 'event-object'],
      ['object_object', 'object-object'],
    ]);
    expect(mapping.cash).toEqual([
      { activities: ['Execute Payment'], direction: 'out', basis: 'received', amount: 'objects.AmountDMBTR' },
    ]);
    expect(mapping.tables[1]?.columns.AmountDMBTR).toEqual({ role: 'amount', of: 'payment', decimal: '.' });
    expect(mapping.leading).toBe('purchase_order');
    expect(
      Object.entries(mapping.objects)
        .filter(([type]) => type !== 'supplier')
        .map(([, kind]) => kind),
    ).toEqual(Array.from({ length: 7 }, () => 'flow'));
    expect(understanding.cash.reasons[0]?.code).toBe('mapping.cash.to-suppliers');
  });
});

describe.skipIf(!present)('other files', () => {
  it.each<[string, readonly string[]]>([
    [
      'bpic2020/InternationalDeclarations.xes.gz',
      [
        'case:concept:name: object',
        'concept:name: activity',
        'lifecycle:transition: phase',
        'time:timestamp: end',
        'Resource: actor-kind',
        '(case)_Amount: amount',
        '(case)_Permit_id2: object',
        'org:role: role',
      ],
    ],
    [
      'production/production.csv',
      [
        'Case ID: object',
        'Start Timestamp: start',
        'Complete Timestamp: end',
        'Activity: activity',
        'lifecycle:transition: phase',
        'Resource: actor',
      ],
    ],
    [
      'accounts_receivable/accounts_receivable.csv',
      [
        'customerID: customer',
        'invoiceNumber: object',
        'DueDate: promised',
        'InvoiceAmount: amount',
        'InvoiceDate: moment',
        'SettledDate: moment',
      ],
    ],
    [
      'simulation/LoanApp.csv.gz',
      ['case_id: object', 'resource: actor', 'activity: activity', 'start_time: start', 'end_time: end'],
    ],
    [
      'simulation/BPIC_2012_W.csv.gz',
      ['case_id: object', 'start_time: start', 'end_time: end', 'activity: activity', 'resource: actor'],
    ],
    [
      'simulation/PurchasingExample.csv.gz',
      ['case_id: object', 'activity: activity', 'resource: actor', 'start_time: start', 'end_time: end'],
    ],
    [
      'simulation/AcademicCredentials.csv.gz',
      ['case_id: object', 'start_time: start', 'end_time: end', 'activity: activity', 'resource: actor'],
    ],
  ])('%s: each column that says something is known', async (file, right) => {
    const { told } = await understood(file);
    show(basename(file), told, right);
    expect(told.toSorted()).toEqual(right.toSorted());
  });

  it.each<[string, string]>([
    ['bpic2020/RequestForPayment.xes.gz', 'mapping.cash.to-people'],
    ['bpic2020/PermitLog.xes.gz', 'mapping.cash.to-people'],
    ['simulation/PurchasingExample.csv.gz', 'mapping.cash.to-suppliers'],
    ['simulation/LoanApp.csv.gz', 'mapping.cash.none'],
    ['simulation/AcademicCredentials.csv.gz', 'mapping.cash.none'],
    ['production/production.csv', 'mapping.cash.none'],
    ['ocel2_logistics/logistics.sqlite', 'mapping.cash.none'],
  ])('%s: no paying customer is invented, and why is said', async (file, because) => {
    const { mapping, understanding } = await understood(file);
    expect(mapping.cash.filter((rule) => rule.direction === 'in')).toEqual([]);
    expect(understanding.cash.reasons[0]?.code).toBe(because);
    expect(understanding.missing).toEqual([]);
  });

  it('accounts receivable: an invoice settled is cash received, at its own amount', async () => {
    const { mapping } = await understood('accounts_receivable/accounts_receivable.csv');
    expect(mapping.cash).toEqual([
      {
        activities: ['Settled'],
        direction: 'in',
        basis: 'settled',
        amount: 'accounts_receivable.InvoiceAmount',
      },
    ]);
  });

  it('a summary without dates cannot be imported, and says what it lacks', async () => {
    const { understanding } = await understood('cdnow/cdnow_customers_summary.csv');
    expect(understanding.missing.map((one) => one.code)).toEqual(['mapping.missing.time', 'mapping.missing.activity']);
  });
});
