import type { Dataset } from '@tolok/dataset';
import { openNative } from '@tolok/duckdb/native';
import { openNodeWasm } from '@tolok/duckdb/node-wasm';
import {
  type ResultRow,
  type RuleSet,
  type Selection,
  collect,
  compile,
  evaluate,
  loadTables,
  parseOverride,
} from '@tolok/engine';
import { snap } from '@tolok/formula';
import { type Connection, cell, column } from '@tolok/schema';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesBelow, repositoryDataset, repositoryRules } from './repository.ts';

/** `UPDATE_GOLDEN=1` writes what comes out in place of what is expected. */
const update = process.env['UPDATE_GOLDEN'] === '1';

const folder = path.join(import.meta.dirname, 'engine');

const cases = filesBelow(folder)
  .filter((file) => file.endsWith('/case.json'))
  .map((file) => path.posix.dirname(file));

/** What a case asks: a selection, and changes as `--set` takes them. */
interface Case {
  readonly about: string;
  readonly ask: Selection;
  readonly changes?: readonly string[];
}

let rules: RuleSet;
let datasets: readonly Dataset[];
let native: Connection;
let wasm: Connection;

beforeAll(async () => {
  rules = repositoryRules();
  datasets = await Promise.all(['bspji-ambon-2022', 'contoh-p3dn'].map(repositoryDataset));
  [native, wasm] = await Promise.all([openNative(), openNodeWasm()]);
  for (const connection of [native, wasm]) {
    await loadTables(connection, datasets);
    await connection.lock();
  }
}, 120_000);

afterAll(async () => {
  await native?.close();
  await wasm?.close();
});

async function outcome(connection: Connection, { ask, changes = [] }: Omit<Case, 'about'>) {
  const { value: plan, problems } = compile(rules, datasets, ask);
  if (!plan) throw new Error(JSON.stringify(problems));
  const { base, problems: collected } = await collect(plan, connection);
  const overrides = changes.map((text) => parseOverride(text).value!);
  const results = evaluate(plan, base, overrides);
  const { rulesHash: _rules, dataHash: _data, ...context } = plan.context;
  return {
    context,
    results: results.rows.map(shown),
    summary: results.summary,
    objectives: results.objectives.map(({ title: _, ...rest }) => rest),
    problems: [...problems, ...collected, ...results.problems].map(
      ({ code, severity, values }) => ({
        code,
        severity,
        values,
      }),
    ),
  };
}

/** A row without what only repeats the rule. */
function shown({ title: _title, unit: _unit, confidence: _confidence, ...row }: ResultRow) {
  return {
    ...row,
    sources: row.sources.map(({ table, row, rows, column, line, asPrinted }) =>
      [table, rows === null ? row : `${rows} rows`, column, line, asPrinted].join(' | '),
    ),
    findings: row.findings.map(({ id }) => id),
  };
}

const printed = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

describe('the rules and data of this repository', () => {
  it.each(cases)('%s gives what is expected, to the bit in both engines', async (name) => {
    const one = JSON.parse(readFileSync(path.join(folder, name, 'case.json'), 'utf8')) as Case;
    const found = printed(await outcome(native, one));
    expect(printed(await outcome(wasm, one))).toBe(found);
    const file = path.join(folder, name, 'expected.json');
    if (update) writeFileSync(file, found);
    expect(found).toBe(readFileSync(file, 'utf8'));
  });

  it('are asked in every way the report can be read', () => {
    const facts = datasets.flatMap(({ resources }) => resources.filter((one) => one.facts));
    const wanted = facts.flatMap((one) =>
      [...rules.policies.keys()].map((policy) => `bspji-ambon-2022/${one.name}/${policy}`),
    );
    expect(wanted).toHaveLength(20);
    expect(cases).toEqual(expect.arrayContaining(wanted));
  });
});

const rowsOf = async (ask: Selection) => (await outcome(native, { ask })).results;

/** The printed cells of a table, as objects. */
function cellsOf(resource: string): Record<string, ReturnType<typeof cell>>[] {
  const { table } = datasets[0]!.resources.find(({ name }) => name === resource)!;
  return Array.from({ length: table.rows }, (_, row) =>
    Object.fromEntries(table.columns.map((one) => [one.name, cell(column(table, one.name)!, row)])),
  );
}

