import { staticDocument } from '@tolok/charts';
import { openNative } from '@tolok/duckdb/native';
import { bulletBars } from '#lib/compute/bulletRows.ts';
import { nothingChosen } from '#lib/compute/choices.ts';
import { drawBullet } from '#lib/compute/drawBullet.ts';
import { collectPage, compilePage, viewPage } from '#lib/compute/indicatorPage.ts';
import { datasetTexts, ruleTexts } from '#lib/compute/projectFiles.ts';
import { readProject } from '#lib/compute/readProject.ts';
import type { PageServerLoad } from './$types';

/** Runs once, when the page is written: the same computation over native DuckDB. */
export const load: PageServerLoad = async () => {
  const project = await readProject(ruleTexts, datasetTexts);
  const plans = compilePage(project);
  const connection = await openNative({ threads: 1 });
  try {
    const base = await collectPage(plans, project, connection);
    const view = await viewPage(project, plans, base, nothingChosen);
    const draw = (width: number, id: string) =>
      drawBullet(bulletBars(view, view, false, 'id'), {
        document: staticDocument(),
        language: 'id',
        width,
        id,
      });
    const wide = draw(640, 'wide');
    return {
      snapshot: { view, base, engine: connection.engine },
      drawn: {
        wide: wide.figure.outerHTML,
        narrow: draw(340, 'narrow').figure.outerHTML,
        words: {
          title: wide.title.id,
          subtitle: wide.subtitle.id,
          footer: wide.footer.id,
          table: wide.print('id'),
        },
      },
    };
  } finally {
    await connection.close();
  }
};
