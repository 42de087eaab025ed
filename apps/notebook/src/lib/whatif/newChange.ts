import { type Language, formatValue } from '@tolok/schema';
import type { WordKey } from '#lib/i18n/words.ts';
import type { Change, Setting } from './change.ts';
import type { Supposed } from './openWhatIf.ts';
import type { Line, WhatIfView } from './whatIfView.ts';

/**
 * A change that nobody has moved yet: it begins at the value of today, and where that is absent at
 * what would reach the target. Null for a path that cannot change here.
 */
export function newChange(supposed: Supposed, path: string): Change | null {
  const { base, changeable } = supposed;
  const about = changeable.find((one) => one.path === path);
  if (!about) return null;
  const variable = supposed.variable(path);
  const row = base.results.rows.find(({ indicator }) => indicator === about.indicator);
  const now = variable
    ? variable.now
    : about.kind === 'rule'
      ? (row?.rule.split('@')[1] ?? null)
      : about.kind === 'target'
        ? (row?.target ?? null)
        : null;
  const from = settingOf(now);
  const to = from ?? beginning(path, row?.target ?? null);
  const isRuled = about.kind === 'target' || about.kind === 'actual' || about.kind === 'input';
  return {
    ...{ path, from, to, on: true },
    ...(isRuled && row ? { rule: row.rule } : {}),
  };
}

/** Something to try on an agreement nobody has changed yet. */
export type Suggestion = {
  readonly key: string;
  readonly text: WordKey;
  readonly values: (language: Language) => Readonly<Record<string, string | number>>;
} & (
  | { readonly kind: 'change'; readonly path: string; readonly to: Setting }
  | { readonly kind: 'seek'; readonly indicator: string }
);

/** A value to fill in, a target to raise, a cap, and a question: what can be had of them here. */
export function suggestions(view: WhatIfView): readonly Suggestion[] {
  const { lines, cap } = view;
  const pending = lines.find(
    ({ before: { absent, target } }) => absent === 'pending' && typeof target === 'number',
  );
  const low = lines.find(({ before }) => before.status === 'not-achieved');
  const met = lines.find(
    ({ before: { status, target, actual } }) =>
      status === 'achieved' && typeof target === 'number' && target === actual,
  );
  const named = ({ code, title }: Line, language: Language) => `${code} ${title[language]}`;
  return [
    ...(pending ? [fill(pending, named)] : []),
    ...(low
      ? [
          {
            ...{ key: 'seek', kind: 'seek' as const, text: 'whatif.try.seek' as const },
            indicator: low.indicator,
            values: (language: Language) => ({ indicator: named(low, language) }),
          },
        ]
      : []),
    ...(met && typeof met.before.target === 'number' ? [raise(met, met.before.target, named)] : []),
    ...(cap === null
      ? [
          {
            ...{ key: 'cap', kind: 'change' as const, text: 'whatif.try.cap' as const },
            ...{ path: 'policy.cap', to: 120 },
            values: () => ({ cap: 120 }),
          },
        ]
      : []),
  ];
}

type Named = (line: Line, language: Language) => string;

function fill(line: Line, named: Named): Suggestion {
  const target = line.before.target as number;
  return {
    ...{ key: 'fill', kind: 'change', text: 'whatif.try.fill' },
    ...{ path: `actual.${line.indicator}`, to: target },
    values: (language) => ({
      indicator: named(line, language),
      value: formatValue(target, line.unit, { language }),
    }),
  };
}

function raise(line: Line, target: number, named: Named): Suggestion {
  const to = target + Math.max(1, Math.round(Math.abs(target) / 20));
  return {
    ...{ key: 'raise', kind: 'change', text: 'whatif.try.raise' },
    ...{ path: `target.${line.indicator}`, to },
    values: (language) => ({
      indicator: named(line, language),
      value: formatValue(to, line.unit, { language }),
    }),
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
