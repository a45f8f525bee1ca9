import fc from 'fast-check';
import Schema from 'typebox/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SourceState } from './contract.ts';
import { givenServer, givenThreeOrders, THREE_ORDERS } from './given-server.test-kit.ts';
import type { GivenServer } from './given-server.test-kit.ts';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required?: boolean;
  readonly schema: {
    readonly type?: string;
    readonly enum?: readonly string[];
    readonly minimum?: number;
    readonly maximum?: number;
  };
}
interface Operation {
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>
  >;
}
interface Description {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

let server: GivenServer;
let description: Description;
let waiting: SourceState;
beforeAll(async () => {
  server = await givenServer();
  await givenThreeOrders(server);
  waiting = await server.drop('ateliers', 'waiting.csv', THREE_ORDERS);
  description = (await server.get('/openapi.json')).json<Description>();
});
afterAll(() => server.close());

/** Why a value is not what a schema of the description says; empty when it is. */
function faults(schema: object, value: unknown): string {
  const validator = Schema.Compile({ ...schema, components: description.components } as Record<string, unknown>);
  const [valid, errors] = validator.Errors(value);
  return valid ? '' : JSON.stringify(errors.slice(0, 5));
}

describe('the description of the interface', () => {
  test('is OpenAPI 3.1 and tells every address of the contract', () => {
    expect(description.openapi).toBe('3.1.0');
    const told = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace('/api/companies/{company}', '…')}`),
    );
    expect(told.filter((address) => !address.startsWith('HEAD')).toSorted()).toEqual([
      'DELETE …',
      'DELETE …/calendar',
      'DELETE …/indicators/{name}',
      'DELETE …/sources/{source}',
      'GET /api/companies',
      'GET …',
      'GET …/acts/{event}',
      'GET …/approval',
      'GET …/bpmn',
      'GET …/cash',
      'GET …/chain',
      'GET …/claims/{id}',
      'GET …/claims/{id}/facts',
      'GET …/compare',
      'GET …/constraint',
      'GET …/export',
      'GET …/export/limits',
      'GET …/filters',
      'GET …/imports',
      'GET …/imports/{import}/quarantine',
      'GET …/imports/{import}/refused',
      'GET …/indicator',
      'GET …/links/{link}',
      'GET …/loyalty',
      'GET …/orientation',
      'GET …/privacy',
      'GET …/privacy/accesses',
      'GET …/privacy/forgetting',
      'GET …/privacy/journal',
      'GET …/privacy/papers/{paper}',
      'GET …/receipts',
      'GET …/receipts/{receipt}',
      'GET …/report',
      'GET …/search',
      'GET …/sources',
      'GET …/sources/{source}',
      'GET …/sources/{source}/events',
      'GET …/tables',
      'GET …/tables/{code}',
      'GET …/time',
      'GET …/today',
      'GET …/vain',
      'GET …/vain/orphans',
      'POST …/imports/{import}/undo',
      'POST …/privacy/erasures',
      'POST …/privacy/keepers',
      'POST …/privacy/own',
      'POST …/privacy/requests',
      'POST …/privacy/requests/{request}/agreement',
      'POST …/sources',
      'POST …/sources/{source}/files',
      'POST …/sources/{source}/import',
      'PUT …/calendar',
      'PUT …/indicators/{name}',
      'PUT …/privacy/form',
      'PUT …/privacy/retention',
      'PUT …/sources/{source}/mapping',
    ]);
  });

  test('says of each address what it is for, what it answers, and how it refuses', () => {
    for (const [path, methods] of Object.entries(description.paths)) {
      for (const [method, operation] of Object.entries(methods)) {
        expect(operation.summary, `${method} ${path}`).toBeTypeOf('string');
        expect(operation.tags, `${method} ${path}`).toHaveLength(1);
        expect(
          Object.keys(operation.responses).some((status) => status.startsWith('2')),
          `${method} ${path}`,
        ).toBe(true);
        expect(operation.responses['4XX']?.content?.['application/problem+json'], `${method} ${path}`).toBeDefined();
      }
    }
  });

  test('every shape it refers to is in it', () => {
    const text = JSON.stringify(description);
    for (const [, name = ''] of text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)) {
      expect(Object.keys(description.components.schemas)).toContain(name);
    }
    expect(text.match(/"\$ref":"(?!#\/components\/schemas\/)/)).toBeNull();
  });
});

/** Answers that are there, so that random parameters also reach deep. */
const KNOWN = [
  'ateliers',
  'Usinage',
  'Atelier',
  'Durand',
  'cash.total',
  'cash.unpaid?reason=cancelled',
  'vain.class?name=cancelled',
  'constraint.pacing?bucket=market',
  'orientation.cause?name=away',
  'time.wait?activity=Usinage',
  'chain.link?level=activity&link=Usinage',
  'source-2',
  'C1',
  '1',
];

const wildText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...KNOWN) },
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom("' OR 1=1 --", '../..', '%00', '\u0000', '__proto__', '!%_', '9'.repeat(30), 'x'.repeat(5000)),
  fc
    .tuple(
      fc.constantFrom('cash', 'chain', 'vain', 'x'),
      fc.constantFrom('link', 'handoff', 'week', 'customer', 'unpaid', 'receipt'),
      fc.webQueryParameters(),
    )
    .map(([lens, family, query]) => `${lens}.${family}?${query}`),
);

function valueOf({ schema }: Parameter): fc.Arbitrary<string> {
  if (schema.enum !== undefined) return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...schema.enum) }, wildText);
  if (schema.type === 'integer') {
    const { minimum = 0, maximum = 1000 } = schema;
    return fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: minimum, max: Math.min(maximum, minimum + 20) }).map(String) },
      fc.maxSafeInteger().map(String),
      fc.double().map(String),
      wildText,
    );
  }
  return wildText;
}

function addressOf(path: string, parameters: readonly Parameter[]): fc.Arbitrary<string> {
  const values = parameters.map((parameter) => {
    const wild =
      parameter.name === 'company'
        ? fc.oneof({ weight: 9, arbitrary: fc.constant('ateliers') }, wildText)
        : valueOf(parameter);
    return parameter.in === 'path' ? wild : fc.option(wild, { nil: undefined, freq: 4 });
  });
  return fc.tuple(...values).map((chosen) => {
    let address = path;
    const query = new URLSearchParams();
    parameters.forEach(({ name, in: place }, i) => {
      const value = chosen[i];
      if (place === 'path') address = address.replace(`{${name}}`, encodeURIComponent((value ?? '').toWellFormed()));
      else if (value !== undefined) query.append(name, value);
    });
    return `${address}?${query}`;
  });
}

async function holds(operation: Operation, url: string): Promise<void> {
  const answer = await server.app.inject({ method: 'GET', url });
  const type = String(answer.headers['content-type']);
  expect(answer.statusCode, `${url}: ${answer.body.slice(0, 300)}`).toBeLessThan(500);
  if (answer.statusCode >= 400) {
    expect(type, url).toContain('application/problem+json');
    expect(faults({ $ref: '#/components/schemas/Problem' }, answer.json()), url).toBe('');
  } else if (type.startsWith('application/json')) {
    const schema = operation.responses['200']?.content?.['application/json']?.schema;
    expect(faults(schema ?? {}, answer.json()), url).toBe('');
  }
}

describe('whatever is asked, the server answers as it describes', () => {
  test('reading, with random parameters', async () => {
    for (const [path, { get }] of Object.entries(description.paths)) {
      if (get === undefined || path.endsWith('/events')) continue;
      const addresses = addressOf(path, get.parameters ?? []);
      await fc.assert(
        fc.asyncProperty(addresses, (url) => holds(get, url)),
        { numRuns: 60 },
      );
    }
  });

  test('every address of the answers themselves', async () => {
    const why = description.paths['/api/companies/{company}/claims/{id}']?.['get'] as Operation;
    for (const path of [
      '/cash',
      '/vain',
      '/approval',
      '/chain',
      '/chain?level=team',
      '/receipts/1',
      '/links/Usinage',
    ]) {
      const claims = (await server.get(`/companies/ateliers${path}`)).body.matchAll(/"claim":"([^"]+)"/g);
      for (const [, id = ''] of claims) {
        const url = `/api/companies/ateliers/claims/${encodeURIComponent(JSON.parse(`"${id}"`) as string)}`;
        await holds(why, url);
        expect((await server.app.inject({ url })).statusCode, url).toBe(200);
      }
    }
  });

  test('correcting, with random mappings', async () => {
    const url = `/api/companies/ateliers/sources/${waiting.source}/mapping`;
    const mapping = waiting.understanding?.mapping ?? {};
    const changed = fc
      .tuple(fc.constantFrom(...Object.keys(mapping)), fc.jsonValue())
      .map(([key, value]) => ({ ...mapping, [key]: value }));
    await fc.assert(
      fc.asyncProperty(fc.oneof(changed, fc.jsonValue()), async (body) => {
        const answer = await server.app.inject({
          method: 'PUT',
          url,
          headers: { 'content-type': 'application/json' },
          payload: JSON.stringify(body),
        });
        expect(answer.statusCode, answer.body.slice(0, 300)).toBeLessThan(500);
        const shape = answer.statusCode === 200 ? 'SourceState' : 'Problem';
        expect(faults({ $ref: `#/components/schemas/${shape}` }, answer.json())).toBe('');
      }),
      { numRuns: 150 },
    );
  });

  test('and nothing unforeseen happened meanwhile', () => expect(server.logged).toEqual([]));
});
