import type { StationPlan, Team } from './workplace.ts';

export const COMPANY_NAME = 'Ateliers Vauban';

const team = (name: string, role: string, people: string): Team => ({ name, role, people: people.split(', ') });

/** Every team has at least five people, so that its figures may be shown. The names are invented. */
export const TEAMS: readonly Team[] = [
  team('Commerce', 'technico-commercial', 'A. Delmas, B. Roussel, C. Vidal, D. Lemoine, E. Garnier, F. Perrot'),
  team('Méthodes et achats', 'préparateur méthodes', 'G. Baudry, H. Cordier, I. Texier, J. Marchand, K. Leroux'),
  team(
    'Usinage',
    "opérateur d'usinage",
    'L. Moreau, M. Fabre, N. Caron, O. Picard, P. Hamel, R. Jolivet, S. Besson, T. Guérin, V. Mallet',
  ),
  team('Finition', 'opérateur de finition', 'W. Arnaud, Y. Bouvier, Z. Colin, A. Dumas, B. Ferrand, C. Gilles'),
  team('Qualité et expéditions', 'contrôleur', 'D. Huet, E. Imbert, F. Jacquet, G. Klein, H. Lacombe, I. Monnier'),
  team('Gestion', 'gestionnaire', 'J. Navarro, K. Olivier, L. Prévost, M. Quentin, N. Renaud'),
  team('Encadrement', 'responsable', 'O. Sabatier, P. Tessier, R. Urbain, S. Valette, T. Weber'),
];

/**
 * Where work is done. The furnace of « Traitement thermique » is the one station that demand exceeds: a queue
 * stands in front of it; a second furnace is lit only when the queue has grown long, and put out when it is shorter again.
 */
export const STATIONS: Readonly<Record<string, StationPlan>> = {
  Commerce: { team: 'Commerce', places: 6 },
  Méthodes: { team: 'Méthodes et achats', places: 5 },
  Sciage: { team: 'Usinage', places: 1 },
  Tournage: { team: 'Usinage', places: 4 },
  Fraisage: { team: 'Usinage', places: 3 },
  'Bureau Usinage': { team: 'Usinage', places: 1 },
  Ébavurage: { team: 'Finition', places: 3 },
  'Traitement thermique': { team: 'Finition', places: 1, relief: { from: 32, until: 22 } },
  'Bureau Finition': { team: 'Finition', places: 1 },
  Contrôle: { team: 'Qualité et expéditions', places: 3 },
  Expédition: { team: 'Qualité et expéditions', places: 2 },
  'Bureau Qualité': { team: 'Qualité et expéditions', places: 1 },
  Gestion: { team: 'Gestion', places: 5 },
  Encadrement: { team: 'Encadrement', places: 5 },
};

/** Which station writes the reports of which team. */
export const REPORTING: Readonly<Record<string, string>> = {
  Commerce: 'Commerce',
  Méthodes: 'Méthodes',
  Usinage: 'Bureau Usinage',
  Finition: 'Bureau Finition',
  Qualité: 'Bureau Qualité',
  Gestion: 'Gestion',
};
