import {
  type CheckOutcome,
  type CheckReport,
  type Finding,
  type FindingPlace,
  mostShown,
  printedPlaceText,
  reportText,
  statusWords,
} from '@tolok/check';
import { type Language, type Severity, type Text, formatNumber, severities } from '@tolok/schema';
import { type Line, type Screen, toned } from '../screen/span.ts';
import { severitySpan } from '../screen/words.ts';
import { wrapText } from '../screen/wrapText.ts';
import { cutLine } from './cutLine.ts';

/** What `check` has to show. */
export interface CheckShown {
  readonly report: CheckReport;
  readonly gate: Severity;
  readonly today: { readonly day: string; readonly said: boolean };
}

/** More places of one finding than a person reads on a terminal; the JSON has them all. */
const mostPlaces = 6;

/** More checks of which findings stand than are named one by one. */
const mostChecks = 12;

/**
 * Findings by check, worst first, each with both sides; then those that the documents themselves
 * are the cause of, by number, what was not carried out, and one line with the counts. Twenty
 * findings of a check, six places of one; what is cut says of how many.
 */
export function checkPage(
  { report, today }: CheckShown,
  withDetails: boolean,
  { language, width }: Screen,
): readonly Line[] {
  const counted = report.findings.filter(({ status }) => status === 'fail');
  const excused = report.findings.filter(({ status }) => status !== 'fail');
  const unfinished = report.checks.filter(({ reason }) => reason !== null);
  return [
    ...drawByCheck(counted, language, (one) => drawFinding(one, language, width)),
    ...section(
      words.unfinished[language],
      unfinished.flatMap((one) => drawOutcome(one, language, width)),
    ),
    ...section(
      words.excused[language],
      withDetails
        ? drawByCheck(excused, language, (one) => drawExcused(one, language, width))
        : countedByCheck(excused, language),
    ),
    ...(withDetails ? section(words.undecided[language], drawUndecided(report, language)) : []),
    ...(withDetails ? section(words.proved[language], drawProved(report, language)) : []),
    ...wrapText(reportText(report.counts, language), width),
    ...(today.said || excused.every(({ status }) => status !== 'waived')
      ? []
      : wrapText(words.today[language].replace('%', today.day), width)),
  ];
}

/** Why `check` does not end well, in one sentence. */
export function checkReason({ counts }: CheckReport, gate: Severity): Text {
  const from = severities.slice(severities.indexOf(gate));
  const found = from.reduce((sum, severity) => sum + counts.fail[severity], 0);
  if (found === 0) return words.excuses;
  return {
    id: `${found} temuan belum diakui.`,
    en: `${found} ${found === 1 ? 'finding is' : 'findings are'} not acknowledged.`,
  };
}

const section = (title: string, lines: readonly Line[]): readonly Line[] =>
  lines.length === 0 ? [] : [toned('strong', title), ...lines, ''];

/** Findings in their order, those of one check and weight together. */
function drawByCheck(
  findings: readonly Finding[],
  language: Language,
  draw: (one: Finding) => readonly Line[],
): readonly Line[] {
  const groups = Map.groupBy(findings, ({ severity, check }) => `${severity} ${check}`);
  return [...groups.values()].flatMap((own) => [
    ...own.slice(0, mostShown).flatMap((one) => [...draw(one), '']),
    ...cutLine(own.length, mostShown, 'findings', language, '  '),
  ]);
}

function drawFinding(one: Finding, language: Language, width: number): readonly Line[] {
  const also = one.also.length === 0 ? '' : `  + ${one.also.join(', ')}`;
  const cause = one.likelyCause?.text[language];
  return [
    [
      severitySpan({ severity: one.severity }, language),
      '  ',
      toned('strong', one.check),
      toned('quiet', also),
    ],
    ...prose(one.message, language, width),
    ...(cause === undefined
      ? []
      : wrapText(`${words.likely[language]} ${cause}`, width - 4).map((text) => `    ${text}`)),
    ...drawPlaces(one.where, language),
  ];
}

/** A finding that stands, and why. */
const drawExcused = (one: Finding, language: Language, width: number): readonly Line[] => [
  ['  ', toned('strong', one.check), toned('quiet', `  ${statusWords[one.status][language]}`)],
  ...prose(one.message, language, width),
  ...(one.reason ? prose(one.reason, language, width) : []),
  ...drawPlaces(one.where, language),
];

const drawPlaces = (where: readonly FindingPlace[], language: Language): readonly Line[] => [
  ...where
    .slice(0, mostPlaces)
    .map((place) => toned('quiet', `    ${printedPlaceText(place, language)}`)),
  ...cutLine(where.length, mostPlaces, 'places', language, '    '),
];

const drawOutcome = (
  { check, reason }: CheckOutcome,
  language: Language,
  width: number,
): readonly Line[] => [
  ['  ', toned('strong', check)],
  ...(reason ? prose(reason, language, width) : []),
];

const prose = (text: Text, language: Language, width: number): readonly Line[] =>
  wrapText(text[language], width - 4).map((line) => `    ${line}`);

/** How many findings of each check stand; their places and reasons are a question away. */
function countedByCheck(excused: readonly Finding[], language: Language): readonly Line[] {
  const counts = new Map<string, number>();
  for (const { check } of excused) counts.set(check, (counts.get(check) ?? 0) + 1);
  const lines = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  if (lines.length === 0) return [];
  return [
    ...lines
      .slice(0, mostChecks)
      .map(([check, count]): Line => `  ${number(count, language).padStart(4)}  ${check}`),
    ...cutLine(lines.length, mostChecks, 'checks', language, '        '),
    toned('quiet', `  ${words.withDetails[language]}`),
  ];
}

const drawUndecided = ({ undecided }: CheckReport, language: Language): readonly Line[] =>
  undecided.flatMap(({ check, places }): readonly Line[] =>
    places.length === 0
      ? []
      : [['  ', toned('strong', check)], ...drawPlaces([...places], language)],
  );

const drawProved = ({ checks }: CheckReport, language: Language): readonly Line[] =>
  checks.map(
    ({ check, proved, evaluated }) =>
      `  ${check}: ${number(proved, language)} ${words.of[language]} ${number(evaluated, language)}`,
  );

const number = (count: number, language: Language): string =>
  formatNumber(count, { language, digits: 0 });

const words = {
  excuses: {
    id: 'Ada pengakuan atau pengecualian yang perlu diperbaiki.',
    en: 'An acknowledgement or a waiver is to be mended.',
  },
  likely: { id: 'Kemungkinan sebab:', en: 'Likely cause:' },
  of: { id: 'dari', en: 'of' },
  unfinished: { id: 'Tidak terlaksana', en: 'Not carried out' },
  excused: { id: 'Diakui atau dikecualikan', en: 'Acknowledged or waived' },
  undecided: {
    id: 'Belum pasti: yang tercetak tidak cukup untuk memutuskan',
    en: 'Undecided: what is printed does not suffice',
  },
  proved: { id: 'Terbukti', en: 'Proved' },
  withDetails: {
    id: 'Tempat dan alasannya: tolok check --details',
    en: 'Their places and reasons: tolok check --details',
  },
  today: {
    id: 'Masa pengecualian dinilai menurut hari ini, %; tetapkan dengan --today.',
    en: 'Waivers are judged by the day of this machine, %; set it with --today.',
  },
} satisfies Record<string, Text>;
