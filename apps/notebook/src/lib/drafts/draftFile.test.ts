import fc from 'fast-check';
import { expect, it } from 'vitest';
import { printDraftFile, readDraftFile } from './draftFile.ts';

const draft = {
  id: 'notebook:capaian-2022',
  text: '# Capaian\n',
  rev: 12,
  writtenAt: 1_795_850_515,
};

/** Any letter of the first plane, control characters too. */
const letter = fc.integer({ min: 0, max: 0xd7ff }).map((code) => String.fromCodePoint(code));

it('gives back what was written, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.record({
        id: fc.string({ minLength: 1 }),
        text: fc.string({ unit: letter }),
        rev: fc.option(fc.nat()),
        writtenAt: fc.nat(),
      }),
      (any) => {
        expect(readDraftFile(printDraftFile(any).text)).toEqual(any);
      },
    ),
    { seed: 3, numRuns: 100 },
  );
}, 30_000);

it('has a name that every system takes', () => {
  expect(printDraftFile(draft).name).toBe('notebook-capaian-2022.tolok-draft.json');
  expect(printDraftFile({ ...draft, id: '../..\\con?' }).name).toMatch(/^[\w][\w.-]*\.json$/);
  expect(printDraftFile({ ...draft, id: '///' }).name).toBe('draft.tolok-draft.json');
});

it('is refused when a letter was changed, and told from other files and later formats', () => {
  const { text } = printDraftFile(draft);
  expect(readDraftFile(text.replace('Capaian', 'Kapaian'))).toEqual({ fault: 'damaged' });
  expect(readDraftFile(text.replace('"rev": 12', '"rev": "12"'))).toEqual({ fault: 'damaged' });
  expect(readDraftFile(text.replace('"formatVersion": 1', '"formatVersion": 2'))).toEqual({
    fault: 'newer',
  });
  for (const other of ['', '{', 'null', '[]', '{"a":1}', text.slice(0, -20)]) {
    expect(readDraftFile(other)).toEqual({ fault: 'foreign' });
  }
});
