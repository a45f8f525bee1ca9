import type { Paper } from './paper.ts';
import {
  accessRule,
  answered,
  day,
  journal,
  keepers,
  line,
  people,
  personRule,
  personTable,
  sourceTable,
  title,
} from './lines.ts';
import type { PrivacyState } from './privacy-state.ts';

/**
 * The company's entry in its record of processing activities (GDPR, art. 30(1), points a to g in their order): what the ledger
 * shows is stated, what only the company knows is its own answer, or said to be missing.
 */
export const recordOfProcessing = (state: PrivacyState): Paper => ({
  title: title('record.title', state),
  sections: [
    {
      heading: 'record.a',
      says: [answered(state, 'controller'), answered(state, 'contact'), answered(state, 'officer')],
    },
    { heading: 'record.b', says: [line('record.b.aval'), answered(state, 'purposes'), answered(state, 'basis')] },
    {
      heading: 'record.c',
      says: [
        people('record.c.people', state.people),
        state.period === null
          ? line('sheet.period.none')
          : line('sheet.period', { from: day(state.period.from), to: day(state.period.to) }),
        line('record.c.data'),
        line('record.c.users'),
      ],
      table: personTable(state),
    },
    { heading: 'record.sources', says: [line('record.sources.rule')], table: sourceTable(state) },
    { heading: 'record.d', says: [line('record.d.aval'), answered(state, 'recipients')] },
    { heading: 'record.e', says: [line('record.e.aval'), answered(state, 'transfers')] },
    {
      heading: 'record.f',
      says: [personRule(state), accessRule(state), line('rule.journal'), people('erased', state.erased)],
    },
    {
      heading: 'record.g',
      says: [
        ...['pseudonyms', 'five', 'local', 'killed'].map((one) => line(`record.g.${one}`)),
        keepers(state),
        journal(state),
        line('record.g.disk'),
        answered(state, 'security'),
      ],
    },
  ],
});
