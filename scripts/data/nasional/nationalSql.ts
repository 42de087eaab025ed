import { nationalAccounts } from './accounts.ts';
import { firstFactor, secondFactor } from './formula.ts';
import { type NationalOptions, nationalSize, quarters } from './options.ts';

/**
 * The statement that gives the rows of `fillNational`, in no particular order, in any DuckDB and
 * behind its lock: it reads nothing but ranges. Years and quarters come in the narrowest types.
 * `from` and `to` are work units, from 1, both included; all of them without.
 */
export function nationalSql(
  options: NationalOptions = nationalSize,
  { from, to }: { readonly from: number; readonly to: number } = { from: 1, to: options.units },
): string {
  const [first, last] = options.years;
  const accounts = nationalAccounts.map(
    ({ code, thousands }, i) => `(${i}, '${code}', ${thousands})`,
  );
  return `WITH
  seed AS (${mixed('SELECT', `SELECT ${options.seed}::BIGINT AS x`, 'of_seed')}),
  unit AS (${mixed(
    'SELECT unit,',
    `SELECT unit, xor(of_seed, unit) AS x FROM seed, range(${from}, ${to + 1}) r(unit)`,
    'of_unit',
  )}),
  year AS (${mixed(
    'SELECT unit, of_unit, year,',
    `SELECT unit, of_unit, year, xor(of_unit, year) AS x FROM unit, range(${first}, ${last + 1}) r(year)`,
    'of_year',
  )}),
  account AS (${mixed(
    'SELECT unit, of_unit, year, of_year, code, thousands,',
    `SELECT unit, of_unit, year, of_year, code, thousands, xor(of_year, 65536 * (i + 1)) AS x
      FROM year, (VALUES ${accounts.join(', ')}) a(i, code, thousands)`,
    'of_account',
  )}),
  ceiling AS (SELECT unit, year, of_year, code, of_account,
    (thousands * (200 + of_unit % 1801) * (600 + of_account % 801)) // 1000000 AS ceiling
    FROM account),
  quarter AS (${mixed(
    'SELECT unit, year, quarter, code, ceiling, of_year, of_account,',
    `SELECT unit, year, quarter, code, ceiling, of_year, of_account, xor(of_account, quarter) AS x
      FROM ceiling, range(1, ${quarters + 1}) r(quarter)`,
    'of_row',
  )}),
  spending AS (SELECT unit, year, quarter, code, ceiling, of_account, of_row,
    (ceiling * CASE WHEN quarter = 4 THEN 1000
      ELSE 250 * quarter - (of_year >> (6 * quarter)) % 180 END
      * (700 + (of_account >> 10) % 291)) // 1000 AS spending
    FROM quarter)
SELECT printf('9%05d', unit) AS kode_satker, year::SMALLINT AS tahun, quarter::TINYINT AS triwulan,
  code AS kode_akun, ceiling * 1000 AS pagu,
  CASE WHEN of_row % 1000 >= 2 THEN spending END AS realisasi,
  CASE WHEN of_row % 1000 >= 4
    THEN (spending * (300 + (of_account >> 20) % 651)) // 1000 END AS realisasi_pdn
FROM spending`;
}

/** The same mixing as `mix`, of the column `x`, in stages so that no step is written out twice. */
const mixed = (select: string, from: string, name: string): string => {
  const kept = select.slice('SELECT'.length);
  return `${select} xor(x, x >> 16) AS ${name} FROM
    (SELECT${kept} (xor(x, x >> 15) * ${secondFactor}) & 4294967295 AS x FROM
    (SELECT${kept} (xor(x, x >> 16) * ${firstFactor}) & 4294967295 AS x FROM (${from})))`;
};
