import {
  type MadeTable,
  quarterField,
  textField,
  unitField,
  wholeField,
  yearField,
} from '../madeTable.ts';
import { progress } from '../numbers.ts';
import { draws } from '../random.ts';
import { closedService, openedIn2022 } from '../specialCases.ts';
import { type WorkUnit, inputYears } from '../workUnits.ts';
import { serviceKinds } from './services.ts';

/** What a service of a work unit earned from the start of the year to the end of a quarter. */
export interface Receipt {
  readonly unit: string;
  readonly year: number;
  readonly quarter: number;
  readonly service: string;
  readonly amount: number;
}

/** Non-tax revenue by service. */
export const receipts = (made: readonly Receipt[]): MadeTable => ({
  name: 'pnbp-layanan',
  title: {
    id: 'Penerimaan negara bukan pajak per layanan (rekaan)',
    en: 'Non-tax revenue by service (made up)',
  },
  note: {
    id: 'Jumlah sejak awal tahun sampai akhir triwulan. Tahun 2020 hanya menjadi pembanding tahun 2021.',
    en: 'The sum from the start of the year to the end of the quarter. 2020 is only what 2021 is compared with.',
  },
  fields: [
    unitField,
    yearField,
    quarterField,
    { ...textField('kode_layanan', 'Kode layanan'), tolok: { key: 'service' } },
    wholeField('penerimaan', 'Penerimaan', 'rupiah'),
  ],
  primaryKey: ['kode_satker', 'tahun', 'triwulan', 'kode_layanan'],
  names: { kode_layanan: 'layanan' },
  rows: made.map(({ unit, year, quarter, service, amount }) => [
    unit,
    year,
    quarter,
    service,
    amount,
  ]),
});

/** Four to six services a unit; most grow a little, some shrink, a new one begins now and then. */
export const makeReceipts = (seed: number, units: readonly WorkUnit[]): readonly Receipt[] =>
  units.flatMap((unit) => {
    const offers = offersOf(seed, unit);
    return inputYears.flatMap((year) => {
      const parts = progress(draws(seed, unit.code, 'receipts', year));
      const earned = offers
        .filter((offer) => isOffered(unit, offer, year))
        .map((offer) => ({ ...offer, amount: amountOf(seed, unit, offer, year) }));
      return parts.flatMap((part, i) =>
        earned.map(({ service, amount }) => ({
          unit: unit.code,
          year,
          quarter: i + 1,
          service,
          amount: Math.floor((amount * part) / 500) * 500,
        })),
      );
    });
  });

/** A service as one unit offers it: since when, null for never, and what it earned in 2020. */
interface Offer {
  readonly service: string;
  readonly since: number | null;
  readonly usual: number;
}

function offersOf(seed: number, unit: WorkUnit): readonly Offer[] {
  const own = draws(seed, unit.code, 'receipts');
  const fromTheStart = own.whole(4, 5);
  return serviceKinds.map(({ code, receipts }, i) => ({
    service: code,
    since: i < fromTheStart ? 2020 : own.uniform() < 0.3 ? 2022 : null,
    usual: receipts * unit.size * own.between(0.7, 1.3),
  }));
}

function isOffered(unit: WorkUnit, { service, since }: Offer, year: number): boolean {
  if (unit.code === closedService.unit && service === closedService.service) {
    return year <= closedService.lastYear;
  }
  if (unit.code === openedIn2022 && year < 2022) return false;
  return since !== null && since <= year;
}

function amountOf(seed: number, unit: WorkUnit, { service, usual }: Offer, year: number): number {
  const chance = draws(seed, unit.code, 'receipts', year, service).between(0.95, 1.05);
  return usual * growth(seed, unit, year) * chance;
}

/** The receipts of a year against those of 2020. */
function growth(seed: number, unit: WorkUnit, year: number): number {
  const rate = (of: number) =>
    1.03 + 0.05 * unit.quality(of) + 0.05 * draws(seed, unit.code, 'growth', of).bell();
  if (year === 2020) return 1;
  return year === 2021 ? rate(2021) : rate(2021) * rate(2022);
}
