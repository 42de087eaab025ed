import type { AgreementSnapshot } from '#lib/compute/pageData.ts';
import type { DrawnFigure } from '#lib/figures/figure.ts';
import type { Sensitive } from './sensitive.ts';
import type { WhatIfView } from './whatIfView.ts';

/** What the what-if page of an agreement was written with. */
export interface WhatIfSnapshot extends Omit<AgreementSnapshot, 'view'> {
  readonly view: WhatIfView;
  readonly sensitive: Sensitive;
}

/** Everything a what-if page comes with. */
export interface WhatIfPageData {
  readonly snapshot: WhatIfSnapshot;
  /** The drawing of what moves the agreement most. */
  readonly drawn: DrawnFigure;
}
