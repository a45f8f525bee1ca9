import type { Paper } from './paper.ts';
import {
  accessRule,
  answered,
  count,
  day,
  journal,
  keepers,
  line,
  name,
  people,
  personRule,
  personTable,
  sourceTable,
  title,
} from './lines.ts';
import type { PrivacyState } from './privacy-state.ts';
import { PROOFS } from './proofs.ts';

/**
 * The sheet that a works council is given before Aval is put to use (Code du travail, art. L. 2312-38 and L. 1222-4): what is
 * recorded, of whom, what is never shown, who can know more, for how long. Made from what the company's ledger really holds.
 */
export const worksCouncilSheet = (state: PrivacyState): Paper => ({
  title: title('sheet.title', state),
  sections: [
    {
      heading: 'sheet.purpose',
      says: [
        line('sheet.purpose.aval'),
        line('sheet.purpose.not'),
        answered(state, 'purposes'),
        answered(state, 'controller'),
      ],
    },
    {
      heading: 'sheet.recorded',
      says: [
        state.period === null
          ? line('sheet.period.none')
          : line('sheet.period', { from: day(state.period.from), to: day(state.period.to) }),
        people('sheet.people', state.people),
      ],
      table: sourceTable(state),
    },
    {
      heading: 'sheet.persons',
      says: [
        line(personTable(state).rows.length === 0 ? 'sheet.persons.none' : 'sheet.persons.columns'),
        line('sheet.persons.key'),
        line('sheet.persons.notes'),
      ],
      table: personTable(state),
    },
    {
      heading: 'sheet.never',
      says: ['name', 'five', 'difference', 'ranking', 'decision', 'outside'].map((one) => line(`sheet.never.${one}`)),
    },
    {
      heading: 'sheet.keepers',
      says: [line('sheet.keepers.rule'), keepers(state), line('sheet.keepers.limit'), journal(state)],
    },
    {
      heading: 'sheet.access',
      says: [
        line('sheet.access.rule'),
        line('sheet.access.count', { accesses: count(state.accesses) }),
        line('sheet.access.read'),
      ],
    },
    {
      heading: 'sheet.kept',
      says: [personRule(state), accessRule(state), line('rule.journal'), people('erased', state.erased)],
    },
    {
      heading: 'sheet.rights',
      says: [
        line('sheet.rights.own'),
        line('sheet.rights.erase'),
        line('sheet.rights.others'),
        answered(state, 'officer'),
      ],
    },
    {
      heading: 'sheet.law',
      says: [line('sheet.law.council'), line('sheet.law.informed'), answered(state, 'consulted')],
    },
    {
      heading: 'sheet.proofs',
      says: [line('sheet.proofs.rule')],
      table: {
        columns: ['column.promise', 'column.test'],
        rows: PROOFS.map((proof) => [{ unit: 'word', value: `proof-${proof.name}` }, name(proof.test)]),
      },
    },
  ],
});
