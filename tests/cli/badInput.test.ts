import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Document, type Workspace, copyWorkspace, tolok, tolokJson } from './tolok.ts';

let at: Workspace;
beforeEach(() => {
  at = copyWorkspace();
});
afterEach(() => at.discard());

const rules = 'rules/kemenperin-bskji/indicators';

/** Runs, and sees that nothing was written whatever happened. */
async function run(...args: string[]) {
  const before = at.snapshot();
  const agreement = args.includes('--indicator') ? [] : ['--agreement', 'bspji-ambon-2022'];
  const said = await tolokJson(['run', ...agreement, ...args], at.folder);
  expect(at.snapshot()).toEqual(before);
  return said;
}

const told = (document: Document, code: string): Document =>
  document.problems.find((p: Document) => p.code === code);

describe('an input that is wrong is told with its place, and the rest is evaluated', () => {
  it('an unknown indicator among known ones', async () => {
    const { exit, error, document } = await run('--indicator', 'pdn-pbj', '--indicator', 'pdn-pbi');
    expect(exit).toBe(3);
    expect(document.exit).toBe(3);
    expect(error.split('\n')[0]).toMatch(/^tolok: Tidak semuanya dapat dihitung.*"pdn-pbi"/);
    expect(told(document, 'run.indicator-unknown').hint.id).toContain('pdn-pbj');
    expect(document.results.map((one: Document) => one.indicator)).toContain('pdn-pbj');
  });

  it('an unknown indicator alone, where nothing can start', async () => {
    const { exit, document } = await run('--indicator', 'pdn-pbi');
    expect(exit).toBe(2);
    expect(Object.keys(document)).toEqual(['tolok', 'command', 'exit', 'problems']);
  });

  it('a rule that is no UTF-8', async () => {
    at.write(`${rules}/ikm/1.0.0.json`, Uint8Array.from([0x7b, 0x0a, 0xe9, 0x7d]));
    const { exit, document } = await run();
    expect(exit).toBe(3);
    expect(told(document, 'json.utf8-invalid')).toMatchObject({
      file: `${rules}/ikm/1.0.0.json`,
      line: 2,
      column: 1,
    });
    expect(document.summary.indicators).toBe(15);
    expect(document.summary.absent).toBe(3);
  });

  it('a rule that is no JSON', async () => {
    at.write(`${rules}/ikm/1.0.0.json`, '{\n  "id": "ikm",,\n}\n');
    const { exit, document } = await run();
    expect(exit).toBe(3);
    const [first] = document.problems;
    expect(first).toMatchObject({ file: `${rules}/ikm/1.0.0.json`, line: 2 });
    expect(first.hint.id).not.toBe('');
    expect(document.results.filter((one: Document) => one.absent !== 'undefined')).toHaveLength(14);
    expect(document.results).toHaveLength(15);
  });

  it('a typing mistake in a formula, with a caret under it', async () => {
    at.replace(`${rules}/pdn-pbj/1.0.0.json`, '"RAP3DN / TotAP3DN"', '"RAP3DN / TotAP3DM"');
    const { exit, document } = await run();
    expect(exit).toBe(3);
    const lines = at.read(`${rules}/pdn-pbj/1.0.0.json`).split('\n');
    const line = lines.findIndex((text) => text.includes('TotAP3DM')) + 1;
    expect(told(document, 'formula.name-unknown')).toMatchObject({
      file: `${rules}/pdn-pbj/1.0.0.json`,
      line,
      column: (lines[line - 1] ?? '').indexOf('TotAP3DM') + 1,
      pointer: '/measure/formula',
      hint: { id: expect.stringContaining('TotAP3DN') },
    });
    expect(document.results.filter((one: Document) => one.absent !== 'undefined')).toHaveLength(14);
    expect(document.results).toHaveLength(15);
    const { error } = await tolok(['run', '--agreement', 'bspji-ambon-2022'], at.folder);
    expect(error).toContain('      RAP3DN / TotAP3DM\n               ^^^^^^^^\n');
  });

  it('two files that say they are the same version', async () => {
    at.write(`${rules}/ikm/1.0.1.json`, at.read(`${rules}/ikm/1.0.0.json`));
    const { exit, document } = await run();
    expect(exit).toBe(3);
    expect(told(document, 'rule.duplicate')).toMatchObject({
      file: `${rules}/ikm/1.0.1.json`,
      line: 1,
      message: { id: expect.stringContaining('ikm@1.0.0') },
    });
    expect(document.summary).toMatchObject({ indicators: 15, achieved: 11 });
  });

  it('a released file that was edited', async () => {
    at.replace(`${rules}/ikm/1.0.0.json`, '"polarity": "maximize"', '"polarity": "minimize"');
    const { exit, document } = await run();
    expect(exit).toBe(3);
    expect(told(document, 'rule.lock-changed')).toMatchObject({
      file: `${rules}/ikm/1.0.0.json`,
      line: 1,
      hint: { id: expect.stringContaining('versi baru') },
    });
    expect(document.summary.indicators).toBe(15);
  });

  it('a table that is not there', async () => {
    at.remove('datasets/bspji-ambon-2022/cells/tabel-3.26.csv');
    const smart = ['--indicator', 'smart-nilai-kinerja', '--indicator', 'ikm', '--year', '2022'];
    const { exit, document } = await run(...smart);
    expect(exit).toBe(3);
    expect(told(document, 'dataset.file-missing')).toMatchObject({
      file: 'datasets/bspji-ambon-2022/datapackage.json',
      line: expect.any(Number),
    });
    expect(told(document, 'run.resource-missing')).toBeUndefined();
    expect(document.results.map((one: Document) => one.indicator)).toContain('ikm');
  });

  it('a table of inputs that cannot be read, in place of which no reported figure stands', async () => {
    const asked = ['--indicator', 'ikm', '--year', '2022'];
    const of = async (unit: string) => {
      const { exit, document } = await tolokJson(
        ['run', ...asked, '--work-unit', unit, '--facts', 'capaian-satker'],
        at.folder,
      );
      const [row] = document.results;
      return {
        exit,
        actual: row.actual as unknown,
        absent: row.absent as unknown,
        origin: row.origin as unknown,
      };
    };
    expect(await of('999105')).toMatchObject({ exit: 0, absent: null, origin: 'computed' });
    at.replace(
      'datasets/contoh-satker/ikm-unsur.csv',
      '\n999105,2021,1,U1,',
      '\n999105,2021,1,U1,x',
    );
    expect(await of('999105')).toEqual({
      exit: 3,
      actual: null,
      absent: 'missing-input',
      origin: 'computed',
    });
  });

  it('a letter that is not in its scale', async () => {
    const agreement = 'rules/kemenperin-bskji/agreements/bspji-ambon-2022.json';
    at.replace(agreement, '"target": "B-"', '"target": "B+"');
    const { exit, document } = await run();
    expect(exit).toBe(3);
    const line =
      at
        .read(agreement)
        .split('\n')
        .findIndex((text) => text.includes('"B+"')) + 1;
    expect(told(document, 'run.letter-unknown')).toMatchObject({
      file: agreement,
      line,
      hint: { id: expect.stringContaining('B-, B, A-, A') },
    });
    expect(document.summary).toMatchObject({ indicators: 15, achieved: 10 });
  });

  it('a letter of a what-if that is not in its scale', async () => {
    const { exit, document } = await run('--set', 'actual.indeks-layanan-publik=Z');
    expect(exit).toBe(3);
    expect(told(document, 'run.letter-unknown')).toMatchObject({
      file: `${rules}/indeks-layanan-publik/1.0.0.json`,
      line: expect.any(Number),
    });
  });

  it('a cell that is no number', async () => {
    at.replace('datasets/bspji-ambon-2022/cells/tabel-3.2.csv', ',97.39,', ',97;39,');
    const changed = await run('--facts', 'tabel-3.12');
    expect(changed.exit).toBe(3);
    expect(told(changed.document, 'dataset.hash-differs').hint.id).toContain('tolok fmt');
    await tolok(['fmt', 'datasets'], at.folder);
    const { exit, document } = await run('--facts', 'tabel-3.12');
    expect(exit).toBe(3);
    expect(told(document, 'dataset.number-form')).toMatchObject({
      file: 'datasets/bspji-ambon-2022/cells/tabel-3.2.csv',
      line: 72,
    });
    expect(document.summary.indicators).toBe(15);
  });

  it('characters that speak to a terminal', async () => {
    at.write(`${rules}/ikm/\u001b[31mx.json`, '{}');
    const { error } = await tolok(['run', '--agreement', 'bspji-ambon-2022'], at.folder);
    expect(error).toContain('\\u{1b}[31mx.json');
    expect(error).not.toContain('\u001b');
  });
});

