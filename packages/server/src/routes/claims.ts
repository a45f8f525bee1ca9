import { Type } from 'typebox';
import { minorDigits } from '@aval/core/explain';
import type { Claim, EvidenceQuery } from '@aval/core/explain';
import type { Query } from '@aval/core/ledger';
import { findClaim, findEvidence } from '@aval/core/lenses';
import type { Ledger } from '@aval/store';
import { answers, companyParams, sendAnswer } from '../api.ts';
import type { Routes } from '../api.ts';
import type { FactsPage, WhyAnswer } from '../contract.ts';
import { sendCsv, wantsCsv } from '../csv.ts';
import { named, Refusal } from '../problem/refusal.ts';
import { FactsPageSchema, WhyAnswerSchema } from '../schema/claim.ts';
import { csvOr } from '../schema/csv.ts';
import { oneOf, ref } from '../schema/shape.ts';
import { pageQuery } from '../schema/units.ts';

const tags = ['claims'];
const params = Type.Object({
  ...companyParams,
  id: Type.String({ description: 'encodeURIComponent(claim id)', examples: ['cash.total'] }),
});

/** Why a figure is what it is: the claim, what it follows from, and the facts it rests on. */
export const claimsRoutes: Routes = (api) => async (server) => {
  server.get(
    '/companies/:company/claims/:id',
    {
      schema: {
        tags,
        summary: 'A claim, and the claims it follows from',
        params,
        response: answers({ 200: ref(WhyAnswerSchema) }),
      },
    },
    (request, reply) => sendAnswer(request, reply, api, (query, ledger) => whyOf(query, ledger, request.params.id)),
  );

  server.get(
    '/companies/:company/claims/:id/facts',
    {
      schema: {
        tags,
        summary: 'The facts a claim rests on, with file and row; as JSON by pages, or all as CSV. People are masked',
        params,
        querystring: Type.Object({ ...pageQuery, format: Type.Optional(oneOf(['json', 'csv'])) }),
        response: answers({ 200: csvOr(FactsPageSchema) }),
      },
    },
    async (request, reply) => {
      const { company, id } = request.params;
      const { offset, limit } = request.query;
      if (!wantsCsv(request)) {
        return sendAnswer(request, reply, api, async (query, ledger) =>
          ledger.facts(await evidenceOf(query, id), { offset, limit }),
        );
      }
      await api.companies.state(company);
      return sendCsv(reply, {
        name: `${company}-${id}`,
        header: HEADER,
        cells: cellsOf,
        page: (page) =>
          api.companies.using(
            company,
            async ({ query, ledger }) => (await ledger.facts(await evidenceOf(query, id), page)).facts,
          ),
      });
    },
  );
};

async function whyOf(query: Query, ledger: Ledger, id: string): Promise<WhyAnswer> {
  const claim = await findClaim(query, id);
  if (claim === undefined) throw unknown(id);
  const because: Claim[] = [];
  for (const reason of claim.because) {
    const found = await findClaim(query, reason);
    if (found !== undefined) because.push(found);
  }
  return { claim, because, sources: await ledger.sources() };
}

async function evidenceOf(query: Query, id: string): Promise<EvidenceQuery> {
  const evidence = await findEvidence(query, id);
  if (evidence === undefined) throw unknown(id);
  return evidence;
}

const unknown = (id: string): Refusal => new Refusal('claim-unknown', { claim: named(id.slice(0, 300)) });

type Fact = FactsPage['facts'][number];

const HEADER = [
  'file',
  'table',
  'row',
  'at',
  'startedAt',
  'activity',
  'phase',
  'actor',
  'team',
  'role',
  'objects',
  'amount',
  'currency',
  'record',
];

const cellsOf = (fact: Fact): readonly (string | number | null)[] => [
  fact.file,
  fact.table,
  fact.row,
  isoOf(fact.at),
  isoOf(fact.startedAt),
  fact.activity,
  fact.phase,
  fact.actor,
  fact.team,
  fact.role,
  fact.objects.join('; '),
  fact.money === null ? null : fact.money.minor / 10 ** minorDigits(fact.money.currency),
  fact.money?.currency ?? null,
  JSON.stringify(fact.record),
];

const isoOf = (instant: number | null): string | null => (instant === null ? null : new Date(instant).toISOString());
