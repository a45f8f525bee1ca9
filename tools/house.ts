/** The words that answer questions; a new one is one more here. */
const LENSES = ['cash', 'constraint', 'vain', 'orientation', 'indicator', 'loyalty', 'approval', 'time'].map(
  (word) => `core/${word}`,
);
/** All words of `core` that look at facts; what is above the lenses may import each of them. */
const LOOKING = [
  'core/ledger',
  'core/explain',
  'core/filter',
  'core/mapping',
  'core/chain',
  'core/work',
  'core/privacy',
  ...LENSES,
];
/** Words that put the answers of all lenses together. */
const GATHERING = ['bpmn', 'compare', 'report', 'today'].map((word) => `core/${word}`);
/** What every lens stands on; never another lens. */
const UNDER_LENSES = [
  'core/ledger',
  'core/explain',
  'core/filter',
  'core/chain',
  'core/work',
  'core/statistics',
  'core/*',
];

/**
 * Who may import whom. What is not listed is forbidden. A room is a package, or a word of `core`.
 * `*` after a room means its files outside any word (lens.ts, lenses.ts).
 */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  sim: [],
  'core/statistics': [],
  'core/ledger': [],
  'core/explain': ['core/ledger'],
  'core/filter': ['core/ledger', 'core/explain'],
  'core/privacy': ['core/ledger', 'core/explain'],
  'core/mapping': ['core/ledger', 'core/explain'],
  'core/chain': ['core/ledger', 'core/explain', 'core/filter', 'core/*'],
  'core/work': ['core/chain', 'core/ledger', 'core/explain', 'core/statistics', 'core/*'],
  ...Object.fromEntries(LENSES.map((lens) => [lens, UNDER_LENSES])),
  ...Object.fromEntries(GATHERING.map((word) => [word, [...LOOKING, ...GATHERING, 'core/*']])),
  'core/demo': ['core/ledger', 'core/mapping'],
  'core/*': LOOKING,
  store: [...LOOKING, ...GATHERING, 'core/demo', 'core/*'],
  server: [...LOOKING, ...GATHERING, 'core/demo', 'core/*', 'store'],
  cli: [...LOOKING, ...GATHERING, 'core/demo', 'core/*', 'store'],
  web: [...LOOKING, ...GATHERING, 'core/*', 'server (types)'],
};

/** Files over 300 lines that were allowed to be, each with its reason. */
export const LONG_FOR_A_REASON: Readonly<Record<string, string>> = {};

/** What may not stand in `core` and `sim`: no clock, no chance, no outside. */
export const IMPURE: readonly RegExp[] = [
  /\bDate\.now\b/,
  /\bnew Date\(\s*\)/,
  /\bMath\.random\b/,
  /\bprocess\.(env|argv|exit|cwd|stdin|stdout|stderr|platform|on|nextTick|hrtime|memoryUsage)\b/,
  /\bfetch\(/,
];

/** Libraries that `core` and `sim` may use: they touch nothing outside themselves either. */
export const PURE_LIBRARIES: readonly string[] = ['pure-rand/generator/xoroshiro128plus'];

/** The room a file stands in. */
export function roomOf(path: string): string {
  const [, name = '', , word = ''] = path.split('/');
  if (name !== 'core') return name;
  return word.includes('.') || word === '' ? 'core/*' : `core/${word}`;
}
