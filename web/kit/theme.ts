import { createTheme, type MantineColorsTuple } from '@mantine/core';

// The palette: warm stone for everything that is quiet, kelp green for what can be done, amber and brick for what needs
// a look. Every step that text is set in keeps 4.5 : 1 on the grounds it stands on (checked by theme.test.ts).
export const kelp: MantineColorsTuple = [
  '#edf5f1',
  '#d9eae3',
  '#b3d5c7',
  '#86bba6',
  '#5da186',
  '#3f8a6e',
  '#2c755b',
  '#1d5f4a',
  '#164c3b',
  '#0f3a2d',
];
export const stone: MantineColorsTuple = [
  '#faf8f4',
  '#f4f1eb',
  '#ebe6dd',
  '#ded7cb',
  '#c9c0b2',
  '#9a9082',
  '#675f54',
  '#524b42',
  '#37322c',
  '#211e1a',
];
export const night: MantineColorsTuple = [
  '#ece7df',
  '#d2cbc1',
  '#aba296',
  '#968d81',
  '#4c463f',
  '#3a3530',
  '#292521',
  '#1f1c19',
  '#191614',
  '#110f0d',
];
export const amber: MantineColorsTuple = [
  '#fbf4e3',
  '#f5e6c2',
  '#ebcf8c',
  '#dfb656',
  '#cf9e2f',
  '#b08218',
  '#8a640f',
  '#70500c',
  '#563e0a',
  '#3d2c08',
];
export const brick: MantineColorsTuple = [
  '#fbefec',
  '#f5dad3',
  '#ebb6a9',
  '#df917f',
  '#d0705a',
  '#bb5139',
  '#a33f29',
  '#8a3220',
  '#6d281a',
  '#4e1d13',
];

const text =
  '"Inter Variable", Inter, -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

export const theme = createTheme({
  colors: { kelp, gray: stone, dark: night, amber, brick, green: kelp, yellow: amber, red: brick },
  primaryColor: 'kelp',
  primaryShade: { light: 7, dark: 6 },
  white: '#ffffff',
  black: '#211e1a',
  autoContrast: false,
  defaultRadius: 'sm',
  radius: { xs: '0.25rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '2rem' },
  fontFamily: text,
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, monospace',
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.55', lg: '1.55', xl: '1.4' },
  headings: {
    fontFamily: text,
    fontWeight: '620',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.2' },
      h2: { fontSize: '1.1875rem', lineHeight: '1.3' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  shadows: {
    xs: '0 1px 2px rgb(33 30 26 / 6%)',
    sm: '0 1px 3px rgb(33 30 26 / 8%)',
    md: '0 6px 20px rgb(33 30 26 / 10%)',
    lg: '0 12px 36px rgb(33 30 26 / 14%)',
    xl: '0 20px 60px rgb(33 30 26 / 18%)',
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Tooltip: { defaultProps: { openDelay: 300, withinPortal: false } },
    Popover: { defaultProps: { shadow: 'md', radius: 'md', transitionProps: { duration: 90 } } },
    Menu: { defaultProps: { shadow: 'md', radius: 'md', transitionProps: { duration: 90 } } },
    Modal: { defaultProps: { radius: 'md', transitionProps: { duration: 120 } } },
    Drawer: { defaultProps: { transitionProps: { duration: 160 } } },
  },
});
