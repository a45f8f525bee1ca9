import { formatQuantity, sayText } from '@aval/core/explain';
import type { Progress } from '@aval/store';
import type { Effects } from '../effects.ts';
import { CLI_WORDS } from '../words.ts';

/** A progress bar on standard error with rate and time left; silent when standard error is not a terminal. */
export function progressBar(effects: Effects): { show: (progress: Progress) => void; done: () => void } {
  if (effects.terminalWidth === 0) return { show: () => undefined, done: () => undefined };
  return {
    show: (progress) =>
      effects.tell(`\r${progressLine(progress, effects).slice(0, effects.terminalWidth - 1)}\u001b[K`),
    done: () => effects.tell('\r\u001b[K'),
  };
}

/** One line: step, bar, rows, rows a second, time left (unknown until a tenth of a second has passed). */
export function progressLine(progress: Progress, effects: Pick<Effects, 'locale'>): string {
  const share = progress.bytesTotal > 0 ? Math.min(1, progress.bytesDone / progress.bytesTotal) : 0;
  const filled = Math.round(share * 24);
  const rate = progress.seconds > 0.1 ? progress.rows / progress.seconds : 0;
  const left = share > 0.02 && progress.seconds > 0.1 ? (progress.seconds * (1 - share)) / share : null;
  const count = (value: number): string => formatQuantity({ unit: 'count', value }, effects.locale);
  const say = (code: string): string => sayText({ code, values: {} }, CLI_WORDS, effects.locale);
  const parts = [
    say(`progress.${progress.step}`).padEnd(12),
    `${'█'.repeat(filled)}${'░'.repeat(24 - filled)}`,
    formatQuantity({ unit: 'share', value: Math.floor(share * 100) / 100 }, effects.locale),
    `${count(progress.rows)} ${say('progress.rows')}`,
    ...(rate > 0 ? [`${count(rate)}/s`] : []),
    ...(left === null ? [] : [`${say('progress.left')} ${count(Math.ceil(left))} s`]),
  ];
  return parts.join('  ');
}
