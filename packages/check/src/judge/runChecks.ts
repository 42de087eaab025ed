import type { Dataset } from '@tolok/dataset';
import type { RuleSet } from '@tolok/engine';
import { type Check, type Problem, nearest, problem, problemMessage } from '@tolok/schema';
import { type Tables, tablesOf } from '../cells/tables.ts';
import { type Excuses, excuse } from '../excuses/excuse.ts';
import { libraryTables } from '../library/index.ts';
import { libraryName } from '../library/libraryName.ts';
import { relate } from '../methods/index.ts';
import type { CheckOutcome, Finding } from '../records/finding.ts';
import type { Barrier, CheckPlaces, CheckReport } from '../records/report.ts';
import { countReport } from './countReport.ts';
import { findingsOf } from './findingsOf.ts';
import { type Judging, judgeAll, nothingJudged } from './judging.ts';
import { untoldDifferences } from './untoldDifferences.ts';
import { worstFirst } from './worstFirst.ts';
import { type Related, nothingRelated } from '../relations/relation.ts';

/** What is checked. */
export interface Checking {
  /** Every check there is. */
  readonly checks: readonly WrittenCheck[];
  /** Those that could not even be read: they have an outcome like any other. */
  readonly unread?: readonly Barrier[];
  readonly datasets: readonly Dataset[];
  /** The rules that printed achievements are held to, and that checks of `rules` speak of. */
  readonly rules?: RuleSet;
  readonly excuses: Excuses;
  /**
   * Ids of checks that are told; all without it. The others are carried out too, since they decide
   * which cell is behind a finding.
   */
  readonly only?: readonly string[];
}

/** A check and the file it stands in. */
export interface WrittenCheck {
  readonly file: string;
  readonly value: Check;
}

/**
 * Holds the figures of data packages to what must hold between them.
 *
 * Every check has one outcome; one bad check takes no other with it. What fails for one cause is one
 * finding. Zero figures looked at is an error unless the check allows it. The same input gives the
 * same report.
 *
 * Problems: `check.…`, `formula.…`; a check whose package is not among `datasets` is skipped.
 */
export function runChecks({
  checks,
  unread = [],
  datasets,
  rules,
  excuses,
  only,
}: Checking): CheckReport {
  const byName = new Map(datasets.map((one) => [one.name, tablesOf(one)]));
  const isReserved = byName.has(libraryName);
  byName.delete(libraryName);
  if (rules && !isReserved) byName.set(libraryName, libraryTables({ rules, datasets }));
  const isTold = (id: string) => only === undefined || only.includes(id);
  const wanted = [...checks].sort((a, b) => (a.value.id < b.value.id ? -1 : 1));
  const ran = wanted.map((written) => carryOut(written, byName, rules ?? null, isReserved));
  const written = new Map(ran.map(({ check }) => [check.value.id, check.value]));
  const findings = [...byName].flatMap(([name, tables]) =>
    findingsOf(
      ran.filter(({ check }) => check.value.dataset === name).map(({ judging }) => judging),
      written,
      tables,
    ),
  );
  const completed = ran.filter(({ problems }) => problems.length === 0);
  const excused = excuse(
    findings.sort(worstFirst),
    excuses,
    new Set(completed.map(({ check }) => check.value.id)),
    new Set([...checks.map(({ value }) => value.id), ...unread.map(({ check }) => check)]),
  );
  const told = ran.filter(({ check }) => isTold(check.value.id));
  const found = excused.findings.filter(({ check, also }) => [check, ...also].some(isTold));
  const lost = unread.filter(({ check }) => isTold(check));
  const outcomes = [...told.map((one) => outcomeOf(one, found)), ...lost.map(outcomeOfUnread)].sort(
    byCheckId,
  );
  return {
    findings: found,
    checks: outcomes,
    proved: placesOf(told, 'proved'),
    undecided: placesOf(told, 'undecided'),
    barriers: [
      ...told
        .filter(({ problems }) => problems.length > 0)
        .map(({ check, problems }) => ({ check: check.value.id, problems })),
      ...lost,
    ].sort(byCheckId),
    problems: [
      ...untoldDifferences(
        datasets,
        told.filter((one) => completed.includes(one)).map(({ check }) => check.value),
      ),
      ...excused.problems.filter(({ values }) => isTold(String(values['check']))),
    ],
    counts: countReport(outcomes, found),
  };
}

