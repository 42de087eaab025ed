import { describe, expect, test } from 'vitest';
import { languages } from './language.ts';
import { hasErrors, problem, problemHint, problemMessage } from './problem.ts';
import { type ProblemCode, problemTexts } from './problems/index.ts';
import { severities } from './severity.ts';

describe('a problem', () => {
  test('has the severity of its table unless the caller knows better', () => {
    expect(problem('json.empty')).toEqual({
      code: 'json.empty',
      severity: 'error',
      file: '',
      pointer: '',
      values: {},
    });
    expect(problem('json.empty', {}, { severity: 'info', line: 3 })).toMatchObject({
      severity: 'info',
      line: 3,
    });
  });

  test('fills its sentence, and takes nothing in a value for a placeholder', () => {
    const p = problem('json.key-duplicate', { key: '%firstLine% $&', firstLine: 7 });
    expect(problemMessage(p).en).toBe('The key "%firstLine% $&" is there already, on line 7.');
    expect(problemHint(problem('json.too-deep', { limit: 64 }))).toBeNull();
  });

  test('counts as an error from error upwards', () => {
    const counted = severities.filter((severity) =>
      hasErrors([problem('json.empty', {}, { severity })]),
    );
    expect(counted).toEqual(['error', 'critical']);
    expect(hasErrors([])).toBe(false);
  });
});

describe('the words of problems', () => {
  const codes = Object.keys(problemTexts) as ProblemCode[];

  test.each(codes)('%s: whole sentences with the same values in both languages', (code) => {
    const { message, hint } = problemTexts[code];
    // A value that is itself in words comes twice, as nameId and nameEn.
    const holes = (text: string) =>
      [...new Set(text.match(/%\w+%/g) ?? [])].map((hole) => hole.replace(/(Id|En)%$/, '%')).sort();
    for (const words of hint ? [message, hint] : [message]) {
      expect(holes(words.id)).toEqual(holes(words.en));
      for (const language of languages) expect(words[language]).toMatch(/^["%\p{Lu}$]/u);
    }
    for (const language of languages) expect(message[language]).toMatch(/[.!?%"]$/);
    expect(code).toMatch(/^[a-z]+\.[a-z0-9-]+$/);
  });
});
