import { isSingular } from '@aval/core/explain';
import type { Phrase } from '@aval/core/explain';
import type { PRIVACY_FRENCH } from './privacy-words.fr.ts';

/** What `aval privacy` says, in English. */
export const PRIVACY_ENGLISH: Readonly<Record<keyof typeof PRIVACY_FRENCH, Phrase>> = {
  'privacy.passphrase': 'Passphrase of {name}:',
  'privacy.newPassphrase': 'New passphrase of {name} (12 characters at least):',
  'privacy.noTerminal': 'A passphrase is needed, and nobody can give it here.',
  'privacy.keeperOne': '{name} is named. A second person is needed: until then nothing is told of anybody.',
  'privacy.keeperSet': '{name} is named. The two people can now, together, know who acted.',
  'privacy.asked':
    'Request no. {n} is written to the journal. The second person has 24 hours: aval privacy confirm {n} --as "First Last" --person …',
  'privacy.found': (values) =>
    `Acts of this person: {acts}. Rows that say where they work or whom they lead: {people}. Refused rows that name them: {refused}.${isSingular(values['acts'], 'en') ? '' : ' The first of them:'}`,
  'privacy.notFound': 'No record bears this name. Check the exact spelling, as the records have it.',
  'privacy.moreActs': '… and {count} more acts: --write acts.csv writes all of them.',
  'privacy.lookedFor': (values) =>
    isSingular(values['times'], 'en')
      ? 'This is the first time that this person is looked for: {times} entry in the journal.'
      : 'This person was looked for {times} times, this time included (aval privacy journal).',
  'privacy.eraseConfirm': 'Erase this person from every fact? Their acts stay, nobody’s; there is no way back. [y/n]',
  'privacy.eraseYes': 'There is no way back from erasing: add --yes.',
  'privacy.erased': 'This person is erased. Their acts stay and are nobody’s any more; they stay out of later imports.',
  'privacy.erasedUnknown': 'No record bore this name: check its spelling. It stays out of later imports from now on.',
  'privacy.waiting': 'Request no. {n} by {by}, until {until}: {purpose}',
  'privacy.formMissing': 'Answers missing for the sheet and the record: {missing} (aval privacy form).',
  'privacy.written': 'Written to {path}.',
  'privacy.formField': '“{word}” is no answer. Write field=answer; fields: {fields}.',
  'privacy.noRule': 'No duration is set for people: nothing is forgotten.',
  'privacy.wouldForget': 'Would lose their author: {acts} acts from before {before}. Nothing was changed.',
  'privacy.forgot': 'Have just lost their author: {acts} acts from before {before}.',
  'privacy.at': 'When',
  'privacy.who': 'Who',
  'privacy.what': 'Question',
  'privacy.part': 'Part',
  'privacy.n': 'No.',
  'privacy.act': 'Act',
  'privacy.purpose': 'Purpose',
  'privacy.mark': 'Mark of the person',
  'privacy.act.keeper-set': 'names {about}',
  'privacy.act.asked': 'asks who acted',
  'privacy.act.confirmed': 'agrees to request no. {about}',
  'privacy.act.refused': 'passphrase refused',
  'privacy.act.told-own': 'shows a person their data',
  'privacy.act.erased': 'erases a person',
  'privacy.act.retention-set': 'sets the durations: {about}',
  'privacy.act.forgotten': 'forgets who acted before {about}',
  'privacy.act.form-set': 'answers: {about}',
  'privacy.whole': 'The journal is what was written. Fingerprint: {head}',
  'privacy.broken': 'The journal is no longer what was written, from entry no. {n} on.',
};
