import { sayText } from '@aval/core/explain';
import type { Locale, Words } from '@aval/core/explain';

/** What the server says to whoever started it. */
const LINES: Words = {
  fr: {
    listening: 'Aval est ouvert à {url} (dossier de travail\u00a0: {workspace}). Ctrl+C pour l’arrêter.',
    running: 'Aval sert déjà {workspace}, à {url}.',
    'not-listening': 'Aval ne peut pas écouter\u00a0: {problem}. Choisissez un autre port avec --port.',
    failed: 'Aval s’arrête\u00a0: {problem}. Lancez aval doctor.',
    options: 'Option non comprise\u00a0: {problem}. Options\u00a0: --workspace, --host, --port, --locale, --open.',
  },
  en: {
    listening: 'Aval is open at {url} (workspace: {workspace}). Ctrl+C stops it.',
    running: 'Aval already serves {workspace}, at {url}.',
    'not-listening': 'Aval cannot listen: {problem}. Choose another port with --port.',
    failed: 'Aval stops: {problem}. Run aval doctor.',
    options: 'Option not understood: {problem}. Options: --workspace, --host, --port, --locale, --open.',
  },
};

export function sayLine(code: string, values: Readonly<Record<string, string>>, locale: Locale): string {
  const names = Object.entries(values).map(([name, value]) => [name, { unit: 'name', value }] as const);
  return sayText({ code, values: Object.fromEntries(names) }, LINES, locale);
}
