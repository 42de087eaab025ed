import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { repository, tolokHere, tolokJson } from './tolok.ts';

const regulation = 'rules/regulations/pp-94-2021.json';
const check = 'aturan-peraturan-sudah-berlaku.json';

interface Place {
  readonly line: number;
  readonly rule: { readonly file: string; readonly pointer: string };
}
interface Finding {
  readonly where: readonly Place[];
}

describe('tolok check of the rules themselves', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tolok-library-'));
    const isWanted = (path: string) =>
      basename(path) === check ||
      !/[/\\]checks[/\\]|acknowledgements\.json$|\.examples\.json$/.test(path);
    for (const name of ['rules', 'semula'])
      cpSync(join(repository, 'rules'), join(folder, name), {
        recursive: true,
        filter: isWanted,
      });
    cpSync(join(repository, 'datasets/contoh-p3dn'), join(folder, 'datasets/contoh-p3dn'), {
      recursive: true,
    });
    const text = readFileSync(join(folder, regulation), 'utf8');
    writeFileSync(join(folder, regulation), text.replace('"2021-08-31"', '"2025-08-31"'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const lineOf = (file: string, words: string) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .findIndex((line) => line.includes(words)) + 1;

  it('tells file, line and pointer of what does not fit', async () => {
    const { exit, document } = await tolokJson(['check', '--fail-on', 'warning'], folder);
    expect(exit).toBe(1);
    const findings = document['findings'] as Finding[];
    const places = findings.map(({ where: [first] }) => first);
    const own = places.filter((one) => one?.rule.file === 'regulations/pp-94-2021.json');
    expect(own.length).toBeGreaterThan(0);
    for (const one of own) {
      expect(one?.rule.pointer).toBe('/inForceFrom');
      expect(one?.line).toBe(lineOf(regulation, '2025-08-31'));
    }
    const { out } = await tolokHere(['check', '--lang', 'en'], folder);
    expect(out).toContain('2025-08-31 is after 2022-12-31.');
    expect(out).toContain('regulations/pp-94-2021.json');
  });

  it('has the rule file in SARIF, in annotations and on the page', async () => {
    const files = ['--sarif', 'a.sarif', '--html', 'a.html', '--junit', 'a.xml', '--github'];
    const { out } = await tolokHere(['check', ...files, '--lang', 'en'], folder);
    const line = lineOf(regulation, '2025-08-31');
    expect(out).toContain(`::warning file=${regulation},line=${line},title=`);
    const read = (file: string) => readFileSync(join(folder, file), 'utf8');
    const { runs } = JSON.parse(read('a.sarif')) as {
      runs: {
        results: { suppressions: unknown[]; locations: { physicalLocation: unknown }[] }[];
      }[];
    };
    const results = runs[0]?.results ?? [];
    expect(results.map(({ locations }) => locations[0]?.physicalLocation)).toContainEqual({
      artifactLocation: { uri: regulation, uriBaseId: '%SRCROOT%' },
      region: { startLine: line },
    });
    for (const file of ['a.html', 'a.xml'])
      expect(read(file)).toContain('regulations/pp-94-2021.json');
  });

  it('tells against other rules which of it is new', async () => {
    const { document } = await tolokJson(['check', '--against', 'semula'], folder);
    const { added = [], gone } = (document['impact'] as { findings: Record<string, Finding[]> })
      .findings;
    expect(gone).toEqual([]);
    expect(added.length).toBeGreaterThan(0);
    expect(added.length).toBeLessThan((document['findings'] as Finding[]).length);
    for (const { where } of added) expect(where[0]?.rule.file).toBe('regulations/pp-94-2021.json');
  });
});
