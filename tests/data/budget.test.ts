import { openNative } from '@tolok/duckdb/native';
import { type BudgetReading, readBudget } from '@tolok/engine';
import { beforeAll, describe, expect, it } from 'vitest';
import { repositoryDataset, repositoryRules } from '../golden/repository.ts';

const loaded = repositoryRules().budgets.get('dipa-bspji-ambon-2022')!;

let reading: BudgetReading;

beforeAll(async () => {
  const connection = await openNative();
  try {
    const dataset = await repositoryDataset('bspji-ambon-2022');
    const { value, problems } = await readBudget(loaded, [dataset], connection);
    expect(problems).toEqual([]);
    reading = value!;
  } finally {
    await connection.close();
  }
}, 60_000);

describe('the budget of BSPJI Ambon for 2022', () => {
  it('holds every printed row once, with the line it stands at', () => {
    expect(reading.nodes).toHaveLength(73);
    expect(new Set(reading.nodes.map(({ place }) => place.line)).size).toBe(73);
    expect(reading.nodes.find(({ code }) => code === '6042.EBA')?.place).toMatchObject({
      table: 'Tabel 1.2',
      line: 379,
      asPrinted: '10.174.735.000',
    });
  });

  it('differs from its details in four parents, the rest agree', () => {
    const unequal = reading.nodes
      .filter(({ difference }) => difference !== 0n)
      .map(({ code, printed, rolledUp }) => [code, printed, rolledUp]);
    expect(unequal).toEqual([
      ['WA', 10_717_755_000n, 9_503_258_000n],
      ['6042', 10_717_755_000n, 9_503_258_000n],
      ['6042.EBA', 10_174_735_000n, 9_209_078_000n],
      ['6042.EBD', 124_628_000n, 124_698_000n],
    ]);
    expect(reading.total).toEqual({
      printed: 11_175_485_000n,
      amount: 9_960_988_000n,
      absent: null,
    });
  });

  it('is told for the fifteen indicators of the agreement, in its order', () => {
    const agreed = repositoryRules()
      .agreements.get('bspji-ambon-2022')
      ?.value.objectives.flatMap(({ indicators }) => indicators)
      .map(({ indicator }) => indicator.split('@')[0]);
    expect(reading.indicators.map(({ indicator }) => indicator)).toEqual(agreed);
  });

  it('serves several indicators with the same details, and some with none', () => {
    const { once, repeatedly, never } = reading.served;
    expect([once.leaves, repeatedly.leaves, never.leaves]).toEqual([25, 6, 2]);
    expect((once.amount ?? 0n) + (repeatedly.amount ?? 0n) + (never.amount ?? 0n)).toBe(
      reading.total.amount,
    );
    const salaries = reading.nodes.filter(({ code }) => code.startsWith('6042.EBA.994.001'));
    expect(salaries.flatMap(({ indicators }) => indicators)).toEqual([
      'disiplin-pegawai',
      'ip-asn',
    ]);
  });

  it('marks what differs from the tree or has no place in it as doubtful, or says why', () => {
    const links = reading.indicators.flatMap((one) => one.links);
    const unexplained = links.filter(
      ({ printedCeiling, ceiling, doubtful, note }) =>
        printedCeiling !== ceiling && !doubtful && note === null,
    );
    expect(unexplained).toEqual([]);
    expect(links.filter(({ nodes }) => nodes.length === 0).every(({ doubtful }) => doubtful)).toBe(
      true,
    );
  });

  it('prints for every link what the cell of its line prints', async () => {
    const cells = (await repositoryDataset('bspji-ambon-2022')).resources;
    const printed = (resource: string, role: string, line: number) => {
      const { table } = cells.find(({ name }) => name === resource)!;
      const at = (name: string) => table.columns.find((one) => one.name === name)!.values;
      const [roles, lines, values] = [at('role'), at('line'), at('asPrinted')];
      const row = [...roles].findIndex((one, i) => one === role && Number(lines[i]) === line);
      const digits = String(values[row] ?? '').replaceAll(/\D/g, '');
      return digits === '' ? null : BigInt(digits);
    };
    for (const { source, printedCeiling, printedSpent } of reading.indicators.flatMap(
      (one) => one.links,
    )) {
      const resource = source?.table === 'Tabel 3.12' ? 'tabel-3.12' : 'lampiran-pk';
      expect(printed(resource, 'ceiling', source?.line ?? 0)).toBe(printedCeiling);
      expect(printed(resource, 'spent', source?.line ?? 0)).toBe(printedSpent);
    }
  });
});
