import type { Table } from '@tolok/schema';
import { nationalAccounts } from './accounts.ts';
import {
  accountDraw,
  ceiling,
  domestic,
  domesticIsAbsent,
  progress,
  rowDraw,
  spending,
  spendingIsAbsent,
  unitDraw,
  yearDraw,
} from './formula.ts';
import { type NationalOptions, nationalSize, quarters, unitCode } from './options.ts';

/** How many rows there are in all: for each work unit its years, quarters and accounts. */
export const nationalRows = ({ units, years: [first, last] }: NationalOptions): number =>
  units * (last - first + 1) * quarters * nationalAccounts.length;

/**
 * The rows `from` (included) to `to` (not included), in the order of work unit, year, quarter and
 * account, as typed columns; money in rupiah. All of them without a range.
 */
export function fillNational(
  options: NationalOptions = nationalSize,
  { from, to }: { readonly from: number; readonly to: number } = {
    from: 0,
    to: nationalRows(options),
  },
): Table {
  const [first, last] = options.years;
  const accounts = nationalAccounts.length;
  const years = last - first + 1;
  const rows = to - from;
  const units = new Array<string>(rows);
  const codes = new Array<string>(rows);
  const whole = () => new BigInt64Array(rows);
  const [tahun, triwulan, pagu, realisasi, pdn] = [whole(), whole(), whole(), whole(), whole()];
  const spent = new Uint8Array(rows).fill(1);
  const known = new Uint8Array(rows).fill(1);
  let [seen, code, ofUnit] = [0, '', 0];
  for (let row = 0; row < rows; row++) {
    const index = from + row;
    const account = index % accounts;
    const quarter = (Math.floor(index / accounts) % quarters) + 1;
    const year = first + (Math.floor(index / (accounts * quarters)) % years);
    const unit = Math.floor(index / (accounts * quarters * years)) + 1;
    if (unit !== seen) [seen, code, ofUnit] = [unit, unitCode(unit), unitDraw(options.seed, unit)];
    const ofYear = yearDraw(ofUnit, year);
    const ofAccount = accountDraw(ofYear, account);
    const ofRow = rowDraw(ofAccount, quarter);
    const thousands = ceiling(account, ofUnit, ofAccount);
    const used = spending(thousands, progress(ofYear, quarter), ofAccount);

    units[row] = code;
    codes[row] = nationalAccounts[account]?.code ?? '';
    tahun[row] = BigInt(year);
    triwulan[row] = BigInt(quarter);
    pagu[row] = BigInt(thousands * 1_000);
    if (spendingIsAbsent(ofRow)) spent[row] = 0;
    else realisasi[row] = BigInt(used);
    if (domesticIsAbsent(ofRow)) known[row] = 0;
    else pdn[row] = BigInt(domestic(used, ofAccount));
  }
  return {
    rows,
    columns: [
      { name: 'kode_satker', type: 'text', values: units },
      { name: 'tahun', type: 'integer', values: tahun },
      { name: 'triwulan', type: 'integer', values: triwulan },
      { name: 'kode_akun', type: 'text', values: codes },
      { name: 'pagu', type: 'integer', values: pagu },
      { name: 'realisasi', type: 'integer', values: realisasi, ...validity(spent) },
      { name: 'realisasi_pdn', type: 'integer', values: pdn, ...validity(known) },
    ],
  };
}

const validity = (valid: Uint8Array) => (valid.includes(0) ? { valid } : {});
