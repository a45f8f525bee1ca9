/**
 * Who may import whom. What is not listed is forbidden. A room is a package, or a word of `core`.
 * `*` after a room means its files outside any word (lens.ts, lenses.ts).
 */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  sim: [],
  'core/ledger': [],
  'core/explain': ['core/ledger'],
  'core/mapping': ['core/ledger', 'core/explain'],
  'core/chain': ['core/ledger', 'core/explain', 'core/*'],
  'core/work': ['core/chain', 'core/ledger', 'core/explain', 'core/*'],
  'core/cash': ['core/chain', 'core/ledger', 'core/explain', 'core/*'],
  'core/vain': ['core/work', 'core/chain', 'core/ledger', 'core/explain', 'core/*'],
  'core/demo': ['core/ledger', 'core/mapping'],
  'core/*': ['core/ledger', 'core/explain', 'core/mapping', 'core/chain', 'core/work', 'core/cash', 'core/vain'],
  store: [
    'core/ledger',
    'core/explain',
    'core/mapping',
    'core/chain',
    'core/work',
    'core/cash',
    'core/vain',
    'core/demo',
    'core/*',
  ],
  server: [
    'core/ledger',
    'core/explain',
    'core/mapping',
    'core/chain',
    'core/work',
    'core/cash',
    'core/vain',
    'core/demo',
    'core/*',
    'store',
  ],
  cli: [
    'core/ledger',
    'core/explain',
    'core/mapping',
    'core/chain',
    'core/work',
    'core/cash',
    'core/vain',
    'core/demo',
    'core/*',
    'store',
  ],
  web: [
    'core/ledger',
    'core/explain',
    'core/mapping',
    'core/chain',
    'core/work',
    'core/cash',
    'core/vain',
    'core/*',
    'server (types)',
  ],
};

/** Files over 300 lines that were allowed to be, each with its reason. */
export const LONG_FOR_A_REASON: Readonly<Record<string, string>> = {};

/** What may not stand in `core` and `sim`: no clock, no chance, no outside. */
export const IMPURE: readonly RegExp[] = [
  /\bDate\.now\b/,
  /\bnew Date\(\s*\)/,
  /\bMath\.random\b/,
  /\bprocess\./,
  /\bfetch\(/,
];

/** The room a file stands in. */
export function roomOf(path: string): string {
  const [, name = '', , word = ''] = path.split('/');
  if (name !== 'core') return name;
  return word.includes('.') || word === '' ? 'core/*' : `core/${word}`;
}
