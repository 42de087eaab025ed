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

function coverageText(verdicts: readonly RuleVerdict[]): Text {
  const { bands, boundaries, guards } = addCoverage(verdicts.map(({ coverage }) => coverage));
  const of = (share: Share, language: Language) =>
    language === 'id'
      ? `${share.touched} dari ${share.total} (${share.percent} %)`
      : `${share.touched} of ${share.total} (${share.percent}%)`;
  return {
    id: `Cakupan: pita ${of(bands, 'id')}, batas ${of(boundaries, 'id')}, penjaga ${of(guards, 'id')}.`,
    en: `Coverage: bands ${of(bands, 'en')}, boundaries ${of(boundaries, 'en')}, guards ${of(guards, 'en')}.`,
  };
}

function mutantTexts(verdicts: readonly RuleVerdict[]): readonly Text[] {
  if (verdicts.every(({ mutants }) => mutants === null)) return [];
  const all = verdictOf(verdicts.flatMap(({ mutants }) => mutants?.judged ?? []));
  const total = all.killed + all.survived;
  const edges = all.boundary.killed + all.boundary.survived;
  const released = verdicts.filter((verdict) => verdict.released);
  const missed = released.filter(({ mutants }) => mutants?.met === false);
  const { boundary, all: least } = mutantGate;
  return [
    {
      id: `Mutan: ${all.killed} dari ${total} ketahuan (${all.percent} %), pada batas ${all.boundary.killed} dari ${edges} (${all.boundary.percent} %); ${all.invalid} lagi ditolak sebagai aturan.`,
      en: `Mutants: ${all.killed} of ${total} killed (${all.percent}%), on boundaries ${all.boundary.killed} of ${edges} (${all.boundary.percent}%); ${all.invalid} more are no valid rules.`,
    },
    missed.length === 0
      ? {
          id: `Syarat aturan yang berlaku terpenuhi: ${boundary} % pada batas, ${least} % dari semuanya.`,
          en: `What is asked of released rules is met: ${boundary}% on boundaries, ${least}% of all.`,
        }
      : {
          id: `Syarat aturan yang berlaku (${boundary} % pada batas, ${least} % dari semuanya) belum terpenuhi oleh ${listed(missed)}.`,
          en: `What is asked of released rules (${boundary}% on boundaries, ${least}% of all) is not met by ${listed(missed)}.`,
        },
  ];
}

const words = { untouched: { id: 'Belum tersentuh contoh:', en: 'Touched by no example:' } };

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
