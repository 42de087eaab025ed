import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { documentKinds, readDocument } from '@tolok/schema';
import { describe, expect, it } from 'vitest';
import { askedFor, licenceOf, readManifests, rowsOf } from './docs/dependencies.ts';
import { type Page, commandsIn, readPage, readPages, root } from './docs/markdown.ts';
import { follow, missingOf } from './docs/sandbox.ts';

const pages = readPages();

describe('the documents', () => {
  it('are found', () => {
    expect([...pages.keys()]).toEqual(
      expect.arrayContaining(['README.md', 'docs/guide/01-first-number.md', 'rules/README.md']),
    );
  });

  it('link to files and headings that are there', () => {
    expect([...pages.values()].flatMap(brokenLinks)).toEqual([]);
  });

  it('name paths of the repository that are there', () => {
    const missing = [...pages.values()].flatMap(({ file, inline }) =>
      inline
        .filter((code) => /^(packages|apps|tests|scripts|docs|datasets)\/[\w./-]+$/.test(code))
        .filter((code) => !existsSync(path.join(root, code)))
        .filter((code) => !/^(tests\/golden|datasets\/pelatihan|\w+\/\w+\/build)/.test(code))
        .map((code) => `${file}: ${code}`),
    );
    expect(missing).toEqual([]);
  });

  it('name npm scripts that are there', () => {
    expect([...pages.values()].flatMap(unknownScripts)).toEqual([]);
  });
});

describe('the JSON examples', () => {
  const documents = [...pages.values()].flatMap(documentsIn);

  it('are there', () => {
    expect(documents.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['agreement', 'check', 'acknowledgements', 'waivers']),
    );
  });

  it.each(documents)('are what the schema they name says: $file $kind', ({ file, kind, text }) => {
    expect(readDocument(kind, text, file).problems).toEqual([]);
  });
});

describe('the table of dependencies', () => {
  const rows = rowsOf('ARCHITECTURE.md');

  it('has every direct dependency with its version and home, and no other', () => {
    const print = ({
      name,
      version,
      home,
    }: (typeof rows)[number] | ReturnType<typeof askedFor>[number]) => `${name} ${version} ${home}`;
    expect(rows.map(print).sort()).toEqual(askedFor().map(print).sort());
  });

  it('has the licences that the packages have', () => {
    const wrong = rows.filter((row) => (licenceOf(row) ?? row.licence) !== row.licence);
    expect(wrong).toEqual([]);
  });
});

describe('the tests of documents notice', () => {
  const plant = (text: string) => readPage('docs/guide/x.md', text);

  it('a link to a file or a heading that is not there', () => {
    const page = plant(
      '[a](../glossary.md) [b](../nothing.md) [c](../glossary.md#nothing) `[d](e)`',
    );
    expect(brokenLinks(page)).toEqual([
      'docs/guide/x.md:1 ../nothing.md',
      'docs/guide/x.md:1 ../glossary.md#nothing',
    ]);
  });

  it('a script that is not there', () => {
    const page = plant('`npm test` `npm run nothing` `npm run build -w @tolok/notebook-app`');
    expect(unknownScripts(page)).toEqual(['docs/guide/x.md: npm run nothing']);
  });

  it('a command that ends otherwise, and an excerpt that was not printed', async () => {
    const command = 'npx --no-install tolok nothing';
    const page = plant(
      `\`\`\`sh\n${command}\n${command} # exit 2\n\`\`\`\n\`\`\`text\nTolok\n…\nx9x\n\`\`\``,
    );
    const { ran, excerpts } = await follow(page);
    expect(ran.map(({ exit, expected }) => [exit, expected])).toEqual([
      [2, 0],
      [2, 2],
    ]);
    expect(excerpts.flatMap(missingOf)).toContain('x9x');
  });
});

/** The blocks of a page that are whole documents of Tolok: they name their schema. */
function documentsIn({ file, steps }: Page) {
  return steps.flatMap((step) => {
    if (step.kind === 'edit' || step.language !== 'json') return [];
    const name = /"\$schema": "[^"]*\/([\w-]+)\.schema\.json"/.exec(step.text)?.[1];
    const kind = documentKinds.find((one) => one === name);
    return name === undefined
      ? []
      : [{ file, kind: kind ?? fail(`${file}: ${name}`), text: step.text }];
  });
}

function fail(name: string): never {
  throw new Error(`No kind of document has this schema: ${name}`);
}

function brokenLinks({ file, links }: Page): string[] {
  return links
    .filter(({ target }) => !/^[a-z]+:/i.test(target))
    .filter(({ target }) => {
      const [to = '', anchor] = target.split('#');
      const at = to === '' ? file : path.posix.join(path.posix.dirname(file), to);
      if (at.startsWith('../') || !existsSync(path.join(root, at))) return true;
      if (anchor === undefined || !at.endsWith('.md')) return false;
      const page = pages.get(at) ?? readPage(at, readFileSync(path.join(root, at), 'utf8'));
      return !page.anchors.has(anchor);
    })
    .map(({ target, line }) => `${file}:${line} ${target}`);
}

function unknownScripts(page: Page): string[] {
  const manifests = readManifests();
  return commandsIn(page)
    .filter((line) => {
      const [, plain, named] = /^npm (?:(start|test)|run ([\w:-]+))\b/.exec(line) ?? [];
      const script = plain ?? named;
      if (script === undefined) return false;
      const workspace = /-w (\S+)/.exec(line)?.[1];
      const manifest = [...manifests].find(([folder, { name }]) =>
        workspace === undefined ? folder === 'root' : name === workspace,
      )?.[1];
      return !manifest?.scripts?.[script];
    })
    .map((line) => `${page.file}: ${line}`);
}
