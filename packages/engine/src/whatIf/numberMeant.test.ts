import { expect, it } from 'vitest';
import { numberMeant } from './numberMeant.ts';

it.each([
  ['98,5', '98.5'],
  ['-5,25', '-5.25'],
  ['1.250,5', '1250.5'],
  ['98,5 %', '98.5'],
  ['45%', '45'],
  ['98.5', null],
  ['1.250', null],
  ['1,2,3', null],
  ['B-', null],
  ['80..90', null],
  ['', null],
])('reads %j as %j', (text, meant) => expect(numberMeant(text)).toBe(meant));
