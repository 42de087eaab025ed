import { describe, expect, it } from 'vitest';
import { drawTable } from './drawTable.ts';
import { escapeJson, escapeText } from './escapeText.ts';
import { printLines } from './printLines.ts';
import { lengthOf, toned } from './span.ts';
import { wrapText } from './wrapText.ts';

describe('wrapText', () => {
  it('breaks between words and gives at least one line', () => {
    expect(wrapText('satu dua tiga', 8)).toEqual(['satu dua', 'tiga']);
    expect(wrapText('', 8)).toEqual(['']);
  });

  it('cuts a word that is longer than a line', () => {
    expect(wrapText('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
  });

  it('never cuts without an ellipsis, and never goes beyond the width', () => {
    expect(wrapText('satu dua tiga empat', 8, 1)).toEqual(['satu du…']);
    expect(wrapText('satu dua tiga', 9, 1)).toEqual(['satu dua…']);
  });
});

describe('escapeText', () => {
  it('shows what speaks to a terminal or turns the reading round', () => {
    expect(escapeText('a\u001b[31m\u202eb\u009b\u200b\n')).toBe(
      'a\\u{1b}[31m\\u{202e}b\\u{9b}\\u{200b}\\u{a}',
    );
  });

  it('leaves letters, signs and wide spaces of numbers alone', () => {
    const text = 'Rp 1.250.000, −20 × 97,39 % “ya” é 統計 \u00a0';
    expect(escapeText(text)).toBe(text);
  });

  it('keeps JSON the same document', () => {
    const value = { a: 'x\u202ey\u0085\u001b' };
    const json = escapeJson(JSON.stringify(value));
    expect(json).not.toMatch(/[\u0080-\u009f\u202a-\u202e]/);
    expect(JSON.parse(json)).toEqual(value);
  });
});

describe('printLines', () => {
  const lines = ['a', [toned('achieved', 'b\u001b'), ' c  ']];

  it('colours only where it is told to', () => {
    expect(printLines(lines, false)).toBe('a\nb\\u{1b} c\n');
    expect(printLines(lines, true)).toBe('a\n\u001b[34mb\\u{1b}\u001b[0m c\n');
  });
});

describe('drawTable', () => {
  const columns = [
    { title: 'kode' },
    { title: 'indikator', prose: true },
    { title: 'nilai', align: 'right' as const },
  ];
  const rows = [
    ['SK1', 'satu dua tiga empat lima enam tujuh', '1'],
    ['SK2', 'pendek', '2.900 %'],
  ];

  it('gives prose the room that is left and aligns numbers to the right', () => {
    expect(printLines(drawTable(columns, rows, { width: 36 }), false)).toBe(
      [
        'kode  indikator                nilai',
        'SK1   satu dua tiga empat          1',
        '      lima enam tujuh',
        'SK2   pendek                 2.900 %',
        '',
      ].join('\n'),
    );
  });

  it('is never wider than it was told, while its prose has room', () => {
    const drawn = drawTable(columns, rows, { width: 40 });
    expect(Math.max(...drawn.map(lengthOf))).toBeLessThanOrEqual(40);
  });

  it('goes beyond its width rather than cut a number', () => {
    const drawn = printLines(drawTable(columns, rows, { width: 10 }), false);
    expect(drawn).toContain('2.900 %');
  });
});
