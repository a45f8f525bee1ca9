import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const start = (workspace: string, ...args: string[]) => {
  const child = spawn(process.execPath, [
    join(import.meta.dirname, 'main.ts'),
    '--workspace',
    workspace,
    '--port',
    '0',
    '--locale',
    'en',
    ...args,
  ]);
  let said = '';
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  const ended = new Promise<{ code: number | null; said: string }>((resolve) =>
    child.on('exit', (code) => resolve({ code, said })),
  );
  return { child, ended, said: () => said };
};

test('the server says where it is, keeps a second one from the same workspace, and tidies up when it is stopped', async () => {
  const workspace = mkdtempSync(join(tmpdir(), 'aval-main-'));
  const first = start(workspace);
  await expect.poll(first.said, { timeout: 20_000 }).toMatch(/Aval is open at http:\/\/localhost:\d+\//);
  const { port, pid } = JSON.parse(readFileSync(join(workspace, 'server.json'), 'utf8')) as {
    port: number;
    pid: number;
  };
  expect(pid).toBe(first.child.pid);
  expect(await (await fetch(`http://127.0.0.1:${port}/api/companies`)).json()).toEqual([]);

  const second = await start(workspace).ended;
  expect(second).toMatchObject({ code: 1, said: expect.stringContaining('already serves') as string });

  first.child.kill('SIGINT');
  first.child.kill('SIGTERM');
  expect((await first.ended).code).toBe(0);
  expect(existsSync(join(workspace, 'server.json'))).toBe(false);
});

test.each([
  ['an option it does not know', mkdtempSync(join(tmpdir(), 'aval-main-')), '--nonsense'],
  ['a workspace it cannot write to', '/dev/null/workspace', '--no-open'],
])('%s is said in one line', async (_, workspace, flag) => {
  const ended = await start(workspace, flag).ended;
  expect(ended.code).toBe(1);
  expect(ended.said.trim().split('\n')).toHaveLength(1);
});
