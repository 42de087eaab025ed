import { type CheckReport, type Finding, runChecks } from '@tolok/check';
import type { Dataset } from '@tolok/dataset';
import { type RuleFile, type RuleSet, readRules } from '@tolok/engine';
import { draws } from '../../../scripts/data/contohSatker/random.ts';
import { type Damaged, type LibraryDamage, libraryDamages } from './libraryDamages.ts';

/** What became of one damaged copy of the library. */
export interface LibraryOutcome {
  readonly damage: string;
  readonly file: string;
  /** A new finding of a check that must tell it has the damaged file among its places. */
  readonly found: boolean;
  /** New findings that have nothing of the damaged file. */
  readonly falseAlarms: readonly Finding[];
  /** Checks that could no longer be carried out. */
  readonly errors: number;
}

/** Damages a library `copies` times in each way, and tells what its checks find. */
export function judgeLibrary(
  files: readonly RuleFile[],
  datasets: readonly Dataset[],
  seed: number,
  copies: number,
): readonly LibraryOutcome[] {
  const rules = rulesOf(files);
  const before = check(rules, datasets);
  const known = new Set(before.findings.map(markOf));
  return libraryDamages.flatMap((damage) => {
    const { uniform } = draws(seed, damage.name);
    const given = { rules, datasets, random: (below: number) => Math.floor(uniform() * below) };
    const outcomes: LibraryOutcome[] = [];
    const seen = new Set<string>();
    for (let tries = 0; outcomes.length < copies && tries < 400; tries++) {
      const damaged = damage.of(given);
      const text = damaged && JSON.stringify(damaged.value, null, 2);
      if (!damaged || !text || seen.has(damaged.file + text)) continue;
      seen.add(damaged.file + text);
      const copy = files.map((one) => (one.path === damaged.file ? { ...one, text } : one));
      const after = check(rulesOf(copy), datasets);
      outcomes.push(outcomeOf(damage, damaged, after, known));
    }
    return outcomes;
  });
}

/** The rules of files, all of which must be read. */
function rulesOf(files: readonly RuleFile[]): RuleSet {
  const { value, problems } = readRules(files);
  if (!value || problems.length > 0) throw new Error(JSON.stringify(problems));
  return value;
}

const check = (rules: RuleSet, datasets: readonly Dataset[]): CheckReport =>
  runChecks({
    checks: [...rules.checks.values()].filter(({ value }) => value.dataset === 'rules'),
    datasets,
    rules,
    excuses: { acknowledgements: null, waivers: null, today: '2026-01-01' },
  });

const markOf = ({ fingerprint, cells }: Finding): string => fingerprint + cells;

function outcomeOf(
  { name, checks }: LibraryDamage,
  { file }: Damaged,
  after: CheckReport,
  known: ReadonlySet<string>,
): LibraryOutcome {
  const fresh = after.findings.filter((one) => !known.has(markOf(one)));
  const touches = ({ where }: Finding) => where.some(({ rule }) => rule?.file === file);
  return {
    damage: name,
    file,
    found: fresh.some((one) => touches(one) && checks.includes(one.check)),
    falseAlarms: fresh.filter((one) => !touches(one)),
    errors: after.counts.errors,
  };
}
