import type { FRENCH } from './words.fr.ts';

export const ENGLISH: typeof FRENCH = {
  'privacy.nobody-named': 'No name is given.',
  'privacy.nobody-named.next': 'Give the name or login as the records bear it.',
  'privacy.purpose-missing': 'The purpose of the request is missing.',
  'privacy.purpose-missing.next':
    'Say why you need to know who acted: the purpose is written to the journal, which the people concerned can read.',
  'privacy.keepers-missing': 'Two people must be able to agree, and they are not named yet.',
  'privacy.keepers-missing.next':
    'Each sets a passphrase of their own: aval privacy keeper --as "First Last". Until there are two, nothing is told.',
  'privacy.keeper-unknown': '“{name}” is not one of the two people named.',
  'privacy.keeper-unknown.next': 'The names of the two people are on the Privacy page.',
  'privacy.keeper-vouch': 'Two people are named already, or this one is.',
  'privacy.keeper-vouch.next': 'To replace one, the other must agree: add --vouched-by "First Last".',
  'privacy.keeper-same': 'Nobody can vouch for themselves.',
  'privacy.keeper-same.next': 'The other person named must agree.',
  'privacy.passphrase-short': 'This passphrase is too short.',
  'privacy.passphrase-short.next': 'Choose at least {n} characters, several words for example.',
  'privacy.passphrase-same': 'This passphrase is the other person’s.',
  'privacy.passphrase-same.next': 'Each person chooses their own, which the other does not know.',
  'privacy.passphrase-wrong': 'This is not the passphrase of “{name}”. The attempt is written to the journal.',
  'privacy.passphrase-wrong.next': 'Try again; if it is lost, the other person named can let you choose a new one.',
  'privacy.request-unknown': 'No request no. {n} is waiting for agreement.',
  'privacy.request-unknown.next': 'Waiting requests are listed by aval privacy and on the Privacy page.',
  'privacy.request-late': 'Request no. {n} is more than 24 hours old: it is no longer valid.',
  'privacy.request-late.next': 'Make a new request.',
  'privacy.request-other': 'This name is not the one that request no. {n} is about.',
  'privacy.request-other.next': 'Give the same name, as the records bear it.',
  'privacy.request-self': '“{name}” made this request: agreement must come from the other person.',
  'privacy.request-self.next': 'The other person named agrees, with a passphrase of their own.',
  'privacy.rule-bad': 'This duration is not accepted.',
  'privacy.rule-bad.next':
    'In whole months: from 1 to {most} for people (or “never” to forget nothing), from 1 to {mostAccess} for accesses.',
  'privacy.journal-broken': 'The journal is no longer what was written, from entry no. {n} on.',
  'privacy.journal-broken.next':
    'Put the backup copy of privacy-journal.jsonl back and find out who changed it. Until then nothing is told of anybody.',
  'privacy.file-broken': 'The company’s file {file} is not readable.',
  'privacy.file-broken.next': 'Put its backup copy back: no rule of privacy is dropped in silence.',
};
