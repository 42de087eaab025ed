import type { Pair } from '#lib/context/pageContext.ts';
import { type Change, type OwnScenario, type Setting, settingText } from './change.ts';

/** The keys of a scenario in an address. What follows a change up to the next one belongs to it. */
export const scenarioKeys = {
  title: 'skenario',
  change: 'ubah',
  from: 'semula',
  rule: 'aturan',
  reason: 'alasan',
  on: 'pakai',
} as const;

/** `?skenario=…&ubah=actual.ip-asn=80&semula=74&alasan=…`; the same scenario gives the same pairs. */
export function printScenario({ title, changes }: OwnScenario): readonly Pair[] {
  const named: Pair[] = title === '' ? [] : [[scenarioKeys.title, title]];
  return [
    ...named,
    ...changes.flatMap(({ path, to, from, rule, reason, on }): Pair[] => [
      [scenarioKeys.change, `${path}=${settingText(to)}`],
      ...(from === undefined ? [] : [[scenarioKeys.from, settingText(from)] as const]),
      ...(rule === undefined ? [] : [[scenarioKeys.rule, rule] as const]),
      ...(reason === undefined ? [] : [[scenarioKeys.reason, reason.id] as const]),
      ...(on ? [] : [[scenarioKeys.on, 'tidak'] as const]),
    ]),
  ];
}

/** Reads the scenario of an address; other keys are left to others. Whether a path is one, the rules say. */
export function readScenario(pairs: readonly Pair[]): OwnScenario {
  let title = '';
  const changes: Change[] = [];
  const add = (more: Partial<Change>) => {
    const last = changes.at(-1);
    if (last) changes[changes.length - 1] = { ...last, ...more };
  };
  for (const [key, text] of pairs) {
    switch (key) {
      case scenarioKeys.title:
        title = text;
        break;
      case scenarioKeys.change:
        changes.push({ ...splitSetting(text), on: true });
        break;
      case scenarioKeys.from:
        add({ from: settingOf(text) });
        break;
      case scenarioKeys.rule:
        add({ rule: text });
        break;
      case scenarioKeys.reason:
        if (text !== '') add({ reason: { id: text, en: text } });
        break;
      case scenarioKeys.on:
        add({ on: text !== 'tidak' });
        break;
    }
  }
  return { title, changes };
}

/** `PATH=VALUE`, where a path may hold an equals sign in brackets. */
function splitSetting(text: string): Pick<Change, 'path' | 'to'> {
  const equals = text.lastIndexOf('=');
  // Half an address is no wish for an absent value: with its sign the path is told as none.
  if (equals < 0 || equals < text.lastIndexOf(']')) return { path: `${text}=`, to: null };
  return { path: text.slice(0, equals).trim(), to: settingOf(text.slice(equals + 1).trim()) };
}

/** As a command reads it: a plain decimal is a number, nothing at all is absent. */
function settingOf(text: string): Setting {
  if (text === '' || text === 'null') return null;
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
