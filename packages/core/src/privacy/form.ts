/** What only the company knows of its processing of personal data: asked for, never guessed. */
export const FORM_FIELDS = [
  'controller',
  'contact',
  'officer',
  'purposes',
  'basis',
  'consulted',
  'recipients',
  'transfers',
  'security',
] as const;
export type FormField = (typeof FORM_FIELDS)[number];

/** The answers; an empty one is said to be missing. */
export type PrivacyForm = Readonly<Record<FormField, string>>;

/** Months after which something is forgotten; null: never. */
export interface Retention {
  /** Who acted, in acts older than this. */
  readonly personMonths: number | null;
  /** Entries of the access log. */
  readonly accessMonths: number;
}
