import { type Dataset, type Resource } from '@tolok/dataset';
import { openNative } from '@tolok/duckdb/native';
import { compile, run } from '@tolok/engine';
import { cell, hasErrors } from '@tolok/schema';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { committedSeed, contohSatker } from '../../scripts/data/contohSatker.ts';
import { repositoryDataset, repositoryRules } from '../golden/repository.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, 'datasets/contoh-satker');
const rules = repositoryRules();

type Row = Readonly<Record<string, string | number | boolean | null>>;

let dataset: Dataset;
let tables: ReadonlyMap<string, readonly Row[]>;

beforeAll(async () => {
  dataset = await repositoryDataset('contoh-satker');
  tables = new Map(dataset.resources.map((resource) => [resource.name, rowsOf(resource)]));
});

const rowsOf = ({ table }: Resource): Row[] =>
  Array.from({ length: table.rows }, (_, row) =>
    Object.fromEntries(table.columns.map((one) => [one.name, cell(one, row)])),
  );

const rows = (name: string): readonly Row[] => tables.get(name) ?? [];

const units = Array.from({ length: 25 }, (_, i) => String(999101 + i));

describe('npm run data:contoh', () => {
  it('makes the files of the repository again, to the last byte', () => {
    const made = contohSatker();
    const there = readdirSync(folder).filter((name) => name !== 'README.md');
    expect([...made.keys()].sort()).toEqual(there.sort());
    for (const [name, text] of made) {
      expect(readFileSync(path.join(folder, name), 'utf8') === text, name).toBe(true);
    }
  });

  it('makes the same of the same seed and other figures of another', () => {
    const again = contohSatker(committedSeed + 1);
    expect(contohSatker(committedSeed + 1)).toEqual(again);
    expect(again.get('belanja-akun.csv')).not.toBe(contohSatker().get('belanja-akun.csv'));
  });

  it('writes into the folder it is given, says what, and leaves nothing else behind', () => {
    const into = mkdtempSync(path.join(os.tmpdir(), 'tolok-contoh-'));
    try {
      const script = path.join(root, 'scripts/data/contohSatker.mjs');
      const said = spawnSync(process.execPath, [script, into], { encoding: 'utf8' });
      expect(said).toMatchObject({ status: 0, stderr: '' });
      expect(said.stdout).toContain('belanja-akun.csv: ');
      expect(said.stdout).toContain(', 3200 rows\n');
      expect(readdirSync(into).sort()).toEqual([...contohSatker().keys()].sort());
    } finally {
      rmSync(into, { recursive: true });
    }
  });
});

