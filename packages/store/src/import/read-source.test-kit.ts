import { SourceError } from './errors.ts';
import { readSource } from './read-source.ts';
import { openStaging } from './staging.ts';

/** `node read-source.test-kit.ts <file> <folder>`: reads a file into a staging in the folder and prints `read` or why not. */
const [path = '', folder = ''] = process.argv.slice(2);
const tell = (word: string): void => void process.stdout.write(`${word}\n`);
const staging = await openStaging(folder, { memoryMiB: 64, threads: 1 });
try {
  await readSource(path, staging, { temporary: folder });
  tell('read');
} catch (error) {
  tell(error instanceof SourceError ? error.code : String(error));
}
