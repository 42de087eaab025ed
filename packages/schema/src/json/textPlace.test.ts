import { expect, test } from 'vitest';
import { textPlace } from './textPlace.ts';

test('lines end at LF, CRLF and CR alike', () => {
  const text = 'a\nb\r\nc\rd';
  expect(textPlace(text, 0)).toEqual({ line: 1, column: 1 });
  expect(textPlace(text, 2)).toEqual({ line: 2, column: 1 });
  expect(textPlace(text, 5)).toEqual({ line: 3, column: 1 });
  expect(textPlace(text, 7)).toEqual({ line: 4, column: 1 });
  expect(textPlace(text, text.length)).toEqual({ line: 4, column: 2 });
});
