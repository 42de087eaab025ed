import { type ChartSpec, tableOf } from '@tolok/charts';
import {
  type Cases,
  achievement,
  agreement,
  cellsOf,
  mean,
  means,
  ofIndicators,
  orNull,
} from './question.ts';
import { type Ran, ran } from './results.ts';

/** What moved between two agreements, policies or years. */
export const changeCases: Cases = {
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
        ...ofIndicators(after),
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
        ...ofIndicators(after),
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
        ...ofIndicators(capped),
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

const agreementSides = {
  before: { id: 'lampiran pertama', en: 'first appendix' },
  after: { id: 'Perkin 2022', en: 'agreement of 2022' },
};

const agreements = () =>
  Promise.all([
    ran('--agreement', 'bspji-ambon-2022-lampiran-1', '--with-drafts', '--policy', 'cap-120'),
    ran(...agreement, '--policy', 'cap-120'),
  ]);
