import { Type } from 'typebox';
import { FORM_FIELDS, paperHtml, paperText, recordOfProcessing, worksCouncilSheet } from '@aval/core/privacy';
import { findForgetting, findPrivacyState, readAccesses, readJournal, setForm, setRetention } from '@aval/store';
import { answers, companyParams } from '../api.ts';
import type { Routes } from '../api.ts';
import { languageOf } from '../problem/language.ts';
import {
  AccessPageSchema,
  ForgettingSchema,
  JournalSchema,
  PrivacyStateSchema,
  RetentionSchema,
} from '../schema/privacy.ts';
import { oneOf, ref, text } from '../schema/shape.ts';
import { pageQuery } from '../schema/units.ts';

const tags = ['privacy'];
const params = Type.Object(companyParams);
const answer = Type.Optional(Type.String({ maxLength: 4000 }));
const form = Type.Object(Object.fromEntries(FORM_FIELDS.map((field) => [field, answer])), {
  additionalProperties: false,
});
const months = Type.Integer({ minimum: 1, maximum: 120 });

/** How a company treats what it knows of persons: rules, papers, who looked, and what was done about people. */
export const privacyRoutes: Routes =
  ({ effects, companies }) =>
  async (server) => {
    const privacyEffects = { now: effects.now, account: effects.account };

    server.get(
      '/companies/:company/privacy',
      {
        schema: {
          tags,
          summary: 'The rules as they are, who may know who acted, what waits, what the columns of each source became',
          params,
          response: answers({ 200: ref(PrivacyStateSchema) }),
        },
      },
      (request) => companies.using(request.params.company, ({ ledger }) => findPrivacyState(ledger, effects.now())),
    );

    server.put(
      '/companies/:company/privacy/form',
      {
        schema: {
          tags,
          summary: 'Keeps what only the company knows of its processing; what is not named stays',
          params,
          body: form,
          response: answers({ 200: ref(PrivacyStateSchema) }),
        },
      },
      (request) =>
        companies.using(request.params.company, async ({ ledger }) => {
          await setForm(ledger, request.body, '', privacyEffects);
          return findPrivacyState(ledger, effects.now());
        }),
    );

    server.get(
      '/companies/:company/privacy/forgetting',
      {
        schema: {
          tags,
          summary: 'What a rule on people would take now, before it is set; nothing is changed',
          params,
          querystring: Type.Object({ persons: months }),
          response: answers({ 200: ref(ForgettingSchema) }),
        },
      },
      (request) =>
        companies.using(request.params.company, ({ ledger }) =>
          findForgetting(ledger, effects.now(), request.query.persons),
        ),
    );

    server.put(
      '/companies/:company/privacy/retention',
      {
        schema: {
          tags,
          summary: 'Sets how long is known who acted, and who looked, and applies it at once',
          params,
          body: ref(RetentionSchema),
          response: answers({ 200: ref(PrivacyStateSchema) }),
        },
      },
      async (request) => {
        const { company } = request.params;
        await companies.using(company, ({ ledger }) => setRetention(ledger, request.body, '', privacyEffects));
        await companies.changeKnown(company, () => companies.keepRules(company));
        return companies.using(company, ({ ledger }) => findPrivacyState(ledger, effects.now()));
      },
    );

    server.get(
      '/companies/:company/privacy/accesses',
      {
        schema: {
          tags,
          summary: 'Who opened which answers, the newest first; without any figure',
          params,
          querystring: Type.Object(pageQuery),
          response: answers({ 200: ref(AccessPageSchema) }),
        },
      },
      (request) =>
        companies.using(request.params.company, ({ ledger }) => readAccesses(ledger.directory, request.query)),
    );

    server.get(
      '/companies/:company/privacy/journal',
      {
        schema: {
          tags,
          summary: 'What was done about persons, by whom and why, and whether it is still what was written',
          params,
          response: answers({ 200: ref(JournalSchema) }),
        },
      },
      (request) => companies.using(request.params.company, ({ ledger }) => readJournal(ledger.directory)),
    );

    server.get(
      '/companies/:company/privacy/papers/:paper',
      {
        schema: {
          tags,
          summary: 'The sheet for the works council, or the record of processing: a page to print, or text',
          params: Type.Object({ ...companyParams, paper: oneOf(['sheet', 'record']) }),
          querystring: Type.Object({ format: Type.Optional(oneOf(['html', 'text'])), lang: Type.Optional(text) }),
          response: answers({
            200: {
              description: 'The paper',
              content: { 'text/html': { schema: Type.String() }, 'text/plain': { schema: Type.String() } },
            },
          }),
        },
      },
      (request, reply) =>
        companies.using(request.params.company, async ({ ledger }) => {
          const make = request.params.paper === 'sheet' ? worksCouncilSheet : recordOfProcessing;
          const paper = make(await findPrivacyState(ledger, effects.now()));
          const isText = request.query.format === 'text';
          const write = isText ? paperText : paperHtml;
          return reply
            .header('content-type', `${isText ? 'text/plain' : 'text/html'}; charset=utf-8`)
            .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
            .header('cache-control', 'no-store')
            .send(write(paper, languageOf(request, effects), ledger.zone));
        }),
    );
  };