describe('the package of 25 made-up work units', () => {
  it('says so wherever it shows', () => {
    expect(dataset.sample).toBe(true);
    expect(dataset.title.id).toContain('rekaan');
    expect(Object.keys(dataset.workUnitNames)).toEqual(units);
    expect(Object.values(dataset.workUnitNames).every((name) => name.endsWith('(rekaan)'))).toBe(
      true,
    );
    const named = dataset.resources.filter(({ title }) => title.id.includes('(rekaan)'));
    expect(dataset.resources.filter((one) => !named.includes(one)).map(({ name }) => name)).toEqual(
      ['akun', 'unsur-layanan'],
    );
  });

  it('is small', () => {
    const bytes = [...contohSatker().values()].map((text) => Buffer.byteLength(text));
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(600_000);
  });

  it('has every work unit in every table that is about work units', () => {
    for (const [name, table] of tables) {
      if (!table[0] || !('kode_satker' in table[0])) continue;
      expect([...new Set(table.map((row) => row['kode_satker']))].sort(), name).toEqual(units);
    }
  });

  it('gives each figure as a number, a letter or the reason why there is none', () => {
    const given = (row: Row) => ['value', 'text', 'absent'].filter((name) => row[name] !== null);
    expect(rows('capaian-satker').filter((row) => given(row).length !== 1)).toEqual([]);
    const letters = rows('capaian-satker').filter(({ text }) => text !== null);
    expect(new Set(letters.map(({ indikator }) => indikator))).toEqual(
      new Set(['indeks-layanan-publik']),
    );
    expect(letters.map(({ text }) => text)).toEqual(expect.arrayContaining(['B-', 'B', 'A-', 'A']));
    const reasons = rows('capaian-satker').map(({ absent }) => absent);
    expect(new Set(reasons)).toEqual(new Set([null, 'empty', 'dash', 'n/a']));
  });

  it('holds percentages within 0 to 100 and indices within their scales', () => {
    const bounds: Readonly<Record<string, readonly [number, number]>> = {
      'produktivitas-kolaborasi': [0, 100],
      'indeks-manajemen-risiko': [1, 5],
      ikm: [1, 4],
      'ip-asn': [0, 100],
      'disiplin-pegawai': [0, 100],
      'akuntabilitas-kinerja': [0, 100],
      'laporan-keuangan': [0, 100],
    };
    const outside = rows('capaian-satker').filter(({ indikator, value }) => {
      const [low, high] = bounds[String(indikator)] ?? [0, 9];
      return value !== null && !(Number(value) >= low && Number(value) <= high);
    });
    expect(outside).toEqual([]);
    expect(rows('belanja-akun').filter((row) => n(row, 'realisasi_pdn') > n(row, 'pagu'))).toEqual(
      [],
    );
    const done = rows('tindak-lanjut');
    expect(done.filter((row) => n(row, 'tindak_lanjut') > n(row, 'rekomendasi'))).toEqual([]);
  });

  it.each([
    ['belanja-akun', 'realisasi_pdn', ['kode_akun']],
    ['pnbp-layanan', 'penerimaan', ['kode_layanan']],
    ['tindak-lanjut', 'rekomendasi', []],
    ['tindak-lanjut', 'tindak_lanjut', []],
  ])('never falls from quarter to quarter where %s adds up %s', (table, name, more) => {
    expect(falls(rows(table), name, ['kode_satker', 'tahun', ...more])).toEqual([]);
  });

  it('never falls from quarter to quarter where something is counted', () => {
    const counted = ['tenant-inkubator', 'kolaborasi', 'peran-balai', 'peran-balai-industri-4'];
    const counts = rows('capaian-satker').filter(
      ({ indikator, value }) => counted.includes(String(indikator)) && value !== null,
    );
    expect(counts.length).toBeGreaterThan(700);
    expect(falls(counts, 'value', ['kode_satker', 'tahun', 'indikator'])).toEqual([]);
    expect(counts.every(({ value }) => Number.isInteger(value))).toBe(true);
  });

  it('keeps the ceiling of the year in every quarter', () => {
    const ceilings = groups(rows('belanja-akun'), ['kode_satker', 'tahun', 'kode_akun']);
    expect(ceilings.size).toBe(25 * 2 * 16);
    for (const group of ceilings.values()) {
      expect(new Set(group.map(({ pagu }) => pagu)).size).toBe(1);
      expect(group.map(({ triwulan }) => triwulan)).toEqual([1, 2, 3, 4]);
    }
  });

  it('has the cases that were planted', () => {
    const service = rows('pnbp-layanan').filter(
      ({ kode_satker, kode_layanan }) => kode_satker === '999107' && kode_layanan === 'LY-06',
    );
    expect([...new Set(service.map(({ tahun }) => tahun))]).toEqual([2020, 2021]);
    const years = (table: string, unit: string) =>
      new Set(
        rows(table)
          .filter(({ kode_satker }) => kode_satker === unit)
          .map(({ tahun }) => tahun),
      );
    expect(years('pnbp-layanan', '999125')).toEqual(new Set([2022]));
    expect(years('tindak-lanjut', '999118')).toEqual(new Set([2021]));
    for (const late of ['akuntabilitas-kinerja', 'ip-asn', 'disiplin-pegawai', 'laporan-keuangan'])
      expect(
        units.filter((unit) => figure(late, unit)?.['absent'] === 'empty').length,
      ).toBeGreaterThan(1);
  });
});

