import { openNative } from '@tolok/duckdb/native';
import type { Plan, RuleSet } from '@tolok/engine';
import { cellsOf, readNotebook } from '@tolok/notebook';
import type { Agreement, DataPackage } from '@tolok/schema';
import {
  type AgreementRow,
  type AgreementView,
  collectAgreement,
  compileAgreement,
  policiesOf,
  unitsOf,
  viewAgreement,
} from '#lib/compute/agreementPage.ts';
import type {
  HomeView,
  Invitation,
  ListedAgreement,
  ListedDataset,
  ListedIndicator,
  ListedNotebook,
  ListedTable,
} from '#lib/compute/homeView.ts';
import type { Project } from '#lib/compute/readProject.ts';
import { agreementPages, isForMany, promisedBy, shownAgreements } from '#lib/compute/subjects.ts';
import { bookFile, bookTexts } from './bookTexts.ts';
import { shipped, shippedSamples } from './shipped.ts';

let writing: Promise<HomeView> | undefined;

/** What the first page and the lists say, computed once over native DuckDB. */
export const writeHome = (): Promise<HomeView> => (writing ??= write());

async function write(): Promise<HomeView> {
  const project = await shipped();
  const opened = [];
  for (const { id } of shownAgreements(project.rules)) {
    opened.push(await openAgreement(project, id));
  }
  const units = unitsOf((await shippedSamples()).datasets).length;
  const [main] = opened;
  if (!main) throw new Error('no agreement to show');
  return {
    agreements: [
      ...opened.map(({ view }) => listed(view)),
      ...agreementPages(project.rules).filter(isForMany).map(listedForMany(units)),
    ],
    indicators: listIndicators(opened.map(({ view }) => view)),
    datasets: listDatasets(),
    tables: listTables(),
    notebooks: listNotebooks(),
    released: lastReleased(project.rules),
    nearest: nearestMiss(main.view.rows),
    disputed: mostDisputed(main),
    policies: policiesOf(project.rules).map(({ value, title }) => {
      const plan = compileAgreement(project, main.view.id, { policy: value });
      const { meanAchievement } = viewAgreement(plan, main.base, null).summary;
      return { title, meanAchievement };
    }),
    statuses: main.view.rows.map(({ status }) => status),
  };
}

interface Opened {
  readonly plan: Plan;
  readonly base: Awaited<ReturnType<typeof collectAgreement>>;
  readonly view: AgreementView;
}

async function openAgreement(project: Project, id: string): Promise<Opened> {
  const plan = compileAgreement(project, id);
  const connection = await openNative({ threads: 1 });
  try {
    const base = await collectAgreement(plan, project, connection);
    return { plan, base, view: viewAgreement(plan, base, null) };
  } finally {
    await connection.close();
  }
}

const listed = ({ id, title, stage, year, rows, summary }: AgreementView): ListedAgreement => ({
  ...{ id, title, stage, year, summary, units: 1 },
  indicators: rows.length,
  targets: rows.filter(({ target }) => target !== null).length,
});

const listedForMany =
  (units: number) =>
  (agreement: Agreement): ListedAgreement => {
    const { id, title, stage, year, objectives } = agreement;
    const entries = objectives.flatMap(({ indicators }) => indicators);
    return {
      ...{ id, title, stage, year, summary: null, units },
      indicators: promisedBy(agreement).length,
      targets: entries.filter(({ target }) => target !== null).length,
    };
  };

function listIndicators(views: readonly AgreementView[]): readonly ListedIndicator[] {
  const found = new Map<string, ListedIndicator>();
  for (const { rows, objectives } of views) {
    for (const row of rows.filter(({ indicator }) => !found.has(indicator))) {
      const { title, unit, target, actual, achievement, status, absent } = row;
      const objective = objectives.find(({ id }) => id === row.objective)?.title;
      found.set(row.indicator, {
        ...{ id: row.indicator, title, unit, objective: objective ?? { id: '', en: '' } },
        ...{ target, actual, achievement, status, absent },
      });
    }
  }
  return [...found.values()];
}

type Measured = AgreementRow & { target: number; actual: number; achievement: number };

const isMeasured = (row: AgreementRow): row is Measured =>
  [row.target, row.actual, row.achievement].every((value) => typeof value === 'number');

function nearestMiss(rows: readonly AgreementRow[]): Invitation | null {
  const [row] = rows
    .filter(isMeasured)
    .filter(({ status }) => status === 'not-achieved')
    .sort((a, b) => b.achievement - a.achievement);
  return row ? invitation(row, [{ value: row.actual, status: row.status }]) : null;
}

function mostDisputed({ plan, base, view }: Opened): Invitation | null {
  const under = plan.facts.map(({ resource }) => viewAgreement(plan, base, resource).rows);
  const [found] = view.rows
    .filter(isMeasured)
    .map((row) => {
      const points = new Map(
        under
          .flat()
          .filter(isMeasured)
          .filter(({ indicator }) => indicator === row.indicator)
          .map(({ actual, status }) => [actual, { value: actual, status }]),
      );
      return { row, points: [...points.values()].sort((a, b) => a.value - b.value) };
    })
    .filter(({ points }) => points.length > 1)
    .sort((a, b) => b.points.length - a.points.length);
  return found ? invitation(found.row, found.points) : null;
}

const invitation = (row: Measured, points: Invitation['points']): Invitation => ({
  indicator: row.indicator,
  title: row.title,
  unit: row.unit,
  target: row.target,
  points,
});

function lastReleased({ indicators, policies, scales }: RuleSet): HomeView['released'] {
  const days = [indicators, policies, scales]
    .flatMap((rules) => [...rules.values()].flat())
    .flatMap(({ value: { releasedAt } }) => releasedAt ?? [])
    .sort();
  const on = days.at(-1);
  return on === undefined ? null : { on, rules: days.filter((day) => day === on).length };
}

const packages = (): readonly DataPackage[] =>
  Object.values(
    import.meta.glob<DataPackage>('../../../../../datasets/*/datapackage.json', {
      import: 'default',
      eager: true,
    }),
  );

const listDatasets = (): readonly ListedDataset[] =>
  packages().map(({ name, title, tolok, resources }) => {
    const lines = resources.flatMap((one) => one.tolok?.lines ?? []);
    return {
      name,
      title: tolok?.title ?? { id: title, en: title },
      sample: tolok?.sample ?? false,
      tables: resources.length,
      rows: resources.reduce((sum, one) => sum + (one.tolok?.rows ?? 0), 0),
      lines: lines.length === 0 ? null : ([Math.min(...lines), Math.max(...lines)] as const),
    };
  });

const listTables = (): readonly ListedTable[] =>
  packages().flatMap(({ name, resources }) =>
    resources.map((one) => ({
      package: name,
      name: one.name,
      title: one.tolok?.title ?? { id: one.title ?? one.name, en: one.title ?? one.name },
      printed: one.tolok?.table ?? null,
      rows: one.tolok?.rows ?? 0,
    })),
  );

const listNotebooks = (): readonly ListedNotebook[] =>
  Object.entries(bookTexts).map(([id, text]) => {
    const file = bookFile(id);
    const { value } = readNotebook(text, file);
    return { id, file, title: value.head?.title ?? file, cells: cellsOf(value).length };
  });
