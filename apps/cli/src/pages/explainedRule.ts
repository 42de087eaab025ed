import type { Explanation } from '@tolok/engine';
import { type Language, type Text, formatDate } from '@tolok/schema';
import type { Evaluation } from '../evaluate/evaluateCall.ts';
import { type Line, toned } from '../screen/span.ts';
import type { Fact } from './fact.ts';
import { sourceText } from './placeText.ts';

/** The version of the rule: where it stands, what it measures, how sure it is, since when. */
export function ruleFacts(
  { rule }: Explanation,
  { folder }: Evaluation,
  language: Language,
): Fact[] {
  const facts: (readonly [string, string | undefined])[] = [
    [words.version[language], rule.reference],
    [words.file[language], folder.shown(rule.file)],
    [words.measures[language], rule.description?.[language]],
    [words.confidence[language], confidenceWords[rule.confidence][language]],
    [words.validFrom[language], formatDate(rule.validFrom, language)],
    [words.knownFrom[language], formatDate(rule.knownFrom, language)],
    [words.place[language], rule.source ? sourceText(rule.source, language) : undefined],
    ...rule.evidence.map((one): Fact => [words.evidence[language], one[language]]),
    [words.notes[language], rule.notes?.[language]],
  ];
  return facts.filter((fact): fact is Fact => fact[1] !== undefined);
}

/** The regulations the rule rests on, by number and title. */
export const basisFacts = ({ legalBasis }: Explanation, language: Language): Fact[] =>
  legalBasis.map(({ regulation, number, title, article, note, confidence }) => {
    const parts = [
      number ?? regulation,
      ...(article === null ? [] : [article]),
      ...(title ? [title[language]] : []),
    ];
    const remarks = [
      ...(note ? [note[language]] : []),
      ...(confidence === 'unverified' ? [`(${confidenceWords.unverified[language]})`] : []),
    ];
    return [words.regulation[language], [`${parts.join(', ')}.`, ...remarks].join(' ')];
  });

/** What the number was made from: agreement, database, and hashes too long to be broken. */
export function provenanceLines(
  { agreement }: Explanation,
  { run, engine }: Evaluation,
  language: Language,
): Line[] {
  const { rulesHash, dataHash } = run.plan.context;
  const facts: Fact[] = [
    ...(agreement ? [[words.agreement[language], agreement.id] satisfies Fact] : []),
    [words.rulesHash[language], rulesHash],
    [words.dataHash[language], dataHash],
    [words.engine[language], engine],
  ];
  const longest = Math.max(...facts.map(([label]) => label.length));
  return facts.map(([label, text]) => ['  ', toned('quiet', label.padEnd(longest)), `  ${text}`]);
}

const confidenceWords: Readonly<Record<Explanation['rule']['confidence'], Text>> = {
  verified: { id: 'diperiksa pada naskah resmi', en: 'verified in the official text' },
  public: { id: 'tertulis dalam dokumen yang diterbitkan', en: 'stands in a published document' },
  unverified: { id: 'belum diverifikasi', en: 'unverified' },
};

const words = {
  version: { id: 'versi', en: 'version' },
  file: { id: 'berkas', en: 'file' },
  measures: { id: 'mengukur', en: 'measures' },
  confidence: { id: 'kepastian', en: 'confidence' },
  validFrom: { id: 'berlaku sejak', en: 'valid since' },
  knownFrom: { id: 'diketahui sejak', en: 'known since' },
  place: { id: 'letak', en: 'place' },
  evidence: { id: 'bukti', en: 'evidence' },
  notes: { id: 'catatan', en: 'notes' },
  regulation: { id: 'peraturan', en: 'regulation' },
  agreement: { id: 'perjanjian', en: 'agreement' },
  rulesHash: { id: 'aturan', en: 'rules' },
  dataHash: { id: 'data', en: 'data' },
  engine: { id: 'mesin', en: 'engine' },
};
