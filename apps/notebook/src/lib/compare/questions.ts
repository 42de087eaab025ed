import type { Language } from '@tolok/schema';
import { say } from '#lib/i18n/words.ts';
import type { ChangeLine } from './changeLine.ts';
import type { CompareView } from './compareView.ts';

/** Something that a person must answer before a comparison can be relied on. */
export interface OpenQuestion {
  readonly key: string;
  readonly text: string;
}

/** What the documents leave open, the single doubts first; empty where nothing is. */
export function openQuestions(view: CompareView, language: Language): readonly OpenQuestion[] {
  const { lines, suggestions, from, to } = view;
  const about = (
    kind: 'noTarget' | 'noInput' | 'unverified',
    holds: (line: ChangeLine) => boolean,
  ): readonly OpenQuestion[] => {
    const codes = lines.filter(holds).map((line) => line.to?.code ?? line.from?.code ?? '');
    if (codes.length === 0) return [];
    const all = codes.length === to.indicators && codes.length > 1;
    const text = say(language, `compare.question.${kind}${all ? '.all' : ''}`, {
      ...{ count: codes.length, codes: codes.join(', '), to: to.short[language] },
    });
    return [{ key: kind, text }];
  };
  return [
    ...lines
      .filter(({ doubtful }) => doubtful)
      .map((line) => ({
        key: `doubt ${line.key}`,
        text: say(language, 'compare.question.doubt', {
          code: line.to?.code ?? line.from?.code ?? '',
          reason: line.reason?.[language] ?? line.title[language],
        }),
      })),
    ...suggestions.map((one) => ({
      key: `match ${one.from.id} ${one.to.id}`,
      text: say(language, 'compare.question.match', {
        ...{ from: one.from.code, to: one.to.code },
      }),
    })),
    ...about('noTarget', ({ targetMissing }) => targetMissing),
    ...about('noInput', lacksInput),
    ...about('unverified', ({ basis }) => basis.to?.unverified ?? false),
    ...[from, to]
      .filter(({ stage }) => stage !== 'released')
      .map(({ id, stage, short }) => ({
        key: `stage ${id}`,
        text: say(language, 'compare.question.stage', {
          title: short[language],
          stage: say(language, `stage.${stage}`),
        }),
      })),
  ];
}

const lacksInput = ({ to, effects }: ChangeLine): boolean =>
  to !== null &&
  effects.some(({ because, results }) =>
    because.some(
      (one) => one.side === 'to' && one.reason === 'missing-input' && one.results === results,
    ),
  );
