import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { type DocumentKind, decodeUtf8, hasErrors, readDocument, readJson } from '@tolok/schema';
import { expect, test } from 'vitest';

const root = `${import.meta.dirname}/json`;

/**
 * One folder a case: `input.json` as bytes, or `recipe.json` with texts to repeat for what is too
 * large to keep; `expected.json` with the problems in order, and the value where it matters.
 */
interface Expected {
  kind?: DocumentKind;
  problems: { code: string; line: number; column: number; pointer?: string }[];
  value?: unknown;
}

const read = (kind: DocumentKind | undefined, bytes: Uint8Array, file: string) => {
  const { value: text, problems } = decodeUtf8(bytes, file);
  if (text === undefined) return { problems };
  if (kind) return readDocument(kind, text, file);
  const document = readJson(text, file);
  return { value: document.value?.value, problems: document.problems };
};

const inputOf = (folder: string): Uint8Array => {
  if (existsSync(`${folder}/input.json`)) return readFileSync(`${folder}/input.json`);
  const recipe = JSON.parse(readFileSync(`${folder}/recipe.json`, 'utf8')) as [string, number][];
  return new TextEncoder().encode(recipe.map(([text, times]) => text.repeat(times)).join(''));
};

test.each(readdirSync(root))('%s', (name) => {
  const folder = `${root}/${name}`;
  const expected = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')) as Expected;
  const { value, problems } = read(expected.kind, inputOf(folder), name);
  const found = problems.map(({ code, line, column, pointer }, i) =>
    expected.problems[i]?.pointer === undefined
      ? { code, line, column }
      : { code, line, column, pointer },
  );
  expect(found).toEqual(expected.problems);
  expect(problems.every((p) => p.file === name)).toBe(true);
  expect(value === undefined).toBe(hasErrors(problems));
  // -0 and 0 are one number in every rule.
  if ('value' in expected) expect(JSON.stringify(value)).toBe(JSON.stringify(expected.value));
});
