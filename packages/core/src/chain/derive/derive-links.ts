import type { FactLog, Query } from '../../ledger/index.ts';
import { LEVELS } from '../answers.ts';
import type { Level } from '../answers.ts';
import { CHAIN_TABLES, chainHandOffs, chainLinks, doneBy } from './chain-table.sql.ts';
import { CONCURRENT, CONCURRENT_EXECUTIONS, OVERLAPPING } from './concurrent.sql.ts';
import { concurrentHandOffs, entries, handOffTable, sequentialHandOffs } from './hand-off.sql.ts';
import { gatherSmallGroups } from './small-groups.ts';
import type { Group } from './small-groups.ts';

const UNKNOWN = -1;
const SMALL = -2;

/** Gathers steps into links at each level the records can answer, and counts what passes from one to the next. */
export async function deriveLinks(ledger: FactLog, hasDurations: boolean): Promise<void> {
  for (const sql of CHAIN_TABLES) await ledger.run(sql);
  const isConcurrent = await deriveConcurrency(ledger, hasDurations);
  const offered: Level[] = [];
  for (const level of LEVELS) {
    await ledger.run(handOffTable(level));
    if (!(await offerLevel(ledger, level))) continue;
    offered.push(level);
    for (const sql of sequentialHandOffs(level, { hasDurations, isConcurrent })) await ledger.run(sql);
    if (isConcurrent) await ledger.run(concurrentHandOffs(level));
    await ledger.run(entries(level, isConcurrent));
    await ledger.run(chainLinks(level, ledger.dialect));
    await ledger.run(chainHandOffs(level, ledger.dialect));
  }
  for (const level of offered) {
    const by = (['team', 'role'] as const).find((other) => other !== level && offered.includes(other));
    if (by !== undefined) await ledger.run(doneBy(level, by));
  }
}

/** Which activities are worked side by side, and in which executions; false when none are. */
async function deriveConcurrency(ledger: FactLog, hasDurations: boolean): Promise<boolean> {
  await ledger.run(hasDurations ? OVERLAPPING : 'CREATE OR REPLACE TEMP TABLE overlapping (leading_id BIGINT)');
  for (const sql of CONCURRENT) await ledger.run(sql);
  const [found] = await ledger.rows<{ n: number }>('SELECT count(*) AS n FROM concurrent');
  if ((found?.n ?? 0) === 0) return false;
  await ledger.run(CONCURRENT_EXECUTIONS);
  return true;
}

/** Records in `chain_level` whether the level can be shown; for teams and roles, writes which link each one is in. */
async function offerLevel(ledger: FactLog, level: Level): Promise<boolean> {
  if (level === 'activity') return decided(ledger, level, null, 0);
  const groups = await recordedGroups(ledger, level);
  if (!groups.some((group) => group.id !== UNKNOWN)) return decided(ledger, level, 'not-recorded', 0);
  const nobody = groups.filter((group) => group.id === UNKNOWN && group.persons.length + group.robots.length === 0);
  const gathering = gatherSmallGroups(groups.filter((group) => !nobody.includes(group)));
  if (!gathering.offered) return decided(ledger, level, 'too-few-people', 0);
  const links = [
    ...[...gathering.own, ...nobody.map((group) => group.id)].map((id) => [id, id] as const),
    ...gathering.gathered.map((id) => [id, SMALL] as const),
  ];
  const rows = links.map(([source, link]) => `('${level}', ${source}, ${link})`);
  await ledger.run(`INSERT INTO link_source VALUES ${rows.join(', ')}`);
  return decided(ledger, level, null, gathering.gathered.length);
}

async function decided(ledger: FactLog, level: Level, reason: string | null, gathered: number): Promise<boolean> {
  const parameters = { level, offered: reason === null, reason, gathered };
  await ledger.run('INSERT INTO chain_level VALUES ($level, $offered, $reason, $gathered)', parameters);
  return reason === null;
}

/** Teams or roles with who worked in them; work without one is in the group −1. */
async function recordedGroups(query: Query, level: 'team' | 'role'): Promise<Group[]> {
  const rows = await query.rows<{ id: number; actor_id: number | null; is_robot: boolean }>(`
SELECT DISTINCT coalesce(s.${level}_id, ${UNKNOWN}) AS id, s.actor_id, coalesce(a.kind = 'robot', FALSE) AS is_robot
FROM step s LEFT JOIN actor a ON a.actor_id = s.actor_id WHERE s.is_work`);
  return [...Map.groupBy(rows, (row) => row.id)].map(([id, members]) => ({
    id,
    persons: members.flatMap((row) => (row.actor_id === null || row.is_robot ? [] : [row.actor_id])),
    robots: members.flatMap((row) => (row.actor_id !== null && row.is_robot ? [row.actor_id] : [])),
  }));
}
