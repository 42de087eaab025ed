import type { ResultRow } from '@tolok/engine';
import type { Language } from '@tolok/schema';
import type { Evaluation } from '../evaluate/evaluateCall.ts';
import { changeText } from './changeText.ts';

/**
 * What a reader should know beside the finding, a sentence each: what was changed, values made of
 * invented data, rules nobody verified, drafts, and what the policy remarks.
 */
export function remarks(evaluation: Evaluation, language: Language): readonly string[] {
  const { results, run, changes } = evaluation;
  const { rows } = results;
  const { commitment, indicators } = run.plan;
  const drafts = [
    ...(commitment && commitment.stage !== 'released' ? [commitment.id] : []),
    ...indicators.filter(({ rule }) => rule.stage !== 'released').map(({ reference }) => reference),
  ];
  const sentences = [
    changes.length === 0
      ? ''
      : `${words.changed[language]} ${changes.map((one) => changeText(evaluation, one, language)).join('; ')}.`,
    named(
      rows.filter(({ sample }) => sample),
      words.sample[language],
    ),
    named(
      rows.filter(({ confidence }) => confidence === 'unverified'),
      words.unverified[language],
    ),
    drafts.length === 0 ? '' : `${words.drafts[language]} ${drafts.join(', ')}.`,
    ...findingSentences(rows, language),
  ];
  return sentences.filter((sentence) => sentence !== '');
}

const named = (rows: readonly ResultRow[], text: string): string =>
  rows.length === 0 ? '' : `${text} ${namesOf(rows)}.`;

/** Each remark of the policy once, with the results it is about. */
function findingSentences(rows: readonly ResultRow[], language: Language): string[] {
  const messages = new Map<string, ResultRow[]>();
  for (const row of rows) {
    for (const { message } of row.findings) {
      const text = message[language];
      messages.set(text, [...(messages.get(text) ?? []), row]);
    }
  }
  return [...messages].map(([text, own]) => `${datedNamesOf(own, rows)}: ${text}`);
}

/** Codes where there are any, otherwise ids; each once. */
const namesOf = (rows: readonly ResultRow[]): string =>
  [...new Set(rows.map(({ code, indicator }) => code ?? indicator))].join(', ');

/** The same with the year of each, where results are of several. */
function datedNamesOf(rows: readonly ResultRow[], all: readonly ResultRow[]): string {
  if (new Set(all.map(({ year }) => year)).size === 1) return namesOf(rows);
  return [
    ...new Set(rows.map(({ code, indicator, year }) => `${code ?? indicator} (${year})`)),
  ].join(', ');
}

const words = {
  changed: { id: 'Yang diubah:', en: 'Changed:' },
  sample: { id: 'Memakai data rekaan:', en: 'Uses made-up data:' },
  unverified: { id: 'Aturannya belum diverifikasi:', en: 'The rule is unverified:' },
  drafts: { id: 'Belum berlaku (draf atau usulan):', en: 'Not released (draft or proposal):' },
};
