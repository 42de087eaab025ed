import { openNative } from '@tolok/duckdb/native';
import { type Base, collect, loadTables } from '@tolok/engine';
import type { Agreement, Connection } from '@tolok/schema';
import { compileAgreement, unitsOf } from '#lib/compute/agreementPage.ts';
import { type PeriodBases, joined } from '#lib/compute/alternatives.ts';
import { type Quarter, quarters } from '#lib/compute/choices.ts';
import type { AgreementSnapshot } from '#lib/compute/pageData.ts';
import type { Project } from '#lib/compute/readProject.ts';
import { agreementPages, isForMany } from '#lib/compute/subjects.ts';
import { shipped, shippedSamples } from './shipped.ts';

/** An agreement with the data behind it, for every page that is about one. */
export interface CollectedAgreement extends Omit<AgreementSnapshot, 'view'> {
  readonly project: Project;
}

const collecting = new Map<string, Promise<CollectedAgreement | null>>();

/** Collected once for all pages of the agreement; null where there is none of that id. */
export function collectedAgreement(id: string): Promise<CollectedAgreement | null> {
  let found = collecting.get(id);
  if (!found) collecting.set(id, (found = collectAll(id)));
  return found;
}

async function collectAll(id: string): Promise<CollectedAgreement | null> {
  const { rules } = await shipped();
  const agreement = agreementPages(rules).find((one) => one.id === id);
  if (!agreement) return null;
  const sample = isForMany(agreement);
  const project = await (sample ? shippedSamples() : shipped());
  const agreements = agreementPages(rules).filter(
    ({ workUnit }) => workUnit === agreement.workUnit,
  );
  const units = unitsOf(project.datasets);
  const connection = await openNative({ threads: 1 });
  try {
    return {
      ...{ project, agreement: id, sample, engine: connection.engine },
      agreements: agreements.map((one) => ({ id: one.id, title: one.title })),
      units: sample ? units : units.filter(({ code }) => code === agreement.workUnit),
      base: await collectPeriods(project, agreements, connection),
    };
  } finally {
    await connection.close();
  }
}

/** What all these agreements rest on, for the whole year and up to every quarter. */
async function collectPeriods(
  project: Project,
  agreements: readonly Agreement[],
  connection: Connection,
): Promise<PeriodBases> {
  const plansOf = (quarter: Quarter | null) =>
    agreements.map(({ id }) => compileAgreement(project, id, { quarter }));
  const tables = new Set(plansOf(null).flatMap((plan) => plan.tables));
  await loadTables(connection, project.datasets, [...tables]);
  await connection.lock();
  const periods = new Map<number, Base>();
  for (const quarter of [null, ...quarters]) {
    let together: Base = { inputs: new Map(), reported: new Map() };
    for (const plan of plansOf(quarter)) {
      together = joined(together, withoutPlaces((await collect(plan, connection)).base));
    }
    // What is reported is the same for every period.
    const { reported } = periods.get(0) ?? together;
    periods.set(quarter ?? 0, { inputs: together.inputs, reported });
  }
  return periods;
}

const nowhere = {
  dataset: '',
  table: '',
  row: null,
  rows: null,
  column: null,
  line: null,
  asPrinted: null,
};

// An agreement shows no places; its indicators do, each on a page of its own.
const withoutPlaces = ({ inputs, reported }: Base): Base => ({
  inputs: mapped(inputs, (own) =>
    mapped(own, (cells) => mapped(cells, (cell) => ({ ...cell, places: [] }))),
  ),
  reported: mapped(reported, (own) =>
    mapped(own, (figures) => figures.map((figure) => ({ ...figure, place: nowhere }))),
  ),
});

const mapped = <V, W>(map: ReadonlyMap<string, V>, change: (value: V) => W): Map<string, W> =>
  new Map([...map].map(([key, value]) => [key, change(value)]));
