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
    text: 'Aval part de l’argent que ses clients versent et remonte tout le travail qui y mène. Chaque chiffre s’ouvre sur ses enregistrements.',
    action: 'Voir la vôtre\u00a0: déposez un export.',
    close: 'Fermer cette explication',
  },
  en: {
    label: 'What you are looking at',
    title: (company) => `${company} is an imagined company.`,
    text: 'Aval starts from the money its customers pay and walks back through all the work that led to it. Every figure opens onto its records.',
    action: 'See your own: drop an export.',
    close: 'Close this explanation',
  },
};
