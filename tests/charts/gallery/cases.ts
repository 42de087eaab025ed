import { type ChartName, type ChartSpec, tableOf } from '@tolok/charts';
import { type ExactDecimal, printDecimal } from '@tolok/dataset';
import type { Table } from '@tolok/schema';
import { readReport, reportFolder } from '../../data/printedReport.ts';
import {
  type Ran,
  type Result,
  bulletColumns,
  bulletRoles,
  ran,
  sourceOf,
  versionsOf,
} from './results.ts';

/** One chart of the gallery: a question put to the report of 2022. */
export interface Case {
  readonly chart: ChartName;
  readonly table: Table;
  readonly spec: ChartSpec;
}

const agreement = ['--agreement', 'bspji-ambon-2022'];
const year = { id: '2022', en: '2022' };
const achievement = { id: 'capaian terhadap target', en: 'achievement against target' };
const indicators = { id: 'indikator', en: 'indicators' };
const workUnits = { id: 'satuan kerja', en: 'work units' };

/** Every case by the name of its snapshot; figures come from the engine and the report's tables. */
export const cases: Readonly<Record<string, () => Promise<Case>>> = {
  async 'bullets-indicators'() {
    const run = await ran(...agreement);
    return bulletsCase(run, 'gap');
  },
  async 'bullets-document-order'() {
    const run = await ran(...agreement, '--policy', 'cap-120');
    return bulletsCase(run, 'given');
  },
  async 'bullet-places'() {
    const names = ['lampiran-pk', 'tabel-3.4', 'lampiran-renstra', 'tabel-3.2'];
    const runs = await Promise.all(names.map((facts) => ran(...agreement, '--facts', facts)));
    const results = runs.map((run) => only(run, 'pdn-pbj'));
    return {
      chart: 'bullet',
      table: tableOf({
        tempat: results.map(({ sources }) => sources[0]?.table ?? null),
        ...bulletColumns(results),
      }),
      spec: {
        columns: { ...bulletRoles, label: 'tempat' },
        measure: {
          id: 'produk dalam negeri dalam pengadaan',
          en: 'domestic products in procurement',
        },
        rows: { id: 'tempat', en: 'place' },
        unit: 'percent',
        period: year,
        note: {
          id: 'satu realisasi, dicetak di empat tempat',
          en: 'one actual, printed in four places',
        },
        source: sourceOf(results),
        versions: [results[0]?.rule ?? '', ...versionsOf(runs[0] as Ran)],
      },
    };
  },
  async 'line-targets'() {
    const run = await ran('--plan', 'renstra-bspji-ambon-2021-2024');
    const results = run.results.filter(({ indicator }) => indicator === 'pdn-pbj');
    return {
      chart: 'line',
      table: tableOf({
        tahun: results.map((result) => String(result.year)),
        ...bulletColumns(results),
      }),
      spec: {
        columns: { ...bulletRoles, label: 'tahun' },
        measure: {
          id: 'produk dalam negeri dalam pengadaan',
          en: 'domestic products in procurement',
        },
        rows: { id: 'tahun', en: 'years' },
        unit: 'percent',
        period: { id: '2021–2024', en: '2021–2024' },
        source: sourceOf(results),
        versions: [results[0]?.rule ?? '', ...versionsOf(run)],
      },
    };
  },
  async 'line-receipts'() {
    const cells = await cellsOf('tabel-3.21');
    const years = ['2018', '2019', '2020', '2021', '2022'];
    const of = (role: string) =>
      years.map((name) => cells.find((cell) => cell.role === role && cell.column === name)?.value);
    return {
      chart: 'line',
      table: tableOf({
        tahun: years,
        realisasi: of('receipts').map(orNull),
        target: of('target').map(orNull),
      }),
      spec: {
        columns: { label: 'tahun', actual: 'realisasi', target: 'target' },
        measure: { id: 'penerimaan negara bukan pajak', en: 'non-tax receipts' },
        rows: { id: 'tahun', en: 'years' },
        unit: 'rupiah',
        period: { id: '2018–2022', en: '2018–2022' },
        fromZero: true,
        source: { id: 'Tabel 3.21, baris 1691–1692', en: 'Tabel 3.21, lines 1691–1692' },
      } as ChartSpec,
    };
  },
  async 'ranked-work-units'() {
    return { ...(await smart()), chart: 'ranked' };
  },
  async 'strip-work-units'() {
    return { ...(await smart()), chart: 'strip' };
  },
  async 'dumbbell-agreements'() {
    const [before, after] = await Promise.all([
      ran('--agreement', 'bspji-ambon-2022-lampiran-1', '--with-drafts', '--policy', 'cap-120'),
      ran(...agreement, '--policy', 'cap-120'),
    ]);
    const shared = after.results.flatMap((now) => {
      const then = before.results.find(({ indicator }) => indicator === now.indicator);
      return then ? [{ then, now }] : [];
    });
    return {
      chart: 'dumbbell',
      table: tableOf({
        indikator: shared.map(({ now }) => now.title),
        semula: shared.map(({ then }) => then.achievement),
        menjadi: shared.map(({ now }) => now.achievement),
        status_semula: shared.map(({ then }) => then.status),
        status_menjadi: shared.map(({ now }) => now.status),
        alasan: shared.map(({ then, now }) => now.absent ?? then.absent),
      }),
      spec: {
        columns: {
          label: 'indikator',
          before: 'semula',
          after: 'menjadi',
          statusBefore: 'status_semula',
          statusAfter: 'status_menjadi',
          absent: 'alasan',
        },
        sides: {
          before: { id: 'lampiran pertama', en: 'first appendix' },
          after: { id: 'Perkin 2022', en: 'agreement of 2022' },
        },
        reference: { value: 100, label: { id: 'target 100 %', en: 'target 100%' } },
        measure: achievement,
        rows: indicators,
        unit: 'percent',
        period: year,
        source: sourceOf(after.results),
        versions: versionsOf(after),
      } as ChartSpec,
    };
  },
  async 'slope-services'() {
    const cells = await cellsOf('tabel-3.22');
    const services = [...new Set(cells.flatMap(({ service }) => service ?? []))];
    const of = (at: number) =>
      services.map(
        (name) => cells.find((cell) => cell.service === name && cell.year === at)?.value,
      );
    return {
      chart: 'slope',
      table: tableOf({
        layanan: services,
        semula: of(2021).map(orNull),
        menjadi: of(2022).map(orNull),
        alasan: services.map(() => 'not-applicable'),
      }),
      spec: {
        columns: { label: 'layanan', before: 'semula', after: 'menjadi', absent: 'alasan' },
        sides: { before: { id: '2021', en: '2021' }, after: { id: '2022', en: '2022' } },
        measure: { id: 'penerimaan per layanan', en: 'receipts by service' },
        rows: { id: 'layanan', en: 'services' },
        unit: 'rupiah',
        source: { id: 'Tabel 3.22', en: 'Tabel 3.22' },
      } as ChartSpec,
    };
  },
};

