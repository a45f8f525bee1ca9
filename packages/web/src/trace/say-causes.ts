import type { WaitedWork, WaitPart } from '@aval/core/work';
import type { Formats } from '../shared/formats.ts';
import { mainCause, waitedHours } from './shared-work.ts';
import type { TraceWords } from './words.ts';

export type FacingWords = Readonly<Record<WaitPart['cause'], string>>;

/** The causes of a wait, each with how long it lasted; empty when none is told. */
export const sayCauses = (parts: readonly WaitPart[], facing: FacingWords, formats: Formats): string =>
  parts.map(({ cause, hours }) => `${facing[cause]} ${formats.hours(hours)}`).join(' · ');

/** How long an act waited, or that it was the first. */
export function sayWait(work: WaitedWork, t: TraceWords, formats: Formats): string {
  const hours = waitedHours(work);
  return hours === null ? t.firstAct : formats.hours(Math.max(hours, 0));
}

/** How long it waited and its main, or only, cause. */
export function sayMain(waited: string, parts: readonly WaitPart[], t: TraceWords, facing: FacingWords): string {
  const main = mainCause(parts);
  if (main === undefined) return waited;
  return parts.length === 1 ? t.wholly(waited, facing[main.cause]) : t.mainly(waited, facing[main.cause]);
}
