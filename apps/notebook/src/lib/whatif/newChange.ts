import { readOverride } from '@tolok/engine';
import type { Change, Setting } from './change.ts';
import { type Supposed, nowOf } from './openWhatIf.ts';

/**
 * A change that nobody has moved yet: it begins at the value of today, and where that is absent at
 * what would reach the target. Null for a path that cannot change here.
 */
export function newChange(supposed: Supposed, path: string): Change | null {
  const { base, changeable } = supposed;
  const about = changeable.find((one) => one.path === path);
  if (!about) return null;
  const row = base.results.rows.find(({ indicator }) => indicator === about.indicator);
  const override = readOverride(path, null).value;
  const from = settingOf(override && nowOf(supposed, override));
  const to = from ?? beginning(path, row?.target ?? null);
  const isRuled = about.kind === 'target' || about.kind === 'actual' || about.kind === 'input';
  return {
    ...{ path, from, to, on: true },
    ...(isRuled && row ? { rule: row.rule } : {}),
  };
}

/** What an absent value begins with. */
function beginning(path: string, target: unknown): Setting {
  if (path === 'policy.cap') return 120;
  if (path.startsWith('actual.')) return settingOf(target);
  return null;
}

/** A figure as a scenario file holds it. */
function settingOf(figure: unknown): Setting {
  if (typeof figure === 'number' || typeof figure === 'string') return figure;
  if (typeof figure !== 'object' || figure === null) return null;
  const { from, to } = figure as { from?: number; to?: number };
  return from === undefined || to === undefined ? null : `${from}..${to}`;
}
