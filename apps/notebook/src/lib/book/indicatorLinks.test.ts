import { describe, expect, it } from 'vitest';
import { linkedPieces } from './indicatorLinks.ts';

const links = { 'SK3.4': 'pdn-pbj', 'pdn-pbj': 'pdn-pbj' };
const printed = (text: string) =>
  linkedPieces(text, links)
    .map((piece) => (piece.indicator === null ? piece.text : `[${piece.text}](${piece.indicator})`))
    .join('|');

describe('the words of a notebook', () => {
  it('lead to the page of an indicator where they name it', () => {
    expect(printed('Hanya SK3.4, bukan SK3.40.')).toBe('Hanya |[SK3.4](pdn-pbj)|, bukan SK3.40.');
    expect(printed('pdn-pbj')).toBe('[pdn-pbj](pdn-pbj)');
  });

  it('are as they were where they name none', () => {
    expect(printed('xSK3.4 constructor __proto__ SK3.4x')).toBe(
      'xSK3.4 constructor __proto__ SK3.4x',
    );
    expect(printed('')).toBe('');
  });
});
