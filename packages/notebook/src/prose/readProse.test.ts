import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ProseBlockNode, type ProseSpan, proseText } from './prose.ts';
import { readProse } from './readProse.ts';

const linksIn = (blocks: readonly ProseBlockNode[]): readonly string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.flatMap(linksIn);
    if (block.kind === 'quote') return linksIn(block.blocks);
    return 'children' in block ? block.children.flatMap(linkOf) : [];
  });

const linkOf = (span: ProseSpan): readonly string[] => [
  ...(span.kind === 'link' ? [span.href] : []),
  ...('children' in span ? span.children.flatMap(linkOf) : []),
];

describe('prose', () => {
  it('has headings, paragraphs over several lines, emphasis and code', () => {
    expect(readProse('## Di mana *batasnya*\n\nDua\ntarget, **tanpa** `$id`.')).toEqual([
      {
        kind: 'heading',
        level: 2,
        children: [
          { kind: 'text', text: 'Di mana ' },
          { kind: 'emphasis', children: [{ kind: 'text', text: 'batasnya' }] },
        ],
      },
      {
        kind: 'paragraph',
        children: [
          { kind: 'text', text: 'Dua target, ' },
          { kind: 'strong', children: [{ kind: 'text', text: 'tanpa' }] },
          { kind: 'text', text: ' ' },
          { kind: 'code', text: '$id' },
          { kind: 'text', text: '.' },
        ],
      },
    ]);
  });

  it('has lists, quotations and blocks of code', () => {
    const [list, quote, code] = readProse('- satu\n- dua\n\n> kutip\n\n    SELECT 1\n');
    expect(list).toMatchObject({ kind: 'list', ordered: false });
    expect(list?.kind === 'list' && list.items.length).toBe(2);
    expect(quote).toMatchObject({ kind: 'quote', blocks: [{ kind: 'paragraph' }] });
    expect(code).toEqual({ kind: 'code', text: 'SELECT 1' });
  });

  it('shows HTML as it was written, and makes nothing of it', () => {
    const written = '<script>alert(1)</script>';
    expect(readProse(written)).toEqual([
      { kind: 'paragraph', children: [{ kind: 'text', text: written }] },
    ]);
    expect(
      readProse('satu <img src=x onerror=alert(1)> dua').flatMap((block) =>
        'children' in block ? proseText(block.children) : [],
      ),
    ).toEqual(['satu <img src=x onerror=alert(1)> dua']);
  });

  it.each(['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', 'vbscript:x', '/x'])(
    'makes no link of %s',
    (href) => {
      expect(linksIn(readProse(`[kata](${href})`))).toEqual([]);
      expect(readProse(`[kata](${href})`)).toEqual([
        { kind: 'paragraph', children: [{ kind: 'text', text: 'kata' }] },
      ]);
    },
  );

  it('makes links of what leads to the web or within the page', () => {
    expect(linksIn(readProse('[a](https://contoh.go.id/x) dan [b](#batas)'))).toEqual([
      'https://contoh.go.id/x',
      '#batas',
    ]);
  });

  it('reads any text, and never links to what could run', () => {
    const piece = fc.constantFrom(
      ...[
        '[',
        ']',
        '(',
        ')',
        'javascript:',
        'https://a',
        '<',
        '>',
        '*',
        '_',
        '`',
        '\n',
        '> ',
        '- ',
      ],
      ...['#', '&amp;', '&#106;', '\\', ' ', 'a', '!', '"', '\t', '<a href="x">'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        for (const href of linksIn(readProse(pieces.join('')))) {
          expect(href).toMatch(/^(https?:\/\/|mailto:|#)/i);
        }
      }),
    );
  });

  it('reads what is nested without end', () => {
    expect(readProse(`${'> '.repeat(3000)}x`).length).toBe(1);
  });
});
