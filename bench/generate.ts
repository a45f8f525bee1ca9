import { existsSync } from 'node:fs';
import { Database } from '@aval/store';

/**
 * Writes a seeded event log with starts, teams, approvals and waits: ten acts a case, of which one approves and one is the customer's
 * own; 20 activities, 60 people in 6 teams, 400 customers, one amount a case, one case in five cancelled. What every lens can answer.
 */
export async function generateWork(path: string, events: number): Promise<void> {
  if (existsSync(path)) return;
  const database = await Database.open(':memory:');
  const cases = Math.max(1, Math.round(events / 10));
  await database.run(`COPY (
    WITH acts AS (
      SELECT c, i, CASE
          WHEN i = 9 THEN CASE WHEN hash(c * 7) % 5 = 0 THEN 'Order cancelled' ELSE 'Payment received' END
          WHEN i = 5 THEN 'Approve order'
          ELSE 'Step ' || lpad(CAST((i * 2 + hash(c * 31 + i) % 3) % 20 AS VARCHAR), 2, '0') END AS activity,
        TIMESTAMP '2024-01-01' + INTERVAL 1 SECOND * CAST(c * 25 + i * 7200 + hash(c * 97 + i) % 5400 AS BIGINT) AS ended,
        hash(c * 13 + i) % 60 AS person
      FROM range(${cases}) t(c), range(10) s(i))
    SELECT 'ORD-' || lpad(CAST(c AS VARCHAR), 8, '0') AS order_id, activity,
      CASE WHEN i < 9 THEN strftime(ended - INTERVAL 1 SECOND * CAST(60 + hash(c * 41 + i) % 1500 AS BIGINT), '%Y-%m-%dT%H:%M:%S') END AS start_time,
      strftime(ended, '%Y-%m-%dT%H:%M:%S') AS end_time,
      CASE WHEN i < 9 THEN 'user' || CAST(person AS VARCHAR) END AS resource,
      CASE WHEN i < 9 THEN 'Team ' || CAST(person % 6 AS VARCHAR) END AS team,
      'Customer ' || CAST(hash(c) % 400 AS VARCHAR) AS customer,
      printf('%.2f', 100 + (hash(c * 3) % 900000) / 100.0) AS amount
    FROM acts ORDER BY c, i
  ) TO '${path}' (HEADER, DELIMITER ',')`);
  database.close();
}

/** Writes a seeded event log as CSV: ten acts a case in random order of five shapes, 20 activities, 60 people, 400 customers, one amount a case. */
export async function generateLog(path: string, events: number): Promise<void> {
  if (existsSync(path)) return;
  const database = await Database.open(':memory:');
  const cases = Math.max(1, Math.round(events / 10));
  await database.run(`COPY (
    SELECT 'ORD-' || lpad(CAST(c AS VARCHAR), 8, '0') AS order_id,
      CASE WHEN i = 9 THEN CASE WHEN hash(c * 7) % 5 = 0 THEN 'Order cancelled' ELSE 'Payment received' END
           ELSE 'Step ' || lpad(CAST((i * 2 + hash(c * 31 + i) % 3) % 20 AS VARCHAR), 2, '0') END AS activity,
      strftime(TIMESTAMP '2024-01-01' + INTERVAL 1 SECOND * CAST(c * 25 + i * 7200 + hash(c * 97 + i) % 5400 AS BIGINT), '%Y-%m-%dT%H:%M:%S') AS timestamp,
      'user' || CAST(hash(c * 13 + i) % 60 AS VARCHAR) AS resource,
      'Customer ' || CAST(hash(c) % 400 AS VARCHAR) AS customer,
      printf('%.2f', 100 + (hash(c * 3) % 900000) / 100.0) AS amount
    FROM range(${cases}) t(c), range(10) s(i) ORDER BY c, i
  ) TO '${path}' (HEADER, DELIMITER ',')`);
  database.close();
}
