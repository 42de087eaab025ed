import {
  type Base,
  type Explanation,
  type Override,
  type Plan,
  type Results,
  type ResultRow,
  collect,
  compile,
  evaluate,
  explain,
  loadTables,
  readOverride,
} from '@tolok/engine';
import type { Connection, Text } from '@tolok/schema';
import { type Choices, nothingChosen } from './choices.ts';
import { type Journey, journeyOf } from './journey.ts';
import { isUnreleased, promising } from './subjects.ts';
import { type Project, sound, titleOfTable } from './readProject.ts';

/** What a page is about: an indicator, as one agreement promises it. */
export interface Subject {
  readonly indicator: string;
  readonly agreement: string;
}

/** The made-up work unit that has the inputs real ones do not publish. */
const sampleUnit = '999001';

/** Both plans of the page: the office's own indicator, and the same rule over made-up inputs. */
export interface PagePlans {
  readonly subject: Subject;
  readonly office: Plan;
  readonly sample: Plan;
}

/** What a database gave for them; all that recomputing needs. */
export interface PageBase {
  readonly office: Base;
  readonly sample: Base;
}

/** Everything the page shows, as plain data. */
export interface PageView {
  readonly office: Explanation;
  /** The formula at work on made-up inputs; null where there are none for it. */
  readonly sample: Explanation | null;
  /** The actual as every printed table gives it, and what would follow from believing it. */
  readonly figures: readonly BelievedFigure[];
  /** The table believed now. */
  readonly facts: string;
  readonly polarity: 'maximize' | 'minimize' | 'stabilize';
  readonly objective: Text;
  /** Every agreement that promises it, and how it stands there under the same choices. */
  readonly agreements: readonly Undertaking[];
  /** The actual of every year that is printed anywhere, by the place it is printed in. */
  readonly journey: Journey;
  readonly quarter: number | null;
  readonly workUnitName: string;
  readonly sampleUnitName: string;
  readonly rulesHash: string;
  readonly dataHash: string;
}

export interface BelievedFigure {
  readonly facts: string;
  readonly title: Text;
  /** True for the table that the agreement itself names. */
  readonly named: boolean;
  readonly place: Explanation['figures'][number]['place'];
  readonly value: ResultRow['actual'];
  readonly achievement: number | null;
  readonly status: ResultRow['status'];
  readonly absent: ResultRow['absent'];
}

/** What one agreement promises of the indicator. */
export interface Undertaking {
  readonly id: string;
  readonly title: Text;
  readonly target: ResultRow['target'];
  readonly achievement: number | null;
  readonly status: ResultRow['status'];
}

/** Compiles both plans. */
export function compilePage(project: Project, subject: Subject): PagePlans {
  const { rules, datasets } = project;
  const { agreement, indicator } = subject;
  const selection = { indicators: [indicator], withDrafts: isUnreleased(rules, agreement) };
  const office = compileOffice(project, subject, nothingChosen);
  const { year } = office.context;
  const [, version = ''] =
    office.indicators.find(({ id }) => id === indicator)?.reference.split('@') ?? [];
  const same = { ...(year === null ? {} : { year }), versions: { [indicator]: version } };
  return {
    subject,
    office,
    sample: sound(compile(rules, datasets, { ...selection, ...same, workUnit: sampleUnit })),
  };
}

/** The indicator as an agreement promises it; what it rests on is the same for all of them. */
function compileOffice(
  { rules, datasets }: Project,
  subject: Subject,
  { agreement: chosen, policy, quarter }: Omit<Choices, 'facts' | 'target'>,
): Plan {
  const agreement = chosen ?? subject.agreement;
  return sound(
    compile(rules, datasets, {
      indicators: [subject.indicator],
      withDrafts: isUnreleased(rules, agreement),
      agreement,
      ...(policy === null ? {} : { policy }),
      ...(quarter === null ? {} : { quarter }),
    }),
  );
}

/** Loads the tables into the database, locks it, and asks for both bases. */
export async function collectPage(
  { office, sample }: PagePlans,
  { datasets }: Project,
  connection: Connection,
): Promise<PageBase> {
  const tables = [...new Set([...office.tables, ...sample.tables])];
  await loadTables(connection, datasets, tables);
  await connection.lock();
  return {
    office: (await collect(office, connection)).base,
    sample: (await collect(sample, connection)).base,
  };
}

/** What the page shows under these choices. Asks no database. */
export async function viewPage(
  project: Project,
  plans: PagePlans,
  base: PageBase,
  choices: Choices,
): Promise<PageView> {
  const { rules } = project;
  const { sample: samplePlan, subject } = plans;
  const plan = compileOffice(project, subject, choices);
  const results = evaluate(plan, base.office, overridesOf(subject, choices));
  const run = { plan, base: base.office, results, problems: [] };
  const office = await explain(run, rules, only(results));
  const sampleResults = evaluate(samplePlan, base.sample);
  const sampleRun = { plan: samplePlan, base: base.sample, results: sampleResults, problems: [] };
  const sample = sampleResults.rows.find(({ origin }) => origin === 'computed');
  const planned = plan.indicators.find(({ id }) => id === subject.indicator);
  return {
    office,
    sample: sample ? await explain(sampleRun, rules, sample) : null,
    figures: office.figures.map(({ facts, place }) => {
      const row = only(evaluate(plan, base.office, overridesOf(subject, { ...choices, facts })));
      return {
        facts,
        title: titleOfTable(project, facts),
        named: facts === plan.commitment?.facts,
        place,
        value: row.actual,
        achievement: row.achievement,
        status: row.status,
        absent: row.absent,
      };
    }),
    facts: results.facts ?? '',
    polarity: planned?.rule.polarity ?? 'maximize',
    agreements: promising(rules, subject.indicator).map(({ id, title }) => {
      const { facts } = choices;
      const other = compileOffice(project, subject, { ...choices, agreement: id });
      const row = only(evaluate(other, base.office, overridesOf(subject, { facts, target: null })));
      return { id, title, target: row.target, achievement: row.achievement, status: row.status };
    }),
    journey: journeyOf(project, plan, base.office, subject.indicator),
    quarter: plan.context.quarter,
    objective: planned?.entry?.objectiveTitle ?? { id: '', en: '' },
    workUnitName: nameOf(plan),
    sampleUnitName: nameOf(samplePlan),
    rulesHash: plan.context.rulesHash,
    dataHash: plan.context.dataHash,
  };
}

function overridesOf(
  { indicator }: Subject,
  { facts, target }: Pick<Choices, 'facts' | 'target'>,
): readonly Override[] {
  return [
    ...(facts === null ? [] : [sound(readOverride('facts', facts))]),
    ...(target === null ? [] : [sound(readOverride(`target.${indicator}`, target))]),
  ];
}

function only({ rows }: Results): ResultRow {
  const [row, ...others] = rows;
  if (!row || others.length > 0) throw new Error(`one row expected, found ${rows.length}`);
  return row;
}

const nameOf = ({ context, workUnitNames }: Plan): string =>
  workUnitNames[context.workUnit ?? ''] ?? context.workUnit ?? '';
