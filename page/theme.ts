/** How the page looks, by day and by night: in the colours of all pictures of this project. */
import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import { DARK, LIGHT, type Palette } from '../common/palette.js';

/** From the lightest on; the places 6 and 4 are used by day and by night. */
const BLUE: MantineColorsTuple = [
  '#e8f4fb',
  '#d0e7f5',
  '#a3d0ec',
  '#75b9e3',
  '#6cb6ff',
  '#2f8fc8',
  '#0060a8',
  '#00558f',
  '#00487a',
  '#003a63',
];

/** From ink to paper at night. */
const NIGHT: MantineColorsTuple = [
  DARK.ink,
  '#c4ced8',
  DARK.soft,
  '#6b7683',
  '#3a4450',
  DARK.rule,
  DARK.panel,
  DARK.paper,
  '#0b0e12',
  '#07090c',
];

export const THEME = createTheme({
  primaryColor: 'blue',
  primaryShade: { light: 6, dark: 4 },
  autoContrast: true,
  colors: { blue: BLUE, dark: NIGHT },
  components: {
    Badge: { defaultProps: { tt: 'none' } },
    Table: { defaultProps: { borderColor: 'var(--lut-rule)' } },
  },
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", Menlo, "DejaVu Sans Mono", monospace',
  defaultRadius: 'md',
  respectReducedMotion: true,
});

export const VARIABLES: CSSVariablesResolver = () => ({
  variables: {},
  light: variables(LIGHT),
  dark: variables(DARK),
});

function variables({
  paper,
  panel,
  ink,
  soft,
  rule,
  link,
  good,
  bad,
  warn,
}: Palette): Record<string, string> {
  return {
    '--mantine-color-body': paper,
    '--mantine-color-text': ink,
    '--mantine-color-dimmed': soft,
    '--mantine-color-anchor': link,
    '--mantine-color-default-border': rule,
    ...{ '--lut-panel': panel, '--lut-rule': rule, '--lut-soft': soft },
    '--mantine-color-red-outline': bad,
    ...{ '--lut-good': good, '--lut-bad': bad, '--lut-warn': warn },
  };
}
