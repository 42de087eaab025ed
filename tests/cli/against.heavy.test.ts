import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { commitAll, git, hasGit } from './gitRepository.ts';
import {
  type Document,
  type Workspace,
  copyWorkspace,
  repository,
  tolokHere,
  tolokJson,
} from './tolok.ts';

const agreement = 'rules/kemenperin-bskji/agreements/bspji-ambon-2022.json';
const only = ['check', '--only', 'nilai-smart'];

const codes = (document: Record<string, Document>) =>
  (document['problems'] as Document[]).map((one) => one.code as string);

describe('tolok check --against a folder', () => {
  let workspace: Workspace;
  beforeEach(() => {
    workspace = copyWorkspace();
    cpSync(join(workspace.folder, 'rules'), join(workspace.folder, 'semula'), { recursive: true });
  });
  afterEach(() => workspace.discard());

  it('tells which results change for whom, without changing the exit', async () => {
    workspace.replace(agreement, '"target": 90,', '"target": 86,');
    const { exit, document } = await tolokJson([...only, '--against', 'semula'], workspace.folder);
    expect([exit, codes(document)]).toEqual([0, []]);
    expect(document['impact']).toMatchObject({
      against: 'semula',
      changedRules: [{ kind: 'agreement', reference: 'bspji-ambon-2022', change: 'changed' }],
      rows: [
        {
          agreement: 'bspji-ambon-2022',
          workUnit: '248145',
          year: 2022,
          kind: 'changed',
          fields: ['achievement', 'status'],
          before: { target: 90, actual: 86.59, status: 'not-achieved' },
          after: { target: 86, actual: 86.59, status: 'achieved' },
        },
      ],
      headlines: [{ workUnit: '248145', before: { achieved: 11 }, after: { achieved: 12 } }],
      findings: { added: [], gone: [], restated: [] },
      counts: { results: 15, changed: 1, added: 0, dropped: 0, workUnits: 1, statuses: 1 },
    });
    const files = ['--junit', 'a.xml', '--sarif', 'a.sarif', '--html', 'a.html', '--github'];
    const page = [...only, '--against', 'semula', '--lang', 'en', ...files];
    const { out } = await tolokHere(page, workspace.folder);
    expect(out).toContain('Impact of changed rules\nCompared with semula\n');
    expect(out).toContain('changed  agreement bspji-ambon-2022');
    expect(out).toContain('▼ not achieved → ● achieved');
    expect(out).toContain('248145: 11 of 15 achieved, mean ');
    const said = '1 of 15 results change for 1 work unit; the status of 1 changes.';
    expect(out).toContain(said);
    expect(out).toMatch(/^::notice title=tolok check --against semula::1 of 15 results change/m);
    expect(workspace.read('a.xml')).toContain(said);
    expect(workspace.read('a.xml')).toContain('<property name="statuses" value="1"/>');
    expect(workspace.read('a.html')).toContain(said);
    const [, run] = JSON.parse(workspace.read('a.sarif')).runs;
    expect(run.properties.counts).toMatchObject({ results: 15, changed: 1, statuses: 1 });
    const rule = 'rules/kemenperin-bskji/indicators/disiplin-pegawai/1.0.0.json';
    expect(run.results.map((one: Document) => [one.kind, one.ruleId])).toEqual([
      ['informational', 'result'],
      ['informational', 'headline'],
    ]);
    expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(rule);
    expect(run.results[0].message.text).toContain('status not achieved → achieved');
  });

  it('says in words that nothing changes', async () => {
    const { exit, out } = await tolokHere([...only, '--against', 'semula'], workspace.folder);
    expect(exit).toBe(0);
    expect(out).toContain('Dampak perubahan aturan');
    expect(out).toContain('Tidak ada dokumen aturan yang berubah.');
    expect(out).toContain('Tidak ada hasil yang berubah: 15 hasil sama menurut kedua aturan.');
  });

  it('ends with 3 where the other rules cannot be read, and tells where', async () => {
    workspace.write(agreement.replace('rules', 'semula'), '{');
    const { exit, document } = await tolokJson([...only, '--against', 'semula'], workspace.folder);
    expect(exit).toBe(3);
    expect((document['problems'] as Document[])[0].file).toBe(agreement.replace('rules', 'semula'));
    expect(document['impact'].counts).toMatchObject({ added: 15 });
  });
});

