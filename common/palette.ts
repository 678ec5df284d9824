/** The colours of all pictures and pages, by day and by night. */

export interface Palette {
  readonly paper: string;
  /** of what lies on the paper: tiles, heads of tables */
  readonly panel: string;
  readonly ink: string;
  /** of what is said beside the figures */
  readonly soft: string;
  /** of thin lines */
  readonly rule: string;
  readonly link: string;
  readonly good: string;
  readonly bad: string;
  readonly warn: string;
  /**
   * Of kinds and series: those of Okabe and Ito, which people with colour-blindness can tell apart, darkened or
   * lightened until each stands out from the paper (3 : 1, WCAG 2.2, 1.4.11).
   */
  readonly series: readonly string[];
}

export const LIGHT: Palette = {
  paper: '#ffffff',
  panel: '#f6f8fa',
  ink: '#1b1f24',
  soft: '#57606a',
  rule: '#d8dee4',
  link: '#0060a8',
  good: '#13713f',
  bad: '#b3261e',
  warn: '#8a5a00',
  series: ['#0072b2', '#c07700', '#008f69', '#d55e00', '#b8578c', '#2f8fc8', '#50575f', '#7f7f1f'],
};

export const DARK: Palette = {
  paper: '#0f1318',
  panel: '#171c23',
  ink: '#e6edf3',
  soft: '#9aa5b1',
  rule: '#2d3540',
  link: '#6cb6ff',
  good: '#56d18c',
  bad: '#ff8f86',
  warn: '#e8b44c',
  series: ['#4aa8e0', '#e69f00', '#1fbf92', '#f0834a', '#d98fba', '#8ccdf2', '#b4bcc4', '#c2c25a'],
};
