import type { CheckOutcome, CheckReport, Finding, FindingPlace } from '@tolok/check';
import { type Language, type Severity, type Text, severities } from '@tolok/schema';
import { type Line, type Screen, toned } from '../screen/span.ts';
import { severitySpan } from '../screen/words.ts';
import { wrapText } from '../screen/wrapText.ts';

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
 * are the cause of, by number, what was not carried out, and one line with the counts.
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
    ...counted.flatMap((one) => [...drawFinding(one, language, width), '']),
    ...section(
      words.unfinished[language],
      unfinished.flatMap((one) => drawOutcome(one, language)),
    ),
    ...section(
      words.excused[language],
      withDetails
        ? excused.flatMap((one) => [...drawExcused(one, language, width), ''])
        : countedByCheck(excused, language),
    ),
    ...(withDetails ? section(words.proved[language], drawProved(report, language)) : []),
    ...wrapText(countsText(report)[language], width),
    ...(today.said || excused.every(({ status }) => status !== 'waived')
      ? []
      : wrapText(words.today[language].replace('%', today.day), width)),
  ];
}

/** Why `check` does not end well, in one sentence. */
export function checkReason({ counts }: CheckReport, gate: Severity): Text {
  const from = severities.slice(severities.indexOf(gate));
  const found = from.reduce((sum, severity) => sum + counts.fail[severity], 0);
  return {
    id: `${found} temuan belum diakui.`,
    en: `${found} ${found === 1 ? 'finding is' : 'findings are'} not acknowledged.`,
  };
}

const section = (title: string, lines: readonly Line[]): readonly Line[] =>
  lines.length === 0 ? [] : [toned('strong', title), ...lines, ''];

function drawFinding(one: Finding, language: Language, width: number): readonly Line[] {
  const also = one.also.length === 0 ? '' : `  + ${one.also.join(', ')}`;
  const cause = one.likelyCause?.text[language];
  const more = one.where.length - mostPlaces;
  return [
    [
      severitySpan({ severity: one.severity }, language),
      '  ',
      toned('strong', one.check),
      toned('quiet', also),
    ],
    ...wrapText(one.message[language], width - 4).map((text) => `    ${text}`),
    ...(cause === undefined
      ? []
      : wrapText(`${words.likely[language]} ${cause}`, width - 4).map((text) => `    ${text}`)),
    ...one.where
      .slice(0, mostPlaces)
      .map((place) => toned('quiet', `    ${placeText(place, language)}`)),
    ...(more > 0 ? [toned('quiet', `    ${words.more[language].replace('%', String(more))}`)] : []),
  ];
}

/** `Tabel 1.2, 6077.AEC, Pagu, baris 362: 147.078.000`. */
function placeText(
  { table, row, column, line, asPrinted }: FindingPlace,
  language: Language,
): string {
  const parts = [table, row, column, line === null ? null : `${words.line[language]} ${line}`];
  const place = parts.filter((part) => part !== null).join(', ');
  return asPrinted === null || asPrinted === '' ? place : `${place}: ${asPrinted}`;
}

const drawOutcome = ({ check, reason }: CheckOutcome, language: Language): readonly Line[] => [
  ['  ', toned('strong', check)],
  `    ${reason?.[language] ?? ''}`,
];

/** A finding that stands, and why. */
const drawExcused = (one: Finding, language: Language, width: number): readonly Line[] => [
  ['  ', toned('strong', one.check), toned('quiet', `  ${words.status[one.status][language]}`)],
  ...wrapText(one.message[language], width - 4).map((text) => `    ${text}`),
  ...(one.reason ? wrapText(one.reason[language], width - 4).map((text) => `    ${text}`) : []),
  ...one.where.slice(0, 2).map((place) => toned('quiet', `    ${placeText(place, language)}`)),
];

/** How many findings of each check stand; their places and reasons are a question away. */
function countedByCheck(excused: readonly Finding[], language: Language): readonly Line[] {
  const counts = new Map<string, number>();
  for (const { check } of excused) counts.set(check, (counts.get(check) ?? 0) + 1);
  const lines = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const others = Math.max(0, lines.length - mostChecks);
  return lines.length === 0
    ? []
    : [
        ...lines
          .slice(0, mostChecks)
          .map(([check, count]): Line => `  ${String(count).padStart(4)}  ${check}`),
        ...(others === 0 ? [] : [`      ${words.others[language].replace('%', String(others))}`]),
        toned('quiet', `  ${words.withDetails[language]}`),
      ];
}

const drawProved = ({ checks }: CheckReport, language: Language): readonly Line[] =>
  checks.map(
    ({ check, proved, evaluated }) => `  ${check}: ${proved} ${words.of[language]} ${evaluated}`,
  );

function countsText({ counts }: CheckReport): Text {
  const { fail } = counts;
  const open = fail.critical + fail.error + fail.warning + fail.info;
  const undecided = counts.undecided === 0 ? null : counts.undecided;
  return {
    id: `${counts.checks} pemeriksaan, ${counts.evaluated} angka: ${counts.proved} terbukti${undecided === null ? '' : `, ${undecided} tidak dapat dipastikan`}; ${open} temuan (${fail.critical + fail.error} salah, ${fail.warning} perlu ditinjau, ${fail.info} saran), ${counts.acknowledged} diakui, ${counts.waived} dikecualikan${counts.errors + counts.skipped > 0 ? `; ${counts.errors + counts.skipped} pemeriksaan tidak terlaksana` : ''}.`,
    en: `${counts.checks} checks, ${counts.evaluated} figures: ${counts.proved} proved${undecided === null ? '' : `, ${undecided} undecided`}; ${open} findings (${fail.critical + fail.error} wrong, ${fail.warning} to review, ${fail.info} info), ${counts.acknowledged} acknowledged, ${counts.waived} waived${counts.errors + counts.skipped > 0 ? `; ${counts.errors + counts.skipped} checks not carried out` : ''}.`,
  };
}

const words = {
  likely: { id: 'Kemungkinan sebab:', en: 'Likely cause:' },
  line: { id: 'baris', en: 'line' },
  more: { id: '… dan % tempat lain', en: '… and % more places' },
  of: { id: 'dari', en: 'of' },
  unfinished: { id: 'Tidak terlaksana', en: 'Not carried out' },
  excused: { id: 'Diakui atau dikecualikan', en: 'Acknowledged or waived' },
  proved: { id: 'Terbukti', en: 'Proved' },
  others: { id: '… pada % pemeriksaan lain', en: '… of % other checks' },
  withDetails: {
    id: 'Tempat dan alasannya: tolok check --details',
    en: 'Their places and reasons: tolok check --details',
  },
  today: {
    id: 'Masa pengecualian dinilai menurut hari ini, %; tetapkan dengan --today.',
    en: 'Waivers are judged by the day of this machine, %; set it with --today.',
  },
  status: {
    fail: { id: '', en: '' },
    acknowledged: { id: 'diakui', en: 'acknowledged' },
    waived: { id: 'dikecualikan', en: 'waived' },
  },
} satisfies Record<string, Text | Record<string, Text>>;