describe('what work units report', () => {
  it('is the satisfaction index of the nine elements', () => {
    for (const [, group] of groups(rows('ikm-unsur'), ['kode_satker', 'tahun', 'triwulan'])) {
      const { kode_satker, tahun, triwulan } = group[0]!;
      const mean = group.reduce((sum, row) => sum + n(row, 'nrr'), 0) / 9;
      expect(group).toHaveLength(9);
      expect(agree(figureAt('ikm', kode_satker, tahun, triwulan), mean)).toBe(true);
    }
  });

  it('is the professionalism index of the four dimensions, 25, 40, 30 and 5 percent', () => {
    const weights = { kualifikasi: 25, kompetensi: 40, kinerja: 30, disiplin: 5 };
    const weight = ({ dimensi }: Row) => weights[dimensi as keyof typeof weights];
    expect(disagreeing('ip-asn-dimensi', 'ip-asn', weight)).toEqual([]);
  });

  it('is the accountability score of the twelve sub-components', () => {
    const components = { perencanaan: 30, pengukuran: 30, pelaporan: 15, evaluasi: 25 };
    const shares = { keberadaan: 0.2, kualitas: 0.3, pemanfaatan: 0.5 };
    const weight = ({ komponen, subkomponen }: Row) =>
      components[komponen as keyof typeof components] * shares[subkomponen as keyof typeof shares];
    expect(disagreeing('lke-subkomponen', 'akuntabilitas-kinerja', weight)).toEqual([]);
  });

  it('is the letter of three parts form F02 and one part form F03', () => {
    const scale = rules.scales.get('ipp')?.[0]?.value;
    for (const [, group] of groups(rows('ipp-formulir'), ['kode_satker', 'tahun'])) {
      const { kode_satker, tahun } = group[0]!;
      const [F02, F03] = group.map((row) => Math.round(n(row, 'nilai') * 100));
      const index = (75 * F02! + 25 * F03!) / 10000;
      const band = scale?.bands.find(({ to }) => index <= to);
      expect(figureAt('indeks-layanan-publik', kode_satker, tahun, 4)?.['text']).toBe(band?.label);
    }
  });

  it('is the number of services that earned something up to the quarter', () => {
    const figures = rows('capaian-satker').filter((row) => row['indikator'] === 'jumlah-layanan');
    const wrong = figures.filter(({ kode_satker, tahun, triwulan, value }) => {
      const earning = rows('pnbp-layanan').filter(
        (row) =>
          row['kode_satker'] === kode_satker &&
          row['tahun'] === tahun &&
          row['triwulan'] === triwulan &&
          n(row, 'penerimaan') > 0,
      );
      return earning.length !== value;
    });
    expect(figures).toHaveLength(200);
    expect(wrong).toEqual([]);
  });
});

describe('the made-up agreements', () => {
  const agreement = (id: string) => rules.agreements.get(id)!.value;
  const entries = (id: string) => agreement(id).objectives.flatMap(({ indicators }) => indicators);

  it('are proposals that say they are made up, for every work unit', () => {
    for (const id of ['contoh-satker-2022', 'contoh-satker-2022-rev-171']) {
      const { stage, workUnit, title, facts } = agreement(id);
      expect({ stage, workUnit, facts }).toEqual({
        stage: 'proposed',
        workUnit: null,
        facts: 'capaian-satker',
      });
      expect([title.id, title.en].map((text) => /\((rekaan|made up)\)$/.test(text))).toEqual([
        true,
        true,
      ]);
    }
  });

  it.each([
    ['contoh-satker-2022', 'bspji-ambon-2022', 15],
    ['contoh-satker-2022-rev-171', 'bspji-ambon-2022-rev-171', 17],
  ])('%s has the codes and indicators of %s', (made, real, count) => {
    const shown = (id: string) =>
      entries(id).map(({ code, indicator, name }) => [code, indicator, name]);
    expect(shown(made)).toEqual(shown(real));
    expect(shown(made)).toHaveLength(count);
    expect(agreement(made).relations).toEqual(agreement(real).relations);
  });

  it('take their first targets from the agreement of Ambon, and set every one in the revision', () => {
    const targets = (id: string) => entries(id).map(({ target }) => target);
    expect(targets('contoh-satker-2022')).toEqual(targets('bspji-ambon-2022'));
    expect(targets('contoh-satker-2022-rev-171')).not.toContain(null);
  });

  it('find each of the 15 indicators met and missed by two units at least in 2022', () => {
    for (const { indicator, target } of entries('contoh-satker-2022')) {
      const [id = ''] = indicator.split('@');
      const found = units.map((unit) => met(id, unit, target as number | string));
      expect(found.filter((one) => one === true).length, `${id} met`).toBeGreaterThan(1);
      expect(found.filter((one) => one === false).length, `${id} missed`).toBeGreaterThan(1);
    }
  });

  it('differ for some work units and not for all where a target moves', () => {
    const before = new Map(entries('contoh-satker-2022').map((e) => [e.indicator, e.target]));
    const moved = entries('contoh-satker-2022-rev-171').filter(
      ({ indicator, target }) => before.has(indicator) && before.get(indicator) !== target,
    );
    expect(moved.map(({ indicator }) => indicator)).toEqual([
      'pdn-pbj@1.0.0',
      'tindak-lanjut-pengawasan@1.0.0',
      'ikm@1.0.0',
      'disiplin-pegawai@1.0.0',
      'indeks-layanan-publik@1.0.0',
      'akuntabilitas-kinerja@1.0.0',
    ]);
    for (const { indicator, target } of moved) {
      const [id = ''] = indicator.split('@');
      const judged = (goal: unknown) => units.map((unit) => met(id, unit, goal as number | string));
      const earlier = judged(before.get(indicator));
      const changed = judged(target).filter((one, i) => one !== earlier[i]);
      expect(changed.length, id).toBeGreaterThan(0);
      expect(changed.length, id).toBeLessThan(25);
    }
  });
});

