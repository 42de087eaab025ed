import { openNative } from '@tolok/duckdb/native';
import type { Plan } from '@tolok/engine';
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
  ListedNotebook,
} from '#lib/compute/homeView.ts';
import type { Project } from '#lib/compute/readProject.ts';
import { agreementPages, isForMany, promisedBy, shownAgreements } from '#lib/compute/subjects.ts';
import { bookFile, bookTexts } from './bookTexts.ts';
import { shipped, shippedSamples } from './shipped.ts';

/** Computes what the first page says, over native DuckDB. */
export async function writeHome(): Promise<HomeView> {
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
    datasets: listDatasets(),
    notebooks: listNotebooks(),
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

function listDatasets(): readonly ListedDataset[] {
  const files = import.meta.glob<DataPackage>('../../../../../datasets/*/datapackage.json', {
    import: 'default',
    eager: true,
  });
  return Object.values(files).map(({ name, title, tolok, resources }) => {
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
}

const listNotebooks = (): readonly ListedNotebook[] =>
  Object.entries(bookTexts).map(([id, text]) => {
    const file = bookFile(id);
    const { value } = readNotebook(text, file);
    return { id, file, title: value.head?.title ?? file, cells: cellsOf(value).length };
  });
