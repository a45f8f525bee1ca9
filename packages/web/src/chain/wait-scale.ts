/**
 * The stepped scale of waiting, shared by the map and the trace: five steps a person can name, because a
 * continuous ramp of ambers cannot be read back to a duration. Bounds are clock hours.
 */
export const WAIT_STEPS = [
  { step: 0, upToHours: 1 },
  { step: 1, upToHours: 24 },
  { step: 2, upToHours: 24 * 7 },
  { step: 3, upToHours: 24 * 30 },
  { step: 4, upToHours: Number.POSITIVE_INFINITY },
] as const;

export type WaitStep = (typeof WAIT_STEPS)[number]['step'];

/** The step of a wait in clock hours; null when the wait is not recorded. A negative wait (work overlapped) is no wait. */
export function waitStep(hours: number | null): WaitStep | null {
  if (hours === null) return null;
  return (WAIT_STEPS.find((one) => hours < one.upToHours) ?? WAIT_STEPS[4]).step;
}

/** The CSS colour of a step; slate when not known. Declared in `chain.css` for light and dark. */
export const waitColour = (step: WaitStep | null): string =>
  step === null ? 'var(--wait-unknown)' : `var(--wait-${step})`;

/** The second voice of the waiting scale, for those who do not tell the ambers apart: the longer the wait, the denser the dashes. */
export const RHYTHMS: Readonly<Record<WaitStep, string>> = { 0: '', 1: '1 26', 2: '1 13', 3: '7 9', 4: '14 5' };
/** Of waits that are not known, or that differ. */
export const UNKNOWN_RHYTHM = '3 5';
