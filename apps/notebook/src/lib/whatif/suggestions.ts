import { type Language, formatValue } from '@tolok/schema';
import type { WordKey } from '#lib/i18n/words.ts';
import type { Setting } from './change.ts';
import type { Line, WhatIfView } from './whatIfView.ts';

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
