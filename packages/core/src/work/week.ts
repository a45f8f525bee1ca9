/** Minutes of a slot, and slots of a week from Monday 00:00 of the company's zone (METHODS §5.4). */
export const SLOT_MINUTES = 15;
export const WEEK_SLOTS = (7 * 24 * 60) / SLOT_MINUTES;
export const SLOT_SECONDS = SLOT_MINUTES * 60;
export const WEEK_SECONDS = 7 * 86_400;

/** The calendar of the whole company; a team's calendar bears the team's id. */
export const COMPANY_CALENDAR = -1;