describe('a change that cannot be placed', () => {
  it('is refused when it is the only one', async () => {
    const { exit, document } = await run('--set', 'target.pdn-pbi=50');
    expect(exit).toBe(2);
    expect(told(document, 'run.path-unknown').hint.id).toContain('pdn-pbj');
    expect(document.results).toBeUndefined();
  });

  it('is told when others take part', async () => {
    const sets = ['--set', 'target.pdn-pbj=50', '--set', 'target.pdn-pbi=60'];
    const { exit, document } = await run(...sets);
    expect(exit).toBe(3);
    expect(document.changes).toEqual([{ path: 'target.pdn-pbj', from: 45, to: 50 }]);
  });

  it('says that a reported value is changed itself and not its inputs', async () => {
    const { exit, document } = await run('--set', 'input.pdn-pbj.RAP3DN=5');
    expect(exit).toBe(2);
    expect(told(document, 'run.input-reported').hint.id).toContain('actual.pdn-pbj');
  });

  it.each([
    ['target.pdn-pbj=98,5', 'target.pdn-pbj=98.5'],
    ['actual.ikm=3,5', 'actual.ikm=3.5'],
    ['policy.cap=1.250,5', 'policy.cap=1250.5'],
    ['target.pdn-pbj=45%', 'target.pdn-pbj=45'],
  ])('names the number that was meant by %s', async (set, meant) => {
    const { exit, document } = await run('--set', set);
    expect(exit).toBe(2);
    expect(told(document, 'run.path-number').hint.id).toBe(`Tulis ${meant}.`);
  });

  it('doubts a target below zero or of zero, and the rest is applied all the same', async () => {
    const sets = ['--set', 'target.pdn-pbj=-5', '--set', 'target.ikm=0'];
    const { exit, document } = await run(...sets);
    expect(exit).toBe(0);
    expect(told(document, 'scenario.target-negative').severity).toBe('warning');
    expect(told(document, 'scenario.target-zero').severity).toBe('warning');
    expect(document.changes.map(({ to }: Document) => to)).toEqual([-5, 0]);
  });

  it('lists the nearest of very many names, and how many there are', async () => {
    const { document } = await run('--indicator', 'ikmm');
    const { hint } = told(document, 'run.indicator-unknown');
    expect(hint.id).toMatch(/ikm.*… \(\d+\)/);
    expect(hint.id.split(', ').length).toBeLessThan(8);
  });

  it('takes a version of a rule that is there, and no other', async () => {
    const { exit, document } = await run('--set', 'rule.pdn-pbj=9.0.0');
    expect(exit).toBe(2);
    expect(document.problems.map((p: Document) => p.code)).toContain('run.path-version');
    const good = await run('--set', 'rule.pdn-pbj=1.0.0');
    expect(good.exit).toBe(0);
    expect(good.document.changes).toEqual([{ path: 'rule.pdn-pbj', from: '1.0.0', to: '1.0.0' }]);
  });
});

describe('a scenario', () => {
  const scenario = (overrides: object[]) =>
    JSON.stringify({
      $schema: 'scenario.schema.json',
      schemaVersion: 1,
      id: 'coba',
      title: { id: 'Coba', en: 'Try' },
      agreement: 'bspji-ambon-2022',
      overrides,
    });

  it('changes values before each --set, and the last one wins and says so', async () => {
    at.write(
      'coba.json',
      scenario([
        { path: 'target.pdn-pbj', to: 60, on: true },
        { path: 'target.ikm', to: 3.7, on: false },
      ]),
    );
    const { exit, document } = await run('--scenario', 'coba.json', '--set', 'target.pdn-pbj=50');
    expect(exit).toBe(0);
    expect(document.changes).toEqual([{ path: 'target.pdn-pbj', from: 45, to: 50 }]);
    expect(told(document, 'run.path-repeated').severity).toBe('info');
  });

  it('is refused with its place when it cannot be read', async () => {
    at.write('coba.json', scenario([{ path: 'target.pdn-pbj', to: 60 }]));
    const { exit, document } = await run('--scenario', 'coba.json');
    expect(exit).toBe(2);
    expect(document.problems[0]).toMatchObject({ file: 'coba.json', line: 1 });
  });
});
