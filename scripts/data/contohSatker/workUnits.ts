import { draws } from './random.ts';

/** A made-up work unit. */
export interface WorkUnit {
  readonly code: string;
  /** 1 to 25, as in its name. */
  readonly number: number;
  readonly name: string;
  /** How large it is, 1 on average; money grows with it. */
  readonly size: number;
  /** How well it works in a year, about -1.5 to 1.5 and much the same from year to year. */
  readonly quality: (year: number) => number;
}

/** The years that have inputs; results need those of the year before, so they begin one later. */
export const inputYears = [2020, 2021, 2022] as const;

/** The years that have results. */
export const years = [2021, 2022] as const;

export const quarters = [1, 2, 3, 4] as const;

/** The 25 work units of a seed, in the order of their codes 999101 to 999125. */
export const workUnits = (seed: number): readonly WorkUnit[] =>
  Array.from({ length: 25 }, (_, i) => workUnit(seed, i + 1));

function workUnit(seed: number, number: number): WorkUnit {
  const code = `9991${String(number).padStart(2, '0')}`;
  const own = draws(seed, code, 'unit');
  const base = own.bell() * 0.7;
  return {
    code,
    number,
    name: `BSPJI Contoh ${String(number).padStart(2, '0')} (rekaan)`,
    size: own.between(0.6, 1.6),
    quality: (year) => base + draws(seed, code, 'quality', year).bell() * 0.25,
  };
}
