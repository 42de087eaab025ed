import { type NationalOptions, unitCode } from './options.ts';

/** The text of the README that goes with the package: what it is, in both languages. */
export function nationalReadme({ units, years: [first, last], seed }: NationalOptions): string {
  const command = `npm run data:nasional -- --units ${units} --years ${first}-${last} --seed ${seed} --out FOLDER`;
  const range = `\`${unitCode(1)}\`–\`${unitCode(units)}\``;
  return `# Belanja satuan kerja se-Indonesia (rekaan)

**Semua data di folder ini rekaan.** Satuan kerja ${range} tidak ada; setiap angka dihitung dengan satu rumus dari bilangan awal, kode satuan kerja, tahun, triwulan, dan akun. Hanya kode dan nama akun yang mengikuti istilah resmi.

Gunanya mengukur kecepatan pada banyaknya satuan kerja sebuah negara. \`belanja-akun\` memuat pagu setahun dan realisasi sejak awal tahun sampai akhir triwulan per akun; \`tabel-3.19\` jumlahnya per tahun; \`akun\` nama kodenya. Sel yang kosong berarti realisasinya belum ada, bukan nol. Berkas Parquet dibaca oleh mesin \`duckdb\`, tidak oleh \`duckdb-wasm\`.

---

**Everything in this folder is made up.** The work units ${range} do not exist; every figure follows by one formula from the seed, the code of the unit, the year, the quarter and the account. Only codes and names of accounts are official words.

It is for measuring speed at the number of work units of a whole country. \`belanja-akun\` has the ceiling of the year and the spending from its start to the end of the quarter by account; \`tabel-3.19\` the sums by year; \`akun\` the names of the codes. An empty cell is spending that is yet to come, not zero. The files in Parquet are read by the engine \`duckdb\`, not by \`duckdb-wasm\`.

Dibuat dengan / made by: \`${command}\`
`;
}
