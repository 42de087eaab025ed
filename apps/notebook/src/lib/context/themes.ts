/** How a page may look; `system` follows what the reader's system says. */
export const themes = ['system', 'light', 'dark'] as const;

export type Theme = (typeof themes)[number];
