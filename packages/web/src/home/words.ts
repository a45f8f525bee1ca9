import type { Catalog } from '../shared/locale.tsx';

interface HomeWords {
  readonly label: string;
  readonly title: (company: string) => string;
  readonly text: string;
  readonly action: string;
  readonly close: string;
}

export const words: Catalog<HomeWords> = {
  fr: {
    label: 'Ce que vous regardez',
    title: (company) => `${company} est une entreprise imaginée.`,
    text: 'Aval part de l’argent que les clients versent et remonte, passage de relais après passage de relais, tout le travail qui y mène. Chaque chiffre s’ouvre sur les enregistrements qui le fondent.',
    action: 'Voir la vôtre : déposez un export.',
    close: 'Fermer cette explication',
  },
  en: {
    label: 'What you are looking at',
    title: (company) => `${company} is an imagined company.`,
    text: 'Aval starts from the money customers pay and walks back, hand-off by hand-off, through all the work that led to it. Every figure opens onto the records it rests on.',
    action: 'See your own: drop an export.',
    close: 'Close this explanation',
  },
};
