import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { AccessLog, pruneAccesses, readAccesses } from './access-log.ts';

let folder: string;
let clock = 1000;
beforeEach(async () => {
  clock = 1000;
  folder = await mkdtemp(join(tmpdir(), 'aval-access-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const ann = { who: 'ann', via: 'page', what: 'vain', part: 'team=Lyon' } as const;
const all = { offset: 0, limit: 100 };

it('notes who opened what, of which part and when, the newest first', async () => {
  const log = new AccessLog(folder, () => clock);
  log.note(ann);
  clock += 5;
  log.note({ ...ann, what: 'cash', part: '' });
  log.close();
  expect((await readAccesses(folder, all)).accesses).toEqual([
    { at: 1005, ...ann, what: 'cash', part: '' },
    { at: 1000, ...ann },
  ]);
});

it('takes the same question within ten minutes for one access', async () => {
  const log = new AccessLog(folder, () => clock);
  for (let i = 0; i < 100; i += 1) log.note(ann);
  clock += 600_000;
  log.note(ann);
  log.close();
  expect((await readAccesses(folder, all)).total).toBe(2);
});

it('goes on after a line that a kill cut short', async () => {
  await appendFile(join(folder, 'access-log.jsonl'), '{"at":1,"wh');
  const log = new AccessLog(folder, () => clock);
  log.note(ann);
  log.close();
  expect(await readAccesses(folder, all)).toMatchObject({ total: 1 });
});

it('forgets accesses before an instant', async () => {
  const log = new AccessLog(folder, () => clock);
  log.note(ann);
  clock = 9000;
  log.note({ ...ann, what: 'cash' });
  log.close();
  expect(await pruneAccesses(folder, 5000)).toBe(1);
  expect((await readAccesses(folder, all)).accesses).toMatchObject([{ what: 'cash' }]);
});

it('has every access that was noted when the process is killed', async () => {
  const script = `const { AccessLog } = await import(process.argv[1]);
    let at = 0; const log = new AccessLog(process.argv[2], () => (at += 1));
    for (let i = 0; ; i += 1) { log.note({ who: 'ann', via: 'page', what: 'vain ' + i, part: '' }); process.stdout.write(i + '\\n'); if (i % 50 === 0) await new Promise(setImmediate); }`;
  const module = new URL('./access-log.ts', import.meta.url).href;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, module, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (text: Buffer) => {
    said += text.toString();
    if (said.length > 2000) child.kill('SIGKILL');
  });
  await once(child, 'close');
  const acknowledged = Number(said.split('\n').at(-2));
  expect((await readAccesses(folder, all)).total).toBeGreaterThan(acknowledged);
});
