import type { Base, Plan, ReportedFigure } from '@tolok/engine';
import { type Text, isAbsent } from '@tolok/schema';
import { type Project, printedNameOf, titleOfTable } from './readProject.ts';

/** The actuals of one indicator over the years, as every table prints them. */
export interface Journey {
  /** In order; those that any table has a value for. */
  readonly years: readonly number[];
  readonly places: readonly JourneyPlace[];
  /** The years in which two tables print different values. */
  readonly disputed: readonly number[];
}

export interface JourneyPlace {
  readonly facts: string;
  /** `Tabel 3.2`. */
  readonly name: string;
  readonly title: Text;
  /** One for each of the years; null where the table prints none, and where the year has no value. */
  readonly values: readonly (number | string | null)[];
}

/** What every table of actuals prints of an indicator, for the plan's own work unit. */
export function journeyOf(project: Project, plan: Plan, base: Base, indicator: string): Journey {
  const places = plan.facts
    .map(({ resource }) => ({ resource, years: ofYear(plan, base, resource, indicator) }))
    .filter(({ years }) => years.size > 0);
  const years = [...new Set(places.flatMap((place) => [...place.years.keys()]))].sort();
  return {
    years,
    places: places.map(({ resource, years: own }) => ({
      facts: resource,
      name: printedNameOf(project, resource),
      title: titleOfTable(project, resource),
      values: years.map((year) => own.get(year) ?? null),
    })),
    disputed: years.filter(
      (year) => new Set(places.flatMap(({ years: own }) => own.get(year) ?? [])).size > 1,
    ),
  };
}

/** The value of each whole year; the last quarter stands for it where nothing else does. */
function ofYear(
  { context }: Plan,
  { reported }: Base,
  facts: string,
  indicator: string,
): ReadonlyMap<number, number | string> {
  const figures = (reported.get(facts)?.get(indicator) ?? [])
    .filter(({ workUnit }) => workUnit === context.workUnit)
    .filter(({ quarter }) => quarter === null || quarter === 4)
    .sort((a, b) => (a.quarter === null ? 1 : 0) - (b.quarter === null ? 1 : 0));
  return new Map(
    figures.flatMap(({ year, value }: ReportedFigure) =>
      isAbsent(value) ? [] : [[year, value] as const],
    ),
  );
}
