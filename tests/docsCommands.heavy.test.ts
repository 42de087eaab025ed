import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { type Page, readPages, root } from './docs/markdown.ts';
import { type Ran, follow, missingOf, runLine } from './docs/sandbox.ts';

const pages = readPages();
const followed = [...pages.keys()].filter((file) => hasCommands(pages.get(file)));

describe('the commands of a document end as it says and print what it shows', () => {
  it.each(followed)('%s', { timeout: 120_000 }, async (file) => {
    const { ran, excerpts } = await follow(pages.get(file) as Page);
    expect(ran.filter(({ exit, expected }) => exit !== expected).map(wordsFor)).toEqual([]);
    expect(excerpts.flatMap(missingOf)).toEqual([]);
  });

  it('also those within a sentence', { timeout: 120_000 }, async () => {
    const lines = [...pages.values()].flatMap(({ inline }) =>
      inline.filter((code) => code.startsWith('npx --no-install tolok ')),
    );
    expect(lines).toContain('npx --no-install tolok --help');
    const ran = await Promise.all([...new Set(lines)].map((line) => runLine(line, root)));
    expect(ran.filter(({ exit, expected }) => exit !== expected).map(wordsFor)).toEqual([]);
  });

  it('and npx finds the command from the root and from a folder below it', () => {
    for (const cwd of [root, path.join(root, 'packages/schema')]) {
      const { stdout } = spawnSync('npx --no-install tolok --version', {
        cwd,
        shell: true,
        encoding: 'utf8',
      });
      expect(stdout.trim()).toMatch(/^\d+\.\d+\.\d+$/);
    }
  });
});

function hasCommands(page: Page | undefined): boolean {
  return (page?.steps ?? []).some(
    (step) => step.kind === 'code' && step.language === 'sh' && step.text.includes('tolok '),
  );
}

const wordsFor = ({ line, exit, expected, output }: Ran): string =>
  `${line}\n  ended with ${exit}, not ${expected}: ${output.slice(0, 400)}`;
