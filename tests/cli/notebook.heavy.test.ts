import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Document, repository, tolokHere, tolokJson } from './tolok.ts';

const shipped = readdirSync(join(repository, 'apps/notebook/notebooks'))
  .filter((name) => name.endsWith('.tolok.md'))
  .map((name) => `apps/notebook/notebooks/${name}`);

const place = mkdtempSync(join(tmpdir(), 'tolok-notebook-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** A notebook of these pieces in a folder of its own; gives its path. */
function written(...pieces: readonly string[]): string {
  const path = join(place, `coba-${Math.random().toString(36).slice(2)}.tolok.md`);
  writeFileSync(path, [head, ...pieces].join('\n'));
  return path;
}

const fence = (info: string, body: string) => `\`\`\`${info}\n${body}\n\`\`\`\n`;

const head = fence(
  'json tolok:notebook',
  '{ "schemaVersion": 1, "id": "coba", "title": "Coba", "language": "id", "agreement": "bspji-ambon-2022", "data": ["bspji-ambon-2022"] }',
);

const cellOf = (document: Document, id: string): Document =>
  (document.cells as Document[]).find((one: Document) => one.id === id);

const statesOf = (document: Document) =>
  (document.cells as Document[]).flatMap((one: Document) =>
    one.id ? [`${one.id} ${one.state}`] : [],
  );

describe('the notebooks that ship', () => {
  it('are the four that answer a question each', () => {
    expect(shipped.map((path) => path.split('/').at(-1))).toEqual([
      'capaian-2022.tolok.md',
      'efisiensi.tolok.md',
      'smart-ambon.tolok.md',
      'target-pdn.tolok.md',
    ]);
  });

  it('are in their standard form', async () => {
    const { exit, document } = await tolokJson(['fmt', '--check', 'apps/notebook/notebooks']);
    expect([exit, document['differing'], document['problems']]).toEqual([0, [], []]);
    const valid = await tolokJson(['validate', 'apps/notebook/notebooks']);
    expect([valid.exit, valid.document['summary'].files]).toEqual([0, 4]);
  });

  it.each(shipped)(
    'run whole, without a problem, and the numbers in their text hold: %s',
    async (path) => {
      const { exit, document } = await tolokJson(['run', path]);
      expect([exit, document['problems']]).toEqual([0, []]);
      expect(statesOf(document).filter((state) => !state.endsWith(' fresh'))).toEqual([]);
      const checks = document['cells'].filter(({ type }: Document) => type === 'check');
      expect(checks.length).toBeGreaterThan(0);
      for (const { passed, rows } of checks) expect([passed, rows > 0]).toEqual([true, true]);
    },
  );

  it.each(shipped)('give the same in WebAssembly: %s', { timeout: 120_000 }, async (path) => {
    const native = await tolokJson(['run', path]);
    const wasm = await tolokJson(['run', path, '--engine', 'duckdb-wasm']);
    const without = ({ document }: typeof native) =>
      JSON.stringify(document).replaceAll(/duckdb(-wasm)? \d+\.\d+\.\d+/g, 'duckdb');
    expect(without(wasm)).toBe(without(native));
  });
});

describe('tolok run NOTEBOOK', () => {
  const pdn = 'apps/notebook/notebooks/target-pdn.tolok.md';

  it('gives each cell what it came to, and what the plain run gives', async () => {
    const { document } = await tolokJson(['run', pdn, '--set', 'target_pdn=98']);
    const plain = await tolokJson(['run', '--set', 'target.pdn-pbj=98']);
    const scenario = cellOf(document, 'dinaikkan');
    expect(scenario.summary).toEqual(plain.document['summary']);
    expect(scenario.base.summary).toEqual(plain.document['base'].summary);
    expect(scenario.moved.map(({ after }: Document) => after.code)).toEqual(['SK3.4']);
    expect(document['context']).toMatchObject({ agreement: 'bspji-ambon-2022', quarter: null });
    const { values } = cellOf(document, 'yang_berubah');
    expect(values).toMatchObject([{ kode: 'SK3.4', target_baru: 98, status_baru: 'not-achieved' }]);
  });

  it('sets inputs, and refuses what they do not take', async () => {
    const low = await tolokJson(['run', pdn, '--set', 'target_pdn=60']);
    expect(cellOf(low.document, 'yang_berubah').values[0].status_baru).toBe('achieved');
    const codes = async (...set: readonly string[]) => {
      const { exit, document } = await tolokJson([
        'run',
        pdn,
        ...set.flatMap((one) => ['--set', one]),
      ]);
      return [exit, ...document['problems'].map(({ code }: Document) => code)];
    };
    expect(await codes('target_pdn=300')).toEqual([2, 'notebook.input-value']);
    expect(await codes('target_pdm=60')).toEqual([2, 'notebook.input-unknown']);
  });

  it('refuses a file that is not there, options of other runs, and a notebook without a head', async () => {
    const codes = async (...args: readonly string[]) => {
      const { exit, document } = await tolokJson(['run', ...args]);
      return [exit, ...document['problems'].map(({ code }: Document) => code)];
    };
    expect(await codes('tidak-ada.tolok.md')).toEqual([2, 'command.path-missing']);
    expect(await codes(pdn, '--bulk')).toEqual([2, 'command.option-notebook']);
    const bare = join(place, 'tanpa-kepala.tolok.md');
    writeFileSync(bare, 'Halo.\n');
    expect(await codes(bare)).toEqual([2, 'notebook.head-missing']);
    const newer = join(place, 'baru.tolok.md');
    writeFileSync(newer, head.replace('"schemaVersion": 1', '"schemaVersion": 2'));
    expect(await codes(newer)).toEqual([2, 'document.newer']);
  });

  it('runs on beside a cell that fails, one that is unknown, and a rule that is broken', async () => {
    const path = written(
      fence('json tolok:indicator id=hasil', '{ "indicators": ["pdn-pbj", "tidak-ada"] }'),
      fence('sql tolok:query id=salah', 'SELECT tidak_ada'),
      fence('sql tolok:query id=menunggu from=salah', 'SELECT * FROM salah'),
      fence('json tolok:peta id=peta', '{ "zoom": 3 }'),
      fence('sql tolok:query id=baik from=hasil', 'SELECT actual FROM hasil'),
      '<script>alert(1)</script>',
    );
    const { exit, document } = await tolokJson(['run', path]);
    expect(exit).toBe(3);
    expect(statesOf(document)).toEqual([
      'hasil fresh',
      'salah error',
      'menunggu blocked',
      'peta unknown',
      'baik fresh',
    ]);
    expect(cellOf(document, 'menunggu').cause).toBe('salah');
    expect(cellOf(document, 'baik').values).toEqual([{ actual: 97.39 }]);
    const told = document['problems'].map(({ code, line }: Document) => `${line} ${code}`);
    expect(told).toEqual(expect.arrayContaining(['17 notebook.cell-unknown', '10 database.sql']));
  });

  it('ends with 1 where a check does not hold', async () => {
    const path = written(
      fence('sql tolok:query id=q', 'SELECT 1 AS x UNION ALL SELECT 2'),
      fence(
        'json tolok:check id=c from=q',
        '{ "title": "x = 1", "expect": { "fact": "x", "operator": "equal", "value": 1 } }',
      ),
    );
    const { exit, document } = await tolokJson(['run', path]);
    expect(exit).toBe(1);
    expect(cellOf(document, 'c')).toMatchObject({ passed: false, rows: 2, failing: 1 });
    const said = await tolokHere(['run', path]);
    expect(said.error).toContain('1 pemeriksaan tidak terpenuhi');
  });
});

describe('tolok fmt', () => {
  it('writes a notebook in its form, and leaves a cell it cannot read as it is', async () => {
    const path = written(
      fence('json  tolok:input  id=a', '{"value":1,"kind":"switch","label":"x"}'),
      fence('json tolok:table id=t from=a', '{ "rows": }'),
    );
    const { exit, document } = await tolokJson(['fmt', path]);
    expect([exit, document['written'].length]).toEqual([1, 1]);
    expect(document['problems'][0].code).toMatch(/^json\./);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain('```json tolok:table id=t from=a\n{ "rows": }\n```\n');
    expect((await tolokJson(['fmt', '--check', path])).document['differing']).toEqual([]);
  });
});
