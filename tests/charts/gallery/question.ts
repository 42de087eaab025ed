import type { ChartName, ChartSpec } from '@tolok/charts';
import { type ExactDecimal, printDecimal } from '@tolok/dataset';
import type { Table } from '@tolok/schema';
import { readReport, reportFolder } from '../../data/printedReport.ts';
import { type Ran, type Result, sourceOf, versionsOf } from './results.ts';

/** One chart of the gallery: a question put to the report of 2022. */
export interface Case {
  readonly chart: ChartName;
  readonly table: Table;
  readonly spec: ChartSpec;
}

/** Cases by the names of their snapshots. */
export type Cases = Readonly<Record<string, () => Promise<Case>>>;

export const agreement = ['--agreement', 'bspji-ambon-2022'];
export const year = { id: '2022', en: '2022' };
export const achievement = { id: 'capaian terhadap target', en: 'achievement against target' };
export const indicators = { id: 'indikator', en: 'indicators' };
export const workUnits = { id: 'satuan kerja', en: 'work units' };

/** What every chart of the achievements of a run says of them. */
export const ofIndicators = (run: Ran) => ({
  rows: indicators,
  unit: 'percent' as const,
  period: year,
  source: sourceOf(run.results),
  versions: versionsOf(run),
});

/** The result of an indicator that must be there. */
export function only({ results }: Ran, indicator: string): Result {
  const found = results.find((result) => result.indicator === indicator);
  if (!found) throw new Error(`no result of ${indicator}`);
  return found;
}

/** The achievements that are there, which a mean is made of. */
export const means = ({ results }: Ran) =>
  results.flatMap(({ indicator, title, achievement: value }) =>
    value === null ? [] : [{ indicator, title, value }],
  );

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

let reading: ReturnType<typeof readReport> | undefined;

/** The report as it is read once for all cases. */
export async function report() {
  const read = await (reading ??= readReport(reportFolder));
  if (!read.dataset) throw new Error(JSON.stringify(read.problems));
  return read;
}

/** The printed cells of one table of the report. */
export const cellsOf = async (resource: string) =>
  (await report()).cells.filter((cell) => cell.resource === resource);

export const orNull = (value: ExactDecimal | null | undefined): number | null =>
  value ? Number(printDecimal(value)) : null;
