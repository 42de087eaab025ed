import { type Outcome, type Sought, goalText, rangesText, subjectText } from '@tolok/analysis';
import { type Language, formatNumber, formatValue, resultStatusWords } from '@tolok/schema';
import type { Found } from '../evaluate/seekCall.ts';
import { drawTable } from '../screen/drawTable.ts';
import { type Line, type Screen, toned } from '../screen/span.ts';
import { wrapText } from '../screen/wrapText.ts';
import { contextText } from './contextText.ts';
import type { Fact } from './fact.ts';

import { variedText } from './variedText.ts';

/** What `seek` shows a person: the question, today, what it takes and how far that is. */
export function seekPage({ sought, similar, evaluation }: Found, screen: Screen): readonly Line[] {
  const { language, width } = screen;
  const { subject, goal, variable, answer, run } = sought;
  const names = evaluation.run.plan.workUnitNames;
  const title = `${subjectText(subject, run.results)[language]} → ${goalText(goal, language)}`;
  const facts: Fact[] = [
    [words.vary[language], variable.path],
    [
      words.now[language],
      `${variedText(variable, variable.now, language)} · ${outcome(sought.now, sought, language)}`,
    ],
    [
      words.kinds[answer.kind][language],
      rangesText(answer.ranges, variable, answer.digits, language),
    ],
    ...gapFacts(sought, language),
    ...historyFacts(sought, language),
    ...(similar
      ? [
          [
            words.similar[language],
            `${similar.workUnit}${names[similar.workUnit] === undefined ? '' : ` ${names[similar.workUnit]}`}${
              similar.differs[0]
                ? ` (${similar.differs
                    .slice(0, 3)
                    .map(
                      ({ name, own, other }) =>
                        `${name} ${formatNumber(own, { language })} → ${formatNumber(other, { language })}`,
                    )
                    .join(', ')})`
                : ''
            }`,
          ] as const,
        ]
      : []),
  ];
  return [
    ...wrapText(title, width).map((text) => toned('strong', text)),
    toned('quiet', contextText(evaluation, language)),
    '',
    ...drawTable(
      [{ title: '' }, { title: '', prose: true }],
      facts.map(([label, text]) => [toned('quiet', label), text]),
      { width, bare: true },
    ),
    '',
    ...wrapText(answer.because[language], width),
    ...(answer.shown === null || answer.kind === 'already'
      ? []
      : [
          toned(
            'quiet',
            `${words.apply[language]} tolok run --set ${variable.path}=${answer.shown}`,
          ),
        ]),
  ];
}

function gapFacts({ answer, variable }: Sought, language: Language): Fact[] {
  const { gap, gapPercent, perQuarter, quarters, kind } = answer;
  if (gap === null) return [];
  const figure = (x: number) => variedText(variable, x, language, true);
  const percent =
    gapPercent === null
      ? ''
      : ` (${formatValue(gapPercent, 'percent', { language, signed: true })})`;
  const pace =
    perQuarter === null || quarters === null || kind === 'already'
      ? ''
      : `; ${figure(perQuarter)} ${words.perQuarter[language]} ${quarters}`;
  const label = kind === 'already' ? words.margin : words.gap;
  return [[label[language], `${figure(gap)}${percent}${pace}`]];
}

function historyFacts({ answer, variable }: Sought, language: Language): Fact[] {
  const { history, largestChangeInHistory: most } = answer;
  if (history.length === 0) return [];
  const years = history.map(
    ({ year, value }) => `${year} ${variedText(variable, value, language)}`,
  );
  const largest =
    most === null
      ? ''
      : `; ${words.largest[language]} ${variedText(variable, most, language, true)}`;
  return [[words.history[language], `${years.join(' · ')}${largest}`]];
}

function outcome({ value, status }: Outcome, { goal }: Sought, language: Language): string {
  const shown =
    value === null
      ? words.none[language]
      : goal.figure === 'achievement'
        ? formatValue(value, 'percent', { language })
        : formatNumber(value, { language });
  return status === null ? shown : `${shown}, ${resultStatusWords[status][language]}`;
}

const words = {
  vary: { id: 'yang berubah', en: 'what varies' },
  now: { id: 'sekarang', en: 'now' },
  gap: { id: 'selisih', en: 'gap' },
  margin: { id: 'kelonggaran', en: 'margin' },
  perQuarter: { id: 'per triwulan, triwulan:', en: 'a quarter, quarters:' },
  history: { id: 'riwayat', en: 'history' },
  largest: { id: 'perubahan terbesar', en: 'the largest change' },
  similar: { id: 'paling mirip', en: 'most similar' },
  none: { id: 'belum ada', en: 'not there yet' },
  apply: { id: 'Terapkan:', en: 'Apply it:' },
  kinds: {
    'at-least': { id: 'paling sedikit', en: 'at least' },
    'at-most': { id: 'paling banyak', en: 'at most' },
    between: { id: 'di antara', en: 'between' },
    union: { id: 'salah satu', en: 'one of' },
    already: { id: 'sudah; berlaku', en: 'already; holds' },
    impossible: { id: 'tidak mungkin', en: 'impossible' },
  },
};
