/** What the two lines are called. */
export const lineWords = {
  id: { actual: 'realisasi', target: 'target' },
  en: { actual: 'actual', target: 'target' },
};
