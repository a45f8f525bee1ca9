import { Type } from 'typebox';
import { askWhose, confirmWhose, erasePeople, findPrivacyState, setKeeper, tellOwn } from '@aval/store';
import { answers, companyParams } from '../api.ts';
import type { Routes } from '../api.ts';
import { ActsOfSchema, ErasureSchema, OwnDataSchema, PrivacyStateSchema } from '../schema/privacy.ts';
import { part, ref } from '../schema/shape.ts';

const tags = ['privacy'];
const params = Type.Object(companyParams);
const name = Type.String({ minLength: 1, maxLength: 200 });
const who = part({ name, passphrase: Type.String({ maxLength: 1000 }) });
const person = Type.String({ minLength: 1, maxLength: 500, description: 'As the records bear it' });
const purpose = Type.String({ maxLength: 1000 });

/** Who may know who acted, and what is done at the request of a person concerned. Passphrases are kept and logged nowhere. */
export const privacyPeopleRoutes: Routes =
  ({ effects, companies }) =>
  async (server) => {
    const privacyEffects = { now: effects.now, account: effects.account };
    const path = '/companies/:company/privacy';

    server.post(
      `${path}/keepers`,
      {
        schema: {
          tags,
          summary:
            'Names one of the two people who can, together, know who acted; from the third on, one of them agrees',
          params,
          body: part({ keeper: who, voucher: Type.Optional(who) }),
          response: answers({ 200: ref(PrivacyStateSchema) }),
        },
      },
      (request) =>
        companies.using(request.params.company, async ({ ledger }) => {
          await setKeeper(ledger, request.body.keeper, request.body.voucher, privacyEffects);
          return findPrivacyState(ledger, effects.now());
        }),
    );

    server.post(
      `${path}/requests`,
      {
        schema: {
          tags,
          summary: 'The first of two people asks which acts are somebody’s, and why; nothing is told yet',
          params,
          body: part({ by: who, person, purpose }),
          response: answers({ 200: ref(PrivacyStateSchema) }),
        },
      },
      (request) =>
        companies.using(request.params.company, async ({ ledger }) => {
          const { by, person: asked, purpose: why } = request.body;
          await askWhose(ledger, { name: asked, purpose: why }, by, privacyEffects);
          return findPrivacyState(ledger, effects.now());
        }),
    );

    server.post(
      `${path}/requests/:request/agreement`,
      {
        schema: {
          tags,
          summary: 'The second agrees, naming the same somebody, and is told once',
          params: Type.Object({ ...companyParams, request: Type.Integer({ minimum: 1, maximum: 1_000_000_000 }) }),
          body: part({ by: who, person }),
          response: answers({ 200: ref(ActsOfSchema) }),
        },
      },
      (request, reply) => {
        void reply.header('cache-control', 'no-store');
        const { by, person: asked } = request.body;
        return companies.using(request.params.company, ({ ledger }) =>
          confirmWhose(ledger, { n: request.params.request, name: asked }, by, privacyEffects),
        );
      },
    );

    server.post(
      `${path}/own`,
      {
        schema: {
          tags,
          summary:
            'A person’s own data at their request, their identity vouched for; and every time they were looked for',
          params,
          body: part({ by: who, person }),
          response: answers({ 200: ref(OwnDataSchema) }),
        },
      },
      (request, reply) => {
        void reply.header('cache-control', 'no-store');
        const { by, person: asked } = request.body;
        return companies.using(request.params.company, ({ ledger }) => tellOwn(ledger, asked, by, privacyEffects));
      },
    );

    server.post(
      `${path}/erasures`,
      {
        schema: {
          tags,
          summary:
            'Erases a person, under all the names given: their acts stay, nobody’s, and they stay out of later imports',
          params,
          body: part({ persons: Type.Array(person, { minItems: 1, maxItems: 50 }), by: name, purpose }),
          response: answers({ 200: ref(ErasureSchema) }),
        },
      },
      (request) => {
        const { persons, by, purpose: why } = request.body;
        return companies.changeKnown(request.params.company, (ledger) =>
          erasePeople(ledger, persons, { by, purpose: why }, privacyEffects),
        );
      },
    );
  };