describe('the formulas over the package', () => {
  it.each([2, 4] as const)('give what plain arithmetic gives up to quarter %i', async (quarter) => {
    const { value: plan, problems } = compile(rules, [dataset], {
      indicators: Object.keys(plainly).map((id) => `${id}@1.0.0`),
      year: 2022,
      ...(quarter === 4 ? {} : { quarter }),
    });
    if (!plan || hasErrors(problems)) throw new Error(JSON.stringify(problems));
    const connection = await openNative();
    try {
      const { results } = await run(plan, [dataset], connection);
      const found = results.rows.filter(({ indicator }) => indicator in plainly);
      const advised = quarter === 4 ? 25 : 0;
      const withoutRecommendations = 1;
      expect(found).toHaveLength(6 * 25 - withoutRecommendations + advised);
      for (const { indicator, entity, actual, absent, sample, origin } of found) {
        const unit = String(entity['workUnit']);
        const expected = measured(indicator, unit, quarter);
        if (expected === null) expect([actual, absent]).toEqual([null, 'missing-input']);
        else expect(actual, `${indicator} ${unit}`).toBeCloseTo(expected, 9);
        expect({ sample, origin }).toEqual({ sample: true, origin: 'computed' });
      }
    } finally {
      await connection.close();
    }
  });

  it.each([
    ['lke-nilai@2.0.0', 'akuntabilitas-kinerja', 19],
    ['ip-asn-dimensi@1.0.0', 'ip-asn', 21],
    ['ipp-nilai@1.0.0', 'indeks-layanan-publik', 25],
  ])('give by %s what work units report as %s', async (rule, reported, count) => {
    const asked = { indicators: [rule], year: 2022, withDrafts: true };
    const { value: plan, problems } = compile(rules, [dataset], asked);
    if (!plan || hasErrors(problems)) throw new Error(JSON.stringify(problems));
    const connection = await openNative();
    try {
      const { results } = await run(plan, [dataset], connection);
      expect(results.rows).toHaveLength(count);
      for (const { entity, actual, band } of results.rows) {
        const unit = String(entity['workUnit']);
        const row = figure(reported, unit);
        const good = row?.['text'] ? band?.label === row['text'] : agree(row, Number(actual));
        expect(good, unit).toBe(true);
      }
    } finally {
      await connection.close();
    }
  });

  it.each(['contoh-satker-2022', 'contoh-satker-2022-rev-171'])(
    'judge every work unit under %s as plain arithmetic does',
    async (agreement) => {
      const { value: plan, problems } = compile(rules, [dataset], { agreement });
      if (!plan || hasErrors(problems)) throw new Error(JSON.stringify(problems));
      const connection = await openNative();
      try {
        const { results } = await run(plan, [dataset], connection);
        const count = agreement === 'contoh-satker-2022' ? 15 : 17;
        expect(results.rows).toHaveLength(count * 25);
        for (const { indicator, entity, target, status } of results.rows) {
          const unit = String(entity['workUnit']);
          const expected = met(indicator, unit, target as number | string);
          const word = expected === null ? null : expected ? 'achieved' : 'not-achieved';
          expect(status, `${indicator} ${unit}`).toBe(word);
        }
      } finally {
        await connection.close();
      }
    },
  );
});

const n = (row: Row, name: string): number => Number(row[name]);

function groups(table: readonly Row[], keys: readonly string[]): Map<string, Row[]> {
  const made = new Map<string, Row[]>();
  for (const row of table) {
    const key = keys.map((name) => row[name]).join(' ');
    made.set(key, [...(made.get(key) ?? []), row]);
  }
  return made;
}

/** Groups in which a quarter has less than the one before it. */
const falls = (table: readonly Row[], name: string, keys: readonly string[]): string[] =>
  [...groups(table, keys)].flatMap(([key, group]) =>
    group.some((row, i) => i > 0 && n(row, name) < n(group[i - 1]!, name)) ? [key] : [],
  );

