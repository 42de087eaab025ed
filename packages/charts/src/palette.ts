/** A colour on light and on dark ground. */
export interface Tone {
  readonly light: string;
  readonly dark: string;
}

const tone = (light: string, dark: string): Tone => ({ light, dark });

/**
 * The colours charts draw with, by role. A page has each as a custom property of that name; a drawing
 * that is taken away brings them along.
 */
export const palette = {
  paper: tone('#fbfaf7', '#15181b'),
  hair: tone('#e3dfd7', '#2d3338'),
  ink: tone('#1d2733', '#e9e6e0'),
  'ink-2': tone('#47525d', '#bfc3c6'),
  'ink-3': tone('#5e6770', '#979ea5'),
  /** The compared side, the scenario. */
  accent: tone('#0b6670', '#63c3cc'),
  /** The ground of what is selected. */
  'accent-soft': tone('#e4eff0', '#173338'),
  achieved: tone('#1f5f99', '#5fa8e6'),
  'not-achieved': tone('#b4531a', '#e6935a'),
  absent: tone('#868c94', '#8a9199'),
  /** The side that is compared with, and bars of which none is judged. */
  baseline: tone('#6b7280', '#9aa3ac'),
  track: tone('#ebe8e1', '#262b30'),
} as const satisfies Record<string, Tone>;

export type PaletteRole = keyof typeof palette;

/** The roles as custom properties, for a page or a file that has none. */
export function paletteCss(selector = ':root'): string {
  const lines = Object.entries(palette).map(
    ([role, { light, dark }]) => `--${role}:light-dark(${light},${dark})`,
  );
  return `${selector}{color-scheme:light dark;${lines.join(';')}}`;
}
