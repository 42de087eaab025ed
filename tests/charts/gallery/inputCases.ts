import { type ChartSpec, tableOf } from '@tolok/charts';
import { type Cases, agreement, mean, means, ofIndicators, only, year } from './question.ts';
import { type Ran, type Result, ran, sourceOf } from './results.ts';

/** What becomes of a result as its inputs move. */
export const inputCases: Cases = {
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
        note: {
          id: 'ujung batang adalah realisasi terendah dan tertinggi yang dicetak laporan',
          en: 'the ends are the lowest and the highest actual that the report prints',
        },
        ...ofIndicators(base),
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
};

/** Tables of the report that print actuals; the first is the one results follow. */
const places = ['tabel-3.2', 'tabel-3.4', 'lampiran-pk', 'lampiran-renstra'];

const readings = (facts: string, policy: string): Promise<Ran> =>
  ran(...agreement, '--facts', facts, ...(policy === 'lakin-2022' ? [] : ['--policy', policy]));
