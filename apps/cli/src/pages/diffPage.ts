import {
  changeKindWords,
  type Change,
  type ComparedIndicator,
  type Comparison,
  type Suggestion,
  changeKinds,
  sameName,
} from '@tolok/analysis';
import type { RuleSet } from '@tolok/engine';
import { type Language, formatNumber } from '@tolok/schema';
import { type TableColumn, type TableRow, drawTable } from '../screen/drawTable.ts';
import { columnFigure, unitNote } from '../screen/figures.ts';
import { type Line, type Screen, type Span, toned } from '../screen/span.ts';
import { wrapText } from '../screen/wrapText.ts';
import { fieldLines } from './fieldLines.ts';

/**
 * What `diff` shows a person: a row for each change with what the documents say about it below,
 * then one sentence with the counts.
 */
export function diffPage(
  comparison: Comparison,
  rules: RuleSet,
  { language, width }: Screen,
): readonly Line[] {
  const { from, to, changes } = comparison;
  const titles = [from, to].map((id) => rules.agreements.get(id)?.value.title[language] ?? id);
  return [
    ...wrapText(titles.join(' → '), width).map((text) => toned('strong', text)),
    toned('quiet', `${from} → ${to}`),
    '',
    ...drawTable(
      columns(language),
      changes.flatMap((change) => changeRows(change, language, width)),
      { width },
    ),
    '',
    ...[
      countsText(comparison, language),
      ...comparison.suggestions.map((one) => suggestionText(one, language)),
      ...draftsText(comparison, rules, language),
    ].flatMap((text) => wrapText(text, width)),
  ];
}

const columns = (language: Language): TableColumn[] => [
  { title: words.change[language] },
  { title: words.from[language] },
  { title: words.to[language] },
  { title: words.indicator[language], prose: true },
  { title: words.target[language] },
];

/** The change itself, then its remarks across the whole width. */
function changeRows(change: Change, language: Language, width: number): TableRow[] {
  const { kind, from, to } = change;
  const row: Span[] = [
    toned(kind === 'same' ? 'quiet' : 'changed', changeKindWords[kind][language]),
    from?.code ?? '',
    to?.code ?? '',
    nameText(change, language),
    targetsText(change, language),
  ];
  const remarks = remarksOf(change, language).flatMap((text) => wrapText(text, width - 2));
  return [row, ...remarks.map((text) => ({ heading: toned('quiet', `  ${text}`) }))];
}

/** The name, the later one where there are two; the unit where the column of targets leaves it out. */
function nameText({ from, to }: Change, language: Language): string {
  const side = to ?? from;
  if (!side) return '';
  const note = side.unit === null ? '' : unitNote(side.unit, language);
  return `${nameOf(side, language)}${note}`;
}

const nameOf = ({ id, name }: ComparedIndicator, language: Language): string =>
  name?.[language] ?? id;

/** The target, both where they differ. */
function targetsText({ from, to }: Change, language: Language): string {
  const targets = [from, to].flatMap((side) => (side ? [targetText(side, language)] : []));
  return [...new Set(targets)].join(' → ');
}

/** A target as it is agreed; a range with its unit once. */
function targetText({ target, unit }: ComparedIndicator, language: Language): string {
  if (target === null) return words.none[language];
  const one = (figure: number | string) =>
    unit !== null
      ? columnFigure(figure, unit, language)
      : typeof figure === 'number'
        ? formatNumber(figure, { language })
        : figure;
  if (typeof target !== 'object') return one(target);
  return `${formatNumber(target.from, { language })}–${one(target.to)}`;
}

/** Ids of what changed, the name before, what else holds, and what the documents say. */
function remarksOf(change: Change, language: Language): readonly string[] {
  const { kind, also, from, to, doubtful, reason } = change;
  const ids = [...new Set([from, to].flatMap((side) => (side ? [side.id] : [])))];
  const [before, now] = [from, to].map((side) => (side ? nameOf(side, language) : null));
  const why = [
    ...(doubtful ? [words.doubtful[language]] : []),
    ...(reason ? [reason[language]] : []),
  ].join(': ');
  return [
    ...(kind === 'same' ? [] : [ids.join(' → ')]),
    ...(before && now && !sameName(before, now) ? [`${words.before[language]} ${before}`] : []),
    ...(also.length === 0
      ? []
      : [
          `${words.also[language]} ${also.map((one) => changeKindWords[one][language]).join(', ')}`,
        ]),
    ...fieldLines(change, language),
    ...(why === '' ? [] : [why]),
  ];
}

/** How many changes are of each kind, then what is doubtful and what has no target. */
function countsText({ changes, counts }: Comparison, language: Language): string {
  const kinds = changeKinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${counts[kind]} ${changeKindWords[kind][language]}`);
  const doubtful = changes.filter((one) => one.doubtful).length;
  const missing = changes.filter((one) => one.targetMissing).length;
  const more = [
    ...(doubtful > 0 ? [`${doubtful} ${words.doubtful[language]}`] : []),
    ...(missing > 0 ? [`${missing} ${words.targetMissing[language]}`] : []),
  ];
  return `${[kinds.join(', '), ...more].join('; ')}.`;
}

/** What may be one indicator, with what speaks for it; nothing was done with it. */
function suggestionText({ from, to, evidence }: Suggestion, language: Language): string {
  const share = (part: number) => `${formatNumber(part * 100, { language, digits: 0 })} %`;
  const grounds = [
    `${words.alikeName[language]} ${share(evidence.name)}`,
    ...(evidence.formula === null
      ? []
      : [`${words.alikeFormula[language]} ${share(evidence.formula)}`]),
    ...(evidence.sameUnit ? [words.sameUnit[language]] : []),
    ...(evidence.sameObjective ? [words.sameObjective[language]] : []),
  ];
  const ids = `${from.code} ${from.id} → ${to.code} ${to.id}`;
  return `${words.perhaps[language]} ${ids} (${grounds.join(', ')}).`;
}

/** Agreements that are not in force, by id. */
function draftsText({ from, to }: Comparison, rules: RuleSet, language: Language): string[] {
  const drafts = [...new Set([from, to])].filter(
    (id) => rules.agreements.get(id)?.value.stage !== 'released',
  );
  return drafts.length === 0 ? [] : [`${words.drafts[language]} ${drafts.join(', ')}.`];
}

const words = {
  change: { id: 'perubahan', en: 'change' },
  from: { id: 'dari', en: 'from' },
  to: { id: 'ke', en: 'to' },
  indicator: { id: 'indikator', en: 'indicator' },
  target: { id: 'target', en: 'target' },
  none: { id: 'tidak ada', en: 'none' },
  before: { id: 'semula:', en: 'before:' },
  also: { id: 'juga:', en: 'also:' },
  doubtful: { id: 'diragukan', en: 'doubtful' },
  perhaps: {
    id: 'Mungkin indikator yang sama, belum dianggap demikian:',
    en: 'Perhaps one indicator, not taken as such:',
  },
  alikeName: { id: 'nama serupa', en: 'names alike' },
  alikeFormula: { id: 'rumus serupa', en: 'formulas alike' },
  sameUnit: { id: 'satuan sama', en: 'same unit' },
  sameObjective: { id: 'sasaran sama', en: 'same objective' },
  targetMissing: { id: 'tanpa target', en: 'without a target' },
  drafts: { id: 'Belum berlaku (draf atau usulan):', en: 'Not released (draft or proposal):' },
};
