import type { WhatIfPageData } from '#lib/whatif/whatIfSnapshot.ts';
import { openWhatIf } from '#lib/whatif/openWhatIf.ts';
import { sensitiveView } from '#lib/whatif/sensitive.ts';
import { viewWhatIf } from '#lib/whatif/viewWhatIf.ts';
import { nothingSupposed } from '#lib/whatif/whatIfView.ts';
import { collectedAgreement } from './collectedAgreement.ts';
import { drawnFigure } from './drawnFigure.ts';

/** What the what-if page of an agreement is written with; null where there is none of that id. */
export async function writeWhatIf(id: string): Promise<WhatIfPageData | null> {
  const collected = await collectedAgreement(id);
  if (!collected) return null;
  const { project, ...snapshot } = collected;
  const model = openWhatIf(project, id, snapshot.base, null);
  const supposed = await model.suppose(nothingSupposed);
  const sensitive = sensitiveView(supposed, 'agreement');
  if (!sensitive) throw new Error(`${id} is no agreement of one work unit`);
  return {
    snapshot: { ...snapshot, view: viewWhatIf(supposed), sensitive },
    drawn: drawnFigure('peka', sensitive.figure),
  };
}
