import path from 'node:path';
import type { AbsentReason, TargetRange } from '@tolok/schema';
import { cli } from '../../../apps/cli/src/cli.ts';

/** What the charts of the gallery read of a result of `tolok run`. */
export interface Result {
  readonly indicator: string;
  readonly rule: string;
  readonly code: string | null;
  readonly title: string;
  readonly unit: string;
  readonly year: number;
  readonly entity: { readonly workUnit?: string };
  readonly target: number | string | TargetRange | null;
  readonly actual: number | string | null;
  readonly achievement: number | null;
  readonly status: 'achieved' | 'not-achieved' | null;
  readonly absent: AbsentReason | null;
  readonly sources: readonly { readonly table: string; readonly line: number | null }[];
}

export interface Ran {
  readonly results: readonly Result[];
  readonly context: { readonly dataHash: string; readonly policy: string };
}

const repository = path.resolve(import.meta.dirname, '../../..');

const runs = new Map<string, Promise<Ran>>();

/** The results of `tolok run` with these arguments, over the repository; each is run once. */
export function ran(...args: readonly string[]): Promise<Ran> {
  const name = args.join(' ');
  const known = runs.get(name) ?? runOnce(args);
  runs.set(name, known);
  return known;
}

async function runOnce(args: readonly string[]): Promise<Ran> {
  const around = { folder: repository, columns: null, colour: { out: false, error: false } };
  const { exit, out, error } = await cli(['run', ...args, '--json'], around);
  if (exit !== 0) throw new Error(`tolok run ${args.join(' ')} ended with ${exit}: ${error}`);
  return JSON.parse(out) as Ran;
}

const numberIn = (value: Result['target']): number | null =>
  typeof value === 'number' ? value : null;
const letterIn = (value: Result['target']): string | null =>
  typeof value === 'string' ? value : null;

/** Results as the columns that bullets read. */
export const bulletColumns = (results: readonly Result[]) => ({
  kode: results.map(({ code }) => code),
  satuan: results.map(({ unit }) => unit),
  target: results.map(({ target }) => numberIn(target)),
  huruf_target: results.map(({ target }) => letterIn(target)),
  realisasi: results.map(({ actual }) => numberIn(actual)),
  huruf: results.map(({ actual }) => letterIn(actual)),
  capaian: results.map(({ achievement }) => achievement),
  status: results.map(({ status }) => status),
  alasan: results.map(({ absent }) => absent),
});

/** The part each of those columns plays. */
export const bulletRoles = {
  code: 'kode',
  unit: 'satuan',
  target: 'target',
  targetLetter: 'huruf_target',
  actual: 'realisasi',
  actualLetter: 'huruf',
  achievement: 'capaian',
  status: 'status',
  absent: 'alasan',
} as const;

/** Where the actuals stand: "Tabel 3.2, baris 803–828". */
export function sourceOf(results: readonly Result[]): { id: string; en: string } {
  const places = results.flatMap(({ sources }) => sources);
  const tables = [...new Set(places.map(({ table }) => table))].join(', ');
  const lines = places.flatMap(({ line }) => line ?? []);
  const ends = [...new Set([Math.min(...lines), Math.max(...lines)])];
  const range = ends.join('–');
  return {
    id: `${tables}, baris ${range}`,
    en: `${tables}, ${ends.length > 1 ? 'lines' : 'line'} ${range}`,
  };
}

/** Policy and data that were used. */
export const versionsOf = ({ context: { policy, dataHash } }: Ran): readonly string[] => [
  policy,
  `data ${dataHash.slice(7, 11)}…${dataHash.slice(-2)}`,
];