const described = hasGit ? 'tolok check --against a revision' : 'git is not on this machine';
describe.skipIf(!hasGit)(described, () => {
  let folder: string;
  const at = (path: string) => join(folder, path);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tolok-against-'));
    cpSync(join(repository, 'tests/check/puskesmas'), folder, { recursive: true });
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });

  const replace = (path: string, from: string, to: string) =>
    writeFileSync(at(path), readFileSync(at(path), 'utf8').replace(from, to));

  it('reads the rules as they were, and touches nothing', async () => {
    commitAll(folder);
    replace('rules/checks/sisa-obat.json', 'A + M - K', 'A + M + K');
    const status = git(folder, 'status', '--porcelain');
    const { exit, document } = await tolokJson(['check', '--against', 'HEAD'], folder);
    expect([exit, codes(document)]).toEqual([1, []]);
    const { changedRules, findings, counts } = document['impact'];
    expect(changedRules).toMatchObject([
      { kind: 'check', reference: 'sisa-obat', change: 'changed' },
    ]);
    expect(findings.added).toEqual(document['findings']);
    expect(findings.gone).toEqual([]);
    expect(counts).toMatchObject({ results: 0, changed: 0 });
    expect(git(folder, 'status', '--porcelain')).toBe(status);
    const { out } = await tolokHere(['check', '--against', 'HEAD', '--lang', 'en'], folder);
    expect(out).toMatch(/New findings \(\d+\)\n {2}sisa-obat {2}open/);
  });

  it('tells what is gone, by any name of a revision, from inside a folder', async () => {
    replace('rules/checks/sisa-obat.json', 'A + M - K', 'A + M + K');
    commitAll(folder);
    git(folder, 'tag', 'lama');
    replace('rules/checks/sisa-obat.json', 'A + M + K', 'A + M - K');
    mkdirSync(at('dokumen'));
    vi.stubEnv('GIT_DIR', '.git'); // as in a hook
    const { exit, document } = await tolokJson(['check', '--against', 'lama'], at('dokumen'));
    expect([exit, document['impact'].findings.added]).toEqual([0, []]);
    expect(document['impact'].findings.gone).not.toEqual([]);
  });

  it('ends with 3 where a rule of the revision cannot be read', async () => {
    const rule = readFileSync(at('rules/checks/sisa-obat.json'), 'utf8');
    writeFileSync(at('rules/checks/sisa-obat.json'), '[');
    commitAll(folder);
    writeFileSync(at('rules/checks/sisa-obat.json'), rule);
    const { exit, document } = await tolokJson(['check', '--against', 'HEAD'], folder);
    expect(exit).toBe(3);
    expect((document['problems'] as Document[])[0].file).toBe('HEAD:rules/checks/sisa-obat.json');
  });

  it.each<[string, readonly string[], string]>([
    ['a revision that is not there', ['--against', 'tidak-ada'], 'check.against-unknown'],
    ['a range', ['--against', 'HEAD..HEAD'], 'check.against-unknown'],
    ['an option of git', ['--against=--help'], 'command.option-value'],
    ['an option in place of a value', ['--against', '--details'], 'command.option-empty'],
    ['a folder without rules', ['--against', 'datasets'], 'check.against-empty'],
  ])('refuses %s', async (_, args, code) => {
    commitAll(folder);
    const { exit, document } = await tolokJson(['check', ...args], folder);
    expect([exit, codes(document)]).toEqual([2, [code]]);
  });

  it('refuses a revision without the folder of rules', async () => {
    git(folder, 'init', '--quiet');
    git(folder, 'add', 'datasets');
    git(folder, 'commit', '--quiet', '-m', 'data alone');
    const { exit, document } = await tolokJson(['check', '--against', 'HEAD'], folder);
    expect([exit, codes(document)]).toEqual([2, ['check.against-folder']]);
  });

  it('refuses a revision outside a repository, and without git', async () => {
    vi.stubEnv('GIT_CEILING_DIRECTORIES', tmpdir());
    const outside = await tolokJson(['check', '--against', 'HEAD'], folder);
    expect([outside.exit, codes(outside.document)]).toEqual([2, ['check.against-repository']]);
    vi.stubEnv('PATH', folder);
    const without = await tolokJson(['check', '--against', 'HEAD'], folder);
    expect([without.exit, codes(without.document)]).toEqual([2, ['check.against-git']]);
  });
});
