import type { ColumnFacts } from './column-facts.ts';
import { isEmptyWord, weighted } from './column-facts.ts';
import { because, bounded, counted, fixedBy, free, give, holder, listed, named, ranked } from './draft.ts';
import type { Candidate, Draft } from './draft.ts';
import {
  ACTOR_KIND_NAMES,
  ACTOR_NAMES,
  CUSTOMER_NAMES,
  ROLE_NAMES,
  SUPPLIER_NAMES,
  TEAM_NAMES,
} from './lexicon/column-names.ts';
import { HUMAN_WORDS, POST_WORDS, ROBOT_WORDS, TEAM_WORDS } from './lexicon/end-names.ts';
import { namedKind } from './guess-key.ts';
import { findTerm, speaksOf } from './lexicon/term.ts';
import type { Term } from './lexicon/term.ts';

/** Gives who acted: robot or human, actor, team, role. */
export function assignPeople(draft: Draft, key: string | undefined): void {
  assignKind(draft);
  assignPosts(draft);
  assignOne(draft, 'actor', ACTOR_NAMES, key, actorShape);
  assignOne(draft, 'role', ROLE_NAMES, key, groupShape);
  assignOne(draft, 'team', TEAM_NAMES, key, groupShape);
  nameRobots(draft);
}

const realValues = (column: ColumnFacts): readonly string[] =>
  column.profile.top.map((entry) => entry.value).filter((value) => value !== '' && !isEmptyWord(value));

/** The values of a column that mean a machine. */
export const robotValues = (column: ColumnFacts): readonly string[] =>
  realValues(column).filter((value) => speaksOf(value, ROBOT_WORDS));

/** A column of two or three words that tells machines from people: its name says so, or its values do. */
function assignKind(draft: Draft): void {
  if (holder(draft, 'actor-kind')) return;
  const kinds = ranked(
    free(draft).map((column) => kindCandidate(column)),
    0.55,
  );
  const kind = kinds[0];
  if (kind) give(draft, kind, { role: 'actor-kind', robots: robotValues(kind.column) });
}

function kindCandidate(column: ColumnFacts): Candidate | undefined {
  const values = realValues(column);
  if (values.length === 0 || values.length > 6 || column.isDate || column.isNumber) return undefined;
  const robots = robotValues(column);
  const humans = values.filter((value) => speaksOf(value, HUMAN_WORDS));
  const byName = findTerm(column.words, ACTOR_KIND_NAMES)?.score ?? 0;
  const aboutActors = findTerm(column.words, ACTOR_NAMES) !== undefined;
  if (robots.length === 0 || (humans.length === 0 && byName < 0.7)) return undefined;
  if (byName === 0 && !aboutActors) return undefined;
  const told = (robots.length + humans.length) / values.length;
  return {
    column,
    score: bounded(0.3 * told + 0.3 * (humans.length > 0 ? 1 : 0) + 0.36 * Math.max(byName, aboutActors ? 0.7 : 0)),
    reasons: [
      because('reason.robot-words', { values: listed(robots) }),
      ...(humans.length > 0 ? [because('reason.human-words', { values: listed(humans) })] : []),
    ],
  };
}

/** A resource column whose values name departments or posts says a team or a role, not a person. */
function assignPosts(draft: Draft): void {
  for (const column of free(draft)) {
    const hit = findTerm(column.words, ACTOR_NAMES);
    if (!hit || !column.isText || column.distinct < 2 || column.distinct > 60) continue;
    const teams = weighted(column.profile, (value) => !/\d/.test(value) && speaksOf(value, TEAM_WORDS));
    const posts = weighted(column.profile, (value) => !/\d/.test(value) && speaksOf(value, POST_WORDS));
    if (teams + posts < 0.7) continue;
    const role: 'team' | 'role' = teams >= 0.5 ? 'team' : 'role';
    if (holder(draft, role)) continue;
    const reasons = [
      because('reason.name', { word: named(column.name) }),
      because(`reason.${role}-words`, { values: listed(realValues(column)) }),
    ];
    give(draft, { column, score: 0.75, reasons }, { role });
  }
}