describe('the agreement of 2022 under the policy of the report', () => {
  it('has the figures of Tabel 3.2 held against the targets of Tabel 1.1, nothing else', async () => {
    const { results, summary } = await outcome(native, { ask: { agreement: 'bspji-ambon-2022' } });
    const targets = cellsOf('tabel-1.1').filter((one) => one['year'] === 2022);
    const actuals = cellsOf('tabel-3.2').filter(
      (one) => one['year'] === 2022 && one['role'] === 'actual',
    );
    const at = (cells: typeof targets, id: string) => cells.find((one) => one['indicator'] === id)!;
    expect(results).toHaveLength(15);
    for (const { indicator, target, actual, achievement } of results) {
      const planned = at(targets, indicator);
      const made = at(actuals, indicator);
      expect(target, indicator).toBe(planned['text'] ?? planned['value']);
      expect(actual, indicator).toBe(made['text'] ?? made['value']);
      if (typeof target === 'number' && typeof actual === 'number') {
        expect(achievement, indicator).toBe((actual * 100) / target);
      } else expect(achievement, indicator).toBeNull();
    }
    const numbers = results.flatMap(({ achievement }) => achievement ?? []);
    const exact = numbers.reduce((sum, x) => sum + BigInt(Math.round(x * 1e9)), 0n);
    expect(summary).toMatchObject({
      indicators: 15,
      achieved: 11,
      notAchieved: 2,
      absent: 2,
      meanAchievement: Number(exact) / (1e9 * numbers.length),
      meanCovers: 12,
      objectives: { achieved: 6, notAchieved: 1, absent: 1 },
      computed: 0,
      reported: 15,
    });
    expect(summary?.meanAchievement?.toFixed(2)).toBe('396.04');
  });
});

describe('the SMART score of 25 work units', () => {
  it('is the printed one within what the digits of its components allow', async () => {
    const results = await rowsOf({ indicators: ['smart-nilai-kinerja'], year: 2022 });
    const kinerja = new Map(
      cellsOf('tabel-3.26')
        .filter((one) => one['column'] === 'Kinerja')
        .map((one) => [one['workUnit'], one['value'] as number]),
    );
    expect(results).toHaveLength(25);
    expect(new Set(results.map(({ entity }) => entity['workUnit']))).toEqual(
      new Set(kinerja.keys()),
    );
    const differ: string[] = [];
    for (const { entity, actual, origin } of results) {
      const unit = entity['workUnit']!;
      const score = kinerja.get(unit)!;
      expect(origin).toBe('computed');
      expect(Math.abs((actual as number) - score), unit).toBeLessThanOrEqual(0.0125);
      const rounded = snap(Math.round(snap((actual as number) * 100)) / 100);
      if (rounded !== score) differ.push(`${unit}: ${rounded} printed ${score}`);
    }
    expect(differ).toEqual([
      '247199: 88.49 printed 88.5',
      '247204: 87.57 printed 87.58',
      '247225: 92.72 printed 92.73',
      '248042: 87.38 printed 87.37',
      '248060: 86.11 printed 86.1',
      '412528: 82.72 printed 82.73',
    ]);
  });
});

