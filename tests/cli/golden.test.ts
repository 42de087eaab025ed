import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repository, tolokHere } from './tolok.ts';

/** A folder for each page: what is typed, and what is shown. UPDATE_GOLDEN=1 writes it anew. */
const cases = join(repository, 'tests/golden/cli');

it.each(readdirSync(cases))('shows the page %s as it was', async (name) => {
  const folder = join(cases, name);
  const typed = readFileSync(join(folder, 'command.txt'), 'utf8').trim().split(' ');
  const { exit, out, error } = await tolokHere(typed.slice(1));
  const shown = out
    .replaceAll(/sha256:[0-9a-f]{64}/g, 'sha256:…')
    .replaceAll(/duckdb \d+\.\d+\.\d+/g, 'duckdb …');
  expect({ exit, error }).toEqual({ exit: 0, error: '' });
  const file = join(folder, 'page.txt');
  if (process.env['UPDATE_GOLDEN'] === '1' || !existsSync(file)) writeFileSync(file, shown);
  expect(shown).toBe(readFileSync(file, 'utf8'));
});
