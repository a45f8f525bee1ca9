import { describe, expect, test } from 'vitest';
import { DEFAULT_PORT, readOptions } from './options.ts';

describe('the options of the server', () => {
  test('listen on loopback, in French, in the current folder, unless told otherwise', () => {
    expect(readOptions([], {})).toEqual({
      workspace: 'aval-workspace',
      host: '127.0.0.1',
      port: DEFAULT_PORT,
      portNamed: false,
      open: false,
      locale: 'fr',
    });
  });

  test('flags go before the environment', () => {
    const env = { AVAL_WORKSPACE: '/w', AVAL_PORT: '5000', LANG: 'en_GB.UTF-8' };
    expect(readOptions(['--port', '0', '--open'], env)).toMatchObject({
      workspace: '/w',
      port: 0,
      portNamed: true,
      open: true,
      locale: 'en',
    });
  });

  test.each([[['--port', 'x']], [['--port', '70000']], [['--nonsense']], [['stray']]])(
    '%j is not understood',
    (args) => {
      expect(readOptions(args, {}).problem).toBeTypeOf('string');
    },
  );
});
