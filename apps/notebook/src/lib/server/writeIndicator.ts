import { openNative } from '@tolok/duckdb/native';
import { policiesOf } from '#lib/compute/agreementPage.ts';
import { bulletBars } from '#lib/compute/bulletRows.ts';
import { nothingChosen } from '#lib/compute/choices.ts';
import { drawBullet } from '#lib/compute/drawBullet.ts';
import { collectPage, compilePage, viewPage } from '#lib/compute/indicatorPage.ts';
import type { IndicatorPageData } from '#lib/compute/pageData.ts';
import { homeOf } from '#lib/compute/subjects.ts';
import { drawChart } from './drawChart.ts';
import { paceOf } from './paces.ts';
import { shipped } from './shipped.ts';

/** What the page of an indicator is written with: the same computation, over native DuckDB. */
export async function writeIndicator(indicator: string): Promise<IndicatorPageData> {
  const project = await shipped();
  const subject = { indicator, agreement: homeOf(project.rules, indicator) };
  const plans = compilePage(project, subject);
  const connection = await openNative({ threads: 1 });
  try {
    const base = await collectPage(plans, project, connection);
    const view = await viewPage(project, plans, base, nothingChosen);
    const bars = bulletBars(view, view, false, 'id');
    return {
      snapshot: {
        ...{ subject, view, base, engine: connection.engine },
        pace: await paceOf(indicator),
        policies: policiesOf(project.rules).map(({ value }) => value),
      },
      drawn: drawChart(['wide', 'narrow'], (frame) => drawBullet(bars, frame)),
    };
  } finally {
    await connection.close();
  }
}
