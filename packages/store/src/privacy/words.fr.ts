import type { PrivacyErrorCode } from './privacy-error.ts';

type Said = Readonly<Record<`privacy.${PrivacyErrorCode}` | `privacy.${PrivacyErrorCode}.next`, string>>;

export const FRENCH: Said = {
  'privacy.nobody-named': 'Aucun nom n’est donné.',
  'privacy.nobody-named.next': 'Donnez le nom ou l’identifiant tel que les données le portent.',
  'privacy.purpose-missing': 'La raison de la demande manque.',
  'privacy.purpose-missing.next':
    'Dites pourquoi vous devez savoir qui a agi : la raison est inscrite au journal, que les personnes concernées peuvent lire.',
  'privacy.keepers-missing':
    'Deux personnes doivent pouvoir donner leur accord, et elles ne sont pas encore désignées.',
  'privacy.keepers-missing.next':
    'Chacune choisit sa phrase secrète : aval privacy keeper --as "Prénom Nom". Tant qu’elles ne sont pas deux, rien n’est dit.',
  'privacy.keeper-unknown': '« {name} » n’est pas l’une des deux personnes désignées.',
  'privacy.keeper-unknown.next': 'Les noms des deux personnes sont sur la page Vie privée.',
  'privacy.keeper-vouch': 'Deux personnes sont déjà désignées, ou celle-ci l’est déjà.',
  'privacy.keeper-vouch.next': 'Pour en remplacer une, l’autre doit être d’accord : ajoutez --vouched-by "Prénom Nom".',
  'privacy.keeper-same': 'Une personne ne peut pas se porter garante d’elle-même.',
  'privacy.keeper-same.next': 'L’autre personne désignée doit donner son accord.',
  'privacy.passphrase-short': 'Cette phrase secrète est trop courte.',
  'privacy.passphrase-short.next': 'Choisissez au moins {n} caractères, par exemple plusieurs mots.',
  'privacy.passphrase-same': 'Cette phrase secrète est celle de l’autre personne.',
  'privacy.passphrase-same.next': 'Chaque personne choisit la sienne, que l’autre ne connaît pas.',
  'privacy.passphrase-wrong': 'Ce n’est pas la phrase secrète de « {name} ». L’essai est inscrit au journal.',
  'privacy.passphrase-wrong.next':
    'Réessayez ; si elle est perdue, l’autre personne désignée peut vous en faire choisir une nouvelle.',
  'privacy.request-unknown': 'Aucune demande n° {n} n’attend d’accord.',
  'privacy.request-unknown.next': 'Les demandes en attente sont listées par aval privacy et sur la page Vie privée.',
  'privacy.request-late': 'La demande n° {n} a plus de 24 heures : elle n’est plus valable.',
  'privacy.request-late.next': 'Faites une nouvelle demande.',
  'privacy.request-other': 'Ce nom n’est pas celui que la demande n° {n} vise.',
  'privacy.request-other.next': 'Donnez le même nom, tel que les données le portent.',
  'privacy.request-self': '« {name} » a fait cette demande : l’accord doit venir de l’autre personne.',
  'privacy.request-self.next': 'L’autre personne désignée donne son accord avec sa propre phrase secrète.',
  'privacy.rule-bad': 'Cette durée n’est pas acceptée.',
  'privacy.rule-bad.next':
    'En mois entiers : de 1 à {most} pour les personnes (ou « never » pour ne pas oublier), de 1 à {mostAccess} pour les accès.',
  'privacy.journal-broken': 'Le journal n’est plus tel qu’il a été écrit, à partir de l’inscription n° {n}.',
  'privacy.journal-broken.next':
    'Remettez la copie de sauvegarde de privacy-journal.jsonl et cherchez qui l’a modifié. D’ici là, rien n’est dit de personne.',
  'privacy.file-broken': 'Le fichier {file} de l’entreprise n’est pas lisible.',
  'privacy.file-broken.next': 'Remettez sa copie de sauvegarde : aucune règle de vie privée n’est ignorée en silence.',
};
