/**
 * The text with the signs of Word and PDF made those of the language, character for character, so
 * that every position stays: − × ÷, typographic quotes, fraction slashes, non-breaking spaces.
 */
export const normalise = (text: string): string =>
  text.replace(
    /[\u2212\u00d7\u00f7\u2217\u2044\u2215\u201c-\u201f\u2018-\u201b\u00a0\u2007\u2009\u202f]/g,
    (c) => plain[c] ?? c,
  );

const plain: Readonly<Record<string, string>> = {
  '\u2212': '-',
  '\u00d7': '*',
  '\u2217': '*',
  '\u00f7': '/',
  '\u2044': '/',
  '\u2215': '/',
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u201f': '"',
  '\u2018': "'",
  '\u2019': "'",
  '\u201a': "'",
  '\u201b': "'",
  '\u00a0': ' ',
  '\u2007': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
};

/** A name with single spaces, as it is looked up. */
export const spaced = (name: string): string => normalise(name).trim().replace(/\s+/g, ' ');