/** A check that was carried out, as far as it could be. */
interface Ran {
  readonly check: WrittenCheck;
  readonly judging: Judging;
  readonly related: Pick<Related, 'excluded' | 'nulls'>;
  /** Why it could not be carried out; empty otherwise. */
  readonly problems: readonly Problem[];
}

function carryOut(
  check: WrittenCheck,
  byName: ReadonlyMap<string, Tables>,
  rules: RuleSet | null,
  isReserved: boolean,
): Ran {
  const { id, dataset, expect, allowEmpty } = check.value;
  const problems: Problem[] = [];
  const report = (
    code: Problem['code'],
    values: Problem['values'],
    place: { readonly pointer?: string; readonly range?: Problem['range'] } = {},
  ) => {
    const { pointer = '/expect', range } = place;
    const at = { file: check.file, pointer, ...(range ? { range } : {}) };
    const found = problem(code, { check: id, ...values }, at);
    // Each input of a formula asks for the same table.
    const key = JSON.stringify(found);
    if (!problems.some((one) => JSON.stringify(one) === key)) problems.push(found);
  };
  const tables = byName.get(dataset);
  if (!tables) {
    const ofRules = isReserved ? 'check.dataset-reserved' : 'check.rules-absent';
    const code = dataset === libraryName ? ofRules : 'check.dataset-absent';
    const near = nearest(dataset, byName.keys()) ?? '–';
    report(code, { dataset, nearest: near }, { pointer: '/dataset' });
    return { check, judging: nothingJudged, related: nothingRelated, problems };
  }
  const { relations, excluded, nulls } = relate({ expect, tables, rules, report });
  const related = { excluded, nulls };
  if (problems.length > 0) return { check, judging: nothingJudged, related, problems };
  // Its problems were told the first time.
  const again = () => relate({ expect, tables, rules, report: () => undefined }).relations;
  const judging = judgeAll(check.value, relations, again, tables);
  if (judging.evaluated === 0 && allowEmpty !== true) report('check.nothing', {});
  return { check, judging, related, problems };
}

const placesOf = (ran: readonly Ran[], of: 'proved' | 'undecided'): readonly CheckPlaces[] =>
  ran.map(({ check, judging }) => ({ check: check.value.id, places: judging[of] }));

function outcomeOf(
  { check, judging, related, problems }: Ran,
  findings: readonly Finding[],
): CheckOutcome {
  const { id } = check.value;
  const { evaluated, undecided, proved, failures } = judging;
  const [first] = problems;
  const own = findings.filter((one) => one.check === id || one.also.includes(id));
  return {
    check: id,
    outcome: first
      ? first.code === 'check.dataset-absent'
        ? 'skipped'
        : 'error'
      : failures.length > 0
        ? worstStatus(own)
        : 'pass',
    evaluated,
    proved: proved.length,
    undecided: undecided.length,
    ...related,
    reason: first ? problemMessage(first) : null,
  };
}

const outcomeOfUnread = ({ check, problems: [first] }: Barrier): CheckOutcome => ({
  check,
  outcome: 'error',
  evaluated: 0,
  proved: 0,
  undecided: 0,
  ...{ excluded: 0, nulls: 0 },
  reason: first ? problemMessage(first) : null,
});

const byCheckId = (a: { readonly check: string }, b: { readonly check: string }): number =>
  a.check < b.check ? -1 : a.check > b.check ? 1 : 0;

const worstStatus = (own: readonly Finding[]): 'fail' | 'waived' | 'acknowledged' =>
  own.some(({ status }) => status === 'fail')
    ? 'fail'
    : own.some(({ status }) => status === 'waived')
      ? 'waived'
      : 'acknowledged';
