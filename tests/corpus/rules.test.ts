import { readFileSync, readdirSync } from 'node:fs';
import { checkRules, readRules } from '@tolok/engine';
import { languages, problemHint, problemMessage } from '@tolok/schema';
import { expect, test } from 'vitest';
import { filesBelow } from '../golden/repository.ts';

const root = `${import.meta.dirname}/rules`;

/**
 * One folder a case: `rules`, a folder of rules as it would stand in a repository with one thing
 * wrong in it, and `expected.json` with what that is and every problem told, in order.
 */
interface Expected {
  readonly about: string;
  readonly problems: readonly { readonly code: string; readonly file: string; readonly line: number }[];
}

test.each(readdirSync(root))('%s', (name) => {
  const folder = `${root}/${name}`;
  const expected = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')) as Expected;
  const files = filesBelow(`${folder}/rules`).map((path) => ({
    path,
    text: readFileSync(`${folder}/rules/${path}`, 'utf8'),
  }));
  const { value, problems } = readRules(files);
  const told = [...problems, ...(value ? checkRules(value) : [])];
  expect(told.map(({ code, file, line }) => ({ code, file, line }))).toEqual(expected.problems);
  expect(expected.about).not.toBe('');
  for (const one of told) {
    for (const words of [problemMessage(one), problemHint(one)]) {
      for (const language of languages) expect(words?.[language]).toMatch(/^(?!.*%\w+%).+\.$/);
    }
  }
});
