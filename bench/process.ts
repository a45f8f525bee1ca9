import { spawn, spawnSync } from 'node:child_process';

/** One measurement of one process. */
export interface Measured {
  readonly seconds: number;
  readonly peakMiB: number;
  readonly events?: number;
  readonly [more: string]: unknown;
}

/** Runs a process whose last line of output is its measurement as JSON. */
export function run(command: string, args: readonly string[]): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('exit', (code) =>
      code === 0
        ? resolve(JSON.parse(said.trim().split('\n').at(-1) ?? '') as Measured)
        : reject(new Error(`${command} ${args.join(' ')} ended with ${code}`)),
    );
  });
}

export const hasModule = (python: string, module: string): boolean =>
  spawnSync(python, ['-c', `import ${module}`], { stdio: 'ignore' }).status === 0;
