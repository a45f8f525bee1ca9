import { isSingular } from '../explain/index.ts';
import type { Phrase } from '../explain/index.ts';
import type { PRIVACY_FRENCH } from './words.fr.ts';

const many =
  (of: string, one: string, more: string): Phrase =>
  (values) =>
    isSingular(values[of], 'en') ? one : more;

export const PRIVACY_ENGLISH: Readonly<Record<keyof typeof PRIVACY_FRENCH, Phrase>> = {
  'sheet.title': '{company}: information for the works council on Aval, on {at}',
  'sheet.purpose': 'What Aval is for',
  'sheet.purpose.aval':
    'Aval reads the records that the company already has and shows, from each customer payment back, the work that made it possible: what waits, what comes back, what reaches no customer.',
  'sheet.purpose.not':
    'The work is measured, never the person. Aval is not for assessing, monitoring or comparing employees, and is built so that it cannot.',
  'sheet.recorded': 'What is recorded',
  'sheet.period': 'The facts go from {from} to {to}.',
  'sheet.period.none': 'No fact is recorded yet.',
  'sheet.people': '{people} people appear in these facts, each under a pseudonym.',
  'sheet.people.few': 'Fewer than five people appear in these facts, each under a pseudonym.',
  'sheet.people.none': 'Nobody appears in these facts.',
  'sheet.persons': 'What names a person, and what becomes of it',
  'sheet.persons.columns':
    'The columns below name people. The names in them are not kept: the record bears “***” in their place.',
  'sheet.persons.none': 'No imported column was recognised as naming a person.',
  'sheet.persons.key':
    'A pseudonym is a fingerprint of the name, made with a key of the company’s own (HMAC-SHA-256). The key stays in the company’s folder. Without it the name cannot be found; with it, a name that somebody proposes can only be checked.',
  'sheet.persons.notes':
    'Limit: a column of free text that mentions somebody in the middle of a sentence may not be recognised. It stays in the original record; no figure is made of it.',
  'sheet.never': 'What is never shown nor exported',
  'sheet.never.name': 'Who did an act: pages say “a person” or “a machine”.',
  'sheet.never.five':
    'Time worked, or a figure by team or role, of fewer than five people. A smaller group is joined with others, and its name is masked. What passes (cases, waiting, cash) is counted, however many work on it.',
  'sheet.never.difference':
    'What could be computed by difference within one question: the whole less its parts, a period less another. A group too small is always kept back together with another. Across two questions about everything recorded, this is not yet proved where teams are very small.',
  'sheet.never.ranking': 'A ranking, a score or a comparison of people.',
  'sheet.never.decision': 'An automatic decision about a person: Aval takes none.',
  'sheet.never.outside': 'Aval sends nothing out: it runs on the computer it is installed on.',
  'sheet.keepers': 'Who can know who acted',
  'sheet.keepers.rule':
    'To tell which acts are a person’s takes two different people, each with a passphrase of their own: one asks and says why, the other agrees within 24 hours. Each step is written to a journal that cannot be changed without its being seen.',
  'sheet.keepers.limit':
    'Limit: whoever can read the company’s folder on the computer can read the key too. That folder, and its backups, must be for a single account.',
  'keepers.named': 'These two people are {one} and {two}.',
  'keepers.missing': 'They are not named yet: until then Aval tells nobody who acted.',
  'journal.whole': (values) =>
    `${isSingular(values['entries'], 'en') ? 'The journal has {entries} entry.' : 'The journal has {entries} entries.'} Its fingerprint is {head}: who notes it down can check later that nothing was rewritten.`,
  'journal.empty': 'The journal is empty: nobody has asked who acted.',
  'journal.broken': 'The journal is no longer what was written, from entry no. {n} on.',
  'sheet.access': 'Who looked at what',
  'sheet.access.rule':
    'Each answer opened is noted: which question, of which part of the records, when, from which account of the computer. No figure is in it. The same question opened again within ten minutes is one access.',
  'sheet.access.count': many(
    'accesses',
    '{accesses} access is noted to this day.',
    '{accesses} accesses are noted to this day.',
  ),
  'sheet.access.read':
    'The people concerned and their representatives can read this list: page “Privacy”, or the command “aval privacy log”.',
  'sheet.kept': 'For how long',
  'rule.persons': many(
    'months',
    'After {months} month the acts stay and have no author any more: who acted is forgotten.',
    'After {months} months the acts stay and have no author any more: who acted is forgotten.',
  ),
  'rule.persons.never':
    'No duration is set: pseudonyms are kept for as long as the company keeps these records in Aval.',
  'rule.accesses': many(
    'months',
    'The list of accesses is kept for {months} month.',
    'The list of accesses is kept for {months} months.',
  ),
  'rule.journal':
    'The journal is kept for as long as the company is in Aval: it holds neither the name nor the pseudonym of anybody who was looked for.',
  erased: many(
    'people',
    '{people} person was erased and stays out of later imports.',
    '{people} people were erased and stay out of later imports.',
  ),
  'erased.few': 'A few people (fewer than five) were erased and stay out of later imports.',
  'erased.none': 'Nobody has asked to be erased to this day.',
  'sheet.rights': 'Everybody’s rights',
  'sheet.rights.own':
    'To see your own data, and every time somebody looked for you: ask one of the two people named, who checks who you are (command “aval privacy mine”).',
  'sheet.rights.erase':
    'To be erased: your acts stay in the company’s history and are nobody’s any more; you stay out even when the file is imported again (command “aval privacy erase”).',
  'sheet.rights.others':
    'To have what is wrong corrected, to object, to ask for restriction: turn to the company. You may complain to the supervisory authority (in France, the CNIL).',
  'sheet.law': 'What French labour law provides',
  'sheet.law.council':
    'The council is informed and consulted before the decision to put to use a means that allows employees’ activity to be monitored (Code du travail, art. L. 2312-38). Aval is not made for that, yet it reads records that say who acted: consultation is recommended.',
  'sheet.law.informed':
    'No information about an employee personally may be collected by a device that was not made known to them before (art. L. 1222-4).',
  'sheet.proofs': 'What proves it',
  'sheet.proofs.rule':
    'Each promise of this sheet is checked by an automatic test, on every version of Aval. The files below come with it and can be read and run again.',
  'record.title': '{company}: entry in the record of processing activities (GDPR, art. 30), on {at}',
  'record.a': 'Controller, and data protection officer (a)',
  'record.b': 'Purposes (b)',
  'record.b.aval':
    'To reconstruct, from what customers paid back, the chain of work that made it possible; to find what holds this work back or loses it; never to assess people.',
  'record.c': 'People and data concerned (c)',
  'record.c.people': 'Employees and others named in business records: {people} people, under pseudonyms.',
  'record.c.people.few': 'Employees and others named in business records: fewer than five people, under pseudonyms.',
  'record.c.people.none': 'Nobody is named in the imported records.',
  'record.c.data':
    'Data: author of an act (pseudonym), act, instant, team, role, line manager where a table says so. A customer who is a natural person keeps the name that the records give. The columns below were masked.',
  'record.c.users': 'Users of Aval: account of the computer, question asked, instant.',
  'record.sources': 'Where the data come from',
  'record.sources.rule': 'Files and databases that the company imported and that count today:',
  'record.d': 'Recipients (d)',
  'record.d.aval': 'Aval transmits no data by itself; exports are made by a person, under pseudonyms.',
  'record.e': 'Transfers outside the European Union (e)',
  'record.e.aval': 'Aval makes none: it runs on the computer it is installed on and calls no service.',
  'record.f': 'Time limits for erasure (f)',
  'record.g': 'Security measures (g; art. 32)',
  'record.g.pseudonyms':
    'Pseudonyms at import by a keyed fingerprint (HMAC-SHA-256); the key and the journals are readable only by the account that owns them.',
  'record.g.five':
    'No time worked of fewer than five people, nor, within one question, by the difference of the whole and its parts.',
  'record.g.local':
    'The server listens by default on the computer itself only, and refuses calls from other sites or under other names.',
  'record.g.killed':
    'An import, an undo or an erasure that is interrupted has no effect; what was acknowledged is not lost.',
  'record.g.disk':
    'Aval does not encrypt the disk: that, the rights on the folder, and backups are for the company to see to.',
  'column.file': 'Source',
  'column.at': 'Imported on',
  'column.rows': 'Rows',
  'column.table': 'Table',
  'column.name': 'Column',
  'column.fate': 'What becomes of it',
  'column.promise': 'Promise',
  'column.test': 'Test',
  'word.fate-pseudonym': 'pseudonym; the name is not kept',
  'word.fate-masked': 'masked; nothing of it is kept',
  'word.fate-kept': 'kept',
  'word.proof-difference':
    'No time worked of one to four people, nor, within one question, by the difference of the whole and its parts',
  'word.proof-pseudonyms': 'Names are not kept',
  'word.proof-small-groups': 'Small groups are not named',
  'word.proof-two-people': 'Two people to know who acted; the journal shows tampering',
  'word.proof-erasure': 'A person who was erased stays out',
  'word.proof-killed': 'An interrupted erasure is whole or did not happen',
  'word.proof-retention': 'Durations are applied',
  'word.proof-access': 'Accesses are noted',
  'form.controller': 'Controller',
  'form.controller.said': 'Controller: {answer}.',
  'form.controller.missing': 'The controller is not named.',
  'form.contact': 'How to reach the controller',
  'form.contact.said': 'How to reach them: {answer}.',
  'form.contact.missing': 'How to reach the controller is not said.',
  'form.officer': 'Data protection officer, or whom to turn to',
  'form.officer.said': 'Data protection officer, or whom to turn to: {answer}.',
  'form.officer.missing': 'The data protection officer, or whom to turn to, is not named.',
  'form.purposes': 'Purposes that the company has set',
  'form.purposes.said': 'The company’s purposes: {answer}.',
  'form.purposes.missing': 'The company has not said yet for which purposes it uses Aval.',
  'form.basis': 'Lawful basis (GDPR, art. 6)',
  'form.basis.said': 'Lawful basis (GDPR, art. 6): {answer}.',
  'form.basis.missing': 'The lawful basis (GDPR, art. 6) is not said.',
  'form.consulted': 'Information and consultation of the works council',
  'form.consulted.said': 'Information and consultation of the council: {answer}.',
  'form.consulted.missing': 'The company has not said when the council was informed and consulted.',
  'form.recipients': 'Who receives the results',
  'form.recipients.said': 'Recipients: {answer}.',
  'form.recipients.missing': 'Who receives the results is not said.',
  'form.transfers': 'Transfers outside the European Union',
  'form.transfers.said': 'Transfers by the company: {answer}.',
  'form.transfers.missing': 'The company has not said whether it sends results outside the European Union itself.',
  'form.security': 'The company’s own security measures',
  'form.security.said': 'The company’s measures: {answer}.',
  'form.security.missing': 'The company’s measures (rights on the folder, disk encryption, backups) are not said.',
};