const figureAt = (indicator: string, unit: unknown, year: unknown, quarter: unknown) =>
  rows('capaian-satker').find(
    (row) =>
      row['indikator'] === indicator &&
      row['kode_satker'] === unit &&
      row['tahun'] === year &&
      row['triwulan'] === quarter,
  );

const figure = (indicator: string, unit: string) => figureAt(indicator, unit, 2022, 4);

/** Whether a reported figure is the value rounded to two decimals. */
const agree = (row: Row | undefined, value: number): boolean =>
  typeof row?.['value'] === 'number' && Math.abs(row['value'] - value) <= 0.005 + 1e-9;

/** Units and years whose weighted scores do not round to what is reported, or are reported without any. */
function disagreeing(table: string, indicator: string, weight: (row: Row) => number): string[] {
  const scored = groups(rows(table), ['kode_satker', 'tahun']);
  const reported = rows('capaian-satker').filter(
    (row) => row['indikator'] === indicator && row['triwulan'] === 4,
  );
  return reported.flatMap((row) => {
    const key = `${String(row['kode_satker'])} ${String(row['tahun'])}`;
    const group = scored.get(key);
    const value = group?.reduce((sum, one) => sum + (weight(one) * n(one, 'nilai')) / 100, 0);
    const good = value === undefined ? row['absent'] === 'empty' : agree(row, value);
    return good ? [] : [key];
  });
}

/** The sum of a column for a unit, year and quarter. */
const total = (table: string, name: string, unit: string, year: number, quarter = 4): number =>
  rows(table)
    .filter(
      (row) =>
        row['kode_satker'] === unit &&
        row['tahun'] === year &&
        row['triwulan'] === quarter &&
        row['kode_akun'] !== '524111',
    )
    .reduce((sum, row) => sum + n(row, name), 0);

type Sum = (table: string, name: string, year?: number) => number;

/** The computed indicators by plain arithmetic; null where there is nothing to divide by. */
const plainly: Readonly<Record<string, (sum: Sum, companies: readonly Row[]) => number | null>> = {
  'pdn-pbj': (sum) => share(sum('belanja-akun', 'realisasi_pdn'), sum('belanja-akun', 'pagu')),
  'utilisasi-layanan': (sum) => growth(sum),
  'pnbp-layanan': (sum) => growth(sum),
  'lingkup-layanan': (sum) =>
    sum('lingkup-akreditasi', 'jumlah_lingkup') - sum('lingkup-akreditasi', 'jumlah_lingkup', 2021),
  'tindak-lanjut-pengawasan': (sum) =>
    share(sum('tindak-lanjut', 'tindak_lanjut'), sum('tindak-lanjut', 'rekomendasi')),
  ikm: (sum) => sum('ikm-unsur', 'nrr') / 9,
  'produktivitas-konsultansi': (_, companies) => {
    const changes = companies.map((row) => (n(row, 'sesudah') * 100) / n(row, 'sebelum') - 100);
    return changes.reduce((all, one) => all + one, 0) / changes.length;
  },
};

function growth(sum: Sum): number | null {
  const before = sum('pnbp-layanan', 'penerimaan', 2021);
  return share(sum('pnbp-layanan', 'penerimaan') - before, before);
}

const share = (part: number, whole: number) => (whole === 0 ? null : (part * 100) / whole);

/** What an indicator comes to in 2022, computed or reported; null where it has no number. */
function measured(indicator: string, unit: string, quarter = 4): number | null {
  const plain = plainly[indicator];
  if (plain) {
    const advised = rows('konsultansi-perusahaan').filter(
      (row) => row['kode_satker'] === unit && row['tahun'] === 2022 && row['triwulan'] === quarter,
    );
    return plain((table, name, year = 2022) => total(table, name, unit, year, quarter), advised);
  }
  const value = figureAt(indicator, unit, 2022, quarter)?.['value'];
  return typeof value === 'number' ? value : null;
}

/** Whether a unit reaches a target in 2022; null where it has no value. */
function met(indicator: string, unit: string, target: number | string): boolean | null {
  if (typeof target === 'string') {
    const order = ['F', 'E', 'D', 'C-', 'C', 'B-', 'B', 'A-', 'A'];
    const letter = figure(indicator, unit)?.['text'];
    return typeof letter === 'string' ? order.indexOf(letter) >= order.indexOf(target) : null;
  }
  const value = measured(indicator, unit);
  return value === null ? null : value >= target;
}
