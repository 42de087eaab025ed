import { type RuleSet, findVersion } from '@tolok/engine';
import type { Dataset } from '@tolok/dataset';
import type {
  Agreement,
  Budget,
  Cascade,
  Indicator,
  PerformancePlan,
  Regulation,
} from '@tolok/schema';
import { lineOf, treeOf } from '../../../packages/check/src/library/budgetTree.ts';

/** One way of damaging a library of rules, and the checks one of which must tell it. */
export interface LibraryDamage {
  readonly name: string;
  readonly checks: readonly string[];
  /** The damaged document; null where this draw has nothing to damage so. */
  readonly of: (given: GivenLibrary) => Damaged | null;
}

export interface GivenLibrary {
  readonly rules: RuleSet;
  readonly datasets: readonly Dataset[];
  readonly random: (below: number) => number;
}

export interface Damaged {
  readonly file: string;
  readonly value: unknown;
}

type Open<T> = T extends readonly (infer One)[]
  ? Open<One>[]
  : T extends object
    ? { -readonly [K in keyof T]: Open<T[K]> }
    : T;

interface Read<T> {
  readonly file: string;
  readonly value: T;
}

const pick = <T>(all: readonly T[], { random }: GivenLibrary): T | null =>
  all[random(all.length)] ?? null;

/** A document with a change made in place; null where the change finds nothing to do. */
function changed<T>(found: Read<T> | null, change: (value: Open<T>) => boolean): Damaged | null {
  if (!found) return null;
  const value = structuredClone(found.value) as Open<T>;
  return change(value) ? { file: found.file, value } : null;
}

const plansOf = ({ rules }: GivenLibrary): readonly Read<PerformancePlan>[] => [
  ...rules.plans.values(),
];

/** The states of the agreement of 2022 that none supersedes and that are not in force. */
const statesOf = ({ rules }: GivenLibrary): readonly Read<Agreement>[] =>
  [...rules.agreements.values()].filter(
    ({ value }) =>
      value.institution === 'kemenperin-bskji' &&
      value.stage === 'proposed' &&
      value.supersedes === undefined,
  );

const released = ({ rules }: GivenLibrary): readonly Read<Indicator>[] =>
  [...rules.indicators.values()].flat().filter(({ value }) => value.stage === 'released');

const citedRegulations = ({ rules }: GivenLibrary): readonly Read<Regulation>[] => {
  const cited = new Set(
    [...rules.agreements.values(), ...rules.plans.values()].flatMap(({ value }) =>
      value.legalBasis.map(({ regulation }) => regulation),
    ),
  );
  return [...rules.regulations.values()].filter(({ value }) => cited.has(value.id));
};

const budgetOf = ({ rules }: GivenLibrary): Read<Budget> | null =>
  [...rules.budgets.values()][0] ?? null;

