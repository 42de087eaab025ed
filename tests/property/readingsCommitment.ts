import type { RuleFile, Selection } from '@tolok/engine';
import { agreement, performancePlan } from '@tolok/engine/made';
import type { MadeIndicator } from './readingsIndicator.ts';
import type { PackSketch } from './readingsSketch.ts';

/** The agreement or plan that the indicators are in, if any, and what is asked of them. */
export function commitmentOf(
  sketch: PackSketch,
  made: readonly MadeIndicator[],
  ids: readonly string[],
  wide: boolean,
): { files: readonly RuleFile[]; selection: Selection } {
  // A commitment is about work units: what is finer only serves others there.
  const able = made.filter(({ finer }) => !finer || sketch.commitment === 'none');
  const listed = able.filter(({ sketch: own }, i) => wide || own.listed || i === able.length - 1);
  const facts = wide ? undefined : [undefined, 'tabel-1', 'tabel-1', 'lapor'][sketch.facts % 4];
  const common = {
    workUnit: sketch.oneUnit && !wide ? '100003' : null,
    ...(facts === undefined ? {} : { facts }),
    ...(sketch.quarter === null || wide ? {} : { quarter: sketch.quarter }),
  };
  const year = sketch.year === null || wide ? {} : { year: sketch.year };
  const none = performancePlan([[`${ids[0] ?? ''}@1.0.0`, { 2022: 1 }]], { id: 'tak-dipakai' });
  if (sketch.commitment === 'none' && !wide) {
    const indicators = listed.map(({ rule }) => rule.id);
    return { files: [none], selection: { indicators, ...common, ...year } };
  }
  if (sketch.commitment === 'plan' && !wide) {
    const entries = listed.map(({ rule, targets: [a, b, c] }) => {
      const byYear = { 2021: a ?? null, 2022: b ?? null, 2023: c ?? null };
      return [`${rule.id}@1.0.0`, byYear] as const;
    });
    return {
      files: [performancePlan(entries)],
      selection: { plan: 'renstra', ...common, ...year },
    };
  }
  const entries = listed.map(({ rule, targets: [a, b, c, d, e] }) => {
    const quarters = { 1: b ?? null, 2: c ?? null, 3: d ?? null, 4: e ?? null };
    const explicit = rule.interim === 'explicit' ? { targets: quarters } : {};
    return [`${rule.id}@1.0.0`, a ?? null, explicit] as const;
  });
  return { files: [agreement([entries])], selection: { agreement: 'perkin', ...common } };
}
