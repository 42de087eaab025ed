import { type ChartSpec, tableOf } from '@tolok/charts';
import {
  type Case,
  type Cases,
  achievement,
  agreement,
  cellsOf,
  ofIndicators,
  only,
  orNull,
  report,
  workUnits,
  year,
} from './question.ts';
import { type Ran, bulletColumns, bulletRoles, ran, sourceOf, versionsOf } from './results.ts';

/** What results are, and what they were. */
export const resultCases: Cases = {
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
      ...ofIndicators(run),
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
