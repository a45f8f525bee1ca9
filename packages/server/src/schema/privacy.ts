import { Type } from 'typebox';
import { COLUMN_FATES, FORM_FIELDS } from '@aval/core/privacy';
import { JOURNAL_ACTS } from '@aval/store';
import { listOf, nullable, number, oneOf, part, ref, shape, text, truth, whole } from './shape.ts';
import { instant } from './units.ts';

const peopleCount = Type.Union([whole, Type.Null()], { description: 'Null: one to four people' });

export const PrivacySourceSchema = shape('PrivacySource', {
  file: text,
  format: text,
  importedAt: instant,
  rows: whole,
  columns: Type.Array(part({ table: text, name: text, fate: oneOf(COLUMN_FATES) })),
});

export const PrivacyFormSchema = shape(
  'PrivacyForm',
  Object.fromEntries(FORM_FIELDS.map((field) => [field, text])) as Record<(typeof FORM_FIELDS)[number], typeof text>,
);

export const RetentionSchema = shape('Retention', { personMonths: nullable(number), accessMonths: number });

export const PrivacyStateSchema = shape('PrivacyState', {
  company: text,
  madeAt: instant,
  period: nullable(part({ from: instant, to: instant })),
  sources: listOf(PrivacySourceSchema),
  people: peopleCount,
  retention: ref(RetentionSchema),
  due: nullable(part({ before: instant, acts: whole })),
  keepers: Type.Array(part({ name: text, since: instant })),
  requests: Type.Array(part({ n: whole, at: instant, until: instant, by: text, purpose: text })),
  journal: part({ entries: whole, brokenAt: nullable(whole), head: text }),
  accesses: whole,
  erased: peopleCount,
  form: ref(PrivacyFormSchema),
});

export const ForgettingSchema = shape('Forgetting', {
  before: nullable(number),
  acts: whole,
  people: peopleCount,
});

export const AccessPageSchema = shape('AccessPage', {
  total: whole,
  accesses: Type.Array(part({ at: number, who: text, via: oneOf(['page', 'command']), what: text, part: text })),
});

const entries = Type.Array(
  part({
    n: whole,
    at: number,
    act: oneOf(JOURNAL_ACTS),
    by: text,
    account: text,
    purpose: text,
    mark: Type.String({ description: 'What the person concerned is known by here: never a name' }),
    about: text,
    before: text,
    hash: text,
  }),
);

export const JournalSchema = shape('Journal', { entries, brokenAt: nullable(whole), head: text });

const acts = {
  found: truth,
  acts: Type.Array(
    part({ at: instant, activity: text, file: text, row: whole, team: nullable(text), role: nullable(text) }),
  ),
  actCount: whole,
  organisationRows: whole,
  refusedRows: whole,
};

export const ActsOfSchema = shape('ActsOf', acts);
export const OwnDataSchema = shape('OwnData', { ...acts, journal: entries });
export const ErasureSchema = shape('Erasure', { found: truth });
