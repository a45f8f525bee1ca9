import type { Catalog } from '../shared/locale.tsx';

interface ApprovalPageWords {
  readonly title: string;
  readonly lead: string;
  readonly gates: string;
  readonly gatesNote: string;
  readonly gate: string;
  readonly few: string;
  readonly together: (names: string) => string;
  readonly decisions: string;
  readonly wait: string;
  readonly oneInTen: (late: string) => string;
  readonly standing: string;
  readonly yes: string;
  readonly yesRange: (low: string, high: string) => string;
  readonly changed: string;
  readonly returned: string;
  readonly level: string;
  readonly waitingNow: string;
  readonly levels: { readonly few: string; readonly unknown: string };
  readonly notKnown: string;
  readonly onlyRefusals: string;
  readonly why: string;
  readonly waiting: string;
  readonly waitingNote: (listed: string, all: string) => string;
  readonly waitingNone: string;
  readonly request: string;
  readonly since: string;
  readonly value: string;
  readonly knownBy: Readonly<Record<'opened' | 'scheduled' | 'before' | 'usual', string>>;
  readonly how: string;
  readonly stale: string;
  readonly sale: string;
  readonly step: string;
  readonly approval: string;
  readonly soldOf: (share: string, hours: string) => string;
  readonly quarters: string;
  readonly chance: string;
  readonly suggested: string;
  readonly toRecords: string;
}

export const words: Catalog<ApprovalPageWords> = {
  fr: {
    title: 'Autorité',
    lead: 'Ce qui attend une décision, combien de temps et d’argent, et ce que la réponse change.',
    gates: 'Les passages',
    gatesNote:
      'La barre va jusqu’à l’attente médiane, le trait jusqu’à celle qu’une demande sur dix dépasse ; échelle logarithmique. Le point est la part de oui, le trait l’intervalle du taux réel.',
    gate: 'Passage',
    few: 'Passages de peu de personnes, ensemble',
    together: (names) => `Moins de cinq personnes décident à l’un d’eux : ${names}`,
    decisions: 'Décisions',
    wait: 'Attente',
    oneInTen: (late) => `une sur dix plus de ${late}`,
    standing: 'Argent devant',
    yes: 'Réponse oui',
    yesRange: (low, high) => `de ${low} à ${high}`,
    changed: 'Changé au plus',
    returned: 'Reviennent',
    level: 'Niveau',
    waitingNow: 'En attente',
    levels: { few: 'rôles de peu de personnes', unknown: 'non enregistré' },
    notKnown: 'pas connu',
    onlyRefusals: 'refus seulement',
    why: 'Raisons',
    waiting: 'En attente maintenant',
    waitingNote: (listed, all) => `${listed} sur ${all}, la plus ancienne d’abord.`,
    waitingNone: 'Aucune demande enregistrée n’attend une décision.',
    request: 'Demande',
    since: 'Depuis',
    value: 'Valeur',
    knownBy: {
      opened: 'bloquée',
      scheduled: 'programmée',
      before: 'après le travail qui précède',
      usual: 'd’après ce qui suit d’habitude',
    },
    how: 'Comment on le sait',
    stale: 'plus longtemps que 99 sur 100 : oubliée, ou finie sans trace',
    sale: 'La vente selon l’attente',
    step: 'Étape',
    approval: 'autorité',
    soldOf: (share, hours) => `${share} de vendues, pour ${hours} d’attente`,
    quarters: 'Vendues, du quart le moins long à attendre au plus long',
    chance: 'Par le seul hasard',
    suggested: 'Ce qui ressemble à une approbation',
    toRecords: 'Dire dans les données ce qu’il en est',
  },
  en: {
    title: 'Authority',
    lead: 'What waits for a decision, how long and with how much money, and what the answer changes.',
    gates: 'The gates',
    gatesNote:
      'The bar reaches the median wait, the line the one that one request in ten exceeds; logarithmic scale. The dot is the share of yes, the line the interval of the true rate.',
    gate: 'Gate',
    few: 'Gates of few people, together',
    together: (names) => `Fewer than five people decide at one of them: ${names}`,
    decisions: 'Decisions',
    wait: 'Wait',
    oneInTen: (late) => `one in ten over ${late}`,
    standing: 'Money before it',
    yes: 'Answer is yes',
    yesRange: (low, high) => `${low} to ${high}`,
    changed: 'Changed at most',
    returned: 'Come back',
    level: 'Level',
    waitingNow: 'Waiting now',
    levels: { few: 'roles of few people', unknown: 'not recorded' },
    notKnown: 'not known',
    onlyRefusals: 'refusals only',
    why: 'Reasons',
    waiting: 'Waiting now',
    waitingNote: (listed, all) => `${listed} of ${all}, the longest first.`,
    waitingNone: 'No recorded request waits for a decision.',
    request: 'Request',
    since: 'Since',
    value: 'Value',
    knownBy: {
      opened: 'held',
      scheduled: 'scheduled',
      before: 'after the work before',
      usual: 'by what usually follows',
    },
    how: 'How it is known',
    stale: 'longer than 99 in 100: forgotten, or ended without a record',
    sale: 'The sale by the wait',
    step: 'Step',
    approval: 'authority',
    soldOf: (share, hours) => `${share} sold, for ${hours} of waiting`,
    quarters: 'Sold, from the quarter that waited least to the one that waited longest',
    chance: 'By chance alone',
    suggested: 'What looks like an approval',
    toRecords: 'Say in Records what it is',
  },
};
