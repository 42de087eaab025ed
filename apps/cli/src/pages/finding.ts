import { type Summary, overrideText } from '@tolok/engine';
import type { Language } from '@tolok/schema';
import type { Evaluation } from '../evaluate/evaluateCall.ts';
import { meanText } from '../screen/figures.ts';

/**
 * The agreement in two sentences: counts, mean, what the mean covers, the policy that made it and
 * the table that was believed; then how many values were computed. Under a what-if both sides are
 * named.
 */
export function finding(evaluation: Evaluation, summary: Summary, language: Language): string {
  const before = evaluation.base?.summary ?? null;
  const was = (now: string, then: string | undefined) =>
    then === undefined || then === now ? '' : ` (${words.was[language]} ${then})`;
  const count = (key: 'achieved' | 'notAchieved' | 'absent') => {
    const now = String(summary[key]);
    return {
      text: `${now}${was(now, before ? String(before[key]) : undefined)}`,
      none: now === '0',
    };
  };
  const covers = (one: Summary) => `${one.meanCovers}`;
  const achieved = count('achieved');
  const others = [
    { ...count('notAchieved'), word: words.notAchieved[language] },
    { ...count('absent'), word: words[absentWord(evaluation)][language] },
  ]
    .filter(({ none, text }) => !none || text !== '0')
    .map(({ text, word }) => `, ${text} ${word}`)
    .join('');
  const mean = meanText(summary.meanAchievement, language);
  const meanWas = was(mean, before ? meanText(before.meanAchievement, language) : undefined);
  const coversWas = was(covers(summary), before ? covers(before) : undefined);
  const basis = basisText(evaluation, language);
  return language === 'id'
    ? `${achieved.text} dari ${summary.indicators} indikator tercapai${others}; rata-rata capaian ${mean}${meanWas} atas ${covers(summary)}${coversWas} indikator (${basis}). Dihitung ${summary.computed}, dilaporkan ${summary.reported}.`
    : `${achieved.text} of ${summary.indicators} indicators achieved${others}; mean achievement ${mean}${meanWas} over ${covers(summary)}${coversWas} indicators (${basis}). Computed ${summary.computed}, reported ${summary.reported}.`;
}

/** The policy and the printed table a headline rests on. */
export function basisText(evaluation: Evaluation, language: Language): string {
  const { run, changes } = evaluation;
  const changed = changes
    .filter(({ path }) => path.startsWith('policy.'))
    .map(({ path, to }) => `${path.slice('policy.'.length)} ${String(overrideText(to))}`);
  const policy = `${words.policy[language]} ${run.plan.context.policy}`;
  const facts = factsTitle(evaluation);
  return [
    changed.length > 0 ? `${policy}, ${words.changed[language]} ${changed.join(', ')}` : policy,
    ...(facts === null ? [] : [`${words.facts[language]} ${facts}`]),
  ].join(', ');
}

/** The table whose actuals were believed, as the document names it. */
export function factsTitle({ results, datasets }: Evaluation): string | null {
  const { facts } = results;
  if (facts === null) return null;
  const resource = datasets.flatMap((d) => d.resources).find(({ name }) => name === facts);
  return resource?.source.table ?? facts;
}

function absentWord({ results: { rows } }: Evaluation): 'pending' | 'absent' | 'unjudged' {
  if (rows.some(({ absent, status }) => absent === null && status === null)) return 'unjudged';
  return rows.every(({ absent }) => absent === null || waiting.has(absent)) ? 'pending' : 'absent';
}

const waiting: ReadonlySet<string> = new Set(['pending', 'missing-input']);

const words = {
  was: { id: 'semula', en: 'before' },
  notAchieved: { id: 'belum', en: 'not achieved' },
  pending: { id: 'menunggu nilai', en: 'pending' },
  absent: { id: 'tanpa nilai', en: 'without a value' },
  unjudged: { id: 'tanpa putusan', en: 'without a verdict' },
  policy: { id: 'kebijakan', en: 'policy' },
  changed: { id: 'diubah:', en: 'changed:' },
  facts: { id: 'angka dari', en: 'actuals from' },
};
