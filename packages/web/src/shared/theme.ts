import { createTheme } from '@mantine/core';
import type { CSSVariablesResolver } from '@mantine/core';

/** Mantine's controls in Aval's one blue; everything else is in `tokens.css`. */
export const theme = createTheme({
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, monospace',
  colors: {
    dark: [
      '#e9ecee',
      '#c9d0d6',
      '#aab3bb',
      '#77828c',
      '#4a545c',
      '#2a3035',
      '#1c2125',
      '#171b1e',
      '#111416',
      '#0c0f11',
    ],
    link: [
      '#e8effa',
      '#cfdff6',
      '#b0caf0',
      '#8ab4ff',
      '#6c9cf0',
      '#4a82de',
      '#2f6bcb',
      '#2360c0',
      '#1a56b8',
      '#12408c',
    ],
  },
  primaryColor: 'link',
  primaryShade: { light: 8, dark: 7 },
  autoContrast: true,
  defaultRadius: 6,
  respectReducedMotion: true,
  cursorType: 'pointer',
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.875rem', lg: '1.0625rem', xl: '1.375rem' },
});

const shared = {
  '--mantine-color-body': 'var(--aval-surface)',
  '--mantine-color-text': 'var(--aval-text)',
  '--mantine-color-dimmed': 'var(--aval-text-soft)',
  '--mantine-color-placeholder': 'var(--aval-text-soft)',
  '--mantine-color-default': 'var(--aval-surface)',
  '--mantine-color-default-hover': 'var(--aval-sunken)',
  '--mantine-color-default-color': 'var(--aval-text)',
  '--mantine-color-default-border': 'var(--aval-line-strong)',
  '--mantine-color-anchor': 'var(--aval-link)',
  '--mantine-color-error': 'var(--aval-lost-text)',
};

/** The tokens under Mantine's own names, in both themes. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared });
