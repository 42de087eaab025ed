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
    const [before, after] = await agreements();
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
        sides: agreementSides,
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
  async 'transitions-agreements'() {
    const [before, after] = await agreements();
    const named = new Map(
      [...before.results, ...after.results].map(({ indicator, title }) => [indicator, title]),
    );
    const of = ({ results }: Ran) =>
      [...named.keys()].map((name) => results.find(({ indicator }) => indicator === name));
    const reasons = (run: Ran) =>
      of(run).map((result) => (result === undefined ? 'not-applicable' : result.absent));
    return {
      chart: 'transitions',
      table: tableOf({
        kunci: [...named.keys()],
        indikator: [...named.values()],
        status_semula: of(before).map((result) => result?.status ?? null),
        status_menjadi: of(after).map((result) => result?.status ?? null),
        alasan_semula: reasons(before),
        alasan_menjadi: reasons(after),
      }),
      spec: {
        columns: {
          key: 'kunci',
          label: 'indikator',
          statusBefore: 'status_semula',
          statusAfter: 'status_menjadi',
          beforeAbsent: 'alasan_semula',
          afterAbsent: 'alasan_menjadi',
        },
        sides: agreementSides,
        measure: { id: 'status', en: 'status' },
        rows: indicators,
        unit: 'percent',
        period: year,
        source: sourceOf(after.results),
        versions: versionsOf(after),
      } as ChartSpec,
    };
  },
  async 'waterfall-cap'() {
    const [free, capped] = await Promise.all([
      ran(...agreement),
      ran(...agreement, '--policy', 'cap-120'),
    ]);
    const [was, is] = [means(free), means(capped)];
    // One indicator after the other comes under the cap, the largest first.
    const steps = was
      .map((row, i) => ({ ...row, to: is[i]?.value ?? row.value }))
      .sort((a, b) => a.to - a.value - (b.to - b.value));
    const results = steps.map((_, i) =>
      mean(steps.map(({ value, to }, j) => (j < i ? to : value))),
    );
    const last = mean(steps.map(({ to }) => to));
    return {
      chart: 'waterfall',
      table: tableOf({
        indikator: steps.map(({ title }) => title),
        semula: results,
        menjadi: [...results.slice(1), last],
      }),
      spec: {
        columns: { label: 'indikator', before: 'semula', after: 'menjadi' },
        sides: {
          before: { id: 'tanpa batas', en: 'without a cap' },
          after: { id: 'dibatasi 120 %', en: 'capped at 120%' },
        },
        measure: { id: 'rata-rata capaian', en: 'mean achievement' },
        rows: indicators,
        unit: 'percent',
        period: year,
        source: sourceOf(capped.results),
        versions: versionsOf(capped),
      } as ChartSpec,
    };
  },
  async 'tornado-places'() {
    const runs = await Promise.all(places.map((facts) => readings(facts, 'cap-120')));
    const base = runs[0] as Ran;
    const known = means(base);
    const now = mean(known.map(({ value }) => value));
    // Of each indicator alone the lowest and the highest that any table prints.
    const drivers = known.map(({ indicator, title, value }) => {
      const read = runs.flatMap((run) => {
        const found = run.results.find((result) => result.indicator === indicator);
        return found && found.achievement !== null ? [found] : [];
      });
      read.sort((a, b) => (a.achievement ?? 0) - (b.achievement ?? 0));
      const moved = (result: Result | undefined) =>
        now + ((result?.achievement ?? value) - value) / known.length;
      const [low, high] = [read[0], read.at(-1)];
      const turns = low?.status !== high?.status;
      return {
        title,
        low,
        high,
        from: moved(low),
        to: moved(high),
        flip: turns ? now + (100 - value) / known.length : null,
      };
    });
    const shown = drivers.filter(({ from, to }) => from !== to);
    const at = (result: Result | undefined) => result?.actual ?? null;
    return {
      chart: 'tornado',
      table: tableOf({
        indikator: shown.map(({ title }) => title),
        realisasi_rendah: shown.map(({ low }) => at(low)),
        hasil_rendah: shown.map(({ from }) => from),
        status_rendah: shown.map(({ low }) => low?.status ?? null),
        dasar: shown.map(() => now),
        realisasi_tinggi: shown.map(({ high }) => at(high)),
        hasil_tinggi: shown.map(({ to }) => to),
        status_tinggi: shown.map(({ high }) => high?.status ?? null),
        hasil_batas: shown.map(({ flip }) => flip),
      }),
      spec: {
        columns: {
          label: 'indikator',
          lowAt: 'realisasi_rendah',
          low: 'hasil_rendah',
          statusLow: 'status_rendah',
          value: 'dasar',
          highAt: 'realisasi_tinggi',
          high: 'hasil_tinggi',
          statusHigh: 'status_tinggi',
          flip: 'hasil_batas',
        },
        base: { id: 'menurut Tabel 3.2', en: 'by Tabel 3.2' },
        measure: { id: 'rata-rata capaian', en: 'mean achievement' },
        rows: indicators,
        unit: 'percent',
        period: year,
        note: {
          id: 'ujung batang adalah realisasi terendah dan tertinggi yang dicetak laporan',
          en: 'the ends are the lowest and the highest actual that the report prints',
        },
        source: sourceOf(base.results),
        versions: versionsOf(base),
      } as ChartSpec,
    };
  },
  async 'grid-places'() {
    const policies = ['lakin-2022', 'cap-120', 'cap-110'];
    const cells = await Promise.all(
      places.flatMap((facts) =>
        policies.map(async (policy) => {
          const result = only(await readings(facts, policy), 'pdn-pbj');
          return { place: result.sources[0]?.table ?? facts, policy, facts, result };
        }),
      ),
    );
    return {
      chart: 'grid',
      table: tableOf({
        tempat: cells.map(({ place }) => place),
        kebijakan: cells.map(({ policy }) => policy),
        capaian: cells.map(({ result }) => result.achievement),
        status: cells.map(({ result }) => result.status),
        alasan: cells.map(({ result }) => result.absent),
        ini: cells.map(({ facts, policy }) => facts === places[0] && policy === policies[0]),
      }),
      spec: {
        columns: {
          label: 'tempat',
          across: 'kebijakan',
          value: 'capaian',
          status: 'status',
          absent: 'alasan',
          marked: 'ini',
        },
        measure: {
          id: 'capaian produk dalam negeri dalam pengadaan',
          en: 'achievement of domestic products in procurement',
        },
        rows: { id: 'tempat', en: 'place' },
        across: { id: 'kebijakan', en: 'policy' },
        unit: 'percent',
        period: year,
        source: sourceOf(cells.map(({ result }) => result)),
        versions: [cells[0]?.result.rule ?? ''],
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

/** Tables of the report that print actuals; the first is the one results follow. */
const places = ['tabel-3.2', 'tabel-3.4', 'lampiran-pk', 'lampiran-renstra'];

const readings = (facts: string, policy: string): Promise<Ran> =>
  ran(...agreement, '--facts', facts, ...(policy === 'lakin-2022' ? [] : ['--policy', policy]));

const agreementSides = {
  before: { id: 'lampiran pertama', en: 'first appendix' },
  after: { id: 'Perkin 2022', en: 'agreement of 2022' },
};

const agreements = () =>
  Promise.all([
    ran('--agreement', 'bspji-ambon-2022-lampiran-1', '--with-drafts', '--policy', 'cap-120'),
    ran(...agreement, '--policy', 'cap-120'),
  ]);

/** The achievements that are there, which a mean is made of. */
const means = ({ results }: Ran) =>
  results.flatMap(({ indicator, title, achievement: value }) =>
    value === null ? [] : [{ indicator, title, value }],
  );

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

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