/** Every figure below is worked out by hand from the CSV files of `contoh-p3dn`. */
describe('the indicators of the made-up work unit 999001', () => {
  const at = async (indicator: string, year = 2022) => {
    const results = await rowsOf({ indicators: [indicator], workUnit: '999001', year });
    expect(results.every(({ sample, origin }) => sample && origin === 'computed')).toBe(true);
    return results.map(({ actual }) => actual);
  };

  it('pdn-pbj: spending on domestic products of fifteen accounts over their ceiling', async () => {
    const spent =
      331_046_750 + 229_864_200 + 187_932_480 + 12_640_000 + 62_418_000 +
      588_307_925 + 29_955_000 + 126_900_000 + 131_274_350 + 201_185_000 +
      340_772_615 + 15_730_500 + 9_871_200 + 718_452_000 + 471_905_800; // prettier-ignore
    const ceiling =
      348_200_000 + 254_750_000 + 203_615_000 + 18_000_000 + 71_250_000 +
      612_480_000 + 38_700_000 + 131_400_000 + 156_900_000 + 236_500_000 +
      362_910_000 + 22_100_000 + 14_600_000 + 1_274_800_000 + 506_300_000; // prettier-ignore
    expect([spent, ceiling]).toEqual([3_458_255_820, 4_252_505_000]);
    expect(await at('pdn-pbj')).toEqual([345_825_582_000 / 4_252_505_000]);
    expect((345_825_582_000 / 4_252_505_000).toFixed(2)).toBe('81.32');
  });

  it('pdn-pbj of the year before', async () => {
    const spent =
      287_915_400 + 221_387_000 + 159_740_650 + 31_225_000 + 48_960_000 +
      541_872_310 + 83_517_500 + 118_800_000 + 87_652_100 + 174_650_000 +
      301_286_900 + 39_814_000 + 28_462_750 + 612_938_000 + 392_614_500; // prettier-ignore
    const ceiling =
      312_450_000 + 268_900_000 + 186_320_000 + 42_500_000 + 64_800_000 +
      584_216_000 + 96_400_000 + 127_600_000 + 142_380_000 + 218_000_000 +
      335_740_000 + 54_250_000 + 37_900_000 + 1_486_500_000 + 428_000_000; // prettier-ignore
    expect(await at('pdn-pbj', 2021)).toEqual([(spent * 100) / ceiling]);
  });

  it('lingkup-layanan: scopes of this year less those of the year before', async () => {
    expect(await at('lingkup-layanan')).toEqual([
      15 + 11 + 24 + 4 + 7 + 2 + 3 - (14 + 11 + 22 + 4 + 6 + 2),
    ]);
    expect(await at('lingkup-layanan')).toEqual([66 - 59]);
  });

  it('utilisasi-layanan: the growth of service revenue', async () => {
    const now = 302_118_500 + 61_940_000 + 117_350_000 + 55_500_000 + 28_700_000 + 18_400_000;
    const before = 286_450_000 + 64_275_000 + 98_600_000 + 42_000_000 + 31_850_000 + 12_500_000;
    expect([now, before, now - before]).toEqual([584_008_500, 535_675_000, 48_333_500]);
    expect(await at('utilisasi-layanan')).toEqual([4_833_350_000 / 535_675_000]);
  });

  it('ikm: the mean of nine elements, in hundredths, and its conversion', async () => {
    const hundredths = 368 + 364 + 355 + 371 + 370 + 379 + 384 + 382 + 358;
    expect(hundredths).toBe(3331);
    expect(await at('ikm')).toEqual([3331 / 900]);
    expect(await at('ikm-konversi')).toEqual([(3331 / 900) * 25]);
    expect(await at('ikm', 2021)).toEqual([
      (361 + 357 + 342 + 366 + 363 + 372 + 378 + 370 + 349) / 900,
    ]);
  });

  it('tindak-lanjut-pengawasan: 29 of 100 is 29 percent, though 29 / 100 * 100 is not', async () => {
    expect((29 / 100) * 100).not.toBe(29);
    expect(await at('tindak-lanjut-pengawasan')).toEqual([29]);
    expect(await at('tindak-lanjut-pengawasan', 2021)).toEqual([77.5]);
  });

  it('produktivitas: five companies, and their mean', async () => {
    // In hundredths: (8125 - 6250) / 6250 = 1875 / 6250 = 30 percent, and so on.
    const companies = [
      ((8125 - 6250) * 100) / 6250,
      ((6072 - 4800) * 100) / 4800,
      ((14940 - 12000) * 100) / 12000,
      ((4752 - 3520) * 100) / 3520,
      ((3663 - 2775) * 100) / 2775,
    ];
    expect(companies).toEqual([30, 26.5, 24.5, 35, 32]);
    const found = await at('produktivitas-perusahaan');
    expect(found.map((value) => snap(value as number))).toEqual(companies);
    expect(await at('produktivitas-konsultansi')).toEqual([(300 + 265 + 245 + 350 + 320) / 50]);
  });

  it('what needs the year before the first is missing', async () => {
    const results = await rowsOf({
      indicators: ['utilisasi-layanan', 'lingkup-layanan'],
      workUnit: '999001',
      year: 2021,
    });
    expect(results.map(({ actual, absent }) => [actual, absent])).toEqual([
      [null, 'missing-input'],
      [null, 'missing-input'],
    ]);
  });
});
