import { type CheckReport, type Finding, type WrittenCheck, runChecks } from '@tolok/check';
import { type Judged, neighboursOf, relate, resultAllows, tablesOf } from '@tolok/check/steps';
import type { Dataset } from '@tolok/dataset';
import type { RuleSet } from '@tolok/engine';
import { overlaps } from '@tolok/formula';
import { draws } from '../../../scripts/data/contohSatker/random.ts';
import { type Change, copyWith } from './copy.ts';
import { type Damage, damages } from './damages.ts';

/** What became of one damaged copy. */
export interface Outcome {
  readonly damage: string;
  readonly check: string;
  readonly changes: readonly Change[];
  /** A new finding has the damaged cell among its places. */
  readonly found: boolean;
  /** It stands at the damaged cell itself. */
  readonly placed: boolean;
  readonly cause: string | null;
  readonly causeIs: boolean | null;
  /** New findings that do not touch the damage. */
  readonly falseAlarms: readonly Finding[];
  readonly findings: number;
  /** Figures without the damaged cell that followed before and follow still, and those that do not. */
  readonly silent: number;
  readonly lost: number;
}

const none = { acknowledgements: null, waivers: null, today: '2026-01-01' };

/** Damages a package `copies` times in each way, where its checks hold, and tells what is found. */
export function judgeDamages(
  dataset: Dataset,
  checks: readonly WrittenCheck[],
  rules: RuleSet,
  seed: number,
  copies: number,
): readonly Outcome[] {
  const own = checks.filter(({ value }) => value.dataset === dataset.name);
  const run = (of: Dataset): CheckReport =>
    runChecks({ checks: own, datasets: [of], rules, excuses: none });
  const before = run(dataset);
  const holding = relationsOf(dataset, own, rules);
  const { uniform } = draws(seed, 'damage');
  const random = (below: number) => Math.floor(uniform() * below);
  const tables = tablesOf(dataset);
  return damages.flatMap((damage) => {
    const outcomes: Outcome[] = [];
    const seen = new Set<string>();
    for (let tries = 0; outcomes.length < copies && tries < 4000; tries++) {
      const judged = pick(holding, random);
      if (!judged) break;
      const near = neighboursOf(tables, judged.relation.cells[0]);
      const expect = own.find(({ value }) => value.id === judged.check)?.value.expect;
      const changes = expect ? damage.of({ judged, near, random, expect, tables }) : null;
      if (!changes || !isWrong(judged, changes)) continue;
      const key = JSON.stringify(changes, (_, one: unknown) =>
        typeof one === 'bigint' ? String(one) : one,
      );
      if (seen.has(key)) continue;
      seen.add(key);
      outcomes.push(
        judge(damage, judged.check, changes, before, run(copyWith(dataset, changes)), dataset),
      );
    }
    return outcomes;
  });
}

/** First a check, then one of its figures, so that small checks have their turn. */
function pick(
  holding: ReadonlyMap<string, readonly Judged[]>,
  random: (below: number) => number,
): Judged | undefined {
  const all = [...holding.values()];
  const group = all[random(all.length)];
  return group?.[random(group.length)];
}

/** Whether the damage is one: a number that its printed digits cannot tell apart is none. */
function isWrong({ relation, verdict }: Judged, [change]: readonly Change[]): boolean {
  if (!change?.value || change.asPrinted === undefined || relation.repairs.length === 0)
    return true;
  const { value, asPrinted } = change;
  const allowed = resultAllows({ ...relation.cells[0], value, asPrinted });
  return verdict.expected !== null && allowed !== null && !overlaps(allowed, verdict.expected);
}

