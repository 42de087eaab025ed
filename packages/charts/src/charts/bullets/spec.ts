import type { BulletSpec } from '../../read/bulletRow.ts';

/** Many indicators on one scale of percent of their targets. */
export interface BulletsSpec extends BulletSpec {
  /** By status, and within one by the distance to the target (`gap`, usual), or as they came. */
  readonly order?: 'gap' | 'given';
}
