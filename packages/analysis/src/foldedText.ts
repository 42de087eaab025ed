/** A text without what does not tell two titles or codes apart: SK1 and SK.1 are one code. */
export const foldedText = (text: string): string =>
  text.toLowerCase().replace(/[^\p{Letter}\p{Number}]/gu, '');