const dayOf = (year: number, { random }: GivenLibrary): string => {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${year}-${two(1 + random(12))}-${two(1 + random(28))}`;
};

/** Targets below the thresholds that Tabel 3.3 sets for three of the indicators. */
const low: Readonly<Record<string, (given: GivenLibrary) => number>> = {
  'indeks-manajemen-risiko': ({ random }) => 1 + random(2),
  'laporan-keuangan': ({ random }) => 60 + random(30),
  'akuntabilitas-kinerja': ({ random }) => 50 + random(31),
};
const high: Readonly<Record<string, (given: GivenLibrary) => number | string>> = {
  'bspji-mri': ({ random }) => 4 + random(2),
  'bspji-laporan-keuangan': ({ random }) => 95 + random(6),
  'bspji-akuntabilitas': () => 'AA',
};

const idOf = (reference: string): string => reference.split('@')[0] ?? '';

const entriesOf = <E>(objectives: readonly { readonly indicators: readonly E[] }[]): readonly E[] =>
  objectives.flatMap(({ indicators }) => indicators);

/** Another number than the one that stands there. */
const other = (target: unknown, { random }: GivenLibrary): number | null =>
  typeof target === 'number' ? target + 1 + random(20) : null;

/** Every kind of weakness of a library; a new one is one entry. */
export const libraryDamages: readonly LibraryDamage[] = [
  {
    name: 'a target below the threshold above it',
    checks: ['aturan-target-memenuhi-ambang'],
    of: (given) =>
      changed(pick(plansOf(given), given), ({ objectives }) => {
        const all = entriesOf(objectives).filter(({ indicator }) => low[idOf(indicator)]);
        const entry = pick(all, given);
        const target = entry && low[idOf(entry.indicator)]?.(given);
        if (!entry || target === undefined || target === null) return false;
        entry.targets = { ...entry.targets, '2022': target };
        return true;
      }),
  },
  {
    name: 'a threshold above the targets below it',
    checks: ['aturan-target-memenuhi-ambang'],
    of: (given) =>
      changed<Cascade>([...given.rules.cascades.values()][0] ?? null, ({ links }) => {
        const link = pick(
          links.filter(({ child }) => high[child]),
          given,
        );
        const threshold = link && high[link.child]?.(given);
        if (!link || threshold === undefined || threshold === null) return false;
        link.threshold = threshold;
        return true;
      }),
  },
  {
    name: 'a regulation that ended before the year',
    checks: ['aturan-peraturan-belum-berakhir'],
    of: (given) =>
      changed(pick(citedRegulations(given), given), (regulation) => {
        const on = dayOf(2015 + given.random(6), given);
        regulation.endedBy = { regulation: 'pp-94-2021', on };
        return true;
      }),
  },
  {
    name: 'a regulation that begins after the year',
    checks: ['aturan-peraturan-sudah-berlaku'],
    of: (given) =>
      changed(pick(citedRegulations(given), given), (regulation) => {
        regulation.inForceFrom = dayOf(2025 + given.random(5), given);
        return true;
      }),
  },
  {
    name: 'an indicator without its formula',
    checks: ['aturan-indikator-berumus'],
    of: (given) =>
      changed(pick(released(given), given), (indicator) => {
        if (!indicator.measure) return false;
        delete indicator.measure;
        indicator.reported ??= { take: 'actual' };
        return true;
      }),
  },
  {
    name: 'an indicator without its evidence',
    checks: ['aturan-indikator-berbukti'],
    of: (given) =>
      changed(pick(released(given), given), (indicator) => {
        indicator.evidence = [];
        return true;
      }),
  },
  {
    name: 'a detail of the budget mapped to a second indicator',
    checks: ['aturan-anggaran-sekali'],
    of: (given) =>
      changed(budgetOf(given), ({ mapping }) => {
        const entry = pick(mapping, given);
        const [node] = entry?.nodes ?? [];
        const others = mapping.filter(({ indicator }) => indicator !== entry?.indicator);
        const second = pick(others, given);
        const isThere = mapping.some(
          ({ indicator, nodes }) =>
            indicator === second?.indicator && nodes.some((one) => one === node),
        );
        if (node === undefined || !second || isThere) return false;
        mapping.push({ indicator: second.indicator, nodes: [node] });
        return true;
      }),
  },
  {
    name: 'a detail of the budget mapped to no indicator',
    checks: ['aturan-anggaran-terpetakan'],
    of(given) {
      const budget = budgetOf(given);
      if (!budget) return null;
      const nodes = treeOf(budget.value, given.datasets);
      const mapped = new Set(budget.value.mapping.flatMap((one) => one.nodes));
      const leaves = nodes.filter(
        (node) => node.leaf && lineOf(node, nodes).some((code) => mapped.has(code)),
      );
      const leaf = pick(leaves, given);
      if (!leaf) return null;
      const line = lineOf(leaf, nodes);
      return changed(budget, (value) => {
        for (const entry of value.mapping)
          entry.nodes = entry.nodes.filter((code) => !line.includes(code));
        return true;
      });
    },
  },
  {
    name: 'a ceiling whose node is left out',
    checks: ['aturan-anggaran-bersimpul'],
    of: (given) =>
      changed(budgetOf(given), ({ mapping }) => {
        const entry = pick(mapping, given);
        if (!entry || entry.nodes.length === 0) return false;
        entry.nodes = [];
        return true;
      }),
  },
  {
    name: 'another target in one state of an agreement',
    checks: ['aturan-perjanjian-target-sama'],
    of: (given) =>
      changed(pick(statesOf(given), given), ({ objectives }) => {
        const entry = pick(entriesOf(objectives), given);
        const target = other(entry?.target, given);
        if (!entry || target === null) return false;
        entry.target = target;
        return true;
      }),
  },
  {
    name: 'an indicator left out of one state of an agreement',
    checks: ['aturan-perjanjian-indikator-sama'],
    of: (given) =>
      changed(pick(statesOf(given), given), (agreement) => {
        const objective = pick(agreement.objectives, given);
        if (!objective) return false;
        if (objective.indicators.length > 1)
          objective.indicators.splice(given.random(objective.indicators.length), 1);
        else agreement.objectives = agreement.objectives.filter((one) => one !== objective);
        return true;
      }),
  },
  {
    name: 'a target left out of a state of an agreement',
    checks: ['aturan-perjanjian-bertarget'],
    of: (given) =>
      changed(pick(statesOf(given), given), ({ objectives }) => {
        const entry = pick(entriesOf(objectives), given);
        if (!entry || entry.target === null) return false;
        entry.target = null;
        return true;
      }),
  },
  {
    name: 'a plan that departs from the agreement',
    checks: ['aturan-perjanjian-menurut-rencana'],
    of: (given) =>
      changed(pick(plansOf(given), given), ({ objectives }) => {
        const entry = pick(entriesOf(objectives), given);
        const target = other(entry?.targets['2022'], given);
        const unit = entry && findVersion(given.rules.indicators, entry.indicator)?.value.unit;
        if (!entry || target === null || unit === 'letter') return false;
        entry.targets = { ...entry.targets, '2022': target };
        return true;
      }),
  },
];