function bulletsCase(run: Ran, order: 'gap' | 'given'): Case {
  return {
    chart: 'bullets',
    table: tableOf({
      indikator: run.results.map(({ title }) => title),
      ...bulletColumns(run.results),
    }),
    spec: {
      columns: { ...bulletRoles, label: 'indikator' },
      order,
      measure: achievement,
      rows: indicators,
      unit: 'percent',
      period: year,
      source: sourceOf(run.results),
      versions: versionsOf(run),
    } as ChartSpec,
  };
}

async function smart(): Promise<Omit<Case, 'chart'>> {
  const run = await ran('--indicator', 'smart-nilai-kinerja', '--year', '2022');
  const { dataset } = await report();
  const units = run.results.map(({ entity }) => entity.workUnit ?? '');
  return {
    table: tableOf({
      kode: units,
      satker: units.map((unit) => dataset.workUnitNames[unit] ?? unit),
      nilai: run.results.map(({ actual }) => actual),
      alasan: run.results.map(({ absent }) => absent),
      ini: units.map((unit) => unit === '248145'),
    }),
    spec: {
      columns: { key: 'kode', label: 'satker', value: 'nilai', absent: 'alasan', marked: 'ini' },
      measure: { id: 'nilai kinerja anggaran SMART', en: 'SMART budget performance score' },
      rows: workUnits,
      unit: 'score',
      period: year,
      source: sourceOf(run.results),
      versions: [run.results[0]?.rule ?? '', ...versionsOf(run)],
    },
  };
}

function only({ results }: Ran, indicator: string): Result {
  const found = results.find((result) => result.indicator === indicator);
  if (!found) throw new Error(`no result of ${indicator}`);
  return found;
}

let reading: ReturnType<typeof readReport> | undefined;

async function report() {
  const read = await (reading ??= readReport(reportFolder));
  if (!read.dataset) throw new Error(JSON.stringify(read.problems));
  return read;
}

const cellsOf = async (resource: string) =>
  (await report()).cells.filter((cell) => cell.resource === resource);

const orNull = (value: ExactDecimal | null | undefined): number | null =>
  value ? Number(printDecimal(value)) : null;
