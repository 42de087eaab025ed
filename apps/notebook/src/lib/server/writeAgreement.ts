import { viewAgreementPage } from '#lib/compute/alternatives.ts';
import { agreementBars } from '#lib/compute/bulletRows.ts';
import { agreementAsItStands } from '#lib/compute/choices.ts';
import { drawBullets } from '#lib/compute/drawBullets.ts';
import type { AgreementPageData } from '#lib/compute/pageData.ts';
import { collectedAgreement } from './collectedAgreement.ts';
import { drawChart } from './drawChart.ts';

/** What the page of an agreement is written with; null where there is none of that id. */
export async function writeAgreement(id: string): Promise<AgreementPageData | null> {
  const collected = await collectedAgreement(id);
  if (!collected) return null;
  const { project, ...snapshot } = collected;
  const view = viewAgreementPage(project, id, snapshot.base, agreementAsItStands);
  const bars = agreementBars(view, 'id');
  return {
    snapshot: { ...snapshot, view },
    drawn: drawChart(['broad', 'wide', 'narrow'], (frame) => drawBullets(bars, frame)),
  };
}
