import { isSingular } from '@aval/core/explain';
import type { Phrase } from '@aval/core/explain';

/** What `aval privacy` says, in French. */
export const PRIVACY_FRENCH = {
  'privacy.passphrase': 'Phrase secrète de {name} :',
  'privacy.newPassphrase': 'Nouvelle phrase secrète de {name} (12 caractères au moins) :',
  'privacy.noTerminal': 'Une phrase secrète est nécessaire, et personne ne peut la donner ici.',
  'privacy.keeperOne':
    '{name} est désignée. Il faut une seconde personne : tant qu’elle manque, rien n’est dit de personne.',
  'privacy.keeperSet': '{name} est désignée. Les deux personnes peuvent désormais, ensemble, savoir qui a agi.',
  'privacy.asked':
    'Demande n° {n} inscrite au journal. La seconde personne a 24 heures : aval privacy confirm {n} --as "Prénom Nom" --person …',
  'privacy.found': (values) =>
    `Actes de cette personne : {acts}. Lignes qui disent où elle travaille ou qui elle dirige : {people}. Lignes refusées qui la nomment : {refused}.${isSingular(values['acts'], 'fr') ? '' : ' Les premiers :'}`,
  'privacy.notFound':
    'Aucun enregistrement n’est au nom donné. Vérifiez l’orthographe exacte, telle que les données la portent.',
  'privacy.moreActs': '… et {count} autres actes : --write actes.csv les écrit tous.',
  'privacy.lookedFor': (values) =>
    isSingular(values['times'], 'fr')
      ? 'C’est la première fois que cette personne est recherchée : {times} inscription au journal.'
      : 'Cette personne a été recherchée {times} fois, cette fois comprise (aval privacy journal).',
  'privacy.eraseConfirm':
    'Effacer cette personne de tous les faits ? Ses actes restent, sans auteur ; on ne pourra pas revenir en arrière. [o/n]',
  'privacy.eraseYes': 'Effacer est sans retour : ajoutez --yes.',
  'privacy.erased':
    'Cette personne est effacée. Ses actes restent et ne sont plus ceux de personne ; elle reste exclue des imports suivants.',
  'privacy.erasedUnknown':
    'Aucun enregistrement n’était au nom donné : vérifiez son orthographe. Il reste désormais exclu des imports suivants.',
  'privacy.waiting': 'Demande n° {n} de {by}, jusqu’au {until} : {purpose}',
  'privacy.formMissing': 'Réponses qui manquent pour la note et la fiche : {missing} (aval privacy form).',
  'privacy.written': 'Écrit dans {path}.',
  'privacy.formField': '« {word} » n’est pas une réponse. Écrivez champ=réponse ; champs : {fields}.',
  'privacy.noRule': 'Aucune durée n’est fixée pour les personnes : rien n’est oublié.',
  'privacy.wouldForget': 'Perdraient leur auteur : {acts} actes d’avant le {before}. Rien n’a été changé.',
  'privacy.forgot': 'Viennent de perdre leur auteur : {acts} actes d’avant le {before}.',
  'privacy.at': 'Quand',
  'privacy.who': 'Qui',
  'privacy.what': 'Question',
  'privacy.part': 'Partie',
  'privacy.n': 'N°',
  'privacy.act': 'Acte',
  'privacy.purpose': 'Raison',
  'privacy.mark': 'Repère de la personne',
  'privacy.act.keeper-set': 'désigne {about}',
  'privacy.act.asked': 'demande qui a agi',
  'privacy.act.confirmed': 'donne son accord à la demande n° {about}',
  'privacy.act.refused': 'phrase secrète refusée',
  'privacy.act.told-own': 'montre ses données à une personne',
  'privacy.act.erased': 'efface une personne',
  'privacy.act.retention-set': 'fixe les durées : {about}',
  'privacy.act.forgotten': 'oublie qui a agi avant le {about}',
  'privacy.act.form-set': 'répond : {about}',
  'privacy.whole': 'Le journal est tel qu’il a été écrit. Empreinte : {head}',
  'privacy.broken': 'Le journal n’est plus tel qu’il a été écrit, à partir de l’inscription n° {n}.',
} as const satisfies Readonly<Record<string, Phrase>>;
