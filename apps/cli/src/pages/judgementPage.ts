import {
  type BoundaryKind,
  type RuleVerdict,
  type Share,
  addCoverage,
  mutantGate,
  survivorText,
  verdictOf,
} from '@tolok/check';
import type { Language, Text } from '@tolok/schema';
import { type Line, type Screen, toned } from '../screen/span.ts';
import { wrapText } from '../screen/wrapText.ts';

/** What the examples leave out, rule by rule where there is something, then the counts. */
export const judgementPage = (
  verdicts: readonly RuleVerdict[],
  screen: Screen,
): readonly Line[] => {
  const gaps = verdicts.flatMap((verdict) => gapsOf(verdict, screen));
  return [
    coverageText(verdicts)[screen.language],
    ...mutantTexts(verdicts).map((text) => text[screen.language]),
    ...(gaps.length > 0 ? ['', ...gaps] : []),
  ];
};

/** Why `test` does not end well although every example matches, in one sentence. */
export const gateReason = (missed: readonly RuleVerdict[]): Text => ({
  id: `Contoh ${listed(missed)} belum membedakan cukup banyak mutan.`,
  en: `The examples of ${listed(missed)} do not tell enough mutants apart.`,
});

const listed = (verdicts: readonly RuleVerdict[]): string =>
  verdicts.map(({ rule }) => rule).join(', ');

function gapsOf({ rule, coverage, mutants }: RuleVerdict, screen: Screen): readonly Line[] {
  const { language, width } = screen;
  const survivors = (mutants?.judged ?? []).filter(({ verdict }) => verdict === 'survived');
  const untouched = coverage.untouched.map(({ kind, at }) => `${kinds[kind][language]} ${at}`);
  const told = [
    ...(untouched.length > 0 ? [`${words.untouched[language]} ${untouched.join(', ')}.`] : []),
    ...survivors.slice(0, shownSurvivors).map((mutant) => survivorText(mutant)[language]),
    ...(survivors.length > shownSurvivors
      ? [moreText(survivors.length - shownSurvivors)[language]]
      : []),
  ];
  if (told.length === 0) return [];
  return [
    toned('strong', rule),
    ...told.flatMap((text) => wrapText(text, width - 2).map((line): Line => `  ${line}`)),
    '',
  ];
}

const shownSurvivors = 5;

const moreText = (more: number): Text => ({
  id: `… dan ${more} mutan lain yang lolos; semuanya dengan --json.`,
  en: `… and ${more} more mutants that survive; all of them with --json.`,
});

/** Only what there is: a scale has no guards, and a formula no bands. */
function coverageText(verdicts: readonly RuleVerdict[]): Text {
  const { bands, boundaries, guards } = addCoverage(verdicts.map(({ coverage }) => coverage));
  const parts = [
    { share: bands, name: { id: 'pita', en: 'bands' } },
    { share: boundaries, name: { id: 'batas', en: 'boundaries' } },
    { share: guards, name: { id: 'penjaga', en: 'guards' } },
  ].filter(({ share }) => share.total > 0);
  const told = (language: Language) =>
    parts.map(({ share, name }) => `${name[language]} ${ofAll(share, language)}`).join(', ') || '–';
  return { id: `Cakupan: ${told('id')}.`, en: `Coverage: ${told('en')}.` };
}

const ofAll = ({ touched, total, percent }: Share, language: Language): string =>
  language === 'id'
    ? `${touched} dari ${total} (${percent} %)`
    : `${touched} of ${total} (${percent}%)`;

function mutantTexts(verdicts: readonly RuleVerdict[]): readonly Text[] {
  const judged = verdicts.flatMap(({ mutants }) => mutants?.judged ?? []);
  if (judged.length === 0) return [];
  const { boundary, invalid, ...all } = verdictOf(judged);
  const share = (part: Pick<typeof all, 'killed' | 'survived' | 'percent'>): Share => ({
    touched: part.killed,
    total: part.killed + part.survived,
    percent: part.percent,
  });
  const edges = share(boundary);
  const told = (language: Language) =>
    [
      `${words.killed[language]} ${ofAll(share(all), language)}`,
      ...(edges.total > 0 ? [`${words.edges[language]} ${ofAll(edges, language)}`] : []),
      ...(invalid > 0 ? [`${invalid} ${words.invalid[language]}`] : []),
    ].join(', ');
  return [{ id: `Mutan: ${told('id')}.`, en: `Mutants: ${told('en')}.` }, gateText(verdicts)];
}

function gateText(verdicts: readonly RuleVerdict[]): Text {
  const { boundary, all } = mutantGate;
  const released = verdicts.filter((verdict) => verdict.released);
  const missed = released.filter(({ mutants }) => mutants?.met === false);
  const asked = {
    id: `${boundary} % pada batas dan ${all} % dari semuanya`,
    en: `${boundary}% on boundaries and ${all}% of all`,
  };
  if (released.length === 0) {
    return {
      id: `Draf hanya dilaporkan; dari aturan yang berlaku diminta ${asked.id}.`,
      en: `Drafts are only told; released rules are asked for ${asked.en}.`,
    };
  }
  return missed.length === 0
    ? {
        id: `Yang diminta dari aturan yang berlaku terpenuhi: ${asked.id}.`,
        en: `What is asked of released rules is met: ${asked.en}.`,
      }
    : {
        id: `Yang diminta dari aturan yang berlaku, ${asked.id}, belum terpenuhi oleh ${listed(missed)}.`,
        en: `What is asked of released rules, ${asked.en}, is not met by ${listed(missed)}.`,
      };
}

const words = {
  untouched: { id: 'Belum tersentuh contoh:', en: 'Touched by no example:' },
  killed: { id: 'ketahuan', en: 'killed' },
  edges: { id: 'pada batas', en: 'on boundaries' },
  invalid: { id: 'ditolak sebagai aturan', en: 'refused as rules' },
};

const kinds: Readonly<Record<BoundaryKind, Text>> = {
  band: { id: 'pita', en: 'the band' },
  boundary: { id: 'tepat', en: 'exactly' },
  side: { id: 'di samping batas', en: 'beside the bound' },
  outside: { id: 'di luar ujung', en: 'beyond the end' },
  threshold: { id: 'tepat ambang', en: 'the threshold' },
  'below-threshold': { id: 'di bawah ambang', en: 'below the threshold' },
  cap: { id: 'tepat batas atas', en: 'the cap' },
  'above-cap': { id: 'di atas batas atas', en: 'above the cap' },
  'zero-target': { id: 'target', en: 'a target of' },
  pending: { id: 'nilai yang belum keluar:', en: 'a value still pending:' },
  ordinary: { id: 'keadaan biasa:', en: 'an ordinary case:' },
  'absent-input': { id: 'masukan kosong', en: 'the absent input' },
  'zero-divisor': { id: 'penyebut nol', en: 'the zero divisor' },
};
