/** The colours of the product on white paper: those of the page's tokens in the light. */
export const INKS = {
  page: '#fdfdfc',
  surface: '#ffffff',
  sunken: '#f5f5f2',
  line: '#e4e4df',
  'line-strong': '#8a8d88',
  text: '#1b1d1f',
  'text-soft': '#50565c',
  'cash-mark': '#1b6b45',
  'cash-text': '#0f5132',
  'cash-soft': '#e3efe8',
  'waiting-mark': '#c98200',
  'waiting-text': '#6b4100',
  'waiting-soft': '#fbf0d9',
  'lost-mark': '#b23b2a',
  'lost-text': '#86210f',
  'lost-soft': '#f9e6e2',
  'unknown-mark': '#76828f',
  'unknown-text': '#434d57',
  'unknown-soft': '#eceff2',
  link: '#1a56b8',
  'link-soft': '#e8effa',
} as const;

export type Ink = keyof typeof INKS;
