import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { AVAL_VERSION } from '@aval/core/version';
import type { TSchema } from 'typebox';
import * as approval from './schema/approval.ts';
import * as cash from './schema/cash.ts';
import * as chain from './schema/chain.ts';
import * as claim from './schema/claim.ts';
import * as constraint from './schema/constraint.ts';
import * as filter from './schema/filter.ts';
import * as indicator from './schema/indicator.ts';
import * as loyalty from './schema/loyalty.ts';
import { MAPPING_SHAPES } from './schema/mapping.ts';
import * as orientation from './schema/orientation.ts';
import * as time from './schema/time.ts';
import * as privacy from './schema/privacy.ts';
import * as report from './schema/report.ts';
import * as source from './schema/source.ts';
import * as today from './schema/today.ts';
import * as units from './schema/units.ts';
import * as vain from './schema/vain.ts';

/** Every shape of the interface that has a name. */
const SHAPES: readonly TSchema[] = [
  ...[
    units,
    claim,
    filter,
    today,
    indicator,
    chain,
    cash,
    constraint,
    vain,
    approval,
    orientation,
    time,
    loyalty,
    source,
    report,
    privacy,
  ].flatMap((room) => Object.values(room) as TSchema[]),
  ...MAPPING_SHAPES,
].filter((schema) => '$id' in schema);

const TAGS = {
  companies: 'The companies of the workspace',
  sources: 'From a dropped file to facts',
  imports: 'What was imported, and what could not be',
  exports: 'The facts out again',
  today: 'What a management reads first, and two parts side by side',
  indicator: 'Which internal figures lead the cash',
  filters: 'What part of the records other questions can be narrowed to',
  chain: 'Who works for whom, from the customer back',
  cash: 'Inflow from customers',
  constraint: 'What the records point to as holding the cash back',
  vain: 'Work that reaches no customer, and why',
  approval: 'What waits for somebody’s authority, and what it changes',
  orientation: 'Whom the work faces, and why it waits',
  time: 'How long things last, by the clock and in working time, and the calendars of the week',
  loyalty: 'Whether customers come back, and after what',
  receipts: 'One receipt and the work behind it',
  claims: 'Why a figure is what it is',
  reports: 'What is handed on: documents, tables, the chain for a modeller',
  search: 'By name',
  privacy: 'What is known of persons: rules, papers, accesses, and what is done at their request',
};

/** The description of the interface, at /api/openapi.json. Registered before the routes: it learns them as they come. */
export async function describeApi(app: FastifyInstance): Promise<void> {
  for (const schema of SHAPES) app.addSchema(schema);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Aval',
        version: AVAL_VERSION,
        description:
          'Facts of a company and the claims that rest on them. Answers on loopback only by default. Errors are ' +
          '`application/problem+json` with a stable `code`, said in French or English by Accept-Language.',
      },
      tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    },
    refResolver: {
      buildLocalReference: (json, _base, _fragment, i) =>
        typeof json['$id'] === 'string' ? json['$id'] : `shape-${i}`,
    },
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger());
}
