import { openNative } from '@tolok/duckdb/native';
import { type CascadeValue, compile, rollUp, run } from '@tolok/engine';
import { cell, column } from '@tolok/schema';
import { describe, expect, it } from 'vitest';
import { repositoryDataset, repositoryRules } from '../golden/repository.ts';

const rules = repositoryRules();
const cascade = rules.cascades.get('kemenperin-bskji-bspji-2022')!.value;

/** The links of the cascade over one dataset, by what they give a value to. */
async function rolled(name: string): Promise<ReadonlyMap<string, CascadeValue>> {
  const datasets = [await repositoryDataset(name)];
  const indicators = cascade.indicators.flatMap(({ indicator }) => indicator ?? []);
  const { value: plan } = compile(rules, datasets, { indicators, year: 2022 });
  const connection = await openNative();
  try {
    const { results } = await run(plan!, datasets, connection);
    const { links, problems } = rollUp(cascade, plan!.indicators, results.rows, 2022);
    expect(problems).toEqual([]);
    return new Map(links.map((link) => [`${link.parent} < ${link.child}`, link]));
  } finally {
    await connection.close();
  }
}

describe('the cascade of Tabel 3.3', () => {
  it('holds every indicator the table prints, at its line, and nothing else', async () => {
    const dataset = await repositoryDataset('bspji-ambon-2022');
    const { table } = dataset.resources.find(({ name }) => name === 'tabel-3.3')!;
    const at = (row: number, name: string) => cell(column(table, name)!, row);
    const printed = Array.from({ length: table.rows }, (_, row) => row)
      .filter((row) => at(row, 'role') === 'membership')
      .map(
        (row) => `${at(row, 'line')} ${at(row, 'row')} ${String(at(row, 'column')).split(' ')[0]}`,
      );
    const ours = cascade.indicators.map(
      ({ name, source }) => `${source?.line} ${name} ${source?.column?.split(' ')[0]}`,
    );
    expect(ours.toSorted()).toEqual(printed.toSorted());
    const measured = cascade.indicators.flatMap(({ indicator }) => indicator ?? []);
    expect(new Set(measured).size).toBe(15);
  });

  it('says for every link why it is so', () => {
    expect(cascade.links.filter(({ note }) => note === undefined)).toEqual([]);
  });

  it('rolls up the one work unit of the report, and leaves open what it leaves open', async () => {
    const links = await rolled('bspji-ambon-2022');
    const given = (link: string) => {
      const { value, absent, covered, workUnits, sample } = links.get(link)!;
      return { value, absent, covered, workUnits, sample };
    };
    const whole = { absent: null, covered: 1, workUnits: 1, sample: false };
    expect(given('bskji-pdn < bspji-pdn')).toEqual({ value: 97.39, ...whole });
    expect(given('kemenperin-pdn < bskji-pdn')).toEqual({ value: 97.39, ...whole });
    expect(given('bskji-mri < bspji-mri')).toEqual({ value: 100, ...whole });
    expect(given('bskji-layanan-publik < bspji-layanan-publik')).toEqual({ value: 100, ...whole });
    expect(given('bskji-akuntabilitas < bspji-akuntabilitas')).toEqual({
      value: null,
      absent: 'missing-input',
      covered: 0,
      workUnits: 1,
      sample: false,
    });
  });

  it('rolls up the made-up work units and says that they are made up', async () => {
    const links = await rolled('contoh-satker');
    const measured = [...links.values()].filter(({ workUnits }) => workUnits > 0);
    expect(measured.length).toBeGreaterThan(0);
    expect(measured.every(({ sample, workUnits }) => sample && workUnits === 25)).toBe(true);
    const shares = measured.filter(({ rollup }) => rollup === 'share-meeting');
    expect(shares).toHaveLength(4);
    for (const { value, meeting, covered } of shares) {
      expect(value).toBe((Number(meeting) * 100) / covered);
      expect(covered).toBeGreaterThan(0);
    }
  });
});
