import type { Claim } from '@aval/core/explain';
import { findClaim, findEvidence } from '@aval/core/lenses';
import type { EvidenceSource, Ledger } from '@aval/store';
import { EXIT } from '../effects.ts';
import type { Effects } from '../effects.ts';
import { Refusal, sayCli, sayStatement } from '../problem.ts';
import { claimLine, instant, money } from '../terminal/claims.ts';
import { textTable } from '../terminal/table.ts';
import { withCompany } from './company.ts';
import type { CommonOptions } from './options.ts';

export interface WhyOptions extends CommonOptions {
  readonly facts: number;
}

/** `aval why CLAIM`: the claim, what it follows from, method, limits, what would refute it, and the records it rests on. */
export async function runWhy(id: string, options: WhyOptions, effects: Effects): Promise<number> {
  return withCompany(options, effects, async (ledger) => {
    const claim = await findClaim(ledger, id);
    const evidence = await findEvidence(ledger, id);
    if (!claim || !evidence) throw new Refusal('why.unknown', { id }, 'unknown');
    const because = await reasons(ledger, claim, 2);
    const sources = await ledger.sources();
    const page = await ledger.facts(evidence, { offset: 0, limit: options.facts });
    effects.print(
      options.json === true
        ? `${JSON.stringify({ claim, because, sources, facts: page })}\n`
        : `${[...describe(claim, because, effects), ...sources.map((source) => describeSource(source, effects)), '', factTable(page, effects)].join('\n')}\n`,
    );
    return EXIT.done;
  });
}

interface Reason {
  readonly claim: Claim;
  readonly because: readonly Reason[];
}

async function reasons(ledger: Ledger, claim: Claim, depth: number): Promise<readonly Reason[]> {
  if (depth === 0) return [];
  const claims = await Promise.all(claim.because.map((id) => findClaim(ledger, id)));
  const found = claims.filter((reason) => reason !== undefined);
  return Promise.all(
    found.map(async (reason) => ({ claim: reason, because: await reasons(ledger, reason, depth - 1) })),
  );
}

function describe(claim: Claim, because: readonly Reason[], effects: Effects): string[] {
  return [
    claimLine(claim, effects),
    ...tree(because, 1, effects),
    '',
    `${sayCli('why.method', {}, effects)}: ${sayStatement(claim.method, effects)}`,
    ...claim.limits.map((limit) => `${sayCli('why.limits', {}, effects)}: ${sayStatement(limit, effects)}`),
    `${sayCli('why.refuted', {}, effects)}: ${sayStatement(claim.refutedBy, effects)}`,
  ];
}

/** A source by the first figures of its hashes: enough to tell one export, and one understanding, from another. */
const describeSource = (
  { file, sha256, mappingSha256, importedAt, avalVersion }: EvidenceSource,
  effects: Effects,
): string =>
  sayCli(
    'why.source',
    {
      file,
      hash: sha256.slice(0, 12),
      mapping: mappingSha256.slice(0, 12),
      at: instant(importedAt, effects),
      version: avalVersion ?? '?',
    },
    effects,
  );

const tree = (because: readonly Reason[], depth: number, effects: Effects): string[] =>
  because.flatMap((reason) => [
    `${'  '.repeat(depth)}↳ ${sayCli('why.because', {}, effects)} ${claimLine(reason.claim, effects)}`,
    ...tree(reason.because, depth + 1, effects),
  ]);

function factTable(page: Awaited<ReturnType<Ledger['facts']>>, effects: Effects): string {
  const columns = (['why.file', 'why.row', 'trace.at', 'trace.activity', 'trace.object', 'facts.money'] as const).map(
    (code) => ({ title: sayCli(code, {}, effects) }),
  );
  return [
    sayCli('why.facts', { n: page.total }, effects),
    textTable(
      columns,
      page.facts.map((fact) => [
        fact.file,
        String(fact.row),
        instant(fact.at, effects),
        fact.activity,
        fact.objects.join(', '),
        money(fact.money, effects),
      ]),
    ),
  ].join('\n');
}
