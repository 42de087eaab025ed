/**
 * The roles of colour and type that charts draw with. Each is a custom property of the page, so that
 * a drawing follows light, dark and print without being drawn again.
 */
export const theme = {
  achieved: 'var(--achieved)',
  notAchieved: 'var(--not-achieved)',
  absent: 'var(--absent)',
  track: 'var(--track)',
  paper: 'var(--paper)',
  ink: 'var(--ink)',
  inkQuiet: 'var(--ink-2)',
  inkFaint: 'var(--ink-3)',
  sans: 'var(--sans)',
} as const satisfies Record<string, `var(--${string})`>;