/** Words that a name may add without saying something else. */
const NAMING = new Set([
  'name',
  'nom',
  'nombre',
  'nome',
  'naam',
  'org',
  'sys',
  'of',
  'de',
  'du',
  'des',
  'del',
  'di',
  'da',
  'do',
  'van',
  'von',
  'en',
  'at',
  'main',
  'current',
  'full',
]);

type Shape = (column: ColumnFacts, still: number | undefined) => number;

/** People are several, and few beside the rows. */
const actorShape: Shape = (column) =>
  (column.distinct >= 2 ? 0.2 : -0.2) +
  (column.repeats >= 2 ? 0.15 : -0.1) +
  (column.filled >= 0.5 ? 0.1 : 0) +
  (column.isNumber && !column.isWhole ? -0.5 : 0);

/** Teams and roles are words, few, and not one for the whole life of an object. */
const groupShape: Shape = (column, still) =>
  (column.distinct >= 2 && column.distinct <= 400 ? 0.2 : -0.15) +
  (column.isText ? 0.15 : -0.1) +
  (column.repeats >= 5 ? 0.1 : 0) -
  (column.caseLevel ? 0.5 : (still ?? 0) > 0.97 ? 0.2 : 0) -
  (column.isNumber && !column.isWhole ? 0.5 : 0);

function assignOne(
  draft: Draft,
  role: 'actor' | 'team' | 'role',
  names: readonly Term[],
  key: string | undefined,
  shape: Shape,
): void {
  if (holder(draft, role)) return;
  const found = ranked(
    free(draft).map((column) => personCandidate(draft, column, names, key, shape)),
    0.5,
  )[0];
  if (found) give(draft, found, { role });
}

/** `Material group`, `price group`, `customer service level`: a group of things, not of people. */
const ofSomethingElse = (more: readonly string[]): boolean =>
  more.some((word) => namedKind([word]) !== undefined && namedKind([word]) !== 'worker') ||
  more.some((word) => /^(price|prix|preis|product|item|tax|cost|asset|warenart|waren|artikel|payment|gl)$/.test(word));

function personCandidate(
  draft: Draft,
  column: ColumnFacts,
  names: readonly Term[],
  key: string | undefined,
  shape: Shape,
): Candidate | undefined {
  const hit = findTerm(column.words, names);
  if (!hit || column.isDate || column.isEmpty || column.isConstant) return undefined;
  const party = Math.max(
    findTerm(column.words, CUSTOMER_NAMES)?.score ?? 0,
    findTerm(column.words, SUPPLIER_NAMES)?.score ?? 0,
  );
  if (party > hit.score) return undefined;
  const still = key === undefined ? undefined : fixedBy(draft.table, key, column.name);
  const more = column.thing.filter(
    (word) => !hit.found.split(' ').includes(word) && !findTerm([word], names) && !NAMING.has(word),
  );
  return {
    column,
    score: bounded(
      0.52 * hit.score +
        shape(column, still) -
        (more.length > 0 ? (hit.weight < 0.7 ? 0.35 : 0.15) : 0) -
        (ofSomethingElse(more) ? 0.3 : 0),
    ),
    reasons: [
      because('reason.name', { word: named(column.name) }),
      because('reason.few-values', { count: counted(column.distinct), rows: counted(Math.round(column.repeats)) }),
    ],
  };
}

/** Without a column that tells robots from humans, actors whose names are machines' are taken for machines. */
function nameRobots(draft: Draft): void {
  const actor = holder(draft, 'actor');
  if (!actor || holder(draft, 'actor-kind')) return;
  const guess = draft.roles.get(actor.name);
  const column = draft.facts.find((one) => one.name === actor.name);
  if (!guess || !column || guess.value.role !== 'actor' || guess.value.robots !== undefined) return;
  const robots = robotValues(column);
  if (robots.length === 0 || robots.length > 0.5 * realValues(column).length) return;
  draft.roles.set(actor.name, {
    ...guess,
    value: { role: 'actor', robots },
    reasons: [...guess.reasons, because('reason.robot-words', { values: listed(robots) })],
  });
}
