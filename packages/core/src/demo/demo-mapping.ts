import type { Mapping } from '../mapping/index.ts';
import { ACTOR_KIND } from './workplace.ts';

/** What the columns of the demo's records mean, as a person of that company would have confirmed it. */
export const DEMO_MAPPING: Mapping = {
  version: 1,
  zone: 'Europe/Paris',
  currency: 'EUR',
  tables: [
    {
      table: 'events',
      row: 'event',
      columns: {
        event: { role: 'event-key' },
        activity: { role: 'activity' },
        time: { role: 'end', format: 'iso' },
        début: { role: 'start', format: 'iso' },
        acteur: { role: 'actor' },
        "type d'acteur": { role: 'actor-kind', robots: [ACTOR_KIND.robot] },
        équipe: { role: 'team' },
        fonction: { role: 'role' },
      },
    },
    {
      table: 'objects',
      row: 'object',
      columns: {
        object: { role: 'object-key' },
        type: { role: 'object-type' },
        valeur: { role: 'amount', of: 'ligne', decimal: '.' },
        'montant encaissé': { role: 'amount', of: 'paiement', decimal: '.' },
        'montant facturé': { role: 'amount', of: 'facture', decimal: '.' },
        'montant réglé': { role: 'amount', of: 'règlement', decimal: '.' },
        'montant proposé': { role: 'amount', of: 'offre', decimal: '.' },
        'montant commandé': { role: 'amount', of: 'commande fournisseur', decimal: '.' },
        'coût matière': { role: 'attribute' },
        'délai promis': { role: 'promised', format: '%Y-%m-%d' },
        quantité: { role: 'attribute' },
        secteur: { role: 'attribute' },
        désignation: { role: 'attribute' },
        sujet: { role: 'attribute' },
      },
    },
    {
      table: 'event_object',
      row: 'event-object',
      columns: { event: { role: 'event-key' }, object: { role: 'object-key' }, qualifier: { role: 'qualifier' } },
    },
    {
      table: 'object_object',
      row: 'object-object',
      columns: { source: { role: 'object-key' }, target: { role: 'target-key' }, qualifier: { role: 'qualifier' } },
    },
  ],
  objects: {
    client: 'party',
    fournisseur: 'party',
    article: 'catalogue',
    offre: 'flow',
    commande: 'flow',
    ligne: 'flow',
    'ordre de fabrication': 'flow',
    livraison: 'flow',
    facture: 'flow',
    paiement: 'flow',
    'commande fournisseur': 'flow',
    règlement: 'flow',
    rapport: 'flow',
  },
  leading: 'ligne',
  cash: [
    { activities: ['Encaissement'], direction: 'in', basis: 'received', amount: 'objects.montant encaissé' },
    { activities: ['Règlement fournisseur'], direction: 'out', basis: 'settled', amount: 'objects.montant réglé' },
  ],
  outcomes: [
    { activities: ['Offre refusée', 'Offre expirée'], fate: 'refused' },
    { activities: ['Commande annulée'], fate: 'cancelled' },
    { activities: ['Demande déclinée'], fate: 'declined' },
  ],
  activities: {
    'Demande de prix': 'state',
    'Offre refusée': 'state',
    'Offre expirée': 'state',
    'Commande reçue': 'state',
    'Commande annulée': 'state',
    Encaissement: 'state',
  },
  empties: [],
};