function relationsOf(dataset: Dataset, checks: readonly WrittenCheck[], rules: RuleSet) {
  const tables = tablesOf(dataset);
  const holding = new Map<string, readonly Judged[]>();
  for (const { value } of checks) {
    const { relations } = relate({
      expect: value.expect,
      tables,
      rules,
      report: () => undefined,
    });
    const judged = [...relations]
      .map((relation) => ({
        ...{ check: value.id, severity: value.severity },
        ...{ relation, verdict: relation.judge() },
      }))
      .filter(({ verdict }) => verdict.says === 'holds');
    if (judged.length > 0) holding.set(value.id, judged);
  }
  return holding;
}

function judge(
  damage: Damage,
  check: string,
  changes: readonly Change[],
  before: CheckReport,
  after: CheckReport,
  dataset: Dataset,
): Outcome {
  const places = changes.flatMap((change) => placesOf(dataset, change));
  const lists = changes.flatMap((change) => listsOf(dataset, change));
  const touches = ({ where }: Finding) =>
    where.some((one) => places.some((place) => isAt(one, place)));
  const known = new Set(before.findings.map(({ fingerprint, cells }) => fingerprint + cells));
  const fresh = after.findings.filter((one) => !known.has(one.fingerprint + one.cells));
  const touching = fresh.filter(touches);
  const own = touching.filter(
    ({ where: [first] }) => first && places.some((place) => isAt(first, place)),
  );
  // Of two cells that changed, what happened to both is said of one.
  const said = (own.length > 0 ? own : touching.slice(0, 1)).filter(
    (one, i, all) => one.likelyCause !== null || i === all.length - 1,
  );
  const cause = said[0]?.likelyCause?.cause ?? null;
  const proved = provedOf(after);
  const still = [...provedOf(before)].filter((one) => !places.some((place) => one.endsWith(place)));
  return {
    damage: damage.name,
    check,
    changes,
    found: touching.length > 0,
    placed: own.length > 0,
    cause,
    causeIs:
      damage.causes.length === 0 || said.length === 0
        ? null
        : damage.causes.some((one) => one === cause),
    falseAlarms: fresh.filter(
      (one) =>
        !touches(one) &&
        !isOld(one, before) &&
        !one.where.some((place) => lists.some((other) => isAt(place, other))),
    ),
    findings: fresh.length,
    silent: still.filter((one) => proved.has(one)).length,
    lost: still.filter((one) => !proved.has(one)).length,
  };
}

/** A finding that was there before, grouped otherwise since one of its cells is damaged. */
const isOld = ({ where: [first] }: Finding, { findings }: CheckReport): boolean =>
  first !== undefined &&
  findings.some(({ where }) => where.some((one) => isAt(one, shownAt(first))));

const provedOf = ({ proved }: CheckReport): ReadonlySet<string> =>
  new Set(
    proved.flatMap(({ check, places }) =>
      [...places].map(({ resource, line, column }) => `${check} ${resource} ${line} ${column}`),
    ),
  );

/** A cell by what stays of it where its figure is changed; a row known by another name is missing. */
function placesOf(dataset: Dataset, { resource, row, text }: Change): readonly string[] {
  const table = tablesOf(dataset).of(resource);
  const cell = table?.cell(row, 'value');
  const place = `${resource} ${cell?.line} ${cell?.column}`;
  return text ? [place, `${resource} null ${cell?.column}`] : [place];
}

/**
 * The other rows of the code that a row had and of the one it has now: what is added up over either
 * has lost or gained the row, and what is said of the sum is no longer true.
 */
function listsOf(dataset: Dataset, { resource, row, text }: Change): readonly string[] {
  const table = tablesOf(dataset).of(resource);
  if (!table || !text) return [];
  return table
    .rowsWith(text.column, [table.key(text.column, row), text.is])
    .map((other) => shownAt(table.cell(other, 'value')));
}

type Shown = Pick<Finding['where'][number], 'resource' | 'line' | 'column'>;

const shownAt = ({ resource, line, column }: Shown): string => `${resource} ${line} ${column}`;

const isAt = (shown: Shown, place: string): boolean => shownAt(shown) === place;
