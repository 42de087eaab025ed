import type { PaletteRole } from './palette.ts';

const role = <Role extends PaletteRole>(name: Role): `var(--${Role})` => `var(--${name})`;

/**
 * Colour and type that charts draw with. Each is a custom property of the page, so that a drawing
 * follows light, dark and print without being drawn again.
 */
export const theme = {
  paper: role('paper'),
  hair: role('hair'),
  ink: role('ink'),
  inkQuiet: role('ink-2'),
  inkFaint: role('ink-3'),
  accent: role('accent'),
  selected: role('accent-soft'),
  achieved: role('achieved'),
  notAchieved: role('not-achieved'),
  absent: role('absent'),
  baseline: role('baseline'),
  track: role('track'),
  sans: 'var(--sans, system-ui, sans-serif)',
} as const;
