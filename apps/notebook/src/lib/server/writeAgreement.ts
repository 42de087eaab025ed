import { openNative } from '@tolok/duckdb/native';
import { type Base, collect } from '@tolok/engine';
import { collectAgreement, compileAgreement, unitsOf } from '#lib/compute/agreementPage.ts';
import { viewAgreementPage } from '#lib/compute/alternatives.ts';
import { agreementBars } from '#lib/compute/bulletRows.ts';
import { agreementAsItStands, quarters } from '#lib/compute/choices.ts';
import { drawBullets } from '#lib/compute/drawBullets.ts';
import type { AgreementPageData } from '#lib/compute/pageData.ts';
import { agreementPages, isForMany } from '#lib/compute/subjects.ts';
import { drawChart } from './drawChart.ts';
import { shipped, shippedSamples } from './shipped.ts';

/** What the page of an agreement is written with; null where there is none of that id. */
export async function writeAgreement(id: string): Promise<AgreementPageData | null> {
  const { rules } = await shipped();
  const agreement = agreementPages(rules).find((one) => one.id === id);
  if (!agreement) return null;
  const sample = isForMany(agreement);
  const project = await (sample ? shippedSamples() : shipped());
  const units = unitsOf(project.datasets);
  const connection = await openNative({ threads: 1 });
  try {
    const whole = await collectAgreement(compileAgreement(project, id), project, connection);
    const base = new Map<number, Base>([[0, withoutPlaces(whole)]]);
    for (const quarter of quarters) {
      const plan = compileAgreement(project, id, { quarter });
      const { inputs } = withoutPlaces((await collect(plan, connection)).base);
      // What is reported is the same for every period.
      base.set(quarter, { inputs, reported: base.get(0)?.reported ?? new Map() });
    }
    const view = viewAgreementPage(project, id, base, agreementAsItStands);
    const bars = agreementBars(view, 'id');
    return {
      snapshot: {
        agreement: id,
        units: sample ? units : units.filter(({ code }) => code === agreement.workUnit),
        ...{ sample, view, base, engine: connection.engine },
      },
      drawn: drawChart(['broad', 'wide', 'narrow'], (frame) => drawBullets(bars, frame)),
    };
  } finally {
    await connection.close();
  }
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
