import { describe, expect, it } from 'vitest';
import { type Document, tolok, tolokJson } from './tolok.ts';

const agreement = ['run', '--agreement', 'bspji-ambon-2022'];

describe('tolok run --json', () => {
  it('gives the document that other programs rely on', async () => {
    const { exit, error, document } = await tolokJson(agreement);
    expect(exit).toBe(0);
    expect(error).toBe('');
    expect(document).toMatchObject({ command: 'run', exit: 0, problems: [] });
    expect(document.tolok).toMatch(/^\d+\.\d+\.\d+$/);
    expect(document.context).toEqual({
      agreement: 'bspji-ambon-2022',
      year: 2022,
      quarter: null,
      workUnit: '248145',
      facts: 'tabel-3.2',
      policy: 'lakin-2022@1.0.0',
      asOf: null,
      engine: expect.stringMatching(/^duckdb \d/),
      rulesHash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      dataHash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    });
    expect(document.summary).toEqual({
      indicators: 15,
      achieved: 11,
      notAchieved: 2,
      absent: 2,
      successRatio: expect.closeTo(73.33, 2),
      meanAchievement: expect.closeTo(396.04, 2),
      meanCovers: 12,
      objectives: { achieved: 6, notAchieved: 1, absent: 1 },
      computed: 0,
      reported: 15,
    });
    expect(row(document, 'pdn-pbj')).toMatchObject({
      rule: 'pdn-pbj@1.0.0',
      code: 'SK3.4',
      title: expect.stringContaining('produk dalam negeri'),
      unit: 'percent',
      confidence: 'public',
      sample: false,
      entity: { workUnit: '248145' },
      year: 2022,
      quarter: null,
      target: 45,
      actual: 97.39,
      achievement: 216.42222222222222,
      status: 'achieved',
      band: null,
      absent: null,
      origin: 'reported',
      sources: [{ table: 'Tabel 3.2', column: '2022 Realisasi', line: 811 }],
    });
    expect(row(document, 'indeks-layanan-publik')).toMatchObject({
      target: 'B-',
      actual: 'A-',
      achievement: null,
      status: 'achieved',
      band: { scale: 'ipp@1.0.0', label: 'A-' },
    });
    expect(row(document, 'laporan-keuangan')).toMatchObject({ actual: null, absent: 'pending' });
  });

  it.each([
    ['cap-100-pending-0', { notAchieved: 4, absent: 0, meanCovers: 15 }, 85.91],
    ['cap-110', { notAchieved: 2, absent: 2, meanCovers: 13 }, 103.28],
    ['cap-120', { notAchieved: 2, absent: 2, meanCovers: 13 }, 106.36],
  ])('counts as the policy %s does', async (policy, counts, mean) => {
    const { exit, document } = await tolokJson([...agreement, '--policy', policy]);
    expect(exit).toBe(0);
    expect(document.context.policy).toBe(`${policy}@1.0.0`);
    expect(document.summary).toMatchObject({ achieved: 11, ...counts });
    expect(document.summary.meanAchievement).toBeCloseTo(mean, 2);
    expect(row(document, 'indeks-layanan-publik').achievement).toBe(100);
  });

  it('believes the table it is told to, and takes targets from the agreement all the same', async () => {
    const { document } = await tolokJson([...agreement, '--facts', 'lampiran-pk']);
    expect(document.context.facts).toBe('lampiran-pk');
    expect(row(document, 'pdn-pbj')).toMatchObject({
      target: 45,
      actual: 30,
      status: 'not-achieved',
    });
  });

  it('gives what was changed beside what it was', async () => {
    const { exit, document } = await tolokJson([...agreement, '--set', 'target.pdn-pbj=50']);
    expect(exit).toBe(0);
    expect(row(document, 'pdn-pbj')).toMatchObject({
      target: 50,
      achievement: 194.78,
      changed: ['target.pdn-pbj'],
      base: { target: 45, achievement: 216.42222222222222 },
    });
    expect(document.changes).toEqual([{ path: 'target.pdn-pbj', from: 45, to: 50 }]);
    expect(document.base.summary.meanAchievement).toBeCloseTo(396.04, 2);
    expect(row(document, 'ikm').base).toBeUndefined();
  });

  it('gives the same figures to the last bit in WebAssembly', async () => {
    const figures = async (engine: string) => {
      const args = ['run', '--indicator', 'smart-nilai-kinerja', '--year', '2022'];
      const { document } = await tolokJson([...args, '--engine', engine]);
      expect(document.results).toHaveLength(25);
      return JSON.stringify(document.results);
    };
    expect(await figures('duckdb-wasm')).toBe(await figures('duckdb'));
  });

  it('gives an agreement the same in WebAssembly', async () => {
    const [native, wasm] = await Promise.all(
      ['duckdb', 'duckdb-wasm'].map(async (engine) => {
        const { document } = await tolokJson([...agreement, '--engine', engine]);
        return { ...document, context: { ...document.context, engine: null } };
      }),
    );
    expect(JSON.stringify(wasm)).toBe(JSON.stringify(native));
  });

  it('puts the SQL that ran into the document', async () => {
    const { document } = await tolokJson([...agreement, '--explain-sql']);
    expect(document.sql.length).toBeGreaterThan(0);
    expect(document.sql.every((sql: string) => /^SELECT/i.test(sql))).toBe(true);
  });

  it('asks for a quarter and never shows the annual figure for it', async () => {
    const { exit, document } = await tolokJson([...agreement, '--quarter', '2']);
    expect(exit).toBe(0);
    expect(document.context.quarter).toBe(2);
    const actuals = document.results.map((one: Document) => one.absent ?? one.quarter);
    expect(new Set(actuals)).toEqual(new Set(['missing-input']));
  });
});

describe('tolok run for a person', () => {
  it('fits eighty columns when it is piped, without colours', async () => {
    const { out } = await tolok(agreement);
    expect(Math.max(...out.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(80);
    expect(out).not.toContain('\u001b');
  });

  it('marks made-up data', async () => {
    const args = ['run', '--indicator', 'pdn-pbj', '--year', '2022'];
    const { exit, out } = await tolok([...args, '--data', 'datasets/contoh-p3dn']);
    expect(exit).toBe(0);
    expect(out).toContain('Memakai data rekaan: pdn-pbj.');
  });

  it('shows the SQL it ran after the results', async () => {
    const { out } = await tolok(['run', '--indicator', 'ikm', '--year', '2022', '--explain-sql']);
    expect(out).toMatch(/SELECT[^]*;\n/);
  });
});

const row = (document: Document, id: string): Document =>
  document.results.find(({ indicator }: Document) => indicator === id);
