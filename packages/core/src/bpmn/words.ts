import type { Locale } from '../explain/index.ts';
import type { EndName } from './process.ts';

interface BpmnWords {
  readonly customer: string;
  readonly start: string;
  readonly paid: string;
  readonly ends: Readonly<Record<EndName, string>>;
  readonly served: string;
  readonly asks: string;
  readonly pays: string;
  readonly isServed: string;
  readonly small: string;
  readonly unknown: string;
  readonly made: (version: string, state: string) => string;
  readonly whole: (handOffs: string) => string;
  readonly hidden: (shown: string, hidden: string, share: string) => string;
  readonly open: (count: string) => string;
  readonly gateways: string;
  readonly task: (times: string, objects: string, share: string) => string;
}

/** What a BPMN diagram says beside the names of the records. */
export const BPMN_WORDS: Readonly<Record<Locale, BpmnWords>> = {
  fr: {
    customer: 'Client',
    start: 'Demande du client',
    paid: 'Paiement reçu',
    ends: {
      customer: 'Client servi',
      refused: 'Refusé par le client',
      cancelled: 'Annulé par le client',
      declined: 'Décliné par l’entreprise',
      abandoned: 'Abandonné sans réponse',
    },
    served: 'Payé',
    asks: 'demande',
    pays: 'paie',
    isServed: 'reçoit ce qu’il a demandé, ou la facture',
    small: 'petits groupes réunis',
    unknown: 'groupe non enregistré',
    made: (version, state) => `Écrit par Aval ${version} d’après les données (état ${state}).`,
    whole: (handOffs) => `Les ${handOffs} sortes de passages de relais sont toutes dessinées.`,
    hidden: (shown, hidden, share) =>
      `${shown} sortes de passages de relais sont dessinées, ${hidden} plus rares ne le sont pas\u202f; ce qui est dessiné porte ${share} du total.`,
    open: (count) => `${count} fois, le travail est encore en cours\u00a0: ce n’est pas une fin, ce n’est pas dessiné.`,
    gateways:
      'Les nombres sont ceux des données. Losange en croix\u00a0: une seule voie à chaque fois\u202f; losange en cercle\u00a0: parfois plusieurs à la fois. C’est ce qui s’est fait, non une règle.',
    task: (times, objects, share) => `${times} fois, sur ${objects} dossiers, dont ${share} jusqu’à l’encaissement.`,
  },
  en: {
    customer: 'Customer',
    start: 'The customer asks',
    paid: 'Payment received',
    ends: {
      customer: 'Customer served',
      refused: 'Refused by the customer',
      cancelled: 'Cancelled by the customer',
      declined: 'Declined by the company',
      abandoned: 'Abandoned without an answer',
    },
    served: 'Paid',
    asks: 'asks',
    pays: 'pays',
    isServed: 'is given what was asked for, or invoiced',
    small: 'small groups together',
    unknown: 'group not recorded',
    made: (version, state) => `Written by Aval ${version} from the records (state ${state}).`,
    whole: (handOffs) => `All ${handOffs} kinds of hand-off are drawn.`,
    hidden: (shown, hidden, share) =>
      `${shown} kinds of hand-off are drawn, ${hidden} rarer ones are not; what is drawn carries ${share} of the whole.`,
    open: (count) => `${count} times work is still open: that is no end, and is not drawn.`,
    gateways:
      'Numbers are those of the records. Diamond with a cross: one way each time; with a circle: sometimes several at once. This is what was done, not a rule.',
    task: (times, objects, share) => `${times} times, on ${objects} cases, of which ${share} reached cash.`,
  },
};
