import type { Band, Scale } from '@tolok/schema';
import { snap } from '@tolok/formula';

/** The band a number falls into, compared after snapping; null outside the scale. */
export function bandOf(scale: Scale, value: number): Band | null {
  const x = snap(value);
  return (
    scale.bands.find(
      (band) =>
        (band.fromIncluded ? x >= snap(band.from) : x > snap(band.from)) &&
        (band.toIncluded ? x <= snap(band.to) : x < snap(band.to)),
    ) ?? null
  );
}

/** The rank of a letter, lowest 0; null when the scale has no such letter. */
export function rankOf(scale: Scale, label: string): number | null {
  const index = scale.bands.findIndex((band) => band.label === label);
  return index < 0 ? null : index;
}
